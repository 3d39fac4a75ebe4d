/** Why storage failed, for the user: no room, written by a newer version, or neither. */
export type StorageProblem = "full" | "newer" | "broken";

/** What to tell the user of an error that the storage raised. */
export function storageProblem(error: unknown): StorageProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "VersionError" ? "newer" : "broken";
}
