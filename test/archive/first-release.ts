/** The archive as the first release left it. */
import first from "./first-version.json";

/** What it holds, by store. */
export const firstRelease = first;

/**
 * Makes it by hand, so that it never moves with the code. Needs nothing of this file, and so may be
 * run in a page, too.
 */
export function makeFirstRelease(name: string, contents: typeof first): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const reports = opening.result.createObjectStore("reports", { keyPath: "id" });
      reports.createIndex("keys", "keys", { multiEntry: true });
      opening.result.createObjectStore("versions", { keyPath: ["report", "digest"] });
      opening.result.createObjectStore("decisions", { keyPath: ["a", "b"] });
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(
        ["reports", "versions", "decisions"],
        "readwrite",
      );
      for (const each of contents.reports) transaction.objectStore("reports").put(each);
      for (const each of contents.versions) transaction.objectStore("versions").put(each);
      for (const each of contents.decisions) transaction.objectStore("decisions").put(each);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
