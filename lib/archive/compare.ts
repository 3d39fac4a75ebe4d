/** A report against what the archive has of its organ's other years. */

import { digestOf } from "../digest";
import type { Kept, Prior } from "../protocol";
import type { Reading } from "../report/reading";
import type { Check } from "../report/schema";
import { type Archive, openArchive } from "./database";
import { keepReport } from "./keep";
import { toKeptReading } from "./kept-reading";
import type { KeptVersion } from "./schema";
import { findNeighbours, type Neighbours } from "./years";

/** Opens the archive for one task and closes it again, so that no other tab waits for it. */
export async function withArchive<Result>(
  task: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const archive = await openArchive();
  try {
    return await task(archive);
  } finally {
    archive.close();
  }
}

/** A kept report as the rules take last year's. */
export function toPrior(version: KeptVersion | null): Prior | null {
  const report = version?.check.report;
  return version && report ? { url: version.url, report, text: version.text } : null;
}

function toOtherYear(version: KeptVersion | null) {
  const year = version?.check.report?.year;
  return version && year != null ? { year, url: version.url } : null;
}

const none: Neighbours = { before: null, after: null, unsure: [] };

/**
 * Keeps a report, unless the window is private, and tells of the years beside it; `prior` is the one
 * that it was checked against.
 */
export async function keepAndCompare(
  archive: Archive,
  check: Check,
  reading: Reading,
  { keep, prior }: { readonly keep: boolean; readonly prior: Prior | null },
): Promise<Kept & { readonly isNew: boolean }> {
  const digest = prior && (await digestOf(prior.text));
  const source = { reading: toKeptReading(reading), prior: digest };
  const kept = keep ? await keepReport(archive, check, reading.text, source) : null;
  const { agency = null, year = null } = check.report ?? {};
  const { before, after } =
    agency === null || year === null
      ? none
      : await findNeighbours(archive, { agency, url: check.page.url, year });
  return {
    isNew: kept?.known === false,
    prior: toPrior(before),
    years: {
      before: toOtherYear(before),
      after: toOtherYear(after),
      changedSince: kept?.previous?.seenAt ?? null,
    },
  };
}
