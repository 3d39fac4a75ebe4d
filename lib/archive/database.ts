import type { DBSchema, IDBPDatabase } from "idb";
import { openDatabase, type Step } from "../database";
import type { KeptDecision, KeptReport, KeptVersion } from "./schema";

interface Stores extends DBSchema {
  reports: { key: string; value: KeptReport; indexes: { keys: string } };
  versions: { key: [report: string, digest: string]; value: KeptVersion };
  decisions: { key: [a: string, b: string]; value: KeptDecision };
}

/** The archive, open. */
export type Archive = IDBPDatabase<Stores>;

/** The archive's history; what has been released is never changed. */
export const archiveSteps: readonly Step<Stores>[] = [
  (database) => {
    const reports = database.createObjectStore("reports", { keyPath: "id" });
    reports.createIndex("keys", "keys", { multiEntry: true });
    database.createObjectStore("versions", { keyPath: ["report", "digest"] });
    database.createObjectStore("decisions", { keyPath: ["a", "b"] });
  },
];

/** Opens the archive of this browser profile. */
export function openArchive(name = "crossfoot-archive"): Promise<Archive> {
  return openDatabase(name, archiveSteps);
}
