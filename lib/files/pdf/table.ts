/** From lines and glyphs to the rows of one table, which may go on over several pages. */
import type { PlainCell, PlainRow } from "../../parse/plain";
import { joinCutNumbers, joinCutRow } from "./cut-rows";
import { doubtFusedColumns, doubtFusedRows, doubtOverflow } from "./doubt";
import { mendEdges, readEdges } from "./edges";
import { buildGrid, type Grid, nearestLine } from "./grid";
import type { PdfAnchor } from "./place";
import { findRegions, placeGlyphs, type Region, regionsInRows, squareOf } from "./regions";
import { stack, type TablePart } from "./stack";
import { doubtStrays } from "./strays";
import { unsure } from "./text";

/** Reads a table from its parts, top to bottom; null where the lines make no grid. */
export function readTable(
  parts: readonly TablePart[],
  number: number,
): PlainRow<PdfAnchor>[] | null {
  const stacked = stack(parts);
  const grid = buildGrid(stacked.segments, stacked.breaks);
  if (!grid) return null;
  const columns = grid.xs.length - 1;
  const rows = grid.ys.length - 1;
  if (columns * rows < 2 || columns * rows > 40_000) return null;

  const squares = placeGlyphs(grid, stacked.glyphs);
  const edges = readEdges(grid);
  mendEdges(grid, edges, squares);
  let regions = findRegions(grid, edges, squares);
  const before = regionsInRows(regions, rows);
  const cut = stacked.breaks.filter((at) => joinCutRow(grid, edges, before, at));
  if (cut.length > 0) regions = findRegions(grid, edges, squares);
  doubtFusedRows(regions, rows);
  doubtOverflow(regions);
  doubtStrays(regions, rows);
  const inRows = regionsInRows(regions, rows);
  for (const at of stacked.breaks) joinCutNumbers(grid, inRows, at);
  const size = parts[0]?.glyphs[0]?.size ?? 9;
  doubtFusedColumns(grid, regions, size);
  const slivers = findSlivers(grid, inRows, stacked.breaks, size);

  return toRows(regions, slivers, rows, number, (region) =>
    stacked.placesOf(squareOf(grid, region)),
  );
}

/**
 * Rows of the grid that hold nothing and are none: what a page has left below its last row, and
 * what is left where borders of neighbours do not quite meet.
 */
function findSlivers(
  grid: Grid,
  inRows: readonly (readonly Region[])[],
  breaks: readonly number[],
  size: number,
): number[] {
  const atBreak = new Set(
    breaks.flatMap((at) => [nearestLine(grid.ys, at) - 1, nearestLine(grid.ys, at)]),
  );
  const slivers = new Set<number>();
  for (let row = 0; row < grid.ys.length - 1; row += 1) {
    const low = (grid.ys[row + 1] ?? 0) - (grid.ys[row] ?? 0) < size;
    if (!low && !atBreak.has(row)) continue;
    const needed = inRows[row]?.some(
      ({ top, bottom, text }) => text !== "" && leftOf(top, bottom, slivers) <= 1,
    );
    if (!needed) slivers.add(row);
  }
  return [...slivers];
}

function leftOf(top: number, bottom: number, slivers: ReadonlySet<number>): number {
  let left = 0;
  for (let row = top; row <= bottom; row += 1) if (!slivers.has(row)) left += 1;
  return left;
}

function toRows(
  regions: readonly Region[],
  left: readonly number[],
  rows: number,
  table: number,
  placesOf: (region: Region) => PdfAnchor,
): PlainRow<PdfAnchor>[] {
  const list: PlainCell<PdfAnchor>[][] = Array.from({ length: rows }, () => []);
  const sorted = [...regions].sort((one, other) => one.left - other.left);
  for (const region of sorted) {
    const spanned = left.filter((row) => row >= region.top && row <= region.bottom).length;
    if (spanned > region.bottom - region.top) continue;
    let top = region.top;
    while (left.includes(top)) top += 1;
    const sure = !region.unsure || !region.value || region.text.includes(unsure);
    list[top]?.push({
      text: sure ? region.text : `${region.text} ${unsure}`.trim(),
      column: region.left,
      columnSpan: region.right - region.left + 1,
      rowSpan: region.bottom - region.top + 1 - spanned,
      anchor: placesOf(region),
    });
  }
  return list
    .filter((_, row) => !left.includes(row))
    .map((cells) => ({ kind: "row", table, visible: true, cells }));
}
