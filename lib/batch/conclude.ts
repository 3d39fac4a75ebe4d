/** Checks many reports against what the archive has of their organs' years before. */
import { toPrior } from "../archive/compare";
import type { Archive } from "../archive/database";
import { keepReport } from "../archive/keep";
import { findPrior } from "../archive/years";
import { check, ruleOptions } from "../check";
import { digestOf } from "../digest";
import { summarise } from "../findings/summary";
import type { Locale } from "../report/reading";
import type { Settings } from "../settings";
import type { Conclude } from "./read-item";

/** What the user has chosen. */
export interface Choices {
  readonly settings: Settings;
  readonly locale: Locale;
}

/**
 * Reports are kept in the archive as they are checked, unless it is switched off. What was dismissed
 * is asked for when one is opened; a sum of all findings does not change.
 */
export function concludeWith(archive: Archive, { settings, locale }: Choices): Conclude {
  return async (reading) => {
    const { agency = null, year = null } = reading.report ?? {};
    const found =
      settings.archive && agency !== null && year !== null
        ? await findPrior(archive, { agency, year, url: reading.url })
        : null;
    const prior = toPrior(found);
    const checked = check(reading, {
      locale,
      now: new Date(),
      digest: await digestOf(reading.text),
      prior: prior?.report ?? null,
      priorText: prior?.text ?? null,
      ...ruleOptions(settings.rules),
    });
    const kept =
      settings.archive && checked.report ? await keepReport(archive, checked, reading.text) : null;
    return {
      summary: summarise(checked),
      compared: prior !== null,
      changedSince: kept?.previous?.seenAt ?? null,
    };
  };
}
