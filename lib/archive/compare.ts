/** A report against what the archive has of its organ's other years. */

import { decideSameness } from "../agency/same-organ";
import { digestOf } from "../digest";
import { toOtherYear } from "../findings/other-year";
import type { News, Prior, Years } from "../protocol";
import type { Reading } from "../report/reading";
import type { Check } from "../report/schema";
import { type Archive, openArchive } from "./database";
import { keepReport } from "./keep";
import { toKeptReading } from "./kept-reading";
import type { KeptVersion } from "./schema";
import { findNeighbours, type OrganYear, toOrganYear } from "./years";

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

/**
 * Last year's report for the one that is wanted: that of the archive, else the one that was fetched
 * for it. Null where there is none.
 */
export async function findPriorFor(
  archive: Archive,
  wanted: OrganYear,
  fetched: Prior | null,
): Promise<Prior | null> {
  const { before } = await findNeighbours(archive, wanted);
  return toPrior(before) ?? unlessOther(archive, wanted, fetched);
}

/** A report that was fetched, unless its name or the user has it that it is another organ's. */
async function unlessOther(
  archive: Archive,
  wanted: OrganYear,
  fetched: Prior | null,
): Promise<Prior | null> {
  const agency = fetched?.report.agency ?? null;
  if (fetched === null || agency === null) return fetched;
  const decisions = await archive.getAll("decisions");
  const sameness = decideSameness({ agency, url: fetched.url }, wanted, decisions);
  return sameness === "different" ? null : fetched;
}

/**
 * Keeps a report, unless the window is private, and tells of the years beside it; `prior` is the one
 * that it was checked against.
 */
export async function keepAndCompare(
  archive: Archive,
  check: Check,
  reading: Reading,
  { keep, prior }: { readonly keep: boolean; readonly prior: Prior | null },
): Promise<{ readonly years: Years; readonly news: News | null }> {
  const digest = prior && (await digestOf(prior.text));
  const basis = { reading: toKeptReading(reading), prior: digest };
  const kept = keep ? await keepReport(archive, check, reading.text, basis) : null;
  const wanted = toOrganYear(reading);
  const years = { before: null, after: null, changedSince: kept?.previous?.seenAt ?? null };
  if (!wanted) return { news: null, years };
  const news = kept?.known === false ? { year: kept.splits ? null : wanted.year } : null;
  const { before, after } = await findNeighbours(archive, wanted);
  const compared = toPrior(before) ?? (await unlessOther(archive, wanted, prior));
  const beside = { before: toOtherYear(compared), after: toOtherYear(toPrior(after)) };
  return { news, years: { ...years, ...beside } };
}
