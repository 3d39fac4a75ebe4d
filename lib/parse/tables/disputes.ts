/** Table four, whose fifteen values lie in one row below a header of three lines. */
import type { Address } from "../../report/form";
import { addressOf, disputeColumns, formTable } from "../../report/form";
import { findLastLabel } from "../label";
import { isBlank } from "./cell-value";
import {
  type Column,
  disputeGroupOf,
  isLabelled,
  namesGroup,
  orderColumns,
  readMisprints,
  type Stretch,
  settleGroups,
} from "./dispute-columns";
import { doubt, type FoundCell, type FoundTable, makeCell } from "./found";
import type { StreamRow } from "./rows";
import { findShiftedGroups } from "./shifted";
import { listOffsets } from "./window";

const headerReach = 6;
const disputeRows = formTable("disputes", 2021).rows;

/** Reads every copy of table four that is laid out as the notice prints it. */
export function readDisputes<A>(rows: readonly StreamRow<A>[]): FoundTable<A>[] {
  const copies: FoundTable<A>[] = [];
  let start = -1;
  let above: { columns: Column[]; row: StreamRow<A> } | null = null;
  for (let index = 0; index < rows.length && copies.length < 4; index++) {
    const row = rows[index];
    if (!row) break;
    if ((start >= 0 || above) && numbersColumns(row)) continue;
    const isHead = row.heads.includes("disputes") || row.keys.some(namesGroup);
    // A second row of numbers under one header: which is the year's, nobody can say.
    const again = above && above.row.table === row.table ? valuesOf(row) : null;
    if (above && again && !isHead && row.cells.some(({ text }) => !isBlank(text))) {
      copies.push(readLine(row, again, above.columns));
      continue;
    }
    above = null;
    // A copy in another layout, above this one, is none of its header.
    const isAbove = start >= 0 && rows[start]?.table === row.table && index - start <= headerReach;
    if (isHead && !isAbove) start = index;
    if (isHead || start < 0 || index - start > headerReach) continue;
    const values = valuesOf(row);
    if (!values) continue;
    // Beside the damaged label of a group stand that group's numbers, whatever groups are above.
    if (row.keys.some((key) => disputeGroupOf(key) !== null)) continue;
    if (isBlankBelowNumbers(row, values, rows.slice(start, index))) continue;
    const header = dropRepeated(rows.slice(start, index));
    const columns = orderColumns(header, row, values);
    if (!columns) continue;
    start = -1;
    above = { columns, row };
    copies.push({ ...readLine(row, values, columns), misprints: readMisprints(header, columns) });
  }
  return merge(copies);
}

/** Numbers among the words above, as where labels run over into their row: the blanks are not theirs. */
function isBlankBelowNumbers<A>(
  row: StreamRow<A>,
  { from }: Stretch,
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

/** The row's values: its cells after the last word, blanks at the ends aside. */
function valuesOf<A>(row: StreamRow<A>): Stretch | null {
  const from = findLastLabel(row.keys) + 1;
  const width = row.cells.length - from;
  return width >= 5 && width <= 64 ? { from, width } : null;
}

function readLine<A>(
  row: StreamRow<A>,
  { from }: Stretch,
  printed: readonly Column[],
): FoundTable<A> {
  const values = row.cells.slice(from);
  const offsets = listOffsets(values, printed.length);
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
  columns.forEach((column, index) => {
    const { group, id } = column;
    if (id === "") return;
    const source = offset === undefined ? null : (values[offset + index] ?? null);
    const how = isLabelled(column) ? "label" : "order";
    cells.set(addressOf("disputes", group, id), makeCell(source, "count", null, "only", how));
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
    misprints: [],
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
