/** Reports of one organ side by side: what each year says, and where it does not follow from the last. */
import { tableIds } from "../report/address";
import { type Address, addressOf, applicantColumns, formTable } from "../report/form";
import type { Report } from "../report/schema";

/** Where a year does not go on from the year before. */
export type Break =
  /** What was carried over is not what is carried in; `column` is the first that differs. */
  | {
      readonly kind: "carry";
      readonly column: string;
      readonly before: number;
      readonly now: number;
    }
  /** The stock in force is not last year's with what came and went. */
  | { readonly kind: "stock"; readonly expected: number; readonly now: number };

/** One number of the form over the years. */
export interface YearLine {
  readonly ref: Address;
  readonly row: string;
  readonly column: string;
  /** By year, as the reports are ordered; null where a report has no such number. */
  readonly values: readonly (number | null)[];
  readonly breaks: readonly (Break | null)[];
}

function numberAt(report: Report | undefined, ref: Address): number | null {
  return report?.cells[ref]?.value ?? null;
}

/** The report of the very year before, or undefined. */
function priorOf(reports: readonly Report[], index: number): Report | undefined {
  const year = reports[index]?.year;
  const before = reports[index - 1];
  return year != null && before?.year === year - 1 ? before : undefined;
}

function carryBreak(now: Report | undefined, before: Report | undefined): Break | null {
  // The total first: it is what the line shows.
  for (const { id } of applicantColumns.toReversed()) {
    const carriedIn = numberAt(now, `applications.carriedIn.${id}`);
    const carriedOut = numberAt(before, `applications.carriedOut.${id}`);
    if (carriedIn === null || carriedOut === null || carriedIn === carriedOut) continue;
    return { kind: "carry", column: id, before: carriedOut, now: carriedIn };
  }
  return null;
}

function stockBreak(
  now: Report | undefined,
  before: Report | undefined,
  row: string,
): Break | null {
  const [stock, issued, repealed] = ["inForce", "issued", "repealed"].map((column) =>
    numberAt(now, `disclosure.${row}.${column}`),
  );
  const last = numberAt(before, `disclosure.${row}.inForce`);
  if (stock == null || issued == null || repealed == null || last === null) return null;
  const expected = last + issued - repealed;
  return expected === stock ? null : { kind: "stock", expected, now: stock };
}

function breakOf(reports: readonly Report[], index: number, ref: Address): Break | null {
  const [now, before] = [reports[index], priorOf(reports, index)];
  if (before === undefined) return null;
  if (ref === "applications.carriedIn.total") return carryBreak(now, before);
  const stock = /^disclosure\.(\w+)\.inForce$/.exec(ref);
  return stock?.[1] === undefined ? null : stockBreak(now, before, stock[1]);
}

/** Every row that any of the reports fills, by its total where it has one, oldest report first. */
export function compareYears(reports: readonly Report[]): YearLine[] {
  const lines = new Map<Address, YearLine>();
  for (const table of tableIds) {
    for (const form of [2021, 2019] as const) {
      for (const { id: row, columns } of formTable(table, form).rows) {
        const totals = columns.filter(({ id }) => id === "total");
        for (const { id: column } of totals.length > 0 ? totals : columns) {
          const ref = addressOf(table, row, column);
          const values = reports.map((report) => numberAt(report, ref));
          if (values.every((each) => each === null)) continue;
          const breaks = reports.map((_, index) => breakOf(reports, index, ref));
          lines.set(ref, { ref, row, column, values, breaks });
        }
      }
    }
  }
  return [...lines.values()];
}

/** True where the line is not the same number in every year that has one. */
export function isChanging({ values, breaks }: YearLine): boolean {
  const numbers = new Set(values.filter((each) => each !== null));
  return numbers.size > 1 || breaks.some((each) => each !== null);
}
