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
/** Places along which numbers may slip, each of one cell or of a row of them. */
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
  const isBlank = (cell: number): boolean => isEmpty(own[cell] ?? null);
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
    lane.forEach((place, from) => {
      // Of several empty places side by side each moves the same numbers.
      if (!place.every(isBlank) || lane[from + 1]?.every(isBlank)) return;
      // What stands behind moves to the empty place, one after the other, and leaves one open.
      let open = place;
      for (const next of lane.slice(from)) {
        open.forEach((cell, at) => {
          put(cell, printed[next[at] ?? 0] ?? null);
        });
        for (const cell of next) put(cell, null);
        open = next;
        const gain = now.mended - now.broken;
        if (now.mended < fewest || gain < most) continue;
        if (gain > most) off = new Set();
        most = gain;
        for (const cell of lane.slice(from, lane.indexOf(next) + 1).flat()) off.add(cell);
      }
      for (const cell of lane.slice(from).flat()) put(cell, printed[cell] ?? 0);
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
  if (!lines.every((line) => isEmpty(line.at(-1) ?? null))) return false;
  const sums = lines.map((line) => ({
    parts: line.slice(0, -2).reduce((sum, cell) => sum + numberOf(cell), 0),
    sum: numberOf(line.at(-2) ?? null),
  }));
  const shown = sums.filter(({ parts }) => parts > 0).length;
  return shown >= fewestSums && sums.every(({ parts, sum }) => parts <= sum);
}

/** Groups of table four that are no sums, where all would be if a cell was lost and one put in. */
export function findShiftedGroups(groups: readonly Line[]): number[] {
  const line = groups.flat();
  const empty = line.filter(isEmpty).length;
  if (empty === 0 || empty >= aHabit) return [];
  const isSum = (group: Numbers): boolean => {
    const total = group.at(-1) ?? null;
    const parts = group.slice(0, -1).reduce((sum: number, each) => sum + (each ?? 0), 0);
    return group.includes(null) ? total === null || total >= parts : total === parts;
  };
  const size = groups[0]?.length ?? 0;
  const cost = (values: Numbers): number => {
    const parts = groups.map((_, index) => values.slice(index * size, (index + 1) * size));
    // One group at least has to show that sums are kept here.
    const shows = parts.some((part) => part.at(-1) && !part.includes(null) && isSum(part));
    return shows ? parts.filter((part) => !isSum(part)).length : groups.length;
  };
  const printed = groups.flatMap((group, index) => (isSum(group.map(numberOf)) ? [] : [index]));
  return printed.length > 0 && leastCost(line, cost) === 0 ? printed : [];
}

function isEmpty(cell: Cell | null): boolean {
  return cell?.state === "blank" && cell.text === "";
}

function numberOf(cell: Cell | null): number {
  return cell?.value ?? 0;
}

/** The least cost of a line from which an empty cell is taken and a lost one put back. */
function leastCost(line: Line, cost: (values: Numbers) => number): number {
  let least = Number.POSITIVE_INFINITY;
  line.forEach((cell, from) => {
    if (!isEmpty(cell)) return;
    const rest = line.filter((_, at) => at !== from).map(numberOf);
    for (let to = 0; to < line.length; to++) {
      if (to !== from)
        least = Math.min(least, cost([...rest.slice(0, to), null, ...rest.slice(to)]));
    }
  });
  return least;
}
