/** The header over each row of values: which label of it is which column of the form. */
import {
  applicantColumns,
  type FormColumn,
  type FormTable,
  layouts,
  type TableId,
} from "../../report/form";
import { compareLabels, findLastLabel, foldLabel } from "../label";
import { isBlank } from "./cell-value";
import {
  columnGroupOf,
  type Header,
  isCorner,
  type Leaf,
  type Match,
  matchLeaves,
  nestLeaves,
  provesOrder,
  readHeader,
} from "./header";
import { columnKeys, plans, unofficialLabels } from "./plans";
import type { Candidate, StreamRow } from "./rows";
import { placeValues } from "./window";

/** The header over a row of values, and which of its leaves is which column. */
export interface Heading {
  readonly leaves: readonly Leaf[];
  readonly match: Match;
}

const headerReach = 8;
/** Share of rows that has to agree where a header alone does not tell the columns. */
const most = 0.8;

/** For each matched row the header that stands over it; null where there is none. */
export function readHeadings<A>(
  form: FormTable,
  rows: readonly StreamRow<A>[],
  matched: readonly Candidate<A>[],
): (Heading | null)[] {
  const data = new Set(matched.map(({ row }) => row));
  // By the block's first row and the columns wanted of it.
  const blocks = new Map<StreamRow<A>, Map<readonly FormColumn[], Heading | null>>();
  const layout = layouts[form.id];
  let earlier: Heading | null = null;
  let block: StreamRow<A>[] = [];
  return matched.map(({ row, formRow }, at) => {
    const columns = form.rows[formRow]?.columns ?? [];
    // What stands over the row above stands over this one too.
    const follows = rows[row.index - 1] === matched[at - 1]?.row;
    if (!follows) block = findHeaderRows(form.id, rows, row.index, data);
    const [key] = block;
    if (!key) return layout === "matrix" ? officialOrder(columns, []) : null;
    const known = blocks.get(key) ?? new Map<readonly FormColumn[], Heading | null>();
    blocks.set(key, known);
    let heading = known.get(columns);
    if (heading === undefined) {
      heading =
        layout === "blocks"
          ? readBlockHeading(key, columns)
          : readColumnHeading(block, columns, matched);
      if (!heading && earlier && repeatsPart(block, earlier)) heading = earlier;
      known.set(columns, heading);
    }
    if (layout === "matrix") earlier = heading;
    return heading;
  });
}

const applicantKeys = [...new Set(applicantColumns.map(({ label }) => foldLabel(label)))];
/** A label less like every kind of applicant names something else: a quarter, a year, an office. */
const alike = 0.4;
const fewestOthers = 3;

/** Those of a matrix whose header names no other columns than the form's. */
export function keepOwnColumns<A>(
  rows: readonly StreamRow<A>[],
  candidates: readonly Candidate<A>[],
): Candidate<A>[] {
  const data = new Set(candidates.map(({ row }) => row));
  let isOther = false;
  let last: StreamRow<A> | null = null;
  return candidates.filter(({ row }) => {
    // What stands over the row above stands over this one too.
    const follows = row === last || (rows[row.index - 1] === last && last?.table === row.table);
    if (!follows) isOther = standsUnderOthers(rows, row, data);
    last = row;
    return !isOther;
  });
}

/** Whether the nearest line of labels above a row of table three names other columns than the form's. */
function standsUnderOthers<A>(
  rows: readonly StreamRow<A>[],
  { table, index }: StreamRow<A>,
  data: ReadonlySet<StreamRow<A>>,
): boolean {
  for (let above = index - 1; above >= 0; above--) {
    const row = rows[above];
    if (!row || row.table !== table || row.heads.includes("applications")) return false;
    // A row of values whose own label is damaged is no line of labels, though its values are blank.
    const isLine = row.keys.slice(-fewestValues).some((key) => key !== "");
    if (data.has(row) || !isLine) continue;
    const keys = row.keys.filter((key) => key !== "" && !isCorner(key));
    const values = row.cells.filter(({ text }, cell) => !row.keys[cell] && !isBlank(text));
    if (keys.length < fewestOthers || values.length > 0) continue;
    const others = keys.filter((key) =>
      applicantKeys.every((label) => compareLabels(key, label, alike) < alike),
    );
    return others.length >= fewestOthers && others.length * 2 > keys.length;
  }
  return false;
}

const fewestValues = 3;

/** Whether a row has values after its last words. */
function hasValues<A>({ keys, cells }: StreamRow<A>): boolean {
  const values = cells.slice(findLastLabel(keys) + 1);
  return values.length >= fewestValues && values.some(({ text }) => text !== "");
}

/** The rows of the nearest header above a row of values. */
export function findHeaderRows<A>(
  table: TableId,
  rows: readonly StreamRow<A>[],
  at: number,
  data: ReadonlySet<StreamRow<A>>,
): StreamRow<A>[] {
  let last = at - 1;
  while (last >= 0 && !rows[last]?.heads.includes(table)) last--;
  const lowest = rows[last];
  if (!lowest) return [];
  if (layouts[table] === "blocks") return [lowest];
  let start = last;
  for (let above = last; above >= 0 && above > last - headerReach; above--) {
    const row = rows[above];
    // What heads another table is none of this one's lines.
    if (!row || data.has(row) || row.table !== lowest.table) break;
    if (row.heads.includes(table)) start = above;
  }
  const block: StreamRow<A>[] = [];
  for (let each = start; each < at && each < start + headerReach; each++) {
    const row = rows[each];
    if (!row || data.has(row)) break;
    // A row of values whose own label is damaged, below the lines with words of the header.
    if (each > last && hasValues(row)) continue;
    block.push(row);
  }
  return block;
}

/** Labels of both forms so like each other name the same numbers. */
const sameColumn = 0.7;

/** In blocks the n-th label of a header belongs to the n-th value of its rows. */
function readBlockHeading<A>(row: StreamRow<A>, columns: readonly FormColumn[]): Heading {
  const leaves: Leaf[] = [];
  row.cells.forEach((cell, index) => {
    const key = row.keys[index];
    if (!key || isCorner(key) || (index === 0 && !blockLabels.has(key))) return;
    const { text, column } = cell;
    leaves.push({ key, text, column, end: column + cell.columnSpan, line: 0 });
  });
  const foreign = new Set(blockLabels);
  for (const { label } of columns) foreign.delete(columnKeys.get(label)?.full ?? "");
  const [first, second] = leaves;
  // 处理决定数量 alone over 行政许可 can only be the form's 本年处理决定数量.
  const [only] = columns.length === 1 && !second ? columns : [];
  const own = (only && columnKeys.get(only.label)?.full) ?? "";
  if (first && compareLabels(first.key, own, sameColumn) >= sameColumn) foreign.delete(first.key);
  const match = matchLeaves(leaves, columns, foreign);
  if (columns.length > 1 || leaves.length < 2 || !first || match.ids.some((id) => id !== null)) {
    return { leaves, match };
  }
  // A label that ran over into the next cell.
  const key = leaves.map((each) => each.key).join("");
  const text = leaves.map((each) => each.text).join("");
  const whole = [{ ...first, key, text }];
  return { leaves: whole, match: matchLeaves(whole, columns, foreign) };
}

const blockLabels: ReadonlySet<string> = new Set(
  plans.flatMap(({ form, columns }) => (layouts[form.id] === "blocks" ? [...columns] : [])),
);

/** A header over the rows of a matrix, as far as it is read. */
interface Sight<A> {
  readonly block: readonly StreamRow<A>[];
  readonly columns: readonly FormColumn[];
  readonly header: Header;
  /** Its leaves as they are printed, and what is known of them so far. */
  readonly printed: Heading;
  /** How many columns it names. */
  readonly found: number;
  /** The rows below it. */
  readonly matched: readonly Candidate<A>[];
  /** Where the values of most of them begin: above what is left of it stand no columns. */
  readonly start: number;
}

/**
 * In a matrix columns go by the labels above them, in the order of the grid or of the nesting; where
 * the labels leave a doubt the rows have a say.
 */
function readColumnHeading<A>(
  block: readonly StreamRow<A>[],
  columns: readonly FormColumn[],
  matched: readonly Candidate<A>[],
): Heading | null {
  const known = new Set(columns.map(({ label }) => columnKeys.get(label)?.full ?? ""));
  for (const [label, other] of unofficialLabels) {
    if (known.has(label) && !block.some(({ keys }) => keys.includes(label))) known.add(other);
  }
  const header = readHeader(block, known);
  const leaves = header.gridded ? header.leaves : nestLeaves(block, header.leaves);
  const printed = headingOf(leaves, columns);
  const { match } = printed;
  if (!isInOrder(match, columns) && !provesOrder(block, header, leaves)) return null;
  const found = match.ids.filter((id) => id !== null).length;
  const starts = matched.map(({ row, from }) => row.cells[from]?.column ?? 0);
  const start = starts.sort((one, other) => one - other)[Math.floor(starts.length / 2)] ?? 0;
  const sight = { block, columns, header, printed, found, matched, start };
  if (found === columns.length && leaves.length === found) return settleWhole(sight);
  if (hasOwnColumns(sight)) return printed;
  return readOtherWords(sight) ?? (namesAll(sight) ? null : readDamaged(sight));
}

function headingOf(leaves: readonly Leaf[], columns: readonly FormColumn[]): Heading {
  return { leaves, match: matchLeaves(leaves, columns) };
}

/** Leaves and what stands beside them, in the order of the grid. */
function widen(leaves: readonly Leaf[], beside: readonly Leaf[]): Leaf[] {
  return [...leaves, ...beside].sort((one, other) => one.column - other.column);
}

/** Whether rows have as many values, past the empty cells in place of a label's span. */
function fits<A>({ matched, start }: Sight<A>, width: number): boolean {
  const fitting = matched.filter(({ row, from }) => {
    const first = row.cells.length - width;
    const padding = row.cells.slice(from, first);
    return first >= from && padding.every(({ text, column }) => text === "" && column < start);
  });
  return fitting.length >= matched.length * most;
}

/** A header with every column of the form and no other leaf: what stands beside it may have values too. */
function settleWhole<A>(sight: Sight<A>): Heading | null {
  const { block, columns, header, printed, found, start } = sight;
  const { gridded, beside } = header;
  const { leaves } = printed;
  const isPlaced = gridded && beside.length > 0;
  if (!isPlaced && namesMore(block, leaves) && !fits(sight, found)) return null;
  if (beside.length === 0 || fits(sight, found)) return printed;
  // More labels than the grid can place, and more values too: nobody knows which are which.
  if (!gridded) return null;
  // Columns of remarks after the last, or of numbers before the first: the rows say so.
  const [first = 0] = leaves.map(({ column }) => column);
  const after = beside.filter(({ column }) => column > first);
  const before = beside.filter(({ column }) => column < first && column >= start);
  const wider = [[...before, ...after], after]
    .map((more) => widen(leaves, more))
    .find(({ length }) => length > found && fits(sight, length));
  return wider ? headingOf(wider, columns) : printed;
}

/**
 * Whether a header has another set of columns than the form: believed when nearly all rows have just
 * as many values, and nothing says that a label was lost.
 */
function hasOwnColumns<A>(sight: Sight<A>): boolean {
  const { columns, header, printed, found, start } = sight;
  const { leaves, match } = printed;
  const isBeside = header.beside.some(({ key, column }) => key !== "" && column >= start);
  // Empty cells among as many labels as the form has may have let those after a lost one move up.
  const movedUp =
    leaves.length === columns.length &&
    leaves.some(({ key }) => key === "") &&
    match.ids.some((id, leaf) => id !== null && columns[leaf]?.id !== id);
  // So may a label that is there twice, as in each line of its span.
  const keys = leaves.flatMap(({ key }) => (key === "" ? [] : [key]));
  const isTwice = new Set(keys).size < keys.length;
  return found >= 2 && !isBeside && !movedUp && !isTwice && fits(sight, leaves.length);
}

/** Labels in other words, 公民 or 合计, beside those that are known. */
function readOtherWords<A>(sight: Sight<A>): Heading | null {
  const { columns, header, printed, found } = sight;
  const all = widen(
    printed.leaves,
    header.beside.filter(({ key }) => key !== ""),
  );
  if (found < 3 || all.length !== columns.length || !fits(sight, all.length)) return null;
  const heading = headingOf(all, columns);
  return heading.match.ids.every((id) => id !== null) ? heading : null;
}

/** Whether a header says itself that its columns are not the form's: it is whole, or names as many others. */
function namesAll<A>({ block, columns, header, printed, found, start }: Sight<A>): boolean {
  if (!header.gridded) return false;
  const { leaves } = printed;
  const isWhole =
    found === leaves.length &&
    leaves.every((leaf, index) => index === 0 || leaves[index - 1]?.end === leaf.column);
  if (isWhole && found > 0) return true;
  // As many other labels as columns are missing: the seven values may be those of the labels.
  const beyond = block.flatMap(({ cells, keys }) =>
    cells.filter(({ column }, cell) => {
      const key = keys[cell] ?? "";
      const isPlaced = leaves.some((leaf) => leaf.column <= column && column < leaf.end);
      return key !== "" && !isPlaced && !isCorner(key) && !columnGroupOf(key) && column >= start;
    }),
  );
  const named = leaves.filter(({ key }) => key !== "").length + beyond.length;
  return found * 2 > columns.length && named === columns.length;
}

/** A damaged header says little, but seven values in nearly every row say the rest. */
function readDamaged<A>({ block, columns, header, printed, matched, start }: Sight<A>) {
  const { leaves, match } = printed;
  const seven = matched.filter((each) => placeValues(each, columns.length).offsets.length > 0);
  // Labels move left where others were lost, never right: then the columns are in another order.
  const isLate = ({ column }: Leaf, leaf: number): boolean => {
    const place = columns.findIndex(({ id }) => id === match.ids[leaf]);
    return header.gridded && place >= 0 && column > start + place;
  };
  // Of a label that is there twice neither is believed, but the order of either is.
  const areLinesInOrder = block.every((_, line) => {
    const own = leaves.filter((leaf) => leaf.line === line);
    return isInOrder(matchLeaves(own, columns), columns);
  });
  const isOfficial =
    areLinesInOrder &&
    isInOrder(match, columns) &&
    !leaves.some(isLate) &&
    seven.length >= matched.length * most;
  return isOfficial ? officialOrder(columns, leaves) : null;
}

/** Whether a header names something beside its leaves, wherever that may stand. */
function namesMore<A>(block: readonly StreamRow<A>[], leaves: readonly Leaf[]): boolean {
  const named = new Set(leaves.map(({ key }) => key));
  return block.some(({ keys }) =>
    keys.some((key) => key !== "" && !named.has(key) && !isCorner(key) && !columnGroupOf(key)),
  );
}

/** Whether the columns found follow each other as in the form. */
function isInOrder({ ids }: Match, columns: readonly FormColumn[]): boolean {
  const places = ids.flatMap((id) => {
    const place = columns.findIndex((column) => column.id === id);
    return place < 0 ? [] : [place];
  });
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** Whether a header says again, as after a page break, some of what an earlier one said. */
function repeatsPart<A>(block: readonly StreamRow<A>[], { leaves }: Heading): boolean {
  const keys = leaves.flatMap(({ key }) => (key === "" ? [] : [key]));
  // Where spans of the page before push it aside its corner may come to stand among its labels.
  const again = readHeader(block, new Set(keys)).leaves.filter(({ key }) => key !== "");
  const places = again.map(({ key }) => keys.indexOf(key));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

function officialOrder(columns: readonly FormColumn[], printed: readonly Leaf[]): Heading {
  return {
    leaves: printed.length === columns.length ? printed : [],
    match: { ids: columns.map(({ id }) => id), how: columns.map(() => "order") },
  };
}
