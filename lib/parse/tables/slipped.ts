/**
 * Numbers that stand a whole row or column off their labels. What is asked says only that they do: it
 * never moves a number, nor makes one up.
 */
import type { Address } from "../../report/form";
import type { Cell } from "../../report/schema";
import { isBlank, isMoney } from "./cell-value";
import { isSum } from "./column-order";
import type { FoundCell } from "./found";
import type { Plan } from "./plans";
import type { Candidate, StreamRow } from "./rows";
import type { Line } from "./shifted";

/** So many numbers in a line are values of a row. */
const fewestValues = 2;

/**
 * Rows of a table that has values beside no label, above the first or below the last, and a label
 * without any: the values between stand a row off.
 */
export function findHangingRows<A>(
  matched: readonly Candidate<A>[],
  rows: readonly StreamRow<A>[],
): number[] {
  const valuesOf = ({ row, from }: Candidate<A>) => row.cells.slice(from);
  const empty = matched.filter((each) => valuesOf(each).every(({ text }) => text === ""));
  const [first, last] = [matched[0], matched.at(-1)];
  const [top, bottom] = [empty[0], empty.at(-1)];
  if (!first || !last || !top || !bottom) return [];
  const hangs = (index: number): boolean => {
    const row = rows[index];
    return (
      row?.table === top.row.table &&
      row.keys.every((key) => key === "") &&
      row.cells.filter(({ text }) => !isBlank(text)).length >= fewestValues
    );
  };
  const [below, above] = [hangs(last.row.index + 1), hangs(first.row.index - 1)];
  const isOff = ({ formRow }: Candidate<A>): boolean =>
    (below && formRow >= top.formRow) || (above && formRow <= bottom.formRow);
  return matched.filter(isOff).map(({ formRow }) => formRow);
}

/** Rows among whose values one is missing that stands in a cell above and goes on beside them. */
export function findCovered<A>(matched: readonly Candidate<A>[]): number[] {
  const tall = matched.flatMap(({ row, from }) =>
    row.cells.filter((cell, at) => at >= from && cell.rowSpan > 1).map((cell) => ({ row, cell })),
  );
  if (tall.length === 0) return [];
  return matched.flatMap(({ row, formRow }) => {
    const isThere = (column: number): boolean =>
      row.cells.some((each) => each.column <= column && column < each.column + each.columnSpan);
    const end = row.cells.at(-1)?.column ?? 0;
    const isCovered = tall.some(
      ({ row: above, cell }) =>
        above.table === row.table &&
        above.index < row.index &&
        cell.rowSpan > row.index - above.index &&
        cell.column < end &&
        !isThere(cell.column),
    );
    return isCovered ? [formRow] : [];
  });
}

/** Whether an amount of money stands among the counts of table two, and none where one should be. */
export function isAmountAstray<A>(
  { form, addresses }: Plan,
  cells: ReadonlyMap<Address, FoundCell<A>>,
): boolean {
  if (form.id !== "disclosure") return false;
  const own = form.rows.flatMap(({ columns }, row) =>
    columns.flatMap(({ measure }, column) => {
      const cell = cells.get(addresses[row]?.[column] ?? "")?.cell;
      return cell ? { ...cell, ofMoney: isMoney(measure) } : [];
    }),
  );
  const isAmount = ({ text, value }: Cell): boolean =>
    text.includes("元") || (value !== null && !Number.isInteger(value));
  return (
    own.some(({ ofMoney, text }) => ofMoney && text === "") &&
    own.some((each) => !each.ofMoney && isAmount(each))
  );
}

/** So many rows without a sum are no accident. */
const fewestRows = 3;

/**
 * Whether the first column, or the last, is none of the form's and the others stand a place off: it
 * alone does not add up, and hardly a row's last number is the sum of those before it.
 */
export function isColumnPutIn(all: readonly Line[], sums: readonly (readonly number[])[]): boolean {
  /** Whether each column adds up; null for one that says nothing, or cannot be read. */
  const adds = (all[0] ?? []).map((_, column) => {
    const own = all.map((line) => line[column] ?? null);
    if (own.some((cell) => cell === null || cell.state === "unreadable")) return null;
    if (own.every((cell) => !cell?.value)) return null;
    return sums.every(
      (counts) => counts.reduce((sum, count, row) => sum + count * (own[row]?.value ?? 0), 0) === 0,
    );
  });
  const wrong = adds.flatMap((each, column) => (each === false ? column : []));
  if (wrong.length !== 1 || (wrong[0] !== 0 && wrong[0] !== adds.length - 1)) return false;
  const states = all.map((line) => line.map((cell) => cell?.state));
  // Only the totals were filled in.
  if (states.every((row) => row.slice(0, -1).every((state) => state === "blank"))) return false;
  // Beside nothing but zeros even a total of 0 is none of the first column's.
  if (!adds.includes(true) && states.some((row) => row.at(-1) !== "number")) return false;
  const lines = all
    .map((line) => line.map((cell) => cell?.value ?? 0))
    .filter((line) => line.some((value) => value !== 0));
  return lines.length >= fewestRows && lines.filter(isSum).length * 5 < lines.length;
}
