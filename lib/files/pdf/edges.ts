/** Which sides of a grid's squares are lines, those put back that are surely missing. */
import type { Glyph } from "./content";
import type { Grid } from "./grid";
import { isValue, linesOf, textOf, wordsOf } from "./text";

/** The lines between squares. */
export interface Edges {
  /** `across[row][column]`: a line between that square and the one right of it. */
  readonly across: boolean[][];
  /** `below[row][column]`: a line between that square and the one under it. */
  readonly below: boolean[][];
}

/** The lines as they are drawn. */
export function readEdges(grid: Grid): Edges {
  const rows = grid.ys.slice(1).map((_, row) => row);
  const columns = grid.xs.slice(1).map((_, column) => column);
  return {
    across: rows.map((row) => columns.map((column) => grid.upright(column + 1, row))),
    below: rows.map((row) => columns.map((column) => grid.level(row + 1, column))),
  };
}

/**
 * Puts back the line of one square where it is drawn on both sides of the gap: between numbers, or
 * nothing, that stand clear of it. A cell that spans squares has no line going on beyond it.
 */
export function mendEdges(grid: Grid, edges: Edges, squares: readonly Glyph[][][]): void {
  const { across, below } = edges;
  const rows = across.length;
  const columns = across[0]?.length ?? 0;
  const holdsValues = (row: number, column: number) => {
    const glyphs = squares[row]?.[column] ?? [];
    return linesOf(glyphs).every((line) => wordsOf(line).every((word) => isValue(textOf(word))));
  };
  const valueColumns = new Set<number>();
  for (let column = 0; column < columns; column += 1) {
    let values = 0;
    for (let row = 0; row < rows; row += 1) {
      if ((squares[row]?.[column]?.length ?? 0) > 0 && holdsValues(row, column)) values += 1;
    }
    if (values >= 2) valueColumns.add(column);
  }
  const mended: [boolean[], number][] = [];
  for (let row = 0; row < rows; row += 1) {
    const numbers = squares[row]?.some(
      (glyphs, column) => glyphs.length > 0 && holdsValues(row, column),
    );
    if (!numbers) continue;
    for (let column = 0; column < columns; column += 1) {
      const here = squares[row]?.[column] ?? [];
      const line = across[row];
      if (line && column < columns - 1 && !line[column]) {
        const goesOn =
          (row === 0 || across[row - 1]?.[column]) &&
          (row === rows - 1 || across[row + 1]?.[column]);
        const x = grid.xs[column + 1] ?? 0;
        const clear = [...here, ...(squares[row]?.[column + 1] ?? [])].every(
          (glyph) => glyph.right < x + 0.5 || glyph.left > x - 0.5,
        );
        if (
          goesOn &&
          clear &&
          valueColumns.has(column + 1) &&
          valueColumns.has(column) &&
          holdsValues(row, column) &&
          holdsValues(row, column + 1)
        ) {
          mended.push([line, column]);
        }
      }
      const under = below[row];
      if (under && row < rows - 1 && !under[column]) {
        const goesOn =
          (column === 0 || under[column - 1]) && (column === columns - 1 || under[column + 1]);
        const y = grid.ys[row + 1] ?? 0;
        const clear = [...here, ...(squares[row + 1]?.[column] ?? [])].every(
          (glyph) => glyph.bottom - 0.2 * glyph.size < y || glyph.top + 0.2 * glyph.size > y,
        );
        if (
          goesOn &&
          clear &&
          valueColumns.has(column) &&
          holdsValues(row, column) &&
          holdsValues(row + 1, column)
        ) {
          mended.push([under, column]);
        }
      }
    }
  }
  for (const [line, index] of mended) line[index] = true;
}
