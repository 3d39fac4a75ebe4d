/**
 * What stands in a table without lines and could not be read for certain: its rows are given with
 * cells that hold no number, for a row that is only unread must not pass for one that is missing.
 */
import type { PlainBlock, PlainRow } from "../../../parse/plain";
import { tableIds } from "../../../report/address";
import { type Form, type FormRow, formTable, type TableId } from "../../../report/form";
import { isRowLabel, isSame } from "../official";
import type { PdfAnchor } from "../place";
import { textOf, unsure } from "../text";
import { disputeRows } from "./disputes";
import { type Cells, makeCell, type PlacedLine, splitLine } from "./lines";

/** A table that has so many labels outside all lines has none. */
const fewestLabels = 3;

/**
 * The blocks with the rows that they lack of tables that stand on these lines of text; a table of
 * its own gets a number from `number` on. The same where nothing has been read: the document then
 * shows no tables.
 */
export function addUnread(
  lines: readonly PlacedLine[],
  blocks: readonly PlainBlock<PdfAnchor>[],
  number: number,
): PlainBlock<PdfAnchor>[] {
  const words = lines.flatMap((line) => splitLine(line).labels.map(textOf));
  const labelsOf = (block: PlainBlock<PdfAnchor>, table: TableId) =>
    block.kind === "row"
      ? block.cells.flatMap(({ text }) => (isRowLabel(text, table) ? [text] : []))
      : [];
  const isRead = blocks.some((block) =>
    tableIds.some((table) => labelsOf(block, table).length > 0),
  );
  const all = [...blocks];
  for (const [index, table] of tableIds.entries()) {
    const seen = words.filter((text) => isRowLabel(text, table));
    if (!isRead || seen.length < fewestLabels) continue;
    const own = all.findLastIndex((block) => labelsOf(block, table).length > 0);
    const before = own < 0 ? all.findLastIndex(({ kind }) => kind === "row") : own;
    const last = all[own];
    const rows = unreadRows(
      table,
      seen,
      all.flatMap((block) => labelsOf(block, table)),
    );
    all.splice(
      before + 1,
      0,
      ...rows.map(
        (cells): PlainRow<PdfAnchor> => ({
          kind: "row",
          table: last?.kind === "row" ? last.table : number + index,
          visible: true,
          cells,
        }),
      ),
    );
  }
  return all;
}

function unreadRows(table: TableId, seen: readonly string[], read: readonly string[]): Cells[] {
  const { rows } = formTable(table, formSeen(table, [...seen, ...read]));
  // The numbers of table four stand on one line.
  if (table === "disputes")
    return read.length > 0
      ? []
      : disputeRows(unsureCells(rows.flatMap((row) => row.columns).length));
  return withHeaders(rows.filter((row) => !isAmong(row, read)));
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

/** The rows below headers of their own: not all rows of table two have the same columns. */
function withHeaders(rows: readonly FormRow[]): Cells[] {
  return rows.flatMap((row, index): Cells[] => {
    const { columns } = row;
    const header = columns.map(({ label }, column) => makeCell(label, column + 1, []));
    const line = [makeCell(nameOf(row), 0, []), ...unsureCells(columns.length, 1)];
    const isBelow = columns === rows[index - 1]?.columns;
    return isBelow ? [line] : [[makeCell("", 0, []), ...header], line];
  });
}

function unsureCells(count: number, from = 0): Cells {
  return Array.from({ length: count }, (_, index) => makeCell(unsure, from + index, []));
}
