/** Checks the reports of a batch, and keeps them in the archive unless it is switched off. */
import { type Choices, checkReading } from "../archive/check-reading";
import type { Archive } from "../archive/database";
import { keepAgain, keepReport } from "../archive/keep";
import { toKeptReading } from "../archive/kept-reading";
import { toRowSummary } from "../findings/row-summary";
import type { Conclude } from "./read-item";

/** How what was checked is kept in the archive. */
type Keep = typeof keepReport | typeof keepAgain;

/** What was dismissed is asked for when a report is opened; a sum of all findings does not change. */
function concludeBy(keep: Keep, archive: Archive, choices: Choices): Conclude {
  return async (reading) => {
    const { check, before } = await checkReading(archive, reading, choices);
    const source = { reading: toKeptReading(reading), prior: before?.digest ?? null };
    const kept =
      choices.settings.archive && check.report
        ? await keep(archive, check, reading.text, source)
        : null;
    return {
      summary: toRowSummary(check),
      compared: before !== null,
      changedSince: kept?.previous?.seenAt ?? null,
    };
  };
}

/** For what has just been read. */
export function concludeWith(archive: Archive, choices: Choices): Conclude {
  return concludeBy(keepReport, archive, choices);
}

/** For what was read and checked before, and whose page may have changed since. */
export function concludeAgainWith(archive: Archive, choices: Choices): Conclude {
  return concludeBy(keepAgain, archive, choices);
}
