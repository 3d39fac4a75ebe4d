/** A batch and its items, as they are kept and shown. */
import type { RowSummary } from "../findings/row-summary";
import type { FetchProblem } from "./fetch-bytes";

/** `list`: a portal's list page; `addresses`: pasted; `files`: dropped. */
export type BatchKind = "list" | "addresses" | "files";

/** Many reports checked as one. */
export interface Batch {
  readonly id: number;
  readonly kind: BatchKind;
  /** The list page's title, or empty. */
  readonly title: string;
  /** The list page; null for the other kinds. */
  readonly url: string | null;
  readonly createdAt: string;
  /** `running`: goes on whenever the results page shows it. */
  readonly state: "running" | "paused" | "cancelled" | "done";
  /** How many list pages may be read, the first included. */
  readonly pageLimit: number;
  readonly pagesRead: number;
  /** Addresses of list pages that are there but were not read because of the limit. */
  readonly pagesLeft: readonly string[];
  /** Links left out, each once on however many pages it stands: to other portals, and such as lead nowhere. */
  readonly elsewhere: readonly string[];
  readonly unusable: readonly string[];
  /** Addresses and files left out because a batch takes no more. */
  readonly beyond: readonly string[];
}

/** A batch takes no more items than this. */
export const mostItems = 5_000;

/** Why an item has no result. */
export type Problem =
  | FetchProblem
  | "login"
  | "empty"
  | "not-html"
  | "other-file"
  /** A PDF or Word file, or another, of which a reader has told the reason. */
  | "unreadable-file"
  | "not-gov"
  | "not-an-address"
  /** A dropped file that is by its name neither a page nor a PDF or Word file. */
  | "other-name"
  | "fault";

/** One address or file of a batch. */
export interface Item {
  readonly id: number;
  readonly batch: number;
  /** A report, or a page on which the list goes on. */
  readonly task: "report" | "page";
  /** Null for a file. */
  readonly url: string | null;
  /** The link's words or the file's name. */
  readonly name: string;
  readonly state: "waiting" | "done" | "failed" | "cancelled";
  readonly attempts: number;
  /** Not before this time, in milliseconds since 1970. */
  readonly notBefore: number;
  readonly problem: { readonly code: Problem; readonly detail: string } | null;
  /** Null until it is done. */
  readonly summary: RowSummary | null;
  /** The address that a file was saved from; null where it does not say, or was not read yet. */
  readonly savedFrom: string | null;
  /** Whether it was checked against the year before. */
  readonly compared: boolean;
  /** When the archive last saw another text at its address; null where it did not. */
  readonly changedSince: string | null;
}

/** An item before it is queued; a file brings its contents. */
export interface NewItem {
  readonly task: Item["task"];
  readonly url: string | null;
  readonly name: string;
  readonly file?: Blob;
  /** Set where it is known before any request that it cannot be read. */
  readonly problem?: Problem;
}

/** Problems that another attempt will not mend. */
const lasting = new Set<Problem>(["not-gov", "not-an-address", "other-name"]);

/** Whether an item is to be read again where the user wants that. */
export function mayTryAgain({ state, problem }: Pick<Item, "state" | "problem">): boolean {
  if (state !== "failed" && state !== "cancelled") return false;
  return problem === null || !lasting.has(problem.code);
}
