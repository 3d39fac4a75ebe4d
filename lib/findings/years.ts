/** Reports of one organ side by side: what each year says, and where it does not follow from the last. */
import { tableIds } from "../report/address";
import { type Address, addressOf, formTable } from "../report/form";
import { round } from "../report/round";
import type { Report } from "../report/schema";
import { evaluate } from "../rules/sums/evaluate";
import { type YearRelation, yearRelations } from "../rules/sums/over-years";

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

/** The report of the very year before, or null. */
function priorOf(reports: readonly Report[], index: number): Report | null {
  const year = reports[index]?.year;
  const before = reports[index - 1];
  return year != null && before?.year === year - 1 ? before : null;
}

/** What a line of the table shows of a relation over the years: its own cell states the total. */
function breakOf(relation: YearRelation, now: Report, before: Report): Break | null {
  const { outcome, operands, difference } = evaluate(relation, now, before);
  const stated = operands.find(({ role }) => role === "right")?.value;
  if (outcome !== "failed" || difference === null || stated == null) return null;
  const expected = round(stated + difference);
  return relation.rule === "stock-year"
    ? { kind: "stock", expected, now: stated }
    : { kind: "carry", column: relation.subject, before: expected, now: stated };
}

/** The first break that a line shows, the totals' before those of the other columns. */
function findBreak(
  relations: readonly YearRelation[],
  now: Report,
  before: Report | null,
): Break | null {
  if (before === null) return null;
  for (const each of relations.toReversed()) {
    const found = breakOf(each, now, before);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Every row that any of the reports fills, by its total where it has one, oldest report first;
 * `isOff` says which rules are not to be asked.
 */
export function compareYears(
  reports: readonly Report[],
  isOff: (rule: string) => boolean,
): YearLine[] {
  const asked = yearRelations.filter(({ rule }) => !isOff(rule));
  const lines = new Map<Address, YearLine>();
  for (const table of tableIds) {
    for (const form of [2021, 2019] as const) {
      for (const { id: row, columns } of formTable(table, form).rows) {
        const totals = columns.filter(({ id }) => id === "total");
        for (const { id: column } of totals.length > 0 ? totals : columns) {
          const ref = addressOf(table, row, column);
          const values = reports.map((report) => report.cells[ref]?.value ?? null);
          if (values.every((each) => each === null)) continue;
          const own = asked.filter(({ right: [stated = ""] }) =>
            column === "total" ? stated.startsWith(`${table}.${row}.`) : stated === ref,
          );
          const breaks = reports.map((now, index) => findBreak(own, now, priorOf(reports, index)));
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
