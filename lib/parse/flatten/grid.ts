/** The tables of a page: their cells get their places in the grid, their rows go into the stream. */

import { elsewhere, withinNumber } from "../plain";
import type { DomElement } from "./dom";
import type { Spans } from "./flat-grid";
import { type Cell, countDigits, endPiece, type Flow, pieceOf, release, type Table } from "./flow";

/** Longer than any label: the cell lays out an article. */
const articleLength = 200;
/** Longer than any number with its remark: no value of the form. */
const longestValue = 40;
/** Columns of the grid that are told apart; bounds what row spans can cost. */
const gridWidth = 64;

/** Thousands apart by spaces. */
const parted = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/;
const looksLikeOurs = /政府信息公开申请|第二十条|行政复议|结果|行政许可|予以公开/;

/** Begins a table; a cell around it turns out to be layout. */
export function openTable(flow: Flow, element: DomElement): void {
  endPiece(flow);
  const cell = flow.cells.at(-1);
  const alone = cell !== undefined && !cell.layout && cell.pieces.length === 0;
  if (cell && !cell.layout) release(flow, cell);
  flow.tables.push({
    number: flow.tableCount++,
    element,
    covered: [],
    row: null,
    relevant: false,
    start: flow.blocks.length,
    alone,
  });
}

/** Ends the innermost table. */
export function closeTable(flow: Flow): void {
  endPiece(flow);
  const table = flow.tables.at(-1);
  if (!table) return;
  closeRow(flow, table);
  flow.tables.pop();
  unwrap(flow, table);
}

/** A table of one cell that is all a cell holds is what stands in that cell. */
function unwrap({ blocks, cells }: Flow, { number, start, alone }: Table): void {
  const cell = cells.at(-1);
  const [row, more] = blocks.slice(start, start + 2);
  if (!alone || !cell || more || row?.kind !== "row" || row.table !== number) return;
  const [inner, other] = row.cells;
  if (!inner || other || inner.text.length > longestValue) return;
  if (row.visible !== cell.row.visible) return;
  blocks.pop();
  cell.layout = false;
  cell.pieces.push(pieceOf(cell.element, inner.text, [...inner.anchor.runs]));
}

/** Row spans end with their group of rows. */
export function openGroup({ tables }: Flow): void {
  const table = tables.at(-1);
  if (table) table.covered = [];
}

/** Begins a row of the innermost table. */
export function openRow(flow: Flow): void {
  const table = flow.tables.at(-1);
  if (!table) return;
  closeRow(flow, table);
  table.row = { cells: [], visible: flow.hidden === 0, column: 0, layouts: 0 };
}

/** Ends the row of a table, if one has begun. */
export function closeRow(flow: Flow, table: Table | undefined): void {
  const row = table?.row;
  if (!table || !row) return;
  table.row = null;
  const { covered } = table;
  for (let column = 0; column < covered.length; column++) {
    const left = covered[column];
    if (left) covered[column] = left - 1;
  }
  if (row.layouts === row.cells.length) return;
  if (!table.relevant && row.cells.some((each) => looksLikeOurs.test(each.text))) {
    table.relevant = true;
    flow.relevant.push(table);
  }
  flow.blocks.push({ kind: "row", table: table.number, visible: row.visible, cells: row.cells });
}

/** A number of cells, as the attribute states it, within sane bounds. */
function readSpan(element: DomElement, name: string, most: number): number {
  const printed = element.getAttribute(name);
  if (printed === null) return 1;
  const span = Number.parseInt(printed, 10);
  if (span === 0 && name.endsWith("rowspan")) return most;
  return span >= 1 ? Math.min(span, most) : 1;
}

/** What nearly every cell covers. */
const single: Spans = { columns: 1, rows: 1 };

/** How many columns and rows a cell covers by its attributes; a bare one has none. */
export function readSpans(element: DomElement, bare: boolean): Spans {
  if (bare) return single;
  const columns = readSpan(element, "colspan", 1000);
  const rows = readSpan(element, "rowspan", 65534);
  const name = element.nodeName;
  if (name === "TD" || name === "td") return { columns, rows };
  return {
    columns: Math.max(columns, readSpan(element, "aria-colspan", 1000)),
    rows: Math.max(rows, readSpan(element, "aria-rowspan", 65534)),
  };
}

/** Begins a cell; `removed` where the page takes it out of the layout. */
export function openCell(flow: Flow, element: DomElement, spans: Spans, removed: boolean): void {
  endPiece(flow);
  flow.block = null;
  const table = flow.tables.at(-1);
  if (!table) return;
  const { hidden } = flow;
  // A cell that is gone from a row that is there has no place in it.
  const dropped = removed && table.row?.visible === true;
  table.row ??= { cells: [], visible: hidden === 0, column: 0, layouts: 0 };
  const { row, covered } = table;
  if (!dropped) {
    while (row.column < gridWidth && (covered[row.column] ?? 0) > 0) row.column++;
  }
  const { column } = row;
  if (!dropped) {
    const end = Math.min(column + spans.columns, gridWidth);
    for (; row.column < end; row.column++) covered[row.column] = spans.rows;
  }
  flow.cells.push({
    row,
    element,
    column,
    spans,
    hidden,
    dropped,
    pieces: [],
    veiled: 0,
    layout: false,
  });
}

/** Ends the innermost cell. */
export function closeCell(flow: Flow): void {
  if (flow.tables.length === 0) return;
  endPiece(flow);
  const cell = flow.cells.pop();
  if (!cell || cell.dropped) return;
  const length = cell.pieces.reduce((sum, each) => sum + each.text.length, 0);
  if (!cell.layout && length > articleLength) release(flow, cell);
  const { column, spans, element } = cell;
  const { text: printed, runs } = joinPieces(cell);
  // Some of its digits may not be seen: nobody knows what the others are without them.
  const doubtful = cell.veiled > 0 && cell.veiled < countDigits(printed);
  // Of one text, and so of one line.
  const isParted = runs.length === 1 && parted.test(printed);
  const whole = isParted ? printed.replaceAll(" ", withinNumber) : printed;
  const text = doubtful ? whole + elsewhere : whole;
  const anchor = { element, runs };
  if (cell.layout && text === elsewhere) cell.row.layouts++;
  const { columns: columnSpan, rows: rowSpan } = spans;
  cell.row.cells.push({ text: text.trimEnd(), column, columnSpan, rowSpan, anchor });
}

/** The pieces of a cell as one text, a space between them. */
function joinPieces({ pieces, layout }: Cell): Pick<ReturnType<typeof pieceOf>, "text" | "runs"> {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const runs = [];
  let text = layout ? elsewhere : "";
  for (const each of pieces) {
    if (text !== "" && !text.endsWith(" ")) text += " ";
    for (const run of each.runs) runs.push({ node: run.node, start: run.start + text.length });
    text += each.text;
  }
  return { text, runs };
}
