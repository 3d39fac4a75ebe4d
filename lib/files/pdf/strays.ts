/**
 * Numbers that may be another row's, or another column's: they stand off the line that the numbers
 * beside them share, towards a cell that is empty.
 */
import { doubt } from "./doubt";
import { type Region, regionsInRows } from "./regions";
import { linesOf } from "./text";

/** As a share of the font size: numbers of other fonts stand a little off their line. */
const near = 0.3;

/** A cell with text, and where that stands across the line of its neighbours. */
interface Placed {
  readonly region: Region;
  readonly size: number;
  /** Places of which one is that of its neighbours: the baseline, or the left, the middle and the right. */
  readonly at: readonly number[];
}

/** Finds the cell before (-1) or after (1) another, across the line that its neighbours share. */
type Beside = (region: Region, step: -1 | 1) => Region | undefined;

/** Doubts such numbers, and the empty cells that they, or one of two in a cell, may be missing from. */
export function doubtStrays(regions: readonly Region[], rows: number): void {
  const inRows = regionsInRows(regions, rows);
  const under: Beside = ({ top, bottom, left, right }, step) =>
    inRows[step < 0 ? top - 1 : bottom + 1]?.find(
      (other) => left === other.left && right === other.right,
    );
  const beside: Beside = ({ top, left, right }, step) =>
    inRows[top]?.find((other) => (step < 0 ? other.right === left - 1 : other.left === right + 1));
  for (const row of inRows) {
    const own = row.filter(({ top, bottom }) => top === bottom);
    doubtOffLine(own.flatMap(placeDown), under);
  }
  for (const column of columnsOf(regions)) doubtOffLine(column.flatMap(placeAcross), beside);
  for (const crowded of regions.filter(({ value, unsure }) => value && unsure)) {
    const isStacked = linesOf(crowded.glyphs).length > 1;
    for (const step of [-1, 1] as const) {
      const other = (isStacked ? under : beside)(crowded, step);
      if (other?.text === "") doubt([other]);
    }
  }
}

/** The cells for numbers, by the columns that they stand in. */
function columnsOf(regions: readonly Region[]): Iterable<readonly Region[]> {
  const columns = new Map<string, Region[]>();
  for (const region of regions.filter(({ value }) => value)) {
    const key = `${region.left} ${region.right}`;
    columns.set(key, [...(columns.get(key) ?? []), region]);
  }
  return columns.values();
}

function doubtOffLine(placed: readonly Placed[], beside: Beside): void {
  const strays = new Map<Region, -1 | 1>();
  for (const one of placed.filter(({ region }) => region.value)) {
    const off = placed.flatMap((other) => {
      const distances = one.at.map((at, index) => at - (other.at[index] ?? at));
      const isOff = distances.every((each) => Math.abs(each) > near * one.size);
      return isOff ? (distances[distances.length >> 1] ?? 0) : [];
    });
    if (off.length * 2 > placed.length - 1 && off.length > 0)
      strays.set(one.region, off.filter((each) => each > 0).length * 2 > off.length ? 1 : -1);
  }
  for (const [stray, step] of strays) {
    const other = beside(stray, step);
    if (other?.value && (other.text === "" || strays.get(other) === step)) doubt([stray, other]);
  }
}

function placeDown(region: Region): Placed[] {
  const [line, ...more] = linesOf(region.glyphs);
  return line && more.length === 0 ? [{ region, size: line.size, at: [line.baseline] }] : [];
}

function placeAcross(region: Region): Placed[] {
  const [line, ...more] = linesOf(region.glyphs);
  if (!line || more.length > 0) return [];
  const { left, right, size } = line;
  return [{ region, size, at: [left, (left + right) / 2, right] }];
}
