/** Last year's rows beside the report's own, as a page prints them to compare. */

import { foldLabel } from "../label";
import { elsewhere, type PlainCell, type PlainRow } from "../plain";
import { isBlank } from "./cell-value";
import { isYear, lastYear, namesYear, thisYear, yearOf } from "./year-words";

function speaksOfYear<A>({ text }: PlainCell<A>): boolean {
  return /[上去年]/.test(text) && namesYear(foldLabel(text));
}

/** A row that a cell of its own says the year of. */
interface Dated<A> {
  readonly row: PlainRow<A>;
  /** The cell that says it, as a key. */
  readonly key: string;
  readonly column: number;
}

/**
 * The rows of a table without last year's, where a column of 本年 and 上年, or of years, says which
 * is which; null where it has none. What is surely not the year's, and has no row of the year's
 * beside it, is marked as none of the form's values.
 */
export function dropOtherRows<A>(rows: readonly PlainRow<A>[]): PlainRow<A>[] | null {
  // A count of 2024 is taken for a year only where words speak of one.
  if (!rows.some(({ cells }) => cells.some(speaksOfYear))) return null;
  const dated = rows.map(readDated);
  const years = dated.map((each) => yearOf(each?.key ?? ""));
  const newest = Math.max(...years);
  if (!dated.some((each) => each && (lastYear.test(each.key) || newest > 0))) return null;
  const isOwn = ({ key }: Dated<A>): boolean =>
    thisYear.test(key) || (newest > 0 && yearOf(key) === newest);
  const columns = new Set(dated.flatMap((each) => (each ? [each.column] : [])));
  const kept: PlainRow<A>[] = [];
  for (let index = 0; index < rows.length; ) {
    const group = takeGroup(dated.slice(index));
    const [row] = rows.slice(index);
    index += Math.max(1, group.length);
    if (group.length === 0 && row) kept.push(dropHead(row, columns));
    const [own, more] = group.filter(isOwn);
    const label = group.map(labelOf).find((each) => each.length > 0) ?? [];
    if (own && !more) kept.push({ ...own.row, cells: [...label, ...valuesOf(own)] });
    else kept.push(...group.map(blur));
  }
  return kept;
}

const beginsNumber = /^\s*[+\-\u2212\uff0b\uff0d]?[\d\uff10-\uff19]/;

function readDated<A>(row: PlainRow<A>): Dated<A> | null {
  const keys = row.cells.map(({ text }) => foldLabel(text));
  const at = keys.findIndex((key) => isYear(key));
  const after = row.cells.slice(at + 1);
  const areValues = after.every(
    ({ text }, index) =>
      isBlank(text) || (beginsNumber.test(text) && !isYear(keys[at + 1 + index] ?? "")),
  );
  if (at < 0 || after.length === 0 || !areValues) return null;
  return { row, key: keys[at] ?? "", column: row.cells[at]?.column ?? 0 };
}

/** The rows of one label at the head of a list: one for each year. */
function takeGroup<A>(dated: readonly (Dated<A> | null)[]): Dated<A>[] {
  const group: Dated<A>[] = [];
  for (const each of dated) {
    if (!each || each.column !== (group[0]?.column ?? each.column)) break;
    if (group.some(({ key }) => key === each.key)) break;
    const texts = [...group, each].map((one) =>
      labelOf(one)
        .map(({ text }) => text)
        .join(),
    );
    if (new Set(texts.filter((text) => text !== "")).size > 1) break;
    group.push(each);
  }
  return group;
}

/** What stands left of the year. */
function labelOf<A>({ row, column }: Dated<A>): PlainCell<A>[] {
  return row.cells.filter((each) => each.column < column && each.text !== "");
}

function valuesOf<A>({ row, column }: Dated<A>): PlainCell<A>[] {
  return row.cells.filter((each) => each.column > column);
}

const yearHead = /^(?:年度|年份|时间|时期)$/;

/** A row of a header without the cell above the years. */
function dropHead<A>(row: PlainRow<A>, columns: ReadonlySet<number>): PlainRow<A> {
  const cells = row.cells.filter(
    ({ column, columnSpan, text }) =>
      !columns.has(column) || columnSpan > 1 || !yearHead.test(foldLabel(text)),
  );
  return { ...row, cells };
}

function blur<A>(dated: Dated<A>): PlainRow<A> {
  const own = new Set(valuesOf(dated));
  const cells = dated.row.cells.map((each) =>
    own.has(each) ? { ...each, text: elsewhere } : each,
  );
  return { ...dated.row, cells };
}
