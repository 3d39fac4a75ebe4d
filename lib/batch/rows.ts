/** The rows of the results table: sorted, filtered and searched. */
import type { KeptReport } from "../archive/schema";
import type { Summary } from "../summary";
import type { Item } from "./queue";

/** One report, or what stands in its place. */
export interface Row {
  readonly key: string | number;
  readonly url: string | null;
  /** The link's words or the file's name, where no report says who reports. */
  readonly name: string;
  readonly state: Item["state"];
  readonly problem: Item["problem"];
  readonly summary: Summary | null;
}

/** A row for an item of a batch. */
export function rowOfItem({ id, url, name, state, problem, summary }: Item): Row {
  return { key: id, url, name, state, problem, summary };
}

/** A row for a report of the archive. */
export function rowOfReport({ id, url, summary }: KeptReport): Row {
  return { key: id, url, name: "", state: "done", problem: null, summary };
}

export const columns = ["agency", "year", "form", "passed", "failed", "cantTell", "worst"] as const;

export type Column = (typeof columns)[number];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

export const filters = ["all", "errors", "warnings", "consistent", "unread"] as const;

export type Filter = (typeof filters)[number];

/** Which rows are wanted. */
export interface Wish {
  readonly filter: Filter;
  readonly year: number | null;
  readonly search: string;
}

/** Whether there is a report in the row. */
export function isReport({ summary }: Row): boolean {
  return summary?.detected === "report";
}

function hasStatus(row: Row, filter: Filter): boolean {
  const { summary } = row;
  if (filter === "all") return true;
  if (filter === "unread") return !isReport(row) && row.state !== "waiting";
  if (summary === null || !isReport(row)) return false;
  if (filter === "errors") return summary.errors > 0;
  if (filter === "warnings") return summary.warnings > 0;
  return summary.errors + summary.warnings === 0;
}

function contains(row: Row, words: readonly string[]): boolean {
  const text = `${row.summary?.agency ?? ""} ${row.name} ${row.url ?? ""}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Ascending keys of a row; text sorts by its characters, absence last. */
function sortKey({ name, summary }: Row, column: Column): string | number | null {
  if (column === "agency") return summary?.agency ?? name;
  if (summary === null || summary.detected !== "report") return null;
  if (column === "failed") return (summary.errors + summary.warnings) * 1000 + summary.errors;
  if (column === "worst") {
    return summary.errors > 0 ? 3 : summary.warnings > 0 ? 2 : summary.notes > 0 ? 1 : 0;
  }
  if (column === "form") return summary.form === "mixed" ? 0 : summary.form;
  return summary[column];
}

const collator = new Intl.Collator("zh");

/** The rows that are wanted, in the order that is; rows of one rank stay as they were. */
export function arrangeRows(rows: readonly Row[], wish: Wish, order: Order | null): Row[] {
  const words = wish.search.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = rows.filter(
    (row) =>
      hasStatus(row, wish.filter) &&
      (wish.year === null || row.summary?.year === wish.year) &&
      (words.length === 0 || contains(row, words)),
  );
  if (order === null) return wanted;
  const sign = order.descending ? -1 : 1;
  const keyed = wanted.map((row) => ({ row, key: sortKey(row, order.column) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (typeof a.key === "string") return sign * collator.compare(a.key, String(b.key));
    return sign * (a.key - Number(b.key));
  });
  return keyed.map(({ row }) => row);
}

/** The years that the rows report on, the latest first. */
export function yearsOf(rows: readonly Row[]): number[] {
  const years = new Set(rows.flatMap(({ summary }) => summary?.year ?? []));
  return [...years].sort((a, b) => b - a);
}
