/** Which rows of a table are shown, and in which order. */
import { type Field, firstYear, type Ledger, states } from "./ledger";
import type { Row } from "./rows";

/** What the table of reports can be sorted by. */
export const columns = ["agency", "year", "form", "passed", "failed", "cantTell", "worst"] as const;

/** One of them. */
export type Column = (typeof columns)[number];

/** By which column the table is sorted, and which way. */
export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** Which reports the table shows. */
export const filters = ["all", "errors", "warnings", "consistent", "unread"] as const;

/** One of them. */
export type Filter = (typeof filters)[number];

/** Which rows are wanted. */
export interface Wish {
  readonly filter: Filter;
  readonly year: number | null;
  readonly search: string;
}

/** What only the rows' words can tell; the ledger has no words. */
export interface Worded {
  /** Keys of the rows that have the words looked for; null where none are looked for. */
  readonly found: ReadonlySet<Row["key"]> | null;
  /** The order of the rows by name; null where it is not asked for. */
  readonly ranks: ReadonlyMap<Row["key"], number> | null;
}

/** A table as it is to be shown. */
export interface Arranged {
  /** Places of the rows in the ledger. */
  readonly shown: readonly number[];
  /** How many rows each filter would show. */
  readonly counts: Readonly<Record<Filter, number>>;
  readonly all: number;
  /** The years that the rows report on, the latest first. */
  readonly years: readonly number[];
}

const waiting = states.indexOf("waiting");

function has(ledger: Ledger, place: number, filter: Filter): boolean {
  const read = (field: Field) => ledger.read(place, field);
  if (filter === "all") return true;
  // Every row has a filter besides "all": where no numbers could be compared nothing was checked.
  const isOpen = read("errors") + read("warnings") + read("consistent") === 0;
  if (filter === "unread") return isOpen && read("state") !== waiting;
  if (read("report") === 0) return false;
  if (filter === "errors") return read("errors") > 0;
  if (filter === "warnings") return read("warnings") > 0;
  return read("consistent") === 1;
}

/** The ascending key of a row; null, which comes last, where it has none. */
function sortKey(ledger: Ledger, place: number, column: Column, worded: Worded): number | null {
  const read = (field: Field) => ledger.read(place, field);
  if (column === "agency") return worded.ranks?.get(ledger.keys[place] ?? "") ?? null;
  if (read("report") === 0) return null;
  if (column === "failed") return (read("errors") + read("warnings")) * 1000 + read("errors");
  if (column === "worst") {
    return read("errors") > 0 ? 3 : read("warnings") > 0 ? 2 : read("notes") > 0 ? 1 : 0;
  }
  if (column === "year" || column === "form") return read(column) || null;
  return read(column);
}

/** The rows that are wanted, in the order that is; rows of one rank stay as they came. */
export function arrange(ledger: Ledger, wish: Wish, order: Order | null, worded: Worded): Arranged {
  const counts = { all: 0, errors: 0, warnings: 0, consistent: 0, unread: 0 };
  const years = new Set<number>();
  const wanted: number[] = [];
  let all = 0;
  for (const [place, key] of ledger.keys.entries()) {
    if (ledger.read(place, "hidden") === 1) continue;
    all += 1;
    const since = ledger.read(place, "year");
    const year = since === 0 ? null : since + firstYear;
    if (year !== null) years.add(year);
    if (wish.year !== null && year !== wish.year) continue;
    if (worded.found !== null && !worded.found.has(key)) continue;
    for (const filter of filters) if (has(ledger, place, filter)) counts[filter] += 1;
    if (has(ledger, place, wish.filter)) wanted.push(place);
  }
  const shown = order === null ? wanted : sort(wanted, ledger, order, worded);
  return { shown, counts, all, years: [...years].sort((a, b) => b - a) };
}

function sort(places: readonly number[], ledger: Ledger, order: Order, worded: Worded): number[] {
  const { column, descending } = order;
  const sign = descending ? -1 : 1;
  const keyed = places.map((place) => ({ place, key: sortKey(ledger, place, column, worded) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * (a.key - b.key);
  });
  return keyed.map(({ place }) => place);
}

const collator = new Intl.Collator("zh");

/** What is asked of the rows' words: which rows have those looked for, and, if wanted, their order by name. */
interface Question {
  readonly search: string;
  readonly byName: boolean;
}

/** Goes over the words of all rows for the answer. */
export async function readWords(
  scan: (visit: (row: Row) => void) => Promise<void>,
  { search, byName }: Question,
): Promise<Worded> {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && !byName) return { found: null, ranks: null };
  const found = new Set<Row["key"]>();
  const names: (readonly [name: string, key: Row["key"]])[] = [];
  await scan(({ key, name, url, summary }) => {
    const agency = summary?.agency ?? null;
    const text = `${agency ?? ""} ${name} ${url ?? ""}`.toLowerCase();
    if (wanted.every((word) => text.includes(word))) found.add(key);
    if (byName) names.push([agency ?? name, key]);
  });
  names.sort(([a], [b]) => collator.compare(a, b));
  // Rows of one name have one rank, so that they stay as they came.
  let rank = 0;
  const ranks = names.map(([name, key], index) => {
    if (index > 0 && collator.compare(name, names[index - 1]?.[0] ?? "") !== 0) rank = index;
    return [key, rank] as const;
  });
  return { found: wanted.length === 0 ? null : found, ranks: byName ? new Map(ranks) : null };
}
