import { settle } from "../database";
import type { Archive } from "./database";
import { beginKeeping } from "./keep";
import type { KeptReport } from "./schema";

/** How much the archive holds; `size` in bytes of its contents. */
export interface ArchiveSize {
  readonly reports: number;
  readonly versions: number;
  readonly size: number;
}

/** Counts what the archive holds. */
export async function measureArchive(archive: Archive): Promise<ArchiveSize> {
  const reports = await archive.getAll("reports");
  return {
    reports: reports.length,
    versions: reports.reduce((sum, each) => sum + each.versions, 0),
    size: reports.reduce((sum, each) => sum + each.size, 0),
  };
}

/** Every report, without its contents. */
export function listReports(archive: Archive): Promise<KeptReport[]> {
  return archive.getAll("reports");
}

/** Forgets everything, decisions included, at once or not at all. */
export async function emptyArchive(archive: Archive): Promise<void> {
  const transaction = beginKeeping(archive);
  const stores = (["reports", "versions", "decisions"] as const).map((name) =>
    transaction.objectStore(name).clear(),
  );
  await settle(transaction, Promise.all(stores));
}
