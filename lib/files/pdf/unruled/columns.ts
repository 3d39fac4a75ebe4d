/** Where the columns of a table without lines are, and which labels stand above them. */
import { isColumnLabel } from "../official";
import { type TextLine, wordsOf } from "../text";
import type { Split } from "./lines";

/** From where to where a column reaches. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** The middle of what stands there. */
export function middle({ left, right }: Column): number {
  return (left + right) / 2;
}

/** Columns around the middles that the rows' numbers share; null where too few agree. */
export function findColumns(rows: readonly Split[]): Column[] | null {
  const middles = (rows[0]?.values ?? []).map((_, column) => {
    const all = rows.flatMap(({ values }) => values[column] ?? []).map(middle);
    return all.sort((one, other) => one - other)[all.length >> 1] ?? 0;
  });
  const columns = middles.map((at, index): Column => {
    const before = middles[index - 1];
    const after = middles[index + 1];
    const left = before === undefined ? at - ((after ?? at) - at) / 2 : (before + at) / 2;
    const right = after === undefined ? at + (at - left) : (at + after) / 2;
    return { left, right };
  });
  const agree = rows.filter(({ values }) => place(values, columns) !== null);
  return agree.length === rows.length ? columns : null;
}

/** The numbers by column, null for a column that has none; null where one is not clearly inside. */
export function place(
  values: readonly TextLine[],
  columns: readonly Column[],
): (TextLine | null)[] | null {
  const placed: (TextLine | null)[] = columns.map(() => null);
  for (const value of values) {
    const index = columns.findIndex(
      ({ left, right }) => middle(value) > left && middle(value) < right,
    );
    const column = columns[index];
    if (!column || placed[index] !== null) return null;
    if (value.left < column.left - 1 || value.right > column.right + 1) return null;
    placed[index] = value;
  }
  return placed;
}

/** The lowest labels of each column, however many lines they take. */
export function readLeaves(above: readonly Split[], columns: readonly Column[]): string[] | null {
  const labels = columns.map(() => "");
  for (const { line } of above.toReversed()) {
    for (const word of wordsOf(line, 0.8)) {
      const parts = columns.map(() => "");
      for (const glyph of word.glyphs) {
        const index = columns.findIndex(
          (column) => middle(glyph) > column.left && middle(glyph) <= column.right,
        );
        if (index >= 0) parts[index] += glyph.text;
      }
      parts.forEach((part, index) => {
        const label = labels[index] ?? "";
        if (!isColumnLabel(label)) labels[index] = part + label;
      });
    }
    if (labels.every(isColumnLabel)) return labels;
  }
  return null;
}

/**
 * Columns of a row whose number is not sure: a line right above or below that is no row goes on
 * with it, as where digits are wrapped, or something else than a number stands in its place.
 */
export function doubtfulColumns(
  splits: readonly Split[],
  at: number,
  columns: readonly Column[],
  isRow: (split: Split) => boolean,
): ReadonlySet<number> {
  const own = splits[at];
  const doubtful = new Set<number>();
  if (!own) return doubtful;
  const columnOf = (box: Column) =>
    columns.findIndex(({ left, right }) => middle(box) > left && middle(box) < right);
  for (const beside of [splits[at - 1], splits[at + 1]]) {
    if (beside?.page !== own.page || isRow(beside)) continue;
    if (beside.values.length >= columns.length) continue;
    if (Math.abs(beside.line.baseline - own.line.baseline) > 1.8 * own.line.size) continue;
    for (const value of beside.values) doubtful.add(columnOf(value));
  }
  const held = new Set(own.values.map(columnOf));
  for (const glyph of own.line.glyphs) {
    const column = columnOf(glyph);
    if (!held.has(column)) doubtful.add(column);
  }
  return doubtful;
}
