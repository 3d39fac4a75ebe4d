/** Rows of the document with their labels recognised: what alignment works on. */
import { layouts, type TableId } from "../../report/form";
import { findLastLabel, foldLabel, stripNumbering } from "../label";
import type { PlainCell, PlainRow } from "../plain";
import { joinBroken, type LabelPart } from "./broken";
import { counter, readCellValue } from "./cell-value";
import { dropOtherColumns, namesOther } from "./other-columns";
import { dropOtherRows } from "./other-rows";
import { type Plan, plans } from "./plans";
import { setBlocksUpright, setUpright } from "./upright";

/** A row of the form that a row of the page bears the label of. */
export interface Candidate<A> {
  readonly plan: Plan;
  /** Number of the row in the form. */
  readonly formRow: number;
  readonly row: StreamRow<A>;
  /** The cell with the label. */
  readonly labelCell: number;
  /** The first cell after it that may be a value. */
  readonly from: number;
  readonly weight: number;
  readonly evidence: "label" | "fuzzy";
}

/** A row of the document with its labels folded. */
export interface StreamRow<A> {
  /** Position in the stream of rows. */
  readonly index: number;
  readonly table: number;
  readonly cells: readonly PlainCell<A>[];
  /** Folded label by cell; empty where the cell has no words. */
  readonly keys: readonly string[];
  /** Tables of whose header the row has a word of its own. */
  readonly heads: readonly TableId[];
}

interface Entry {
  readonly plan: Plan;
  readonly formRow: number;
  readonly weight: number;
}

/** Rows of the form by folded label; a label without its number counts a little less. */
const lexicon: ReadonlyMap<string, readonly Entry[]> = buildLexicon();

function buildLexicon(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry): void => {
    const list = entries.get(key) ?? [];
    if (list.some((each) => each.plan === entry.plan && each.formRow === entry.formRow)) return;
    entries.set(key, [...list, entry]);
  };
  for (const plan of plans) {
    plan.labels.forEach((labels, formRow) => {
      for (const label of labels) add(label, { plan, formRow, weight: 1 });
    });
  }
  // 规范性文件 or 行政规范性文件: what a row is called in the other form does not tell the forms apart.
  for (const plan of plans) {
    const others = plans.filter((each) => each !== plan && each.form.id === plan.form.id);
    plan.form.rows.forEach(({ id }, formRow) => {
      for (const other of others) {
        const same = other.form.rows.findIndex((row) => row.id === id);
        for (const label of other.labels[same] ?? []) add(label, { plan, formRow, weight: 0.9 });
      }
    });
  }
  for (const plan of plans) {
    plan.labels.forEach((labels, formRow) => {
      for (const label of labels) {
        const bare = stripNumbering(label);
        add(bare, { plan, formRow, weight: bare.length > 2 ? 0.9 : 0.5 });
      }
    });
  }
  return entries;
}

/** Words that stand in one table's header and nowhere else in a report: no row is called like them. */
const headWords: ReadonlyMap<string, TableId> = new Map([
  ["信息内容", "disclosure"],
  ["申请人情况", "applications"],
  ["法人或其他组织", "applications"],
  ...plans.flatMap(({ form, columns }) =>
    [...columns]
      .filter((label) => !lexicon.has(label))
      .map((label): [string, TableId] => [label, form.id]),
  ),
]);

const words = /[\u2e80-\u9fff\uf900-\ufaff]/;
const mayCount = /^[\s\d+\-\u2212\uff0b\uff0d\uff10-\uff19增减]/;
const longestLabel = 120;

/** Whether a cell's words may be a label, not a number with its unit or a remark. */
function isLabel(text: string): boolean {
  if (text.length < 2 || text.length > longestLabel || !words.test(text)) return false;
  return !mayCount.test(text) || readCellValue(text, "change", null).state !== "number";
}

/** How the labels of rows begin. */
const beginnings = new Set(
  [...lexicon.keys()].flatMap((key) => [key.slice(0, 1), key.slice(0, 2)]),
);

/** Labels of groups of rows: beside one stands the sum of its rows, if anything. */
const groupLabels = new Set(plans.flatMap(({ groups }) => [...groups]));

/** What a key is of a row's label. */
function partOfLabel(key: string): LabelPart {
  if (!beginnings.has(key.slice(0, 2))) return "none";
  if (groupLabels.has(key)) return "whole";
  return (lexicon.get(key)?.[0]?.weight ?? 0) >= 0.9 ? "whole" : "beginning";
}

/** Finds the labels in rows of a document. */
export function readRows<A>(shown: readonly PlainRow<A>[]): readonly StreamRow<A>[] {
  const rows = shown.map(readLabels);
  const lying = findLying(rows);
  const tablesOf = (some: readonly StreamRow<A>[]) => new Set(some.map(({ table }) => table));
  const compared = tablesOf(rows.filter(({ keys }) => keys.some(namesOther)));
  const turned = tablesOf(rows.filter(({ keys: [first = ""] }) => blockColumns.has(first)));
  const changed = new Map<number, readonly PlainRow<A>[]>();
  for (const table of new Set([...lying, ...turned, ...compared])) {
    const own = shown.filter((each) => each.table === table);
    const keyed = rows.filter((each) => each.table === table);
    const better =
      (lying.has(table) ? setUpright(own) : null) ??
      (turned.has(table) ? setBlocksUpright(own, keyed, isBlockRow, isBlockColumn) : null) ??
      (compared.has(table) ? (dropOtherColumns(own) ?? dropOtherRows(own)) : null);
    if (better) changed.set(table, better);
  }
  if (changed.size === 0) return joinBroken(rows, partOfLabel);
  const started = new Set<number>();
  const replaced = shown.flatMap((row) => {
    const better = changed.get(row.table);
    if (!better) return row;
    if (started.has(row.table)) return [];
    started.add(row.table);
    return better;
  });
  return joinBroken(replaced.map(readLabels), partOfLabel);
}

/** What a label counts, printed behind it. */
const counted = new RegExp(`[（(](?:单位[:：])?${counter}[）)]$`);

/** Left of the labels of a block of table two, or above them. */
const blockCorner = /^(?:项目|第二十条第[一五六八九]项)$/;

/** Whether a row without a known word may yet be a block's header: nothing but words by its corner. */
function mayHeadBlock(keys: readonly string[]): boolean {
  return keys.length > 1 && blockCorner.test(keys[0] ?? "") && keys.every((key) => key !== "");
}

function readLabels<A>({ table, cells }: PlainRow<A>, index: number): StreamRow<A> {
  const keys = cells.map(({ text }) => (isLabel(text) ? foldLabel(text.replace(counted, "")) : ""));
  const heads: TableId[] = [];
  for (const key of keys) {
    const head = key === "" ? undefined : headWords.get(key);
    if (head && !heads.includes(head)) heads.push(head);
  }
  if (heads.length === 0 && mayHeadBlock(keys)) heads.push("disclosure");
  return { index, table, cells, keys, heads };
}

/** Labels of columns below one header; so many of them, a row each, and the table lies. */
const columnLabels: ReadonlySet<string> = new Set(
  plans.flatMap(({ form, columns }) => (layouts[form.id] === "blocks" ? [] : [...columns])),
);
const fewestLying = 4;

const blocks = plans.filter(({ form }) => layouts[form.id] === "blocks");
/** Labels of rows and of columns in blocks, each below a header of its own. */
const blockRows = new Set(blocks.flatMap(({ labels }) => labels.flat()));
const blockColumns = new Set(blocks.flatMap(({ columns }) => [...columns]));
const isBlockRow = (key: string): boolean => key !== "" && blockRows.has(key);
const isBlockColumn = (key: string): boolean => blockColumns.has(key);
/** So many rows of different blocks side by side are columns. */
const fewestAbreast = 3;

/** Tables whose rows bear, as their last words, the labels of columns, or that name rows in a line. */
function findLying<A>(rows: readonly StreamRow<A>[]): Set<number> {
  const sides = new Map<number, Set<string>>();
  const abreast = new Set<number>();
  for (const { table, keys } of rows) {
    const named = keys.filter(isBlockRow);
    if (named.length >= fewestAbreast && new Set(named).size >= fewestAbreast) abreast.add(table);
    const last = findLastLabel(keys);
    const key = keys[last] ?? "";
    if (!columnLabels.has(key) || last === keys.length - 1) continue;
    sides.set(table, (sides.get(table) ?? new Set()).add(key));
  }
  const below = [...sides].filter(([, { size }]) => size >= fewestLying);
  return new Set([...abreast, ...below.map(([table]) => table)]);
}

/** The rows of the form that the row's label names exactly, one entry for each table. */
export function findCandidates<A>(row: StreamRow<A>): Candidate<A>[] {
  const { keys } = row;
  const found: Candidate<A>[] = [];
  for (let cell = keys.length - 1; cell >= 0; cell--) addCandidates(found, row, keys[cell], cell);
  if (found.length > 0) return found;
  // A label in several cells, or after the labels of its groups.
  let joined = "";
  for (const [cell, key] of keys.entries()) {
    if (joined !== "" && key !== "") addCandidates(found, row, joined + key, cell);
    joined += key;
    if (joined !== "" && !beginnings.has(joined.slice(0, 2))) break;
  }
  return found;
}

/** Whether a cell has the label of a group, and one after it that of a row. */
function isGroupOfRow(keys: readonly string[], cell: number): boolean {
  if (!groupLabels.has(keys[cell] ?? "")) return false;
  return keys.some((key, at) => at > cell && lexicon.has(key));
}

/** Adds the rows of the form that a key is the label of, to those that the row names already. */
function addCandidates<A>(
  found: Candidate<A>[],
  row: StreamRow<A>,
  key: string | undefined,
  labelCell: number,
): void {
  const entries = key ? lexicon.get(key) : undefined;
  const from = labelCell + 1;
  if (!entries || from >= row.cells.length) return;
  for (const { plan, formRow, weight } of entries) {
    if (found.some((each) => each.plan === plan && each.formRow === formRow)) continue;
    if (row.heads.includes(plan.form.id)) continue;
    // Where rows are labelled in the header, too, the label of a row ends its words.
    const ends = row.keys.every((each, cell) => cell <= labelCell || each === "");
    if (!ends && (layouts[plan.form.id] === "line" || weight < 0.9)) continue;
    // Before a row's label the same words are its group's: （六）其他处理 is a row of 2019 alone.
    if (!ends && isGroupOfRow(row.keys, labelCell)) continue;
    found.push({ plan, formRow, row, labelCell, from, weight, evidence: "label" });
  }
}
