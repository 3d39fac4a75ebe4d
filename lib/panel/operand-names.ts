/** What the operands of one formula are called on its card. */
import { kindOf, type NameTexts, nameId, nameRef } from "../findings/names";
import { splitAddress } from "../report/address";
import type { Check } from "../report/schema";

/** What the text itself calls a number of its own; null for a cell, and where no word precedes it. */
export type Printed = (ref: string) => string | null;

const longestName = 10;

/**
 * The words that a text prints before the number at `start`: of 重点工作118条 they are 重点工作.
 * Null where it has none there, or no more than a conjunction.
 */
export function printedName(text: string, start: number): string | null {
  // No name is longer; a page of one long line is not searched for it.
  const before = text.slice(Math.max(0, start - 3 * longestName), start);
  const words = before.split(/[，。；：、！？（）,;:()\d\uff10-\uff19]/).at(-1) ?? "";
  const name = words.replace(/^\s*(?:其中|包括|分别为?|以及|[和及与])/, "").trim();
  if (name.length < 2) return null;
  return name.length > longestName ? `…${name.slice(-longestName)}` : name;
}

/**
 * Names for the operands of one formula, no longer than needed to tell them apart: the rows of a
 * sum down one column, the columns of a sum along one row, the text's own words for its numbers.
 */
export function nameOperands(
  refs: readonly string[],
  check: Check,
  texts: NameTexts,
  printed: Printed,
): (ref: string) => string {
  const cells = refs.map(splitAddress);
  const oneColumn = new Set(cells.map((cell) => cell?.column)).size === 1;
  const oneRow = new Set(cells.map((cell) => cell?.row)).size === 1;
  return (ref) => {
    const cell = splitAddress(ref);
    const prefix = ref.startsWith("prior:") ? `${texts.names.prior} ` : "";
    if (cell?.row && oneColumn) return prefix + nameId(cell.row, texts);
    if (cell?.column && oneRow) return prefix + nameId(cell.column, texts);
    const known = cell !== null || kindOf(ref, check) !== null;
    return prefix + ((known ? null : printed(ref)) ?? nameRef(ref, check, texts));
  };
}
