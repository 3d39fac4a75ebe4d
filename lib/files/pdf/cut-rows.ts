/** Rows, groups and numbers that a page break cuts in two. */
import { doubt } from "./doubt";
import type { Edges } from "./edges";
import { type Grid, nearestLine } from "./grid";
import { isColumnLabel, isGroupLabel, isRowLabel } from "./official";
import { fillsCell, type Region, squareOf } from "./regions";
import { linesOf } from "./text";

function isLabel(text: string): boolean {
  return isRowLabel(text) || isColumnLabel(text);
}

/** A row that a page break cuts is one row only when its two labels together are an official one. */
export function joinCutRow(
  grid: Grid,
  edges: Edges,
  inRows: readonly (readonly Region[])[],
  at: number,
): boolean {
  const row = nearestLine(grid.ys, at) - 1;
  if (row < 0 || row >= grid.ys.length - 2) return false;
  const above = (inRows[row] ?? []).filter((region) => region.bottom === row);
  const under = (inRows[row + 1] ?? []).filter((region) => region.top === row + 1);
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

/**
 * A row that a page break cuts below its label: what stands alone on the next page are the last
 * digits of numbers that were too wide for their cells. They are joined where each of those numbers
 * fills its cell and something in the row goes without; else neither half is a number. A cell that
 * is empty above may have all of its number there.
 */
export function joinCutNumbers(
  grid: Grid,
  inRows: readonly (readonly Region[])[],
  at: number,
): void {
  const row = nearestLine(grid.ys, at) - 1;
  const under = (inRows[row + 1] ?? []).filter(
    ({ top, bottom }) => top === row + 1 && bottom === row + 1,
  );
  if (under.some(({ value, text }) => !value && text !== "")) return;
  const cut = under.flatMap((lower) => {
    if (lower.text === "") return [];
    const upper = (inRows[row] ?? []).filter(
      ({ bottom, left, right, value, text }) =>
        bottom === row && left === lower.left && right === lower.right && value && text !== "",
    );
    return [{ lower, upper }];
  });
  const isCut = cut.every(({ lower, upper }) => upper.every((each) => goesOn(each, lower, grid)));
  for (const { lower, upper } of cut) {
    const [only] = upper;
    if (!only) {
      doubt(emptyAbove(lower, inRows[row] ?? []));
      continue;
    }
    if (isCut && cut.length < under.length && cut.every((each) => each.upper.length === 1)) {
      only.text += lower.text;
      lower.text = "";
    } else doubt([lower, ...upper]);
  }
}

function emptyAbove(lower: Region, above: readonly Region[]): Region[] {
  return above.filter(
    ({ left, right, text }) => left === lower.left && right === lower.right && text === "",
  );
}

/** Whether digits that had no more room in their cell, nor on their page, go on in the one below. */
function goesOn(upper: Region, lower: Region, grid: Grid): boolean {
  const last = linesOf(upper.glyphs).at(-1);
  const [next] = linesOf(lower.glyphs);
  if (!last || !next || upper.unsure || lower.unsure) return false;
  const isNear = squareOf(grid, upper).bottom - last.bottom < last.size;
  const isNext = next.top - squareOf(grid, lower).top < next.size;
  const areDigits = /^\d+$/.test(upper.text) && /^\d+$/.test(lower.text);
  return areDigits && isNear && isNext && fillsCell(last, upper, grid);
}
