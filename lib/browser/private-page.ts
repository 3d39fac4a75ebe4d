import { type StorageProblem, storageProblem } from "../storage-problem";
import { browser } from "./browser";

/**
 * Whether the page of the extension stands in a private window. Only Firefox shows one there, and
 * gives it no database.
 */
export function isPrivatePage(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Why the device did not give this page what it keeps; `private`: it gives that to no private window. */
export type PageStorageProblem = StorageProblem | "private";

/** What to tell the user of an error that the storage raised in this page. */
export function pageStorageProblem(error: unknown): PageStorageProblem {
  return isPrivatePage() ? "private" : storageProblem(error);
}
