/** Which of a row's cells are its values. */
import { readCellValue } from "./cell-value";
import type { PlainCell } from "./plain";
import type { Candidate } from "./rows";

/** A row's cells after its label, and where among them the values may begin. */
export interface Placed<A> {
  readonly cells: readonly PlainCell<A>[];
  /** Offsets that leave nothing but blanks outside. */
  readonly offsets: readonly number[];
  /** Rows with the same cells in the same places have one shape. */
  readonly shape: string;
}

export function isBlank(text: string): boolean {
  return readCellValue(text, "count", null).state === "blank";
}

/** Lists the places that `width` values may have in the row. */
export function placeValues<A>(candidate: Candidate<A>, width: number): Placed<A> {
  const { row, labelCell } = candidate;
  const cells = row.cells.slice(labelCell + 1);
  const spans = row.cells.map(({ columnSpan }) => columnSpan).join();
  const shape = `${row.table}:${labelCell}:${spans}`;
  const offsets: number[] = [];
  if (cells.length > 64) return { cells, offsets, shape };
  const blanks = cells.map(({ text }) => isBlank(text));
  const first = blanks.indexOf(false);
  const last = blanks.lastIndexOf(false);
  for (let offset = 0; offset + width <= cells.length; offset++) {
    if (first < 0 || (offset <= first && last < offset + width)) offsets.push(offset);
  }
  return { cells, offsets, shape };
}

/** The offset of most rows of a shape, by shape; null where two are as common. */
export function agreeOffsets<A>(rows: readonly Placed<A>[]): Map<string, number | null> {
  const counts = new Map<string, Map<number, number>>();
  for (const { shape, offsets } of rows) {
    const [offset] = offsets;
    if (offset === undefined || offsets.length > 1) continue;
    const own = counts.get(shape) ?? new Map<number, number>();
    counts.set(shape, own.set(offset, (own.get(offset) ?? 0) + 1));
  }
  const agreed = new Map<string, number | null>();
  for (const [shape, own] of counts) {
    const [first, second] = [...own].sort(([, one], [, other]) => other - one);
    if (first) agreed.set(shape, second && second[1] >= first[1] ? null : first[0]);
  }
  return agreed;
}
