/** Last year's columns or rows, or shares, beside the report's own numbers, as a page prints them to compare. */
import { applicantColumns } from "../report/form";
import { isBlank } from "./cell-value";
import { elsewhere } from "./flow";
import { foldLabel } from "./label";
import type { PlainCell, PlainRow } from "./plain";

/** Values of table four in its one row. */
const disputeWidth = 15;

const thisYear = /^(?:本年|今年|本年度|当年)(?:数|数量|数据|情况)?$/;
const lastYear = /^(?:上年|上一年|去年|上年度|上一年度|上年同期|去年同期)(?:数|数量|数据|情况)?$/;
const yearAlone = /^(20\d\d)年?度?$/;
const count = /^(?:件数|数量)$/;
const share = /^(?:所?占比例?|比例|百分比|比重)$/;

const printedNumber = /^\s*[\d,]+(?![\d.年])/;

/** Whether a key alone says that a column or row may be last year's. */
function namesYear(key: string): boolean {
  return key !== "" && key.length < 9 && (lastYear.test(key) || yearAlone.test(key));
}

function speaksOfYear<A>({ text }: PlainCell<A>): boolean {
  return /[上去年]/.test(text) && namesYear(foldLabel(text));
}

/** Whether a key alone says that a column or row may be last year's, or hold shares. */
export function namesOther(key: string): boolean {
  return key !== "" && (namesYear(key) || share.test(key));
}

/** The columns of the report's own numbers, and as many others beside them. */
interface Pairs<A> {
  readonly own: readonly PlainCell<A>[];
  readonly others: readonly PlainCell<A>[];
}

/** A cell with the empty ones after it that stand in place of its span. */
function widen<A>(cell: PlainCell<A>, cells: readonly PlainCell<A>[], index: number): PlainCell<A> {
  const next = cells.slice(index + 1).find(({ text }) => text !== "");
  const last = cells.at(-1);
  const end = next?.column ?? (last ? last.column + last.columnSpan : 0);
  return cell.columnSpan === 1 ? { ...cell, columnSpan: end - cell.column } : cell;
}

/** The year's own cells and last year's, or counts and shares, in a line of a header; else null. */
function readPairs<A>({ cells }: PlainRow<A>): Pairs<A> | null {
  const keyed = cells.map((cell, index) => ({
    cell: widen(cell, cells, index),
    key: foldLabel(cell.text),
  }));
  const years = keyed.map(({ key }) => Number(yearAlone.exec(key)?.[1] ?? 0));
  const newest = Math.max(...years);
  const named = new Set(years.filter((year) => year > 0));
  const areYears = named.size === 2 && named.has(newest - 1);
  const pick = (words: RegExp, year: number | null) =>
    keyed.flatMap(({ cell, key }, index) =>
      words.test(key) || (areYears && years[index] === year) ? [cell] : [],
    );
  const pairs = [
    { own: pick(thisYear, newest), others: pick(lastYear, newest - 1) },
    { own: pick(count, null), others: pick(share, null) },
  ];
  const isPair = ({ own, others }: Pairs<A>): boolean =>
    own.length > 0 &&
    own.length === others.length &&
    own.every(({ columnSpan }, index) => columnSpan === others[index]?.columnSpan);
  return pairs.find(isPair) ?? null;
}

/**
 * The rows of a table without last year's columns, or without shares; null where it has none, or
 * where a row of numbers does not have a cell of its own in each of them: nobody knows which is
 * which.
 */
export function dropOthers<A>(rows: readonly PlainRow<A>[]): PlainRow<A>[] | null {
  const lines = rows.map(readPairs);
  const at = lines.findIndex((each) => each !== null);
  const pairs = lines[at];
  if (!pairs) return null;
  const own = new Set(columnsOf(pairs.own));
  const gone = new Set(columnsOf(pairs.others));
  // Table two has other columns in each of its blocks.
  if (own.size !== applicantColumns.length && own.size !== disputeWidth) return null;
  for (const [index, { cells }] of rows.entries()) {
    if (!cells.some(({ text }) => printedNumber.test(text))) continue;
    if (index <= at) return null;
    const starts = new Set(cells.flatMap((each) => (each.columnSpan === 1 ? [each.column] : [])));
    if (![...own, ...gone].every((column) => starts.has(column))) return null;
    if (cells.some(({ column, columnSpan }) => column + columnSpan - 1 > Math.max(...own, ...gone)))
      return null;
  }
  const before = (column: number) => [...gone].filter((each) => each < column).length;
  return rows.flatMap((row, index) => {
    const labels = new Set(lines[index]?.own.map(({ column }) => column));
    const cells = row.cells.flatMap((cell): PlainCell<A>[] => {
      const column = cell.column - before(cell.column);
      const columnSpan =
        cell.column + cell.columnSpan - before(cell.column + cell.columnSpan) - column;
      return columnSpan === 0 || labels.has(cell.column) ? [] : [{ ...cell, column, columnSpan }];
    });
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
}

function columnsOf<A>(cells: readonly PlainCell<A>[]): number[] {
  return cells.flatMap(({ column, columnSpan }) =>
    Array.from({ length: columnSpan }, (_, index) => column + index),
  );
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
export function dropLastYearRows<A>(rows: readonly PlainRow<A>[]): PlainRow<A>[] | null {
  // A count of 2024 is taken for a year only where words speak of one.
  if (!rows.some(({ cells }) => cells.some(speaksOfYear))) return null;
  const dated = rows.map(readDated);
  const years = dated.map((each) => Number(yearAlone.exec(each?.key ?? "")?.[1] ?? 0));
  const newest = Math.max(...years);
  if (!dated.some((each) => each && (lastYear.test(each.key) || newest > 0))) return null;
  const isOwn = ({ key }: Dated<A>): boolean =>
    thisYear.test(key) || (newest > 0 && Number(yearAlone.exec(key)?.[1] ?? 0) === newest);
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

function isYear(key: string): boolean {
  return thisYear.test(key) || lastYear.test(key) || yearAlone.test(key);
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
