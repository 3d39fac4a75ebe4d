/** Rows that a converter of PDF files has broken over lines: their labels are put together again. */
import { findLastLabel, foldLabel } from "../label";
import type { PlainCell } from "../plain";
import type { StreamRow } from "./rows";

/** What a folded text may be of a label; `beginning` is said of more than it is true of. */
export type LabelPart = "whole" | "beginning" | "none";

/** No label is seen over more lines. */
const mostLines = 3;

/** Joins rows of which the words make one label together, and of which one line has the values. */
export function joinBroken<A>(
  rows: readonly StreamRow<A>[],
  partOf: (key: string) => LabelPart,
): readonly StreamRow<A>[] {
  const joined: StreamRow<A>[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row) break;
    const whole = joinBelow(rows, index, partOf);
    if (whole) index += whole.lines - 1;
    joined.push(whole?.row ?? row);
  }
  if (joined.length === rows.length) return rows;
  return joined.map((row, index) => ({ ...row, index }));
}

/** The row at an index with as many of the next as complete its label; null where none do. */
function joinBelow<A>(
  rows: readonly StreamRow<A>[],
  index: number,
  partOf: (key: string) => LabelPart,
): { row: StreamRow<A>; lines: number } | null {
  let row = rows[index];
  let at = row ? findLastLabel(row.keys) : -1;
  if (!row || at < 0 || partOf(row.keys[at] ?? "") !== "beginning") return null;
  for (let lines = 2; lines <= mostLines; lines++) {
    const next = rows[index + lines - 1];
    // A page may end between the lines: then the next of them is in a table of its own.
    row = next ? (joinTwo(row, at, next) ?? undefined) : undefined;
    if (!row) return null;
    at = findLastLabel(row.keys);
    if (partOf(row.keys[at] ?? "") === "whole") return { row, lines };
  }
  return null;
}

/** One row of two lines; null where both have values, or their words do not stand one below the other. */
function joinTwo<A>(upper: StreamRow<A>, at: number, lower: StreamRow<A>): StreamRow<A> | null {
  const label = upper.cells[at];
  const below = lower.cells.findIndex(({ column }) => column === label?.column);
  const rest = lower.cells[below];
  if (!label || !rest || rest.text === "" || findLastLabel(lower.keys) > below) return null;
  const upperIsEmpty = upper.cells.slice(at + 1).every(isEmpty);
  if (!upperIsEmpty && !lower.cells.slice(below + 1).every(isEmpty)) return null;
  const [base, own] = upperIsEmpty ? [lower, below] : [upper, at];
  const key = (upper.keys[at] ?? "") + foldLabel(rest.text);
  return {
    ...base,
    cells: base.cells.map((cell, index) =>
      index === own ? { ...cell, text: label.text + rest.text } : cell,
    ),
    keys: base.keys.map((each, index) => (index === own ? key : each)),
  };
}

function isEmpty<A>({ text }: PlainCell<A>): boolean {
  return text === "";
}
