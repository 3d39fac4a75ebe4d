/** Rows and groups that a page break cuts in two. */
import type { Edges } from "./edges";
import { type Grid, nearestLine } from "./grid";
import { isColumnLabel, isGroupLabel, isRowLabel } from "./official";
import type { Region } from "./regions";

function isLabel(text: string): boolean {
  return isRowLabel(text) || isColumnLabel(text);
}

/** A row that a page break cuts is one row only when its two labels together are an official one. */
export function joinCutRow(
  grid: Grid,
  edges: Edges,
  regions: readonly Region[],
  at: number,
): boolean {
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
