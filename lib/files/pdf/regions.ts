/** Squares of a grid with no line between them, and the text that they hold. */
import type { Glyph } from "./content";
import type { Edges } from "./edges";
import type { Rectangle } from "./geometry";
import type { Grid } from "./grid";
import { isValue, joinLines, linesOf, type TextLine, textOf, unsure, wordsOf } from "./text";

/** A region of grid squares with no line between them. */
export interface Region {
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

/** Where the region stands. */
export function squareOf(grid: Grid, region: Region): Rectangle {
  return {
    left: grid.xs[region.left] ?? 0,
    right: grid.xs[region.right + 1] ?? 0,
    top: grid.ys[region.top] ?? 0,
    bottom: grid.ys[region.bottom + 1] ?? 0,
  };
}

/** The regions that stand in each row, in their order. */
export function regionsInRows(regions: readonly Region[], rows: number): Region[][] {
  const inRows = Array.from({ length: rows }, (): Region[] => []);
  for (const region of regions) {
    for (let row = region.top; row <= region.bottom; row += 1) inRows[row]?.push(region);
  }
  return inRows;
}

/** The glyphs of each square, by their middle. */
export function placeGlyphs(grid: Grid, glyphs: readonly Glyph[]): Glyph[][][] {
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

/** All regions of the grid, each with its text. */
export function findRegions(grid: Grid, edges: Edges, squares: readonly Glyph[][][]): Region[] {
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
  return words.every((word, index) => {
    const next = words[index + 1];
    if (!next) return true;
    return fillsCell(word, region, grid) && next.baseline - word.baseline < 2 * word.size;
  });
}

/** Whether one digit more would not have had room beside the word. */
export function fillsCell(word: TextLine, region: Region, grid: Grid): boolean {
  const { left, right } = squareOf(grid, region);
  const width = word.right - word.left;
  const digit = width / word.glyphs.length;
  return word.glyphs.length > 1 && width + digit > right - left - 12;
}
