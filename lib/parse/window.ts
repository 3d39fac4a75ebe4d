/** Which of a row's cells are its values. */
import { readCellValue } from "./cell-value";
import type { PlainCell } from "./plain";
import type { Candidate } from "./rows";

/** A row's cells after its label, and where among them the values may begin. */
export interface Placed<A> {
  readonly cells: readonly PlainCell<A>[];
  /** Offsets that leave nothing but blanks outside. */
  readonly offsets: readonly number[];
  /** Rows with the same cells in the same places have one shape. */
  readonly shape: string;
}

export function isBlank(text: string): boolean {
  return readCellValue(text, "count", null).state === "blank";
}

/** Lists the places that `width` values may have in the row. */
export function placeValues<A>(candidate: Candidate<A>, width: number): Placed<A> {
  const { row, labelCell } = candidate;
  const cells = row.cells.slice(labelCell + 1);
  const spans = row.cells.map(({ columnSpan }) => columnSpan).join();
  const shape = `${row.table}:${labelCell}:${spans}`;
  if (cells.length > 64) return { cells, offsets: [], shape };
  // A printed dash is a value; what only pads a row is empty, save where no place is left so.
  const strict = listOffsets(cells, width, (text) => text === "");
  const offsets = strict.length > 0 ? strict : listOffsets(cells, width, isBlank);
  return { cells, offsets, shape };
}

/** Where `width` cells may begin so that those before and after them are all padding. */
export function listOffsets(
  cells: readonly PlainCell<unknown>[],
  width: number,
  isPadding: (text: string) => boolean,
): number[] {
  const padding = cells.map(({ text }) => isPadding(text));
  const first = padding.indexOf(false);
  const last = padding.lastIndexOf(false);
  const offsets: number[] = [];
  for (let offset = 0; offset + width <= cells.length; offset++) {
    if (first < 0 || (offset <= first && last < offset + width)) offsets.push(offset);
  }
  return offsets;
}

/** The offset of most rows of a shape, by shape; null where two are as common. */
export function agreeOffsets<A>(rows: readonly Placed<A>[]): Map<string, number | null> {
  const counts = new Map<string, Map<number, number>>();
  for (const { shape, offsets } of rows) {
    const [offset] = offsets;
    if (offset === undefined || offsets.length > 1) continue;
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

/**
 * Whether rows stand where a row's shape says nothing: its label is not where rows of its depth
 * have it, in a table that otherwise keeps its values in one column of the grid.
 */
export function findOddRows<A>(
  matched: readonly Candidate<A>[],
  placed: readonly Placed<A>[],
): ReadonlySet<Candidate<A>> {
  const labels = new Map<string, number>();
  const at = ({ plan, formRow, row, labelCell }: Candidate<A>): string =>
    `${plan.form.rows[formRow]?.path.length}:${row.cells[labelCell]?.column}`;
  for (const each of matched) labels.set(at(each), (labels.get(at(each)) ?? 0) + 1);
  const odd = matched.filter((each) => labels.get(at(each)) === 1);
  const starts = new Set(
    placed.flatMap(({ offsets, cells }, index) => {
      const [offset] = offsets;
      const each = matched[index];
      if (offset === undefined || offsets.length > 1 || !each || odd.includes(each)) return [];
      return [cells[offset]?.column];
    }),
  );
  return new Set(starts.size === 1 ? odd : []);
}
