/** Thousands that a table parts by ordinary spaces, which may as well part two numbers in a cell. */
import type { Placed } from "./window";

/** A number of which a space parts the thousands, and nothing before or after it by another. */
const parted = /^[+\-\u2212]?[1-9]\d{0,2}(?: \d{3})+(?![ \d]*\d)/;
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
      if (parted.test(text)) found++;
      else if (otherwise.test(text)) return rows;
    }
  }
  if (found < fewest) return rows;
  const join = (number: string): string => number.replaceAll(" ", "");
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replace(parted, join) })),
  }));
}
