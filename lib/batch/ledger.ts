/** What sorting, filtering and counting ask of every row, packed: some thirty bytes for each of thousands. */
import { isReport, type Row } from "./rows";

const fields = [
  /** 1 for a row that has no line in the table. */
  "hidden",
  /** Place in `states`. */
  "state",
  /** 1 where there is a report; all below is 0 where there is none. */
  "report",
  /** 0 where the report names none. */
  "year",
  /** The form's year, 1 for mixed tables, 0 for none. */
  "form",
  "passed",
  "errors",
  "warnings",
  "notes",
  "cantTell",
  /** Another number whenever the row has changed. */
  "stamp",
] as const;

export type Field = (typeof fields)[number];

export const states = ["waiting", "done", "failed", "cancelled"] as const;

const placeOf = Object.fromEntries(fields.map((field, place) => [field, place])) as Readonly<
  Record<Field, number>
>;

/** Rows by their place, in the order in which they came. */
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
  const places = new Map<Row["key"], number>();
  let numbers = new Uint16Array(fields.length * 128);
  const read = (place: number, field: Field) =>
    numbers[place * fields.length + placeOf[field]] ?? 0;
  return {
    keys,
    read,
    placeOf: (key) => places.get(key),
    put(row, hidden = false) {
      const place = places.get(row.key) ?? keys.length;
      if (place === keys.length) {
        keys.push(row.key);
        places.set(row.key, place);
      }
      if ((place + 1) * fields.length > numbers.length) {
        const larger = new Uint16Array(numbers.length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      const values = valuesOf(row, hidden, read(place, "stamp") + 1);
      for (const field of fields) {
        numbers[place * fields.length + placeOf[field]] = Math.min(values[field] ?? 0, 65_535);
      }
    },
  };
}

function valuesOf(row: Row, hidden: boolean, stamp: number): Partial<Record<Field, number>> {
  const own = { hidden: Number(hidden), state: states.indexOf(row.state), stamp: stamp % 65_536 };
  const { summary } = row;
  if (summary === null || !isReport(row)) return own;
  const { year, form, passed, errors, warnings, notes, cantTell } = summary;
  const shape = form === "mixed" ? 1 : (form ?? 0);
  return {
    ...own,
    ...{ report: 1, year: year ?? 0, form: shape, passed, errors, warnings, notes, cantTell },
  };
}
