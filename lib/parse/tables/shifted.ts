/**
 * Rows with an empty cell from which another was lost: their numbers stand one place off. Sums are
 * asked only where they should stand: they never move a number, nor make one up.
 */
import type { Address } from "../../report/form";
import type { Cell } from "../../report/schema";
import { countsInSums } from "../../report/sums";
import type { FoundCell } from "./found";
import type { Plan } from "./plans";

type Line = readonly (Cell | null)[];
/** A number for each place; null for one that was lost and may be any. */
type Values = readonly (number | null)[];

/** Empty cells in so many rows are what the page writes for 0. */
const aHabit = 4;
/** Share of rows with a total after which a row without one is strange. */
const most = 0.8;

/** Rows of table three, in no other one, whose columns agree far better if a cell was lost and an empty one put in. */
export function findShifted<A>(
  { form, addresses }: Plan,
  cells: ReadonlyMap<Address, FoundCell<A>>,
): number[] {
  if (form.id !== "applications") return [];
  const lines = addresses.map((row): Line => row.map((each) => cells.get(each)?.cell ?? null));
  const withEmpty = lines.filter((line) => line.some(isEmpty)).length;
  if (withEmpty === 0) return [];
  const needsTotal = haveTotals(lines);
  const sums = countsInSums(form.rows.map(({ id }) => id));
  return lines.flatMap((line, row) => {
    if (!line.some(isEmpty)) return [];
    if (withEmpty >= aHabit && !(needsTotal && line.at(-1)?.state === "blank")) return [];
    const needed = line.map((_, column) =>
      findNeeded(
        sums,
        row,
        lines.map((each) => each[column] ?? null),
      ),
    );
    const cost = (values: Values): number =>
      values.filter((value, at) => {
        const need = needed[at];
        return need !== undefined && (value === null ? need < 0 : value !== need);
      }).length;
    const printed = cost(line.map(numberOf));
    return printed >= 2 && leastCost(line, cost) * 2 <= printed ? [row] : [];
  });
}

/** So many rows have to show that the values stand elsewhere. */
const fewestSums = 2;

/**
 * Whether a column was lost from the values of table three alone, and one of empty cells put in: no
 * row has a total, and the column before it what the others sum to, or more for the lost one.
 */
export function areColumnsShifted<A>(
  { form, addresses }: Plan,
  cells: ReadonlyMap<Address, FoundCell<A>>,
): boolean {
  if (form.id !== "applications") return false;
  const lines = addresses
    .map((row): Line => row.map((each) => cells.get(each)?.cell ?? null))
    .filter((line) => line.some((cell) => cell?.value));
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
  const isSum = (group: Values): boolean => {
    const total = group.at(-1) ?? null;
    const parts = group.slice(0, -1).reduce((sum: number, each) => sum + (each ?? 0), 0);
    return group.includes(null) ? total === null || total >= parts : total === parts;
  };
  const size = groups[0]?.length ?? 0;
  const cost = (values: Values): number => {
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

/** Whether rows with a number have, as a rule, a total. */
function haveTotals(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.slice(0, -1).some((cell) => cell?.value));
  return filled.filter((line) => line.at(-1)?.state === "number").length >= filled.length * most;
}

/** What a column has to have in a row of table three; undefined where its other cells do not tell. */
function findNeeded(
  sums: readonly (readonly number[])[],
  row: number,
  column: Line,
): number | undefined {
  if (column.some((cell, at) => at !== row && (!cell || cell.state === "unreadable")))
    return undefined;
  const needed = sums.flatMap((counts) => {
    const own = counts[row] ?? 0;
    if (own === 0) return [];
    const rest = column.reduce(
      (sum, cell, at) => (at === row ? sum : sum + (counts[at] ?? 0) * numberOf(cell)),
      0,
    );
    return [-rest * own];
  });
  return needed.every((each) => each === needed[0]) ? needed[0] : undefined;
}

/** The least cost of a line from which an empty cell is taken and a lost one put back. */
function leastCost(line: Line, cost: (values: Values) => number): number {
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
