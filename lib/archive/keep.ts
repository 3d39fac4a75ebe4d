import { mayBeTwo } from "../agency/same-organ";
import { settle } from "../database";
import { toRowSummary } from "../findings/row-summary";
import { isSameAddress } from "../portal";
import type { Check } from "../report/schema";
import type { Archive } from "./database";
import type { KeptReport, KeptVersion } from "./schema";
import { reportId, searchKeys } from "./search-keys";

/** What keeping a report found. */
export interface Keeping {
  /** True when it was there, word for word. */
  readonly known: boolean;
  /** True when it is by this report that its name is seen to stand for more than one organ. */
  readonly splits: boolean;
  /** How the same address read before; null where it is not known to have changed. */
  readonly previous: KeptVersion | null;
}

/** A version before it has a place in the archive. */
export type Version = Omit<KeptVersion, "report" | "size">;

/** What a check rests on: what it takes to check a report again, and to know when. */
export type Basis = Pick<Version, "reading" | "prior">;

/** The version a check is kept as. */
export function toVersion(check: Check, text: string, basis: Basis): Version {
  const { url, digest, checkedAt } = check.page;
  return { digest, url, keptAt: checkedAt, seenAt: checkedAt, check, text, ...basis };
}

type Transaction = ReturnType<typeof beginKeeping>;

/** A transaction in which versions are put; either all it writes stays, or nothing. */
export function beginKeeping(archive: Archive) {
  const stores = ["reports", "versions", "decisions"] as const;
  return archive.transaction(stores, "readwrite");
}

/** Every version of a report, the last seen first. */
async function versionsOf(transaction: Transaction, id: string): Promise<KeptVersion[]> {
  const all = await transaction
    .objectStore("versions")
    .getAll(IDBKeyRange.bound([id, ""], [id, "\uffff"]));
  return all.toSorted((a, b) => b.seenAt.localeCompare(a.seenAt));
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** How the same address read before a version was kept, by the last such version. */
function changeOf(
  { digest, keptAt }: KeptVersion,
  url: string | null,
  versions: readonly KeptVersion[],
): KeptVersion | null {
  const before = versions.filter(
    (each) =>
      each.digest !== digest &&
      url !== null &&
      each.url !== null &&
      isSameAddress(each.url, url) &&
      each.keptAt < keptAt,
  );
  return before.toSorted((a, b) => b.seenAt.localeCompare(a.seenAt))[0] ?? null;
}

/** Whether the versions of a report may be those of two organs: each has a text of its own. */
function isShared({ check, url }: KeptVersion, versions: readonly KeptVersion[]): boolean {
  const agency = check.report?.agency ?? null;
  if (agency === null) return false;
  return versions.some((each) => mayBeTwo({ agency, url }, { agency, url: each.url }));
}

/** Puts one version; a version that is there only has its dates widened. */
export async function putVersion(transaction: Transaction, version: Version): Promise<Keeping> {
  const id = reportId(version);
  const before = await versionsOf(transaction, id);
  const known = before.find((each) => each.digest === version.digest);
  // The same text checked later may know the year before, or a rule more.
  const latest = known && version.seenAt < known.seenAt ? known : version;
  const kept: KeptVersion = {
    ...latest,
    report: id,
    url: known?.url ?? version.url,
    keptAt: earlier(known?.keptAt ?? version.keptAt, version.keptAt),
    seenAt: latest.seenAt,
    size: new TextEncoder().encode(JSON.stringify([latest.check, latest.reading]) + latest.text)
      .length,
  };
  const versions = [kept, ...before.filter((each) => each !== known)];
  const newest = versions.reduce((a, b) => (b.seenAt > a.seenAt ? b : a));
  const previous = changeOf(kept, version.url, before);
  const [former] = before;
  const wasShared = former !== undefined && isShared(former, before);
  const report: KeptReport = {
    id,
    url: newest.url,
    digest: newest.digest,
    keptAt: versions.map((each) => each.keptAt).reduce(earlier),
    seenAt: newest.seenAt,
    versions: versions.length,
    size: versions.reduce((sum, each) => sum + each.size, 0),
    summary: toRowSummary(newest.check),
    isShared: isShared(newest, versions),
    changedSince: changeOf(newest, newest.url, versions)?.seenAt ?? null,
    prior: newest.prior,
    keys: searchKeys(newest),
  };
  await transaction.objectStore("versions").put(kept);
  await transaction.objectStore("reports").put(report);
  return { known: known !== undefined, splits: report.isShared && !wasShared, previous };
}

/** Keeps a checked report with the text it was read from. */
export async function keepReport(
  archive: Archive,
  check: Check,
  text: string,
  basis: Basis,
): Promise<Keeping> {
  const transaction = beginKeeping(archive);
  return settle(transaction, putVersion(transaction, toVersion(check, text, basis)));
}

/**
 * Keeps what a version came to when it was checked again, under its dates: nobody has seen the page
 * again. Null where it is kept no longer.
 */
export async function keepAgain(
  archive: Archive,
  check: Check,
  text: string,
  basis: Basis,
): Promise<Keeping | null> {
  const version = toVersion(check, text, basis);
  const transaction = beginKeeping(archive);
  const write = async () => {
    const versions = transaction.objectStore("versions");
    const known = await versions.get([reportId(version), version.digest]);
    if (known === undefined) return null;
    const { keptAt, seenAt } = known;
    return putVersion(transaction, { ...version, keptAt, seenAt });
  };
  return settle(transaction, write());
}
