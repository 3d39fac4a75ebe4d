/** What stands above the values: the leaves of a header, in the order of the values. */
import type { FormColumn } from "../../report/form";
import { compareLabels, findLikeliest, foldLabel } from "../label";
import { columnKeys, unofficialLabels } from "./plans";
import type { StreamRow } from "./rows";

/** A lowest label of a header. */
export interface Leaf {
  readonly key: string;
  readonly text: string;
  /** Its columns in the grid: the first, and the one after the last. */
  readonly column: number;
  readonly end: number;
  /** Which row of the header it is in. */
  readonly line: number;
}

/** The labels over the columns of a table, as its grid has them. */
export interface Header {
  readonly leaves: readonly Leaf[];
  /** Labels, or empty cells in their place, that adjoin the leaves left and right. */
  readonly beside: readonly Leaf[];
  /** True when the grid places every leaf; false when their order comes from the nesting. */
  readonly gridded: boolean;
}

/** Which leaf is which column. */
export interface Match {
  /** By leaf: the column's id, or null for a leaf that is none. */
  readonly ids: readonly (string | null)[];
  /** By leaf. `fuzzy`: a misprint; `order`: its place among the others. */
  readonly how: readonly ("label" | "fuzzy" | "order")[];
}

const parenthesis = /[（(][^（）()]*[）)]/;
const fuzzyEnough = 0.6;
const clearlyBetter = 0.1;

/**
 * Matches leaves with columns: by label, then by likeness, then, when all others stand at their
 * official places, by order. `foreign`: labels that are surely none of these columns.
 */
export function matchLeaves(
  leaves: readonly Pick<Leaf, "key" | "text">[],
  columns: readonly Pick<FormColumn, "id" | "label">[],
  foreign: ReadonlySet<string> = new Set(),
): Match {
  const labels = columns.map(({ label }) => columnKeys.get(label)?.full ?? "");
  const short = columns.map(({ label }) => columnKeys.get(label)?.short ?? "");
  const exact = leaves.map(({ key, text }) => {
    const bare = parenthesis.test(text) ? foldLabel(text.replace(parenthesis, "")) : key;
    return labels.findIndex((label, index) => label === key || short[index] === bare);
  });
  const called = labels.map((label, index) =>
    exact.includes(index) ? null : unofficialLabels.get(label),
  );
  const places = [...exact];
  const how = leaves.map((): "label" | "fuzzy" | "order" => "label");
  const likely = leaves.map(({ key }, leaf) => {
    if (exact[leaf] !== -1 || foreign.has(key)) return null;
    const other = called.indexOf(key);
    if (other >= 0) return { index: other, likeness: 1 };
    const likenesses = labels.map((label, index) =>
      Math.max(compareLabels(key, label), compareLabels(key, short[index] ?? "")),
    );
    const first = findLikeliest(likenesses, fuzzyEnough, clearlyBetter);
    return first && !exact.includes(first.index) ? first : null;
  });
  likely.forEach((first, leaf) => {
    if (!first) return;
    // Two that are about as like it, as the label for this year and that for the last: neither is.
    const rivals = likely.filter((other, at) => at !== leaf && other?.index === first.index);
    if (rivals.some((other) => other && other.likeness > first.likeness - clearlyBetter)) return;
    if (places.includes(first.index)) return;
    places[leaf] = first.index;
    how[leaf] = "fuzzy";
  });
  const settled = places.every((place, leaf) => place === -1 || place === leaf);
  if (leaves.length === columns.length && settled && places.some((place) => place !== -1)) {
    leaves.forEach(({ key }, leaf) => {
      if (places[leaf] !== -1 || foreign.has(key)) return;
      places[leaf] = leaf;
      how[leaf] = "order";
    });
  }
  // Two leaves that claim one column: neither is believed.
  const ids = places.map((place) =>
    place >= 0 && places.indexOf(place) === places.lastIndexOf(place)
      ? (columns[place]?.id ?? null)
      : null,
  );
  return { ids, how };
}

/** Words of a header that are no leaves: groups over columns, and labels left of the values. */
const groupWords: readonly string[] = [
  "申请人情况",
  "法人或其他组织",
  "行政复议",
  "行政诉讼",
  "未经复议直接起诉",
  "复议后起诉",
];
const organisation = "法人或其他组织";
const ofGroup = /^(?:法人或其他组织(.*)|(其他)组织)$/;
const cornerWords = /勾稽|之和|等于第|第一项|^信息内容$|^项目$|^指标/;

/** The group over columns that a key names, misprinted or not; null where it names none. */
export function columnGroupOf(key: string): string | null {
  if (groupWords.includes(key)) return key;
  if (key.length <= 4) return null;
  return groupWords.find((word) => compareLabels(key, word, 0.7) > 0.7) ?? null;
}

/** Which key is the label over all organisations, misprinted or not; -1 for none. */
function findOrganisation(keys: readonly string[]): number {
  return keys.findIndex((key) => columnGroupOf(key) === organisation);
}

/** Whether the key is a group over columns. */
function isGroup(key: string): boolean {
  return columnGroupOf(key) !== null;
}

/** Whether the key names what is left of the values, or is the remark printed there. */
export function isCorner(key: string): boolean {
  return cornerWords.test(key);
}

/**
 * Reads a header of several rows. Its leaves are the known labels and whatever stands among them;
 * `known` are folded labels of columns.
 */
export function readHeader<A>(rows: readonly StreamRow<A>[], known: ReadonlySet<string>): Header {
  const leaves: Leaf[] = [];
  const others: Leaf[] = [];
  const empty: Leaf[] = [];
  rows.forEach((row, line) => {
    row.cells.forEach((cell, index) => {
      const whole = row.keys[index] || foldLabel(cell.text);
      // A label with that of its group, as in headers of one line: 其他组织 is 其他 there.
      const own = ofGroup.exec(whole)?.slice(1).join("") ?? "";
      const key = known.has(own) ? own : whole;
      if (isCorner(key) || isGroup(key)) return;
      const { text, column } = cell;
      const leaf = { key, text, column, end: column + cell.columnSpan, line };
      if (known.has(key)) leaves.push(leaf);
      else if (key !== "") others.push(leaf);
      else empty.push(leaf);
    });
  });
  others.push(...findUndivided(rows, leaves));
  // A label printed on two lines of the grid: the pieces of one column together.
  const columns = new Map<number, Leaf[]>();
  for (const each of others) {
    columns.set(each.column, [...(columns.get(each.column) ?? []), each]);
  }
  for (const pieces of columns.values()) {
    const whole = pieces.map(({ key }) => key).join("");
    const [first] = pieces;
    if (first && pieces.length > 1 && known.has(whole)) {
      leaves.push({ ...first, key: whole, text: pieces.map(({ text }) => text).join("") });
    }
  }
  const gridded = isGridded(rows, leaves);
  if (!gridded) return { leaves, beside: [], gridded };
  const taken = new Set(leaves.map(({ column }) => column));
  const start = Math.min(...taken);
  const end = Math.max(...taken);
  // An empty column between the values has an empty cell above it.
  const free = empty.filter(
    ({ column }) => !leaves.some((leaf) => leaf.column <= column && column < leaf.end),
  );
  const among = [...free, ...others].filter(
    ({ column }) => column > start && column < end && !taken.has(column),
  );
  const lowest = among.filter(
    (each) => !among.some(({ column, line }) => column === each.column && line > each.line),
  );
  leaves.push(...lowest);
  leaves.sort((one, other) => one.column - other.column);
  const isOutside = ({ column }: Leaf): boolean => column < start || column > end;
  const beside = findAdjoining(leaves, [...empty, ...others].filter(isOutside));
  // A label that other labels pushed past the edge says that the grid's columns are not the header's.
  if (beside.some((leaf) => leaf.key !== "" && isPushedOut(rows, leaf))) {
    return { leaves: leaves.filter(({ key }) => known.has(key)), beside, gridded: false };
  }
  return { leaves, beside, gridded };
}

/** The label over all organisations where no line below it tells them apart: it is a column's own. */
function findUndivided<A>(rows: readonly StreamRow<A>[], leaves: readonly Leaf[]): Leaf[] {
  return rows.flatMap(({ keys, cells }, line) => {
    const cell = cells[keys.indexOf(organisation)];
    if (!cell || leaves.some((each) => each.line > line)) return [];
    const { text, column, columnSpan } = cell;
    return columnSpan > 1 ? [] : [{ key: organisation, text, column, end: column + 1, line }];
  });
}

/** The columns of the empty cells after a cell of its row: they stand in place of its span. */
function countEmptyAfter<A>(row: StreamRow<A> | undefined, { column }: { column: number }): number {
  let count = 0;
  for (const cell of row?.cells ?? []) {
    if (cell.column <= column) continue;
    if (cell.text !== "") break;
    count += cell.columnSpan;
  }
  return count;
}

/** Whether a label below the first line has nothing of the lines above it over its column. */
function isPushedOut<A>(rows: readonly StreamRow<A>[], { line, column }: Leaf): boolean {
  const over = rows.slice(0, line).flatMap(({ cells }) => [...cells]);
  return (
    line > 0 &&
    !over.some((each) => each.column <= column && column < each.column + each.columnSpan)
  );
}

/** The labels next to the leaves and next to those, without a gap. */
function findAdjoining(leaves: readonly Leaf[], outside: readonly Leaf[]): Leaf[] {
  const beside: Leaf[] = [];
  let left = leaves[0]?.column ?? 0;
  let right = leaves.at(-1)?.end ?? 0;
  // No header of ours is wider.
  for (let step = 0; step < 16; step++) {
    const before = outside.findLast(({ end }) => end === left);
    const after = outside.findLast(({ column }) => column === right);
    if (!before && !after) break;
    if (before) beside.unshift(before);
    if (after) beside.push(after);
    left = before?.column ?? -1;
    right = after?.end ?? -1;
  }
  return beside;
}

/** Whether the grid places the leaves: no two in one column, none between those of a group. */
function isGridded<A>(rows: readonly StreamRow<A>[], leaves: readonly Leaf[]): boolean {
  if (new Set(leaves.map(({ column }) => column)).size < leaves.length) return false;
  const line = rows.findIndex(({ keys }) => findOrganisation(keys) >= 0);
  if (line < 0) return true;
  const below = leaves.filter((each) => each.line > line).map(({ column }) => column);
  const [first, last] = [Math.min(...below), Math.max(...below)];
  return leaves.every((each) => each.line > line || each.column < first || each.column > last);
}

/** The order of leaves when the grid does not tell it: a group stands for the row below it. */
export function nestLeaves<A>(rows: readonly StreamRow<A>[], leaves: readonly Leaf[]): Leaf[] {
  const used = new Set<number>();
  const known = new Set(leaves.map(({ key }) => key));
  const expand = (line: number): Leaf[] => {
    const row = rows[line];
    if (!row || used.has(line)) return [];
    // Empty rows between the lines of a header say nothing.
    if (!row.keys.some((key) => isGroup(key) || known.has(key))) return expand(line + 1);
    used.add(line);
    const order: Leaf[] = [];
    const groups = row.keys.filter(isGroup);
    row.keys.forEach((key, cell) => {
      const leaf = leaves.find((each) => each.line === line && each.text === row.cells[cell]?.text);
      // Of 申请人情况 and 法人或其他组织 in one line the last holds the next.
      if (groups.length > 0 && key === groups.at(-1)) order.push(...expand(line + 1));
      else if (leaf) order.push(leaf);
    });
    return order;
  };
  return rows.flatMap((_, line) => expand(line));
}

/**
 * Whether a header whose order is not the form's says so beyond doubt: its leaves are in one line,
 * or those below the others stand, in the grid or in their turn, under the group that holds them.
 */
export function provesOrder<A>(
  rows: readonly StreamRow<A>[],
  { gridded, leaves }: Header,
  ordered: readonly Leaf[],
): boolean {
  const level = rows.findIndex(({ keys }) => findOrganisation(keys) >= 0);
  const over = rows[level];
  const group = over?.cells[findOrganisation(over.keys)];
  const top = Math.min(...leaves.map(({ line }) => line));
  if (!group) return leaves.every(({ line }) => line === top);
  // 总计 may stand above the group's line, where it is no part of 申请人情况.
  const below = leaves.filter(({ line }) => line > level);
  if (below.length === 0) return false;
  if (gridded) {
    const end = group.column + group.columnSpan + countEmptyAfter(over, group);
    const within = leaves.filter(({ column }) => column >= group.column && column < end);
    return within.length === below.length && within.every(({ line }) => line > level);
  }
  // By the nesting: those below are together where the group is.
  const first = ordered.findIndex(({ line }) => line > level);
  return ordered.slice(first, first + below.length).every(({ line }) => line > level);
}
