/** Columns of last year beside those of the report's, as a page prints them to compare the two. */
import { applicantColumns } from "../report/form";
import { foldLabel } from "./label";
import type { PlainCell, PlainRow } from "./plain";

const thisYear = /^(?:本年|今年|本年度|当年)(?:数|数量|数据|情况)?$/;
const lastYear = /^(?:上年|上一年|去年|上年度|上一年度|上年同期|去年同期)(?:数|数量|数据|情况)?$/;
const yearAlone = /^(20\d\d)年?度?$/;

const printedNumber = /^\s*[\d,]+(?![\d.年])/;

/** Whether a key alone says that a column may be last year's. */
export function namesYear(key: string): boolean {
  return key.length < 9 && (lastYear.test(key) || yearAlone.test(key));
}

/** Whether a label, as it is printed, says that its numbers are last year's. */
export function isLastYear(label: string): boolean {
  return lastYear.test(foldLabel(label));
}

/** Which of two labels is the year's own where the other is last year's; null where neither says so. */
export function chooseOwnYear(labels: readonly string[]): number | null {
  const keys = labels.map(foldLabel);
  if (keys.length !== 2) return null;
  const own = keys.findIndex((key) => thisYear.test(key));
  if (own >= 0) return lastYear.test(keys[1 - own] ?? "") ? own : null;
  const [first = 0, second = 0] = keys.map((key) => Number(yearAlone.exec(key)?.[1] ?? 0));
  if (first === 0 || Math.abs(first - second) !== 1) return null;
  return first > second ? 0 : 1;
}

interface Periods<A> {
  readonly own: readonly PlainCell<A>[];
  readonly last: readonly PlainCell<A>[];
}

/** A cell with the empty ones after it that stand in place of its span. */
function widen<A>(cell: PlainCell<A>, cells: readonly PlainCell<A>[], index: number): PlainCell<A> {
  const next = cells.slice(index + 1).find(({ text }) => text !== "");
  const last = cells.at(-1);
  const end = next?.column ?? (last ? last.column + last.columnSpan : 0);
  return cell.columnSpan === 1 ? { ...cell, columnSpan: end - cell.column } : cell;
}

/** The year's own cells and last year's in one line of a header; null where it is no such line. */
function readPeriods<A>({ cells }: PlainRow<A>): Periods<A> | null {
  const keyed = cells.map((cell, index) => ({
    cell: widen(cell, cells, index),
    key: foldLabel(cell.text),
  }));
  const years = keyed.map(({ key }) => Number(yearAlone.exec(key)?.[1] ?? 0));
  const newest = Math.max(...years);
  const named = new Set(years.filter((year) => year > 0));
  const areYears = named.size === 2 && named.has(newest - 1);
  const pick = (words: RegExp, year: number) =>
    keyed.flatMap(({ cell, key }, index) =>
      words.test(key) || (areYears && years[index] === year) ? [cell] : [],
    );
  const own = pick(thisYear, newest);
  const last = pick(lastYear, newest - 1);
  const isPair =
    own.length > 0 &&
    own.length === last.length &&
    own.every(({ columnSpan }, index) => columnSpan === last[index]?.columnSpan);
  return isPair ? { own, last } : null;
}

/**
 * The rows of a table without last year's columns; null where it has none, or where a row of
 * numbers does not have a cell of its own in each of them, so that nobody knows which is which.
 */
export function dropLastYear<A>(rows: readonly PlainRow<A>[]): PlainRow<A>[] | null {
  const lines = rows.map(readPeriods);
  const at = lines.findIndex((each) => each !== null);
  const periods = lines[at];
  if (!periods) return null;
  const own = new Set(columnsOf(periods.own));
  const gone = new Set(columnsOf(periods.last));
  // Tables two and four have other columns in each of their blocks.
  if (own.size !== applicantColumns.length) return null;
  for (const [index, { cells }] of rows.entries()) {
    if (!cells.some(({ text }) => printedNumber.test(text))) continue;
    if (index <= at) return null;
    const starts = new Set(cells.flatMap((each) => (each.columnSpan === 1 ? [each.column] : [])));
    if (![...own, ...gone].every((column) => starts.has(column))) return null;
    if (cells.some(({ column, columnSpan }) => column + columnSpan - 1 > Math.max(...own, ...gone)))
      return null;
  }
  const before = (column: number) => [...gone].filter((each) => each < column).length;
  return rows.flatMap((row, index) => {
    const labels = new Set(lines[index]?.own.map(({ column }) => column));
    const cells = row.cells.flatMap((cell): PlainCell<A>[] => {
      const column = cell.column - before(cell.column);
      const columnSpan =
        cell.column + cell.columnSpan - before(cell.column + cell.columnSpan) - column;
      return columnSpan === 0 || labels.has(cell.column) ? [] : [{ ...cell, column, columnSpan }];
    });
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
}

function columnsOf<A>(cells: readonly PlainCell<A>[]): number[] {
  return cells.flatMap(({ column, columnSpan }) =>
    Array.from({ length: columnSpan }, (_, index) => column + index),
  );
}
