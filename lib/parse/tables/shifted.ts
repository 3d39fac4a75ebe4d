/**
 * Numbers that stand one place off from somewhere on: one was lost, and an empty cell put in elsewhere.
 * Sums are asked only where they should stand: they never move a number, nor make one up.
 */
import type { Cell } from "../../report/schema";
import { openLedger, type Sum } from "./ledger";

/** A row's cells by the form's columns; null for what the page does not have. */
export type Line = readonly (Cell | null)[];
/** A number for each place; null for one that was lost and may be any. */
type Numbers = readonly (number | null)[];
/** Places along which numbers may slip by one or two, each of one cell or of a row of them. */
type Lane = readonly (readonly number[])[];

/** Empty cells in so many rows are what the page writes for 0. */
const aHabit = 4;
/** So many sums have to agree by it where an empty cell is rare, and where it is a habit. */
const enough = { rare: 2, habit: 5 };

/**
 * Cells of table three, in no other one, that agree with far more sums if along a row, along a
 * column, from each to the next or with all rows at once a cell was lost and an empty one put in.
 */
export function findShifted(
  lines: readonly Line[],
  counts: readonly (readonly number[])[],
): number[] {
  const own = lines.flat();
  const rows = lines.map((row, y) => row.map((_, x) => y * row.length + x));
  const isBlank = (cell: number): boolean => isEmpty(own[cell]);
  const withEmpty = rows.filter((row) => row.some(isBlank)).length;
  if (withEmpty === 0) return [];
  const columns = (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));
  const sums = listSums(rows, columns, counts).filter((sum) =>
    sum.every(([cell]) => own[cell] && own[cell]?.state !== "unreadable"),
  );
  const printed = own.map(numberOf);
  const { put, now } = openLedger(sums, printed);
  const wrong = now.broken;
  if (wrong < enough.rare) return [];
  let most = 1;
  let off = new Set<number>();
  const single = [rows.flat(), ...rows, ...columns].map((lane): Lane => lane.map((cell) => [cell]));
  for (const lane of [...single, rows].flatMap((each) => [each, each.toReversed()])) {
    const isWide = (lane[0] ?? []).length > 1;
    const empty = isWide ? rows.filter((row) => row.every(isBlank)).length : withEmpty;
    const fewest = empty < aHabit ? enough.rare : enough.habit;
    if (wrong < fewest) continue;
    const move = (first: number, from: number): void => {
      // What stands behind moves to the empty places, one after the other, and leaves as many open.
      const open = lane.slice(first, from);
      for (const cell of open.flat()) put(cell, null);
      lane.slice(from).forEach((next, index) => {
        open[index]?.forEach((cell, at) => {
          put(cell, printed[next[at] ?? 0] ?? null);
        });
        for (const cell of next) put(cell, null);
        open.push(next);
        const gain = now.mended - now.broken;
        if (now.mended < fewest || gain < most) return;
        if (gain > most) off = new Set();
        most = gain;
        for (const cell of lane.slice(first, from + index + 1).flat()) off.add(cell);
      });
      for (const cell of lane.slice(first).flat()) put(cell, printed[cell] ?? 0);
    };
    lane.forEach((place, last) => {
      // Of several empty places side by side each moves the same numbers.
      if (!place.every(isBlank) || lane[last + 1]?.every(isBlank)) return;
      move(last, last + 1);
      if (lane[last - 1]?.every(isBlank)) move(last - 1, last + 1);
    });
  }
  return [...off];
}

/** The sums of a table: each row with its total last, and each column with what rows count in it. */
function listSums(
  rows: readonly (readonly number[])[],
  columns: readonly (readonly number[])[],
  counts: readonly (readonly number[])[],
): Sum[] {
  const across = rows.map((row): Sum => row.map((cell, at) => [cell, row[at + 1] ? 1 : -1]));
  const down = columns.flatMap((column) =>
    counts.map((each): Sum => column.map((cell, row) => [cell, each[row] ?? 0])),
  );
  return [...across, ...down].map((sum) => sum.filter(([, count]) => count !== 0));
}

/** So many rows have to show that the values stand elsewhere. */
const fewestSums = 2;

/**
 * Whether a column was lost from the values of table three alone, and one of empty cells put in: no
 * row has a total, and the column before it what the others sum to, or more for the lost one.
 */
export function areColumnsShifted(all: readonly Line[]): boolean {
  const lines = all.filter((line) => line.some((cell) => cell?.value));
  if (!lines.every((line) => isEmpty(line.at(-1)))) return false;
  const sums = lines.map((line) => ({
    parts: line.slice(0, -2).reduce((sum, cell) => sum + numberOf(cell), 0),
    sum: numberOf(line.at(-2)),
  }));
  const shown = sums.filter(({ parts }) => parts > 0).length;
  return shown >= fewestSums && sums.every(({ parts, sum }) => parts <= sum);
}

/** Groups of table four from an empty cell on to a lost one, where with these moved all are sums. */
export function findShiftedGroups(groups: readonly Line[]): number[] {
  const line = groups.flat();
  if (line.filter(isEmpty).length >= aHabit) return [];
  const isSum = (group: Numbers): boolean => {
    const total = group.at(-1) ?? null;
    const parts = group.slice(0, -1).reduce((sum: number, each) => sum + (each ?? 0), 0);
    return group.includes(null) ? total === null || total >= parts : total === parts;
  };
  if (groups.every((group) => isSum(group.map(numberOf)))) return [];
  const size = line.length / groups.length;
  const groupOf = (cell: number) => Math.floor(cell / size);
  return line.flatMap((cell, from) => {
    const rest: Numbers = line.toSpliced(from, 1).map(numberOf);
    return line.flatMap((_, to) => {
      if (!isEmpty(cell) || to === from) return [];
      const moved = rest.toSpliced(to, 0, null);
      const parts = groups.map((_, index) => moved.slice(index * size, (index + 1) * size));
      // One group at least has to show that sums are kept here.
      const shows = parts.some((part) => part.at(-1) && !part.includes(null));
      if (!shows || !parts.every(isSum)) return [];
      const isBetween = (index: number) => (index - groupOf(from)) * (index - groupOf(to)) <= 0;
      return [...groups.keys()].filter(isBetween);
    });
  });
}

function isEmpty(cell?: Cell | null): boolean {
  return cell?.state === "blank" && cell.text === "";
}

function numberOf(cell?: Cell | null): number {
  return cell?.value ?? 0;
}
