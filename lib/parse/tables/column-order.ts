/** Columns whose header names them in another order than the form: the sums of the rows have a say. */
import { applicantColumns } from "../../report/form";
import type { PlainCell } from "../plain";
import { readCellValue } from "./cell-value";
import type { Heading } from "./headings";
import type { Placed } from "./window";

/** Rows of which the sum holds in one order alone are so many by no accident. */
const enough = 2;

/** In which order the numbers stand, as far as their sums tell: the header's, the form's, or neither. */
export type Order = "printed" | "official" | "unknown";

/** Whether the total is in its place: then sums cannot tell the other columns apart. */
export function endsInTotal(printed: readonly number[]): boolean {
  return printed.at(-1) === printed.length - 1;
}

/**
 * Compares two orders of the same numbers by the rows whose last number is the sum of the others in
 * just one of them. `printed` gives the place of each of the form's columns, the total last.
 */
export function chooseOrder(
  rows: readonly (readonly PlainCell<unknown>[])[],
  printed: readonly number[],
): Order {
  let own = 0;
  let official = 0;
  let either = 0;
  for (const cells of rows) {
    const numbers = cells.map(({ text }) => {
      const { value, state } = readCellValue(text, "count", null);
      return state === "unreadable" ? Number.NaN : (value ?? 0);
    });
    const inOrder = printed.map((place) => numbers[place] ?? Number.NaN);
    if (numbers.some(Number.isNaN) || inOrder.join() === numbers.join()) continue;
    if (isSum(numbers) && isSum(inOrder)) either++;
    else if (isSum(numbers)) official++;
    else if (isSum(inOrder)) own++;
  }
  if (own > official || own + official + either === 0) return "printed";
  return own === 0 && official >= enough ? "official" : "unknown";
}

/** Whether the last of some numbers is the sum of those before it. */
export function isSum(numbers: readonly number[]): boolean {
  return numbers.slice(0, -1).reduce((sum, each) => sum + each, 0) === numbers.at(-1);
}

/** The headers of table three, each with its columns in the order in which the numbers stand. */
export function settleOrder<A>(
  headings: readonly (Heading | null)[],
  placed: readonly Placed<A>[],
): (Heading | null)[] {
  const official = applicantColumns.map(({ id }) => id);
  const settled = new Map<Heading, Heading>();
  return headings.map((heading) => {
    const known = heading && settled.get(heading);
    if (!heading || known) return known ?? null;
    settled.set(heading, heading);
    const { ids } = heading.match;
    // Beside the form's own a header may name columns of remarks.
    const own = ids.flatMap((id, leaf) => (id === null ? [] : [leaf]));
    const places = official.map((id) => own.findIndex((leaf) => ids[leaf] === id));
    if (own.length !== official.length || places.includes(-1)) return heading;
    if (endsInTotal(places)) return heading;
    const rows = placed.flatMap(({ cells, offsets }, index) => {
      const [offset, more] = offsets;
      if (headings[index] !== heading || offset === undefined || more !== undefined) return [];
      return [own.flatMap((leaf) => cells[offset + leaf] ?? [])];
    });
    const order = chooseOrder(rows, places);
    const how = ids.map((): "order" => "order");
    const inOrder = ids.map((_, leaf) => official[own.indexOf(leaf)] ?? null);
    const result: Record<Order, Heading> = {
      printed: heading,
      official: { ...heading, match: { ids: inOrder, how } },
      unknown: { ...heading, match: { ids: ids.map(() => null), how } },
    };
    settled.set(heading, result[order]);
    return result[order];
  });
}
