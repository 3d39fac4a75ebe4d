/** What sorting, filtering and counting ask of every row, packed: a byte for each of a dozen fields. */
import type { RowSummary } from "../findings/row-summary";
import { isConsistent } from "../findings/verdict";
import { mayTryAgain } from "./batch";
import { isReport, type Row } from "./rows";

const fields = [
  /** 1 for a row that has no line in the table. */
  "hidden",
  /** Place in `states`. */
  "state",
  /** 1 where another attempt may mend what failed, or read what was cancelled. */
  "again",
  /** 1 where there is a report; all below is 0 where there is none. */
  "report",
  /** Since `firstYear`; 0 where the report names none. */
  "year",
  /** In the order in which they sort: 0 for none, then mixed tables, 2019, 2021. */
  "form",
  "passed",
  "errors",
  "warnings",
  "notes",
  "cantTell",
  /** 1 where no number that was compared disagrees, and there is one. */
  "consistent",
  /** Another number whenever the row has changed. */
  "stamp",
] as const;

/** One of them. */
export type Field = (typeof fields)[number];

/** The year before the first that a report can be of. */
export const firstYear = 1990;

/** What an item of a batch may be at. */
export const states = ["waiting", "done", "failed", "cancelled"] as const;

const placeOf = Object.fromEntries(fields.map((field, place) => [field, place])) as Readonly<
  Record<Field, number>
>;

/** Rows by their place. They come in the order of their keys, as the databases have them. */
export interface Ledger {
  readonly keys: readonly Row["key"][];
  /** A field of the row at a place. */
  read(place: number, field: Field): number;
  /** The place of a key; undefined where there is no such row. */
  placeOf(key: Row["key"]): number | undefined;
  /** Writes a row over the one with its key, or at the end. */
  put(row: Row, hidden?: boolean): void;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const keys: Row["key"][] = [];
  let numbers = new Uint8Array(fields.length * 128);
  const read = (place: number, field: Field) =>
    numbers[place * fields.length + placeOf[field]] ?? 0;
  return {
    keys,
    read,
    placeOf: (key) => findKey(keys, key),
    put(row, hidden = false) {
      const place = findKey(keys, row.key) ?? keys.push(row.key) - 1;
      if ((place + 1) * fields.length > numbers.length) {
        const larger = new Uint8Array(Math.ceil(keys.length * 1.25) * fields.length);
        larger.set(numbers);
        numbers = larger;
      }
      const values = valuesOf(row, hidden, read(place, "stamp") + 1);
      for (const field of fields) {
        numbers[place * fields.length + placeOf[field]] = Math.min(values[field] ?? 0, 255);
      }
    },
  };
}

const forms: readonly RowSummary["form"][] = [null, "mixed", 2019, 2021];

/** The place of a key among ascending ones; undefined where it is not among them. */
function findKey(keys: readonly Row["key"][], key: Row["key"]): number | undefined {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((keys[middle] ?? key) < key) from = middle + 1;
    else to = middle;
  }
  return keys[from] === key ? from : undefined;
}

function valuesOf(row: Row, hidden: boolean, stamp: number): Partial<Record<Field, number>> {
  const again = Number(mayTryAgain(row));
  const own = {
    hidden: Number(hidden),
    state: states.indexOf(row.state),
    again,
    stamp: stamp % 256,
  };
  const { summary } = row;
  if (summary === null || !isReport(row)) return own;
  const { year, form, passed, errors, warnings, notes, cantTell, compared } = summary;
  const since = year === null ? 0 : Math.max(year - firstYear, 0);
  return {
    ...own,
    ...{
      report: 1,
      year: since,
      form: forms.indexOf(form),
      passed,
      errors,
      warnings,
      notes,
      cantTell,
      consistent: Number(isConsistent({ errors, warnings, compared })),
    },
  };
}
