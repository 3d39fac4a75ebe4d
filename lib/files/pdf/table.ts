/** From lines and glyphs to the rows of one table, which may go on over several pages. */
import type { PlainCell, PlainRow } from "../../parse/plain";
import type { Glyph, PageContent, Segment } from "./content";
import type { Rectangle } from "./geometry";
import { buildGrid, type Grid, nearestLine } from "./grid";
import { holdsTwoColumns, holdsTwoRows, isColumnLabel, isGroupLabel, isRowLabel } from "./official";
import type { PdfAnchor, PdfPlace } from "./place";
import { isValue, joinLines, linesOf, type TextLine, textOf, wordsOf } from "./text";

/** What one page holds of a table. */
export interface TablePart {
  readonly page: PageContent;
  readonly segments: readonly Segment[];
  readonly box: Rectangle;
  readonly glyphs: readonly Glyph[];
}

/**
 * Stands between what must not be read as one number: two numbers in one cell of the grid, or a
 * number of which it is not sure whose it is.
 */
const unsure = "¦";

/** A region of grid squares with no line between them. */
interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** False when the squares are no rectangle: lines are missing. */
  readonly whole: boolean;
  readonly glyphs: Glyph[];
  text: string;
  value: boolean;
  unsure: boolean;
}

interface Edges {
  /** `across[row][column]`: a line between that square and the one right of it. */
  readonly across: boolean[][];
  /** `below[row][column]`: a line between that square and the one under it. */
  readonly below: boolean[][];
}

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
  const cut = stacked.breaks.filter((at) => joinCutRow(grid, edges, regions, at));
  if (cut.length > 0) regions = findRegions(grid, edges, squares);
  doubtFusedRows(regions, rows);
  const size = parts[0]?.glyphs[0]?.size ?? 9;
  doubtFusedColumns(grid, regions, size);
  const slivers = findSlivers(grid, regions, stacked.breaks, size);

  return toRows(regions, slivers, rows, number, (region) => stacked.placesOf(region, grid));
}

interface Stacked {
  readonly segments: Segment[];
  readonly glyphs: Glyph[];
  /** Where one page ends and the next begins. */
  readonly breaks: number[];
  placesOf(region: Region, grid: Grid): PdfAnchor;
}

/** Puts the parts under each other, the left edges in one line. */
function stack(parts: readonly TablePart[]): Stacked {
  const segments: Segment[] = [];
  const glyphs: Glyph[] = [];
  const breaks: number[] = [];
  const spans: { part: TablePart; dx: number; dy: number; from: number; to: number }[] = [];
  const left = parts[0]?.box.left ?? 0;
  let from = 0;
  for (const part of parts) {
    const dx = left - part.box.left;
    const dy = from - part.box.top;
    const to = from + part.box.bottom - part.box.top;
    if (from > 0) breaks.push(from);
    spans.push({ part, dx, dy, from, to });
    for (const { horizontal, at, from: start, to: end } of part.segments) {
      segments.push(
        horizontal
          ? { horizontal, at: at + dy, from: start + dx, to: end + dx }
          : { horizontal, at: at + dx, from: start + dy, to: end + dy },
      );
    }
    for (const glyph of part.glyphs) {
      glyphs.push({
        ...glyph,
        left: glyph.left + dx,
        right: glyph.right + dx,
        top: glyph.top + dy,
        bottom: glyph.bottom + dy,
        baseline: glyph.baseline + dy,
      });
    }
    from = to;
  }
  const placesOf = (region: Region, grid: Grid): PdfAnchor => {
    const place = squareOf(grid, region);
    return spans.flatMap(({ part, dx, dy, from: start, to: end }): PdfPlace[] => {
      const top = Math.max(place.top, start);
      const bottom = Math.min(place.bottom, end);
      if (bottom - top < 2) return [];
      const rectangle = {
        left: place.left - dx,
        right: place.right - dx,
        top: top - dy,
        bottom: bottom - dy,
      };
      return [{ page: part.page.page, rectangle }];
    });
  };
  return { segments, glyphs, breaks, placesOf };
}

function squareOf(grid: Grid, region: Region): Rectangle {
  return {
    left: grid.xs[region.left] ?? 0,
    right: grid.xs[region.right + 1] ?? 0,
    top: grid.ys[region.top] ?? 0,
    bottom: grid.ys[region.bottom + 1] ?? 0,
  };
}

/** The glyphs of each square, by their middle. */
function placeGlyphs(grid: Grid, glyphs: readonly Glyph[]): Glyph[][][] {
  const squares: Glyph[][][] = grid.ys.slice(1).map(() => grid.xs.slice(1).map((): Glyph[] => []));
  for (const glyph of glyphs) {
    const row = indexAt(grid.ys, (glyph.top + glyph.bottom) / 2);
    const column = indexAt(grid.xs, (glyph.left + glyph.right) / 2);
    squares[row]?.[column]?.push(glyph);
  }
  return squares;
}

function indexAt(lines: readonly number[], at: number): number {
  let index = 0;
  while (index < lines.length - 2 && at >= (lines[index + 1] ?? 0)) index += 1;
  return index;
}

function readEdges(grid: Grid): Edges {
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
function mendEdges(grid: Grid, edges: Edges, squares: readonly Glyph[][][]): void {
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

function findRegions(grid: Grid, edges: Edges, squares: readonly Glyph[][][]): Region[] {
  const { across, below } = edges;
  const rows = across.length;
  const columns = across[0]?.length ?? 0;
  const taken = across.map((row) => row.map(() => false));
  const regions: Region[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue;
      const members: [number, number][] = [];
      const open: [number, number][] = [[row, column]];
      const visit = (r: number, c: number) => {
        const line = taken[r];
        if (line?.[c] !== false) return;
        line[c] = true;
        open.push([r, c]);
      };
      const first = taken[row];
      if (first) first[column] = true;
      for (let next = open.pop(); next; next = open.pop()) {
        const [r, c] = next;
        members.push(next);
        if (c < columns - 1 && !across[r]?.[c]) visit(r, c + 1);
        if (c > 0 && !across[r]?.[c - 1]) visit(r, c - 1);
        if (r < rows - 1 && !below[r]?.[c]) visit(r + 1, c);
        if (r > 0 && !below[r - 1]?.[c]) visit(r - 1, c);
      }
      regions.push(...regionsOf(members, grid, squares));
    }
  }
  return regions;
}

/** One region where the squares make a rectangle, else one for each square, unsure. */
function regionsOf(
  members: readonly (readonly [number, number])[],
  grid: Grid,
  squares: readonly Glyph[][][],
): Region[] {
  const rows = members.map(([row]) => row);
  const columns = members.map(([, column]) => column);
  const top = Math.min(...rows);
  const bottom = Math.max(...rows);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const whole = members.length === (bottom - top + 1) * (right - left + 1);
  const make = (
    place: Pick<Region, "top" | "bottom" | "left" | "right">,
    glyphs: Glyph[],
  ): Region => fill({ ...place, whole, glyphs, text: "", value: false, unsure: !whole }, grid);
  if (whole) {
    const glyphs = members.flatMap(([row, column]) => squares[row]?.[column] ?? []);
    return [make({ top, bottom, left, right }, glyphs)];
  }
  return members.map(([row, column]) =>
    make({ top: row, bottom: row, left: column, right: column }, squares[row]?.[column] ?? []),
  );
}

/** Reads the region's text; two numbers in it are never joined to one. */
function fill(region: Region, grid: Grid): Region {
  const lines = linesOf(region.glyphs);
  const words = lines.flatMap((line) => wordsOf(line));
  const texts = words.map((word) => textOf(word));
  region.value = texts.every((text) => isValue(text));
  if (region.value && words.length > 1) {
    if (lines.length === words.length && isWrapped(words, region, grid)) {
      region.text = texts.join("");
    } else {
      region.text = texts.join(` ${unsure} `);
      region.unsure = true;
    }
    return region;
  }
  region.text = lines.map(textOf).reduce((before, line) => joinLines(before, line), "");
  return region;
}

/** A number broken over lines fills its narrow cell before it goes on. */
function isWrapped(words: readonly TextLine[], region: Region, grid: Grid): boolean {
  if (region.top !== region.bottom) return false;
  const { left, right } = squareOf(grid, region);
  return words.every((word, index) => {
    const next = words[index + 1];
    if (!next) return true;
    const digit = (word.right - word.left) / word.glyphs.length;
    return (
      word.glyphs.length > 1 &&
      word.right - word.left + digit > right - left - 12 &&
      next.baseline - word.baseline < 2 * word.size
    );
  });
}

function isLabel(text: string): boolean {
  return isRowLabel(text) || isColumnLabel(text);
}

/** A row that a page break cuts is one row only when its two labels together are an official one. */
function joinCutRow(grid: Grid, edges: Edges, regions: readonly Region[], at: number): boolean {
  const row = nearestLine(grid.ys, at) - 1;
  if (row < 0 || row >= grid.ys.length - 2) return false;
  const above = regions.filter((region) => region.bottom === row);
  const under = regions.filter((region) => region.top === row + 1);
  const hasValues = (list: readonly Region[]) =>
    list.some((region) => region.value && region.text !== "");
  const cut = above.some((upper) =>
    under.some((lower) => {
      if (upper.left !== lower.left || upper.right !== lower.right) return false;
      if (upper.value || !isLabel(upper.text + lower.text)) return false;
      if (lower.text !== "") return !isLabel(upper.text) && !isLabel(lower.text);
      if (isColumnLabel(upper.text)) return false;
      return !hasValues(above) && hasValues(under);
    }),
  );
  if (cut) edges.below[row]?.fill(false);
  return joinCutGroups(edges, above, under, row) || cut;
}

/** A group's cell that a page break cuts: （四）无 on one page, 法提供 on the next, or nothing. */
function joinCutGroups(
  edges: Edges,
  above: readonly Region[],
  under: readonly Region[],
  row: number,
): boolean {
  let joined = false;
  for (const upper of above) {
    const lower = under.find(({ left, right }) => left === upper.left && right === upper.right);
    if (!lower || upper.text === "" || !isGroupLabel(upper.text + lower.text)) continue;
    edges.below[row]?.fill(false, upper.left, upper.right + 1);
    joined = true;
  }
  return joined;
}

/** A cell that holds two rows' labels, two numbers or a label and a number: its rows are not sure. */
function doubtFusedRows(regions: readonly Region[], rows: number): void {
  const values = Array.from({ length: rows }, (_, row) =>
    regions.filter((region) => region.value && region.top <= row && region.bottom >= row),
  );
  for (const region of regions) {
    const fused = region.value
      ? region.unsure && standsOnLines(region)
      : holdsTwoRows(region.text) || holdsLabelAndValue(region);
    if (!fused) continue;
    for (let row = region.top; row <= region.bottom; row += 1) doubt(values[row] ?? []);
  }
}

/** A label and the number beside or under it in one cell. */
function holdsLabelAndValue({ glyphs }: Region): boolean {
  const words = linesOf(glyphs)
    .flatMap((line) => wordsOf(line))
    .map(textOf);
  const last = words.at(-1) ?? "";
  const label = words.slice(0, -1).join("");
  return isValue(last) && (isColumnLabel(label) || isRowLabel(label));
}

function standsOnLines(region: Region): boolean {
  return linesOf(region.glyphs).length > 1;
}

/**
 * A header that holds two columns' labels, or a number wider than the header above it: lines
 * between columns are missing, and no number there is sure. Borders that miss each other by less
 * than a letter, `size` points, are the same border.
 */
function doubtFusedColumns(grid: Grid, regions: readonly Region[], size: number): void {
  const headers = regions.filter(({ value, text }) => !value && text !== "");
  const at = (line: number): number => grid.xs[line] ?? 0;
  const meets = (header: Region, { left, right }: Region): boolean =>
    Math.min(at(header.right + 1), at(right + 1)) - Math.max(at(header.left), at(left)) > size;
  for (const header of headers.filter(({ text }) => holdsTwoColumns(text))) {
    doubt(
      regions.filter(
        (region) => region.value && region.top > header.bottom && meets(header, region),
      ),
    );
  }
  for (const region of regions) {
    if (!region.value || region.left === region.right) continue;
    const above = headers.filter((header) => header.bottom < region.top && meets(header, region));
    const nearest = Math.max(...above.map(({ bottom }) => bottom));
    const narrow = above.some(
      ({ bottom, left, right }) =>
        bottom === nearest &&
        (at(left) > at(region.left) + size || at(right + 1) < at(region.right + 1) - size),
    );
    if (narrow) doubt([region]);
  }
}

function doubt(regions: readonly Region[]): void {
  for (const region of regions) region.unsure = true;
}

/**
 * Rows of the grid that hold nothing and are none: what a page has left below its last row, and
 * what is left where borders of neighbours do not quite meet.
 */
function findSlivers(
  grid: Grid,
  regions: readonly Region[],
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
    const needed = regions.some(
      ({ top, bottom, text }) =>
        text !== "" && top <= row && bottom >= row && leftOf(top, bottom, slivers) <= 1,
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
