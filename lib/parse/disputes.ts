/** Table four, whose fifteen values lie in one row below a header of three lines. */
import type { Address } from "../report/form";
import { addressOf, disputeColumns, formTable } from "../report/form";
import type { Misprint } from "../report/reading";
import { isBlank, readCellValue } from "./cell-value";
import { chooseOrder } from "./column-order";
import { doubt, type FoundCell, type FoundTable, makeCell } from "./found";
import { type Leaf, readHeader } from "./header";
import { compareLabels, foldLabel } from "./label";
import type { PlainCell } from "./plain";
import type { StreamRow } from "./rows";
import { findShiftedGroups } from "./shifted";
import { listOffsets } from "./window";

const headerReach = 6;
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

/** The group that a label names, misprinted or not. */
function groupOf(key: string): string | null {
  const exact = groups.get(key);
  if (exact !== undefined) return exact;
  if (key === "" || labels.has(key)) return null;
  const ranked = [...groups]
    .map(([label, group]) => ({ group, likeness: compareLabels(key, label, alike) }))
    .sort((one, other) => other.likeness - one.likeness);
  return ranked[0] && ranked[0].likeness >= alike ? ranked[0].group : null;
}

/** Group labels that the page prints otherwise. */
function readMisprints<A>(header: readonly StreamRow<A>[]): Misprint[] {
  return header.flatMap((row) =>
    row.keys.flatMap((key, cell): Misprint[] => {
      const group = groups.has(key) ? null : groupOf(key);
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

interface Column {
  readonly group: string;
  readonly id: string;
  readonly leaf: Leaf | null;
}

/** Reads every copy of table four that is laid out as the notice prints it. */
export function readDisputes<A>(rows: readonly StreamRow<A>[]): FoundTable<A>[] {
  const copies: FoundTable<A>[] = [];
  let start = -1;
  let above: { columns: Column[]; row: StreamRow<A> } | null = null;
  for (let index = 0; index < rows.length && copies.length < 4; index++) {
    const row = rows[index];
    if (!row) break;
    if ((start >= 0 || above) && numbersColumns(row)) continue;
    const isHead =
      row.heads.includes("disputes") ||
      row.keys.some((key) => groups.has(key) || key === bothLawsuits);
    // A second row of numbers under one header: which is the year's, nobody can say.
    const again = above && above.row.table === row.table ? valuesOf(row) : null;
    if (above && again && !isHead && row.cells.some(({ text }) => !isBlank(text))) {
      copies.push(readCopy(row, again, above.columns));
      continue;
    }
    above = null;
    if (isHead && (start < 0 || index - start > headerReach)) start = index;
    if (isHead || start < 0 || index - start > headerReach) continue;
    const values = valuesOf(row);
    if (!values) continue;
    if (isBlankBelowNumbers(row, values, rows.slice(start, index))) continue;
    const header = dropRepeated(rows.slice(start, index));
    const columns = orderColumns(header, row, values);
    if (!columns) continue;
    start = -1;
    above = { columns, row };
    const misprints = [...readMisprints(header), ...readColumnMisprints(columns)];
    copies.push({ ...readCopy(row, values, columns), misprints });
  }
  return merge(copies);
}

/** Numbers among the words above, as where labels run over into their row: the blanks are not theirs. */
function isBlankBelowNumbers<A>(
  row: StreamRow<A>,
  { from }: Values,
  above: readonly StreamRow<A>[],
): boolean {
  if (!row.cells.slice(from).every(({ text }) => isBlank(text))) return false;
  return above.some(({ cells, keys }) =>
    cells.some(({ text }, cell) => /\d/.test(keys[cell] || text)),
  );
}

/** A header that is printed twice, as one that stays in sight while the page scrolls: the last. */
function dropRepeated<A>(header: readonly StreamRow<A>[]): readonly StreamRow<A>[] {
  const [first, ...others] = header.map(({ keys }) => keys.join());
  return header.slice(others.lastIndexOf(first ?? "") + 1);
}

/** Whether a row only numbers the columns, 1, 2, 3 and so on. */
function numbersColumns<A>({ cells }: StreamRow<A>): boolean {
  const numbers = cells.map(({ text }) => text).filter((text) => !isBlank(text));
  return numbers.length >= 5 && numbers.every((text, index) => text === String(index + 1));
}

interface Values {
  readonly from: number;
  readonly width: number;
}

/** The row's values: its cells after the last word, blanks at the ends aside. */
function valuesOf<A>(row: StreamRow<A>): Values | null {
  const from = row.keys.findLastIndex((key) => key !== "") + 1;
  const width = row.cells.length - from;
  return width >= 5 && width <= 64 ? { from, width } : null;
}

/** The groups' columns in the order of the values; null where the header does not tell it. */
function orderColumns<A>(
  header: readonly StreamRow<A>[],
  { cells }: StreamRow<A>,
  { from, width }: Values,
): Column[] | null {
  const { leaves, beside, gridded } = readHeader(header, new Set(labels.keys()));
  // A labelled column before the groups is not among their values.
  const first = leaves[0]?.column ?? 0;
  const before = beside.some(({ key, column }) => key !== "" && column < first);
  if (before && width === leaves.length && cells[from]?.column !== first) return null;
  const printed = header.flatMap((row) =>
    row.keys.flatMap((key, cell) => {
      const group = groupOf(key);
      const at = row.cells[cell]?.column;
      return group && at !== undefined ? [{ group, at }] : [];
    }),
  );
  const known = leaves.filter(({ key }) => labels.has(key));
  const order = printed.map(({ group }) => group);
  const isTurned = header.some(({ keys }) => {
    const review = keys.findLastIndex((key) => groups.get(key) === official[0]);
    return review > keys.indexOf(bothLawsuits) && keys.includes(bothLawsuits);
  });
  const inOrder =
    !isTurned && order.join() === official.filter((each) => order.includes(each)).join();
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
  if (!inOrder) return null;
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
  // A damaged header whose groups are in order over fifteen values can be only one.
  const every = official.flatMap((group, block) =>
    disputeColumns.map(({ id }, at): Column => {
      const leaf = gridded && leaves.length === width ? leaves[block * 5 + at] : undefined;
      return { group, id, leaf: leaf ?? null };
    }),
  );
  const isEvery = width === 15 && order.length === 3 && known.length < 15;
  return isEvery && (!gridded || followsForm(known, cells[from]?.column ?? 0)) ? every : null;
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
function settleGroups<A>(
  columns: readonly Column[],
  values: readonly PlainCell<A>[],
): readonly Column[] | null {
  const ids = disputeColumns.map(({ id }) => id);
  const starts = columns.flatMap(({ id }, index) => (index % 5 === 0 && id !== "" ? index : []));
  const groups = starts.map((start) => columns.slice(start, start + 5));
  const order = (groups[0] ?? []).map(({ id }) => id);
  const isOne = groups.every((each) => each.map(({ id }) => id).join() === order.join());
  const places = ids.map((id) => order.indexOf(id));
  if (!isOne || places.includes(-1)) return columns;
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

function readCopy<A>(
  row: StreamRow<A>,
  { from }: Values,
  printed: readonly Column[],
): FoundTable<A> {
  const values = row.cells.slice(from);
  const strict = listOffsets(values, printed.length, (text) => text === "");
  const offsets = strict.length > 0 ? strict : listOffsets(values, printed.length, isBlank);
  const empty = values.every(({ text }) => text === "");
  const [only] = offsets;
  // A blank at an end is no padding unless the grid says so: a cell may have been put in. Nor is a
  // column of no group beside the others unless it is just as empty as its header.
  const foreign = printed.some(({ id }) => id === "");
  const aligned =
    (values.length === printed.length && !foreign) ||
    (printed.every(({ id, leaf }, index) => {
      const value = values[(only ?? 0) + index];
      const strange = id === "" && leaf?.key === "" && value?.text !== "";
      return leaf?.column === value?.column && !strange;
    }) &&
      values.at(-1)?.column === printed.at(-1)?.leaf?.column);
  const place = (offsets.length === 1 && aligned) || empty ? only : undefined;
  const settled = place === undefined ? printed : settleGroups(printed, values.slice(place));
  const columns = settled ?? printed;
  const offset = settled ? place : undefined;
  const cells = new Map<Address, FoundCell<A>>();
  const misprints: Misprint[] = [];
  columns.forEach(({ group, id, leaf }, index) => {
    if (id === "") return;
    const source = offset === undefined ? null : (values[offset + index] ?? null);
    const read = (text: string) => readCellValue(text, "count", null);
    cells.set(
      addressOf("disputes", group, id),
      makeCell(source, read, "only", leaf && labels.get(leaf.key) === id ? "label" : "order"),
    );
  });
  const found = disputeRows.map((group) =>
    group.columns.map(({ id }) => cells.get(addressOf("disputes", group.id, id))?.cell ?? null),
  );
  for (const index of findShiftedGroups(found)) {
    for (const { id } of disputeColumns) {
      const address = addressOf("disputes", disputeRows[index]?.id ?? "", id);
      const cell = cells.get(address);
      if (cell) cells.set(address, doubt(cell));
    }
  }
  return {
    table: "disputes",
    form: 2021,
    cells,
    misprints,
    score: columns.filter(({ leaf }) => leaf).length,
    sources: new Set([row.table]),
  };
}

/** Puts together the parts of a table that is split between its groups. */
function merge<A>(copies: readonly FoundTable<A>[]): FoundTable<A>[] {
  const merged: FoundTable<A>[] = [];
  for (const copy of copies) {
    const last = merged.at(-1);
    if (!last || [...copy.cells.keys()].some((address) => last.cells.has(address))) {
      merged.push(copy);
      continue;
    }
    merged[merged.length - 1] = {
      ...last,
      cells: new Map([...last.cells, ...copy.cells]),
      misprints: [...last.misprints, ...copy.misprints],
      score: last.score + copy.score,
      sources: new Set([...last.sources, ...copy.sources]),
    };
  }
  return merged;
}
