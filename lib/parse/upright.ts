/** Tables that lie on their side, with the form's columns as rows, are set upright. */
import type { PlainCell, PlainRow } from "./plain";

/** A cell on the grid, and the row that it begins in. */
interface Place<A> {
  readonly cell: PlainCell<A>;
  readonly line: number;
}

/** The rows that the table's columns are; null where its cells do not fill a rectangle. */
export function setUpright<A>(rows: readonly PlainRow<A>[]): PlainRow<A>[] | null {
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
