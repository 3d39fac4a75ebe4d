/** Tables that lie on their side, with the form's columns as rows, are set upright. */
import type { PlainCell, PlainRow } from "../plain";

/** A cell on the grid, and the row that it begins in. */
interface Place<A> {
  readonly cell: PlainCell<A>;
  readonly line: number;
}

/** The rows that the table's columns are; null where its cells do not fill a rectangle. */
export function setUpright<A>(printed: readonly PlainRow<A>[]): PlainRow<A>[] | null {
  // What Word and editors add below a table fills no rectangle.
  const end = printed.findLastIndex(({ cells }) => cells.some(({ text }) => text !== ""));
  const rows = printed.slice(0, end + 1);
  const [first] = rows;
  if (!first) return null;
  const width = first.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  const covered = new Set<number>();
  const columns: Place<A>[][] = Array.from({ length: width }, () => []);
  for (const [line, row] of rows.entries()) {
    for (const cell of row.cells) {
      columns[cell.column]?.push({ cell, line });
      const bottom = Math.min(line + cell.rowSpan, rows.length);
      const right = cell.column + cell.columnSpan;
      if (right > width) return null;
      for (let y = line; y < bottom; y++) {
        for (let x = cell.column; x < right; x++) {
          if (covered.has(y * width + x)) return null;
          covered.add(y * width + x);
        }
      }
    }
  }
  if (covered.size !== width * rows.length) return null;
  return columns.map((places) => ({
    ...first,
    cells: places.map(({ cell, line }) => ({
      ...cell,
      column: line,
      columnSpan: Math.min(cell.rowSpan, rows.length - line),
      rowSpan: cell.columnSpan,
    })),
  }));
}

/** What the words of a row are, by cell; empty where a cell has none. */
export interface Keyed<A> {
  readonly cells: readonly PlainCell<A>[];
  readonly keys: readonly string[];
}

/**
 * The rows of a table with those blocks set upright whose first line names rows of the form and
 * whose others begin with columns of it; null where there is none.
 */
export function setBlocksUpright<A>(
  rows: readonly PlainRow<A>[],
  keyed: readonly Keyed<A>[],
  isRow: (key: string) => boolean,
  isColumn: (key: string) => boolean,
): PlainRow<A>[] | null {
  const upright: PlainRow<A>[] = [];
  for (let at = 0; at < rows.length; ) {
    const [row] = rows.slice(at);
    const [head, ...others] = keyed.slice(at);
    if (!row || !head) break;
    const [, ...names] = head.keys;
    const isHead = names.some(isRow) && names.every((key) => key === "" || isRow(key));
    const end = others.findIndex(
      ({ cells, keys: [first = "", ...more] }) =>
        !isColumn(first) || cells.length !== head.cells.length || more.some(isRow),
    );
    const lines = isHead ? [head, ...others.slice(0, end < 0 ? undefined : end)] : [head];
    if (lines.length < 2) upright.push(row);
    else
      for (const [x, { text }] of head.cells.entries()) {
        if (x > 0 && text === "") continue;
        const cells = lines.flatMap((line) => line.cells[x] ?? []);
        upright.push({
          ...row,
          cells: cells.map((cell, column) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 })),
        });
      }
    at += lines.length;
  }
  return upright.length === rows.length && upright.every((row, at) => row === rows[at])
    ? null
    : upright;
}
