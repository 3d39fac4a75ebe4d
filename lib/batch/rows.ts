/** One line of the results table. */
import type { KeptReport } from "../archive/schema";
import type { RowSummary } from "../findings/row-summary";
import type { Item } from "./batch";

/** One report, or what stands in its place. */
export interface Row {
  readonly key: string | number;
  readonly url: string | null;
  /** The link's words or the file's name, where no report says who reports. */
  readonly name: string;
  readonly state: Item["state"];
  readonly problem: Item["problem"];
  readonly summary: RowSummary | null;
  /** When the page was last seen with another text; null where it is not known to have changed. */
  readonly changedSince: string | null;
}

/** A row for an item of a batch. */
export function rowOfItem(item: Item): Row {
  const { id, name, state, problem, summary, changedSince } = item;
  const url = item.url ?? item.savedFrom;
  return { key: id, url, name, state, problem, summary, changedSince };
}

/** A row for a report of the archive. */
export function rowOfReport({ id, url, summary, changedSince }: KeptReport): Row {
  return { key: id, url, name: "", state: "done", problem: null, summary, changedSince };
}

/** Whether there is a report in the row. */
export function isReport({ summary }: Row): boolean {
  return summary?.detected === "report";
}
