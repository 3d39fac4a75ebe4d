/** Cells of which it is not sure which row or column they are in. */
import { type Glyph, unknownCharacter } from "./content";
import type { Grid } from "./grid";
import { holdsTwoColumns, holdsTwoRows, isColumnLabel, isRowLabel } from "./official";
import { type Region, regionsInRows } from "./regions";
import { isValue, linesOf, textOf, touchingDigits, wordsOf } from "./text";

/**
 * A cell that holds two rows' labels, two numbers or a label and a number: its rows are not sure. A
 * struck number over the one that it gave way to is no other row's.
 */
export function doubtFusedRows(regions: readonly Region[], rows: number): void {
  const values = regionsInRows(
    regions.filter((region) => region.value),
    rows,
  );
  for (const region of regions) {
    const fused = region.value
      ? region.unsure && standsOnLines(region) && !region.text.includes(unknownCharacter)
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
export function doubtFusedColumns(grid: Grid, regions: readonly Region[], size: number): void {
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

/** Digits that go on over a border are one number, or two that touch: whose they are is not sure. */
export function doubtOverflow(regions: readonly Region[]): void {
  const owners = new Map(
    regions.flatMap((region) => region.glyphs.map((glyph): [Glyph, Region] => [glyph, region])),
  );
  for (const pair of touchingDigits([...owners.keys()])) {
    const [one, other] = pair.map((glyph) => owners.get(glyph));
    if (one && other && one !== other) doubt([one, other]);
  }
}

/** From here on none of them is sure. */
export function doubt(regions: readonly Region[]): void {
  for (const region of regions) region.unsure = true;
}
