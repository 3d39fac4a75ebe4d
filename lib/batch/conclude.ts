/** Checks the reports of a batch, and keeps them in the archive unless it is switched off. */
import { type Choices, checkReading } from "../archive/check-reading";
import type { Archive } from "../archive/database";
import { keepReport } from "../archive/keep";
import { toKeptReading } from "../archive/kept-reading";
import { toRowSummary } from "../findings/row-summary";
import type { Conclude } from "./read-item";

/** What was dismissed is asked for when a report is opened; a sum of all findings does not change. */
export function concludeWith(archive: Archive, choices: Choices): Conclude {
  return async (reading) => {
    const { check, before } = await checkReading(archive, reading, choices);
    const source = { reading: toKeptReading(reading), prior: before?.digest ?? null };
    const kept =
      choices.settings.archive && check.report
        ? await keepReport(archive, check, reading.text, source)
        : null;
    return {
      summary: toRowSummary(check),
      compared: before !== null,
      changedSince: kept?.previous?.seenAt ?? null,
    };
  };
}
