/** Last year's columns, or shares, beside the report's own numbers, as a page prints them to compare. */
import { applicantColumns } from "../../report/form";
import { foldLabel } from "../label";
import type { PlainCell, PlainRow } from "../plain";
import { lastYear, longestYear, thisYear, yearAlone, yearOf } from "./year-words";

/** Values of table four in its one row. */
const disputeWidth = 15;

const count = /^(?:件数|数量)$/;
const share = /^(?:所?占比例?|比例|百分比|比重)$/;

const printedNumber = /^\s*[\d,]+(?![\d.年])/;

/** What all of these say in one expression, because each label of every page is asked. */
const other = new RegExp([lastYear, yearAlone, share].map(({ source }) => source).join("|"));

/** Whether a key alone says that a column or row may be last year's, or hold shares. */
export function namesOther(key: string): boolean {
  return key !== "" && key.length <= longestYear && other.test(key);
}

/** The columns of the report's own numbers, and as many others beside them. */
interface Pairs<A> {
  readonly own: readonly PlainCell<A>[];
  readonly others: readonly PlainCell<A>[];
}

/** A cell with the empty ones after it that stand in place of its span. */
function widen<A>(cell: PlainCell<A>, cells: readonly PlainCell<A>[], index: number): PlainCell<A> {
  const next = cells.slice(index + 1).find(({ text }) => text !== "");
  const last = cells.at(-1);
  const end = next?.column ?? (last ? last.column + last.columnSpan : 0);
  return cell.columnSpan === 1 ? { ...cell, columnSpan: end - cell.column } : cell;
}

/** The year's own cells and last year's, or counts and shares, in a line of a header; else null. */
function readPairs<A>({ cells }: PlainRow<A>): Pairs<A> | null {
  const keyed = cells.map((cell, index) => ({
    cell: widen(cell, cells, index),
    key: foldLabel(cell.text),
  }));
  const years = keyed.map(({ key }) => yearOf(key));
  const newest = Math.max(...years);
  const named = new Set(years.filter((year) => year > 0));
  const areYears = named.size === 2 && named.has(newest - 1);
  const pick = (words: RegExp, year: number | null) =>
    keyed.flatMap(({ cell, key }, index) =>
      words.test(key) || (areYears && years[index] === year) ? [cell] : [],
    );
  const pairs = [
    { own: pick(thisYear, newest), others: pick(lastYear, newest - 1) },
    { own: pick(count, null), others: pick(share, null) },
  ];
  const isPair = ({ own, others }: Pairs<A>): boolean =>
    own.length > 0 &&
    own.length === others.length &&
    own.every(({ columnSpan }, index) => columnSpan === others[index]?.columnSpan);
  return pairs.find(isPair) ?? null;
}

/**
 * The rows of a table without last year's columns, or without shares; null where it has none, or
 * where a row of numbers does not have a cell of its own in each of them: nobody knows which is
 * which.
 */
export function dropOtherColumns<A>(rows: readonly PlainRow<A>[]): PlainRow<A>[] | null {
  const lines = rows.map(readPairs);
  const at = lines.findIndex((each) => each !== null);
  const pairs = lines[at];
  if (!pairs) return null;
  const own = new Set(columnsOf(pairs.own));
  const gone = new Set(columnsOf(pairs.others));
  // Table two has other columns in each of its blocks.
  if (own.size !== applicantColumns.length && own.size !== disputeWidth) return null;
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
