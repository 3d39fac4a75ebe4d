/** Thousands that a table parts by ordinary spaces, which may as well part two numbers. */
import { withinNumber } from "../plain";
import type { Placed } from "./window";

/** Thousands that are parted otherwise, or not at all; or two numbers. */
const otherwise = /^\D?\d{4}|\d[,\uff0c]\d|\d \d/;
/** One cell may hold two numbers by accident. */
const fewest = 2;

/**
 * The rows' values with their thousands put together, where all numbers of the table that have any
 * are parted in this way; else as they are.
 */
export function joinThousands<A>(rows: readonly Placed<A>[]): readonly Placed<A>[] {
  let found = 0;
  for (const { cells } of rows) {
    for (const { text } of cells) {
      if (text.includes(withinNumber)) found++;
      else if (otherwise.test(text)) return rows;
    }
  }
  if (found < fewest) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replaceAll(withinNumber, "") })),
  }));
}
