import { settle } from "../database";
import type { Archive } from "./database";
import { beginKeeping } from "./keep";
import type { KeptReport } from "./schema";

/** How much the archive holds; `size` in bytes of its contents. */
export interface ArchiveSize {
  readonly reports: number;
  readonly versions: number;
  /** What the user said of whose a name is. */
  readonly decisions: number;
  readonly size: number;
}

/** Counts what the archive holds. */
export async function measureArchive(archive: Archive): Promise<ArchiveSize> {
  let [reports, versions, size] = [0, 0, 0];
  await eachReport(archive, (report) => {
    reports += 1;
    versions += report.versions;
    size += report.size;
  });
  return { reports, versions, decisions: await archive.count("decisions"), size };
}

/** As many reports as are in memory at once. */
const handful = 200;

/** Goes over every report, without its contents. */
export async function eachReport(
  archive: Archive,
  visit: (report: KeptReport) => void,
): Promise<void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const reports: KeptReport[] = await archive.getAll("reports", range, handful);
    for (const report of reports) visit(report);
    const last = reports.at(-1);
    if (last === undefined || reports.length < handful) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** The reports with these ids, in their order; null for one that is gone. */
export async function readReports(
  archive: Archive,
  ids: readonly string[],
): Promise<(KeptReport | null)[]> {
  const store = archive.transaction("reports").store;
  const reports = await Promise.all(ids.map((id) => store.get(id)));
  return reports.map((report) => report ?? null);
}

/** Forgets everything, decisions included, at once or not at all. */
export async function emptyArchive(archive: Archive): Promise<void> {
  const transaction = beginKeeping(archive);
  const stores = (["reports", "versions", "decisions"] as const).map((name) =>
    transaction.objectStore(name).clear(),
  );
  await settle(transaction, Promise.all(stores));
}
