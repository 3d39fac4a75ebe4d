import {
  type Decision,
  decideSameness,
  type Named,
  organKey,
  type Sameness,
} from "../agency/same-organ";
import type { Archive } from "./database";
import type { KeptReport, KeptVersion } from "./schema";
import { idOf, keysOf } from "./search-keys";

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

/** Reports of the year whose organ may be the one wanted, the same by name first. */
async function findReports(
  archive: Archive,
  wanted: Wanted,
  year: number,
  thorough: boolean,
): Promise<{ readonly decisions: Decision[]; readonly reports: readonly KeptReport[] }> {
  // One transaction: opening one costs more than any of these questions.
  const transaction = archive.transaction(["reports", "decisions"]);
  const store = transaction.objectStore("reports");
  const { place, placeless, portal, all } = keysOf(wanted, year);
  const keys = [place, placeless, portal, thorough ? all : null].filter((key) => key !== null);
  const [decisions, exact, ...found] = await Promise.all([
    transaction.objectStore("decisions").getAll(),
    store.get(idOf(wanted, year)),
    ...[...new Set(keys)].map((key) => store.index("keys").getAll(key)),
  ]);
  const decided = await Promise.all(
    saidToBe(wanted, decisions).map((key) => store.get(`${key}/${year}`)),
  );
  const reports = [exact, ...found.flat(), ...decided].filter((each) => each !== undefined);
  return { decisions, reports: [...new Map(reports.map((each) => [each.id, each])).values()] };
}

/** The organs that the user has said to be the one wanted. */
function saidToBe(wanted: Wanted, decisions: readonly Decision[]): string[] {
  const own = organKey(wanted);
  return decisions.flatMap(({ a, b, same }) => (!same ? [] : a === own ? b : b === own ? a : []));
}

async function findYear(
  archive: Archive,
  wanted: Wanted,
  year: number,
  thorough: boolean,
): Promise<Match> {
  const { decisions, reports } = await findReports(archive, wanted, year, thorough);
  const compared = reports.flatMap((report) => {
    const { agency } = report.summary;
    if (agency === null) return [];
    return [{ report, sameness: decideSameness(wanted, { agency, url: report.url }, decisions) }];
  });
  const pick = (wish: Sameness) =>
    compared.flatMap(({ report, sameness }) => (sameness === wish ? [report] : []));
  const [same, unsure] = [pick("same"), pick("unsure")];
  const exact = same.find(({ id }) => id === idOf(wanted, year));
  if (exact !== undefined) return { report: exact, unsure };
  const [only, another] = same;
  // Two reports of one year that both fit are two organs, or one too many: not ours to choose.
  if (another !== undefined) return { report: null, unsure: [...same, ...unsure] };
  return { report: only ?? null, unsure };
}

async function newest(archive: Archive, report: KeptReport | null): Promise<KeptVersion | null> {
  if (report === null) return null;
  return (await archive.get("versions", [report.id, report.digest])) ?? null;
}

/** The archived report of the same organ for the year before, as quickly as thousands need it. */
export async function findPrior(archive: Archive, wanted: Wanted): Promise<KeptVersion | null> {
  return newest(archive, (await findYear(archive, wanted, wanted.year - 1, false)).report);
}

/** The archived reports of the same organ for the year before and the year after. */
export async function findNeighbours(archive: Archive, wanted: Wanted): Promise<Neighbours> {
  const [before, after] = await Promise.all([
    findYear(archive, wanted, wanted.year - 1, true),
    findYear(archive, wanted, wanted.year + 1, true),
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
