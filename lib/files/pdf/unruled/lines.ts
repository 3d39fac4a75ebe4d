/** Lines of text taken apart into labels and numbers, and the cells that are made of them. */
import type { PlainCell } from "../../../parse/plain";
import type { Rectangle } from "../geometry";
import type { PdfAnchor } from "../place";
import { isValue, type TextLine, textOf, wordsOf } from "../text";

/** A line of text on its page, outside every ruled table. */
export interface PlacedLine {
  readonly page: number;
  readonly line: TextLine;
}

/** A line taken apart: what is no number, and the numbers at its end. */
export interface Split extends PlacedLine {
  readonly labels: readonly TextLine[];
  readonly values: readonly TextLine[];
}

/** The cells of one row. */
export type Cells = PlainCell<PdfAnchor>[];
/** A table as one of the readers finds it: its rows, and the lines that they took. */
export interface Found {
  readonly first: TextLine;
  readonly lines: ReadonlySet<TextLine>;
  readonly rows: readonly Cells[];
}

/** Lines that a header or a long label may take. */
export const reach = 8;

/** Takes a line apart. */
export function splitLine({ page, line }: PlacedLine): Split {
  const words = wordsOf(line, 0.8);
  let first = words.length;
  while (first > 0 && isValue(textOf(words[first - 1] ?? line))) first -= 1;
  return { page, line, labels: words.slice(0, first), values: words.slice(first) };
}

/** Where a piece of the line stands. */
export function placeOf({ page }: Split, rectangle: Rectangle): PdfAnchor {
  return [{ page, rectangle }];
}

/** A cell at that column. */
export function makeCell(
  text: string,
  column: number,
  anchor: PdfAnchor,
  rowSpan = 1,
  columnSpan = 1,
): PlainCell<PdfAnchor> {
  return { text, column, columnSpan, rowSpan, anchor };
}
