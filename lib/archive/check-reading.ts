/** Checks a report against what the archive has of the year before. */
import { check, ruleOptions } from "../check";
import { digestOf } from "../digest";
import type { Locale, Reading } from "../report/reading";
import type { Check } from "../report/schema";
import type { Settings } from "../settings";
import { toPrior } from "./compare";
import type { Archive } from "./database";
import type { KeptVersion } from "./schema";
import { findPrior } from "./years";

/** What the user has chosen. */
export interface Choices {
  readonly settings: Settings;
  readonly locale: Locale;
}

/** The check, and the report of the year before that it was made with. */
export async function checkReading(
  archive: Archive,
  reading: Reading,
  { settings, locale }: Choices,
): Promise<{ readonly check: Check; readonly before: KeptVersion | null }> {
  const { agency = null, year = null } = reading.report ?? {};
  const before =
    settings.archive && agency !== null && year !== null
      ? await findPrior(archive, { agency, year, url: reading.url })
      : null;
  const prior = toPrior(before);
  const checked = check(reading, {
    locale,
    now: new Date(),
    digest: await digestOf(reading.text),
    prior: prior?.report ?? null,
    priorText: prior?.text ?? null,
    ...ruleOptions(settings.rules),
  });
  return { check: checked, before };
}
