import { decideSameness, type Named, organKey } from "../agency/same-organ";
import type { Archive } from "./database";
import type { KeptReport, KeptVersion } from "./schema";

/** A report whose neighbours are looked for. */
export interface Wanted extends Named {
  readonly year: number;
}

/** The reports of one organ next to a year. */
export interface Neighbours {
  readonly before: KeptVersion | null;
  readonly after: KeptVersion | null;
  /** Reports of those years whose organ may be the same: for the user to say. */
  readonly unsure: readonly KeptReport[];
}

interface Match {
  readonly report: KeptReport | null;
  readonly unsure: readonly KeptReport[];
}

async function findYear(archive: Archive, wanted: Wanted, year: number): Promise<Match> {
  const [reports, decisions] = await Promise.all([
    archive.getAllFromIndex("reports", "year", year),
    archive.getAll("decisions"),
  ]);
  const compared = reports.flatMap((report) =>
    report.agency === null
      ? []
      : [
          {
            report,
            sameness: decideSameness(wanted, { ...report, agency: report.agency }, decisions),
          },
        ],
  );
  const same = compared.flatMap(({ report, sameness }) => (sameness === "same" ? [report] : []));
  const unsure = compared.flatMap(({ report, sameness }) =>
    sameness === "unsure" ? [report] : [],
  );
  const exact = same.find((each) => each.agency !== null && named(each) === organKey(wanted));
  if (exact !== undefined) return { report: exact, unsure };
  const [only, another] = same;
  // Two reports of one year that both fit are two organs, or one too many: not ours to choose.
  if (another !== undefined) return { report: null, unsure: [...same, ...unsure] };
  return { report: only ?? null, unsure };
}

function named({ agency, url }: KeptReport): string | null {
  return agency === null ? null : organKey({ agency, url });
}

async function newest(archive: Archive, report: KeptReport | null): Promise<KeptVersion | null> {
  if (report === null) return null;
  return (await archive.get("versions", [report.id, report.digest])) ?? null;
}

/** The archived reports of the same organ for the year before and the year after. */
export async function findNeighbours(archive: Archive, wanted: Wanted): Promise<Neighbours> {
  const [before, after] = await Promise.all([
    findYear(archive, wanted, wanted.year - 1),
    findYear(archive, wanted, wanted.year + 1),
  ]);
  return {
    before: await newest(archive, before.report),
    after: await newest(archive, after.report),
    unsure: [...before.unsure, ...after.unsure],
  };
}

/** Keeps what the user said of two organs; the last word counts. */
export async function decide(
  archive: Archive,
  first: Named,
  second: Named,
  same: boolean,
  now: Date,
): Promise<void> {
  const [a = "", b = ""] = [organKey(first), organKey(second)].sort();
  await archive.put("decisions", { a, b, same, saidAt: now.toISOString() });
}
