/** Which of a row's cells are its values. */
import type { Evidence } from "../../report/reading";
import type { PlainCell } from "../plain";
import { counter, isBlank } from "./cell-value";
import type { Leaf } from "./header";
import type { Candidate } from "./rows";

/** A row's cells after its label, and where among them the values may begin. */
export interface Placed<A> extends Pick<Candidate<A>, "row" | "from"> {
  readonly cells: readonly PlainCell<A>[];
  /** Offsets that leave nothing but blanks outside. */
  readonly offsets: readonly number[];
  /** How many cells there are beyond the values that the header asks for. */
  readonly excess: number;
}

/** What is counted, in a cell of its own. */
const counterAlone = new RegExp(`^${counter}$`);
/** Likewise a unit; behind an amount it tells how much that is. */
const unit = new RegExp(`^(?:${counter}|万?元)$`);
/** Rows whose numbers in sequence are no accident. */
const aSequence = 6;

/** Passes over what stands between label and values in every row: a unit, or the row's number. */
export function skipCounters<A>(matched: readonly Candidate<A>[]): readonly Candidate<A>[] {
  const first = matched.map(({ row, from }) => row.cells[from]?.text ?? "");
  // Before a unit stand the empty cells in place of a label's span.
  const units = matched.map(({ row, from }) => {
    const at = row.cells.findIndex(({ text }, cell) => cell >= from && text !== "");
    return at >= 0 && unit.test(row.cells[at]?.text ?? "") ? at : -1;
  });
  const inSequence =
    matched.length >= aSequence &&
    matched.every(({ row }, index) => {
      const before = matched[index - 1];
      if (!/^\d{1,3}$/.test(first[index] ?? "")) return false;
      const step = Number(first[index]) - Number(first[index - 1]);
      return !before || step === 1 || step === row.index - before.row.index;
    });
  if (!inSequence && units.every((at) => at < 0)) return matched;
  const skipped = matched.map((each, index) => {
    const from = Math.max(each.from - 1, units[index] ?? -1) + 1;
    return { ...each, from: inSequence ? each.from + 1 : from };
  });
  // The number may stand before the unit, or after it.
  return skipCounters(skipped);
}

/** Lists the places that `width` values may have in the row. */
export function placeValues<A>(candidate: Candidate<A>, width: number): Placed<A> {
  const { row, from } = candidate;
  const last = row.cells.findLastIndex(({ text }) => !counterAlone.test(text));
  const cells = row.cells.slice(from, Math.max(last + 1, from + width));
  const excess = cells.length - width;
  if (cells.length > 64) return { row, from, cells, offsets: [], excess };
  // Most rows have just the values that are asked for.
  if (excess <= 0) return { row, from, cells, offsets: excess === 0 ? [0] : [], excess };
  return { row, from, cells, offsets: listOffsets(cells, width), excess };
}

/** Where `width` cells may begin so that those before and after them only pad the row. */
export function listOffsets(cells: readonly PlainCell<unknown>[], width: number): number[] {
  const count = cells.length - width + 1;
  // A printed dash is a value; what only pads a row is empty, save where no place is left so.
  for (const pads of [(text: string) => text === "", isBlank]) {
    const padding = cells.map(({ text }) => pads(text));
    const first = padding.indexOf(false);
    const last = padding.lastIndexOf(false);
    const from = Math.max(0, last - width + 1);
    const to = first < 0 ? count : Math.min(count, first + 1);
    if (from < to) return Array.from({ length: to - from }, (_, index) => from + index);
  }
  return [];
}

/** Rows with the same cells in the same places have one shape. */
function shapeOf<A>({ row, from }: Placed<A>): string {
  return `${row.table}:${from}:${row.cells.map(({ columnSpan }) => columnSpan).join()}`;
}

/** The offset of most rows of a shape, by shape; null where two are as common. */
export function agreeOffsets<A>(rows: readonly Placed<A>[]): Map<string, number | null> {
  // Nearly every table: each row has one place for its values, and nothing need be agreed on.
  if (rows.every(({ excess }) => excess === 0)) return new Map();
  const counts = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const { offsets } = row;
    const [offset] = offsets;
    if (offset === undefined || offsets.length > 1) continue;
    const shape = shapeOf(row);
    const own = counts.get(shape) ?? new Map<number, number>();
    counts.set(shape, own.set(offset, (own.get(offset) ?? 0) + 1));
  }
  const agreed = new Map<string, number | null>();
  for (const [shape, own] of counts) {
    const [first, second] = [...own].sort(([, one], [, other]) => other - one);
    if (first) agreed.set(shape, second && second[1] >= first[1] ? null : first[0]);
  }
  return agreed;
}

/** Where in the row the grid has the cells that stand below the leaves; null where it has none. */
export function findBelow(
  cells: readonly PlainCell<unknown>[],
  leaves: readonly Pick<Leaf, "column">[],
): number | null {
  const offset = cells.findIndex(({ column }) => column === leaves[0]?.column);
  const below = leaves.every((leaf, index) => cells[offset + index]?.column === leaf.column);
  return offset >= 0 && below ? offset : null;
}

/** Where the values begin: the only place there is, else where rows of the shape or the grid say. */
export function chooseOffset<A>(
  placed: Placed<A>,
  width: number,
  leaves: readonly Leaf[],
  agreed: ReadonlyMap<string, number | null> | null,
): { offset: number | null; column: Evidence["column"] } {
  const { offsets, cells } = placed;
  const [offset] = offsets;
  const common = agreed && agreed.size > 0 ? agreed.get(shapeOf(placed)) : undefined;
  if (offset === undefined || width === 0) return { offset: null, column: "only" };
  if (offsets.length === 1) {
    // The only place, but others of the shape say otherwise: then nobody knows.
    if (common !== undefined && common !== offset) return { offset: null, column: "only" };
    return { offset, column: "label" };
  }
  if (cells.every(({ text }) => text === "")) return { offset, column: "only" };
  if (common !== undefined && common !== null && offsets.includes(common)) {
    return { offset: common, column: "agreed" };
  }
  // Without rows to compare with, not even the grid can be believed.
  if (!agreed) return { offset: null, column: "only" };
  const below = leaves.length === width ? findBelow(cells, leaves) : null;
  return { offset: below !== null && offsets.includes(below) ? below : null, column: "agreed" };
}
