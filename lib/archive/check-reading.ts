/** Checks a report against what the archive has of the year before. */
import { check, ruleOptions } from "../check";
import { digestOf } from "../digest";
import type { Locale, Reading } from "../report/reading";
import type { Check } from "../report/schema";
import type { Settings } from "../settings";
import { toPrior } from "./compare";
import type { Archive } from "./database";
import type { KeptVersion } from "./schema";
import { findPrior, toOrganYear } from "./years";

/** What the user has chosen. */
export interface Choices {
  readonly settings: Settings;
  readonly locale: Locale;
}

/** The report of the year before, of the same organ; null where there is none, or no archive is wanted. */
export async function findBefore(
  archive: Archive,
  reading: Reading,
  settings: Settings,
): Promise<KeptVersion | null> {
  const wanted = settings.archive ? toOrganYear(reading) : null;
  return wanted && findPrior(archive, wanted);
}

/** The check, and the report of the year before that it was made with. */
export async function checkReading(
  archive: Archive,
  reading: Reading,
  { settings, locale }: Choices,
): Promise<{ readonly check: Check; readonly before: KeptVersion | null }> {
  const before = await findBefore(archive, reading, settings);
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
