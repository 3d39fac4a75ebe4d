/** Which columns the header of table four names, and in which order. */
import { addressOf, disputeColumns, formTable } from "../../report/form";
import type { Misprint } from "../../report/reading";
import { compareLabels, findLikeliest, foldLabel } from "../label";
import type { PlainCell } from "../plain";
import { chooseOrder, endsInTotal } from "./column-order";
import { type Leaf, readHeader } from "./header";
import type { StreamRow } from "./rows";

const disputeRows = formTable("disputes", 2021).rows;
/** By label, with and without the label above it. */
const groups: ReadonlyMap<string, string> = new Map(
  disputeRows.flatMap(({ id, label, path }): [string, string][] => [
    [label, id],
    [path.join("") + label, id],
  ]),
);
const official = disputeRows.map(({ id }) => id);
/** The label above two groups: a header's first line may bear no other that is printed rightly. */
const bothLawsuits = "行政诉讼";
/** 行政复议情况 is more like 行政复议 than this, 行政诉讼 less. */
const alike = 0.6;
const labels = new Map(disputeColumns.map(({ id, label }) => [foldLabel(label), id]));

/** Labels of columns after those of their groups, as in headers of one line. */
const prefixed: ReadonlyMap<string, { readonly group: string; readonly label: string }> = new Map(
  [...groups.keys()].flatMap((group) =>
    [...labels.keys()].map((label) => [group + label, { group, label }] as const),
  ),
);

/** A line of labels after those of their groups as the two lines that it stands for. */
function splitPrefixed<A>(row: StreamRow<A>): readonly StreamRow<A>[] {
  const parts = row.keys.map((key) => prefixed.get(key));
  if (parts.every((part) => !part)) return [row];
  const line = (of: "group" | "label"): StreamRow<A> => ({
    ...row,
    cells: row.cells.map((cell, at) => ({ ...cell, text: parts[at]?.[of] ?? "" })),
    keys: parts.map((part) => part?.[of] ?? ""),
  });
  return [line("group"), line("label")];
}

/** Whether a label is of the header: that of a group, or of both lawsuits. */
export function namesGroup(key: string): boolean {
  return key !== "" && (groups.has(key) || key === bothLawsuits || prefixed.has(key));
}

/** Whether the column is where its own label stands. */
export function isLabelled({ id, leaf }: Column): boolean {
  return leaf !== null && labels.get(leaf.key) === id;
}

/** The group that a label names, misprinted or not. */
export function disputeGroupOf(key: string): string | null {
  const exact = groups.get(key);
  if (exact !== undefined) return exact;
  if (key === "" || labels.has(key)) return null;
  const likenesses = [...groups.keys()].map((label) => compareLabels(key, label, alike));
  const first = findLikeliest(likenesses, alike, 0);
  return first && ([...groups.values()][first.index] ?? null);
}

/** Where the values of a row lie, by its cells. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

/** What a value counts; both ids empty for what is none of the form's. */
export interface Column {
  readonly group: string;
  readonly id: string;
  readonly leaf: Leaf | null;
}

/** The groups' columns in the order of the values; null where the header does not tell it. */
export function orderColumns<A>(
  lines: readonly StreamRow<A>[],
  { cells }: StreamRow<A>,
  { from, width }: Stretch,
): Column[] | null {
  const header = lines.flatMap(splitPrefixed);
  const { leaves, beside, gridded } = readHeader(header, new Set(labels.keys()));
  // A labelled column before the groups is not among their values.
  const first = leaves[0]?.column ?? 0;
  const before = beside.some(({ key, column }) => key !== "" && column < first);
  if (before && width === leaves.length && cells[from]?.column !== first) return null;
  const printed: { group: string; at: number }[] = [];
  for (const { keys, cells: own } of header)
    for (const [at, { column }] of own.entries()) {
      const group = disputeGroupOf(keys[at] ?? "");
      if (group) printed.push({ group, at: column });
    }
  const known = leaves.filter(({ key }) => labels.has(key));
  const order = printed.map(({ group }) => group);
  const isTurned = header.some(({ keys }) => {
    const review = keys.findLastIndex((key) => groups.get(key) === official[0]);
    return review > keys.indexOf(bothLawsuits) && keys.includes(bothLawsuits);
  });
  if (gridded && known.length === leaves.length) {
    const columns = leaves.map((leaf): Column => {
      const above = printed
        .filter(({ at }) => at <= leaf.column)
        .reduce<{ group: string; at: number } | null>(
          (best, each) => (best && best.at > each.at ? best : each),
          null,
        );
      return { group: above?.group ?? "", id: labels.get(leaf.key) ?? "", leaf };
    });
    // A sum of all groups, or an empty cell at the end of every row, has its own place in the grid.
    const more = leaves.length + beside.length === width ? beside : [];
    const foreign = more.map((leaf): Column => ({ group: "", id: "", leaf }));
    if (isComplete(columns)) return [...columns, ...foreign].sort(byColumn);
  }
  if (isTurned) return turnGroups(header, known, order);
  if (order.join() !== official.filter((each) => order.includes(each)).join()) return null;
  // Leaves line by line: the groups follow each other in every shape of header seen.
  const lined = [...known].sort((one, other) => one.line - other.line);
  // Without the names of groups only all three of them are known by their order.
  const all = order.length > 0 || lined.length < 15 ? order : official;
  const columns = lined.map(
    (leaf, index): Column => ({
      group: all[Math.floor(index / 5)] ?? "",
      id: labels.get(leaf.key) ?? "",
      leaf,
    }),
  );
  if (known.length === leaves.length && isComplete(columns)) return columns;
  // A damaged header whose groups are in order over all their values can be only one, but over one
  // group of them there may be other columns: then no more than one label may be damaged.
  const every = order.flatMap((group, block) =>
    disputeColumns.map(({ id }, at): Column => {
      const leaf = gridded && leaves.length === width ? leaves[block * 5 + at] : undefined;
      return { group, id, leaf: leaf ?? null };
    }),
  );
  const isDamaged = order.length > 2 ? known.length < width : known.length === width - 1;
  const isEvery = every.length === width && isDamaged;
  return isEvery && (!gridded || followsForm(known, cells[from]?.column ?? 0)) ? every : null;
}

/** The columns below a header without a grid whose first line names the lawsuits before the reviews. */
function turnGroups<A>(
  header: readonly StreamRow<A>[],
  known: readonly Leaf[],
  order: readonly string[],
): Column[] | null {
  const [review = "", ...lawsuits] = official;
  const ids = known.map(({ key }) => labels.get(key) ?? "");
  const isWhole = order.join() === official.join() && ids.length === order.length * 5;
  if (!isWhole || ids.some((id, at) => id !== ids[at % 5])) return null;
  // The reviews' own labels, where they are in the line of the lawsuits' names, are behind those.
  const isMixed = header.some(({ keys }) => {
    const name = keys.findLastIndex((key) => lawsuits.includes(disputeGroupOf(key) ?? ""));
    return name >= 0 && keys.slice(0, name).some((key) => labels.has(key));
  });
  if (isMixed) return null;
  return [...lawsuits, review].flatMap((group) =>
    ids.slice(0, 5).map((id): Column => ({ group, id, leaf: null })),
  );
}

/** Whether the labels that are known stand over the values that are theirs in the form's order. */
function followsForm(known: readonly Leaf[], start: number): boolean {
  return known.every(({ key, column }) => {
    const id = disputeColumns[(column - start) % disputeColumns.length]?.id;
    return column >= start && id === labels.get(key);
  });
}

function byColumn(one: Column, other: Column): number {
  return (one.leaf?.column ?? 0) - (other.leaf?.column ?? 0);
}

/** Whether every group has its five columns, each once. */
function isComplete(columns: readonly Column[]): boolean {
  const names = new Set(columns.map(({ group, id }) => `${group}.${id}`));
  const whole = columns.every(({ group, id }) => group !== "" && id !== "");
  return columns.length > 0 && columns.length % 5 === 0 && whole && names.size === columns.length;
}

/** The groups' columns in the order in which the numbers stand; null where their sums leave it open. */
export function settleGroups<A>(
  columns: readonly Column[],
  values: readonly PlainCell<A>[],
): readonly Column[] | null {
  const ids = disputeColumns.map(({ id }) => id);
  const starts = columns.flatMap(({ id }, index) => (index % 5 === 0 && id !== "" ? index : []));
  const groups = starts.map((start) => columns.slice(start, start + 5));
  const order = (groups[0] ?? []).map(({ id }) => id);
  const isOne = groups.every((each) => each.map(({ id }) => id).join() === order.join());
  const places = ids.map((id) => order.indexOf(id));
  if (!isOne || places.includes(-1) || endsInTotal(places)) return columns;
  const chosen = chooseOrder(
    starts.map((start) => values.slice(start, start + 5)),
    places,
  );
  if (chosen === "printed") return columns;
  if (chosen === "unknown") return null;
  return columns.map((each, at) =>
    each.id ? { ...each, id: ids[at % 5] ?? "", leaf: null } : each,
  );
}

/** Group labels that the page prints otherwise. */
function readGroupMisprints<A>(header: readonly StreamRow<A>[]): Misprint[] {
  return header.flatMap((row) =>
    row.keys.flatMap((key, cell): Misprint[] => {
      const group = groups.has(key) ? null : disputeGroupOf(key);
      const found = disputeRows.find(({ id }) => id === group);
      const [first] = disputeColumns;
      if (!found || !first) return [];
      const address = addressOf("disputes", found.id, first.id);
      return [{ address, printed: row.cells[cell]?.text ?? "", official: found.label }];
    }),
  );
}

/** Column labels that the page prints otherwise. */
function readColumnMisprints(columns: readonly Column[]): Misprint[] {
  return columns.flatMap(({ group, id, leaf }): Misprint[] => {
    const found = disputeColumns.find((each) => each.id === id);
    // A piece of the label, as a broken line leaves it, is no misprint.
    if (!leaf || !found || found.label.includes(leaf.key)) return [];
    const address = addressOf("disputes", group, id);
    return [{ address, printed: leaf.text, official: found.label }];
  });
}

/** Labels of the header that the page prints otherwise. */
export function readMisprints<A>(
  header: readonly StreamRow<A>[],
  columns: readonly Column[],
): Misprint[] {
  return [...readGroupMisprints(header), ...readColumnMisprints(columns)];
}
