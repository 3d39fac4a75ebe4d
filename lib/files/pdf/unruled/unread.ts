/**
 * What stands in a table without lines and could not be read for certain: its rows are given with
 * cells that hold no number, for a row that is only unread must not pass for one that is missing.
 */
import type { PlainBlock } from "../../../parse/plain";
import { tableIds } from "../../../report/address";
import { type Form, type FormRow, formTable, type TableId } from "../../../report/form";
import { isRowLabel, isSame } from "../official";
import type { PdfAnchor } from "../place";
import { textOf, unsure } from "../text";
import { disputeRows } from "./disputes";
import { type Cells, makeCell, type PlacedLine, splitLine } from "./lines";

/** A table that has so many labels outside all lines has none. */
const fewestLabels = 3;

type Block = PlainBlock<PdfAnchor>;

/**
 * The blocks with the rows that they lack of tables that stand on these lines of text, each where
 * the form has it; a table of its own gets a number from `number` on. The same where nothing has
 * been read: the document then shows no tables.
 */
export function addUnread(
  lines: readonly PlacedLine[],
  blocks: readonly Block[],
  number: number,
): readonly Block[] {
  const words = lines.flatMap((line) => splitLine(line).labels.map(textOf));
  const isRead = tableIds.some((table) => labelsOf(blocks, table).length > 0);
  if (!isRead) return blocks;
  return tableIds.reduce((all, table, index) => {
    const seen = words.filter((text) => isRowLabel(text, table));
    return seen.length < fewestLabels ? all : complete(all, table, seen, number + index);
  }, blocks);
}

function labelsOf(blocks: readonly Block[], table: TableId): string[] {
  return blocks.flatMap((block) =>
    block.kind === "row"
      ? block.cells.flatMap(({ text }) => (isRowLabel(text, table) ? [text] : []))
      : [],
  );
}

function complete(
  blocks: readonly Block[],
  table: TableId,
  seen: readonly string[],
  number: number,
): Block[] {
  const all = [...blocks];
  const read = labelsOf(all, table);
  const { rows } = formTable(table, formSeen(table, [...seen, ...read]));
  const find = (row: FormRow) => all.findIndex((block) => isAmong(row, labelsOf([block], table)));
  const upper = rows.find((row) => find(row) >= 0);
  const first = upper && all[find(upper)];
  const own = first?.kind === "row" ? first.table : number;
  const insert = (at: number, lines: readonly Cells[]) => {
    const made = lines.map((cells): Block => ({ kind: "row", table: own, visible: true, cells }));
    all.splice(at, 0, ...made);
  };
  let at = all.findLastIndex(({ kind }) => kind === "row") + 1;
  if (table === "disputes") {
    // Its numbers stand on one line.
    const values = rows.flatMap((row) => row.columns).length;
    if (!upper) insert(at, disputeRows(unsureCells(values)));
    return all;
  }
  // Above the first row stands its header, which is that of all rows of the same columns.
  const sharesHeader = upper?.columns === rows[0]?.columns;
  let columns = sharesHeader ? upper?.columns : undefined;
  if (upper && sharesHeader) at = find(upper);
  else if (upper) at = all.findIndex((block) => block.kind === "row" && block.table === own);
  for (const row of rows) {
    const place = find(row);
    if (place < 0) {
      const lines = columns === row.columns ? [lineOf(row)] : [headerOf(row), lineOf(row)];
      insert(at, lines);
      at += lines.length;
    } else at = place + 1;
    columns = row.columns;
  }
  return all;
}

/** The form that has a row of its own there; that of 2021 where neither has. */
function formSeen(table: TableId, seen: readonly string[]): Form {
  const names = (form: Form) => formTable(table, form).rows.map(nameOf);
  const isSeen = (form: Form, other: Form) =>
    formTable(table, form).rows.some(
      (row) => !names(other).includes(nameOf(row)) && isAmong(row, seen),
    );
  // （六）其他处理 is a row of 2019 and a group of 2021: what has items is a group.
  return !isSeen(2021, 2019) && isSeen(2019, 2021) ? 2019 : 2021;
}

function isAmong(row: FormRow, labels: readonly string[]): boolean {
  return labels.some((each) => isSame(each, row.label) || isSame(each, nameOf(row)));
}

/** The label after its group's: 3.其他 alone could be another row's. */
function nameOf({ label, path }: FormRow): string {
  return path.length > 1 ? `${path.at(-1)}${label}` : label;
}

function headerOf({ columns }: FormRow): Cells {
  return [
    makeCell("", 0, []),
    ...columns.map(({ label }, column) => makeCell(label, column + 1, [])),
  ];
}

function lineOf(row: FormRow): Cells {
  return [makeCell(nameOf(row), 0, []), ...unsureCells(row.columns.length, 1)];
}

function unsureCells(count: number, from = 0): Cells {
  return Array.from({ length: count }, (_, index) => makeCell(unsure, from + index, []));
}
