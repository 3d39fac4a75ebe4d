import {
  compareOrgans,
  type Decision,
  decideSameness,
  findDecision,
  type Named,
  organKey,
  type Sameness,
} from "../agency/same-organ";
import { portalOf } from "../portal";
import type { Reading } from "../report/reading";
import type { Archive } from "./database";
import type { KeptReport, KeptVersion } from "./schema";
import { idOf, keysOf } from "./search-keys";

/** Whose report of which year it is, and so which neighbours it has. */
export interface OrganYear extends Named {
  readonly year: number;
}

/** A report by whose name others are looked for; null where it names no organ or no year. */
export function toOrganYear({ report, url }: Pick<Reading, "report" | "url">): OrganYear | null {
  const { agency = null, year = null } = report ?? {};
  return agency === null || year === null ? null : { agency, url, year };
}

/** The reports of one organ next to a year. */
export interface Neighbours {
  readonly before: KeptVersion | null;
  readonly after: KeptVersion | null;
  /** Reports of those years whose organ may be the same: for the user to say. */
  readonly unsure: readonly KeptReport[];
}

/** Another name in the years beside a report, and what is held of it. */
export interface OtherName {
  readonly organ: Named;
  /** A year in which it stands. */
  readonly year: number;
  /**
   * `asked`: the names leave it open. `taken`: the same organ by its name. `same`, `different`: the
   * user said so.
   */
  readonly held: "asked" | "taken" | "same" | "different";
}

/** A report of some year, as far as it says whose it is. */
interface Signed {
  readonly summary: { readonly agency: string | null };
  readonly url: string | null;
  /** Whether its name is seen to stand for more than one organ. */
  readonly isShared: boolean;
}

/** The one report of a year that is the organ's, those that may be, and the names of them. */
interface Judged<Report> {
  readonly report: Report | null;
  readonly unsure: readonly Report[];
  readonly names: readonly OtherName[];
}

/**
 * Among which reports of a year the organ's is looked for: those of its name or its portal, which are
 * few, or all of them.
 */
type Reach = "near" | "everywhere";

/** Reports of the year whose organ may be the one wanted, the same by name first. */
async function findReports(
  archive: Archive,
  wanted: OrganYear,
  year: number,
  reach: Reach,
): Promise<{
  readonly decisions: Decision[];
  readonly reports: readonly KeptReport[];
  readonly isShared: boolean;
}> {
  // One transaction: opening one costs more than any of these questions.
  const transaction = archive.transaction(["reports", "decisions"]);
  const store = transaction.objectStore("reports");
  const { place, placeless, portal, all } = keysOf(wanted, year);
  const keys = [place, placeless, portal, reach === "everywhere" ? all : null].filter(
    (key) => key !== null,
  );
  const own = `${organKey(wanted)}/`;
  const [decisions, ofOwnName, ...found] = await Promise.all([
    transaction.objectStore("decisions").getAll(),
    store.getAll(IDBKeyRange.bound(own, `${own}\uffff`)),
    ...[...new Set(keys)].map((key) => store.index("keys").getAll(key)),
  ]);
  const decided = await Promise.all(
    saidToBe(wanted, decisions).map((key) => store.get(`${key}/${year}`)),
  );
  const exact = ofOwnName.filter(({ id }) => id === idOf(wanted, year));
  const reports = [...exact, ...found.flat(), ...decided].filter((each) => each !== undefined);
  return {
    decisions,
    reports: [...new Map(reports.map((each) => [each.id, each])).values()],
    isShared: ofOwnName.some((each) => each.isShared),
  };
}

/** The organs that the user has said to be the one wanted, by `organKey`. */
function saidToBe(wanted: Named, decisions: readonly Decision[]): string[] {
  const own = organKey(wanted);
  return decisions.flatMap(({ a, b, same }) => (!same ? [] : a === own ? b : b === own ? a : []));
}

async function findYear(
  archive: Archive,
  wanted: OrganYear,
  year: number,
  reach: Reach,
): Promise<Judged<KeptReport>> {
  const { decisions, reports, isShared } = await findReports(archive, wanted, year, reach);
  return judgeYear({ ...wanted, year, isShared }, reports, decisions);
}

/** Whose report of which year is looked for, and whether the name is seen to be several organs'. */
interface Sought extends OrganYear, Pick<Signed, "isShared"> {}

/** Judges the reports of one year, of which no two are under one `organKey`. */
export function judgeYear<Report extends Signed>(
  wanted: Sought,
  reports: readonly Report[],
  decisions: readonly Decision[],
): Judged<Report> {
  const { report, unsure } = match(wanted, reports, decisions);
  return { report, unsure, names: listNames(wanted, report, reports, decisions) };
}

function match<Report extends Signed>(
  wanted: Sought,
  reports: readonly Report[],
  decisions: readonly Decision[],
): Omit<Judged<Report>, "names"> {
  const compared = reports.flatMap((report) => {
    const organ = organOf(report);
    if (organ === null) return [];
    const isShared = wanted.isShared || report.isShared;
    return [{ report, organ, sameness: decideSameness(wanted, organ, decisions, isShared) }];
  });
  const pick = (wish: Sameness) => compared.filter(({ sameness }) => sameness === wish);
  const same = pick("same");
  const unsure = pick("unsure").map(({ report }) => report);
  const exact = same.find(({ organ }) => organKey(organ) === organKey(wanted));
  if (exact) return { report: exact.report, unsure };
  // What the user said counts for more than what a name is like.
  const said = same.filter(({ organ }) => findDecision(wanted, organ, decisions));
  const [only, another] = said.length > 0 ? said : same;
  // Two reports of one year that both fit are two organs, or one too many: not ours to choose.
  if (another) return { report: null, unsure: [...same.map(({ report }) => report), ...unsure] };
  return { report: only?.report ?? null, unsure };
}

function organOf({ summary: { agency }, url }: Signed): Named | null {
  return agency === null ? null : { agency, url };
}

/**
 * The names of one year under which the organ's report may stand; none where it stands under its own,
 * unless that is, or may be, several organs'.
 */
function listNames<Report extends Signed>(
  wanted: Sought,
  chosen: Report | null,
  reports: readonly Report[],
  decisions: readonly Decision[],
): OtherName[] {
  const { year } = wanted;
  return reports.flatMap((report): OtherName[] => {
    const organ = organOf(report);
    if (organ === null) return [];
    const isShared = wanted.isShared || report.isShared;
    // Files that say no site have one key, whosever they are.
    const isOneSite = organKey(organ) === organKey(wanted) && portalOf(organ.url) !== null;
    if (isOneSite && !isShared) return [];
    const said = findDecision(wanted, organ, decisions);
    if (said) return [{ organ, year, held: said.same ? "same" : "different" }];
    if (chosen === report) {
      return organ.agency === wanted.agency ? [] : [{ organ, year, held: "taken" }];
    }
    // The year has its report: another is no question any more.
    if (chosen || compareOrgans(wanted, organ) === "different") return [];
    return [{ organ, year, held: "asked" }];
  });
}

/** Each other name in the years beside a report once, those of the year before first. */
export async function findOtherNames(archive: Archive, wanted: OrganYear): Promise<OtherName[]> {
  const [before, after] = await Promise.all([
    findYear(archive, wanted, wanted.year - 1, "everywhere"),
    findYear(archive, wanted, wanted.year + 1, "everywhere"),
  ]);
  return eachOnce([...before.names, ...after.names]);
}

/** The names without those of an organ that is among them already. */
export function eachOnce(names: readonly OtherName[]): OtherName[] {
  return names.filter(
    ({ organ }, index) =>
      names.findIndex((other) => organKey(other.organ) === organKey(organ)) === index,
  );
}

async function newest(archive: Archive, report: KeptReport | null): Promise<KeptVersion | null> {
  if (report === null) return null;
  return (await archive.get("versions", [report.id, report.digest])) ?? null;
}

/** The archived report of the same organ for the year before, as quickly as thousands need it. */
export async function findPrior(archive: Archive, wanted: OrganYear): Promise<KeptVersion | null> {
  return newest(archive, (await findYear(archive, wanted, wanted.year - 1, "near")).report);
}

/** The archived reports of the same organ for the year before and the year after. */
export async function findNeighbours(archive: Archive, wanted: OrganYear): Promise<Neighbours> {
  const [before, after] = await Promise.all([
    findYear(archive, wanted, wanted.year - 1, "everywhere"),
    findYear(archive, wanted, wanted.year + 1, "everywhere"),
  ]);
  return {
    before: await newest(archive, before.report),
    after: await newest(archive, after.report),
    unsure: [...before.unsure, ...after.unsure],
  };
}

/** Keeps what the user said of two organs; the last word counts, and null takes it back. */
export async function decide(
  archive: Archive,
  first: Named,
  second: Named,
  same: boolean | null,
  now: Date,
): Promise<void> {
  const [a = "", b = ""] = [organKey(first), organKey(second)].sort();
  if (same === null) await archive.delete("decisions", [a, b]);
  else await archive.put("decisions", { a, b, same, saidAt: now.toISOString() });
}
