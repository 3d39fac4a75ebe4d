/** Numbers each of which stands twice in its cell: 1212 for 12. */
import type { TableId } from "../../report/form";
import { doubtAll, type FoundTable } from "./found";

type Found<A> = Partial<Record<TableId, FoundTable<A>>>;

/** So many numbers are not each their own half twice by accident. */
const fewestTwice = 6;
/** Nor so many different ones: a report of nothing but 11 is none of 1 printed twice; 00 is. */
const fewestKinds = 3;

/**
 * Whether each number stands twice in its cell, for wide and for narrow screens or for readers
 * aloud, of which a sheet of styles that was not read hides one: 12 is no 1212.
 */
function printsTwice<A>(found: Found<A>): boolean {
  const kinds = new Set<string>();
  let count = 0;
  for (const { cells } of Object.values(found)) {
    for (const { cell } of cells.values()) {
      if (cell.state !== "number") continue;
      const { text } = cell;
      if (text.slice(0, text.length / 2) !== text.slice(text.length / 2)) return false;
      kinds.add(text);
      count++;
    }
  }
  if (count < fewestTwice) return false;
  return kinds.size >= fewestKinds || [...kinds].some((text) => /^[0０]{2}$/.test(text));
}

/** The tables as they are, or with all their numbers in doubt where each of them is printed twice. */
export function doubtDoubled<A>(found: Found<A>): Found<A> {
  if (!printsTwice(found)) return found;
  return Object.fromEntries(Object.entries(found).map(([id, table]) => [id, doubtAll(table)]));
}
