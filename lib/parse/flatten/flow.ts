/** The running text of a page: pieces of it are gathered, and end as paragraphs or in cells. */

import type { PlainBlock, PlainCell } from "../plain";
import type { DomAnchor, DomElement, DomNode } from "./dom";
import type { Spans } from "./flat-grid";
import { foldWhiteSpace } from "./white-space";

/** Text of one block while it is being gathered. */
export interface Piece {
  text: string;
  readonly runs: { node: DomNode; start: number }[];
  readonly element: DomElement;
  readonly level: number | null;
  readonly visible: boolean;
  /** How much of the text is in links. */
  linked: number;
}

/** A table that has begun and not ended. */
export interface Table {
  readonly number: number;
  readonly element: DomElement;
  /** Rows still to be covered, by grid column. */
  covered: number[];
  row: Row | null;
  relevant: boolean;
  /** How many blocks there were before it. */
  readonly start: number;
  /** Whether the cell around it held nothing before it. */
  readonly alone: boolean;
}

/** A row that has begun and not ended. */
export interface Row {
  readonly cells: PlainCell<DomAnchor>[];
  readonly visible: boolean;
  column: number;
  /** How many of its cells only lay out what is in the stream. */
  layouts: number;
}

/** A cell that has begun and not ended. */
export interface Cell {
  readonly row: Row;
  readonly element: DomElement;
  readonly column: number;
  readonly spans: Spans;
  /** How many hidden elements it stands in. */
  readonly hidden: number;
  readonly dropped: boolean;
  pieces: Piece[];
  /** Digits that may be no part of the line that they stand in. */
  veiled: number;
  /** Whether it lays out the page: then what it holds is in the stream. */
  layout: boolean;
}

/** The innermost block that text stands in. */
export interface Block {
  readonly element: DomElement;
  readonly level: number | null;
}

/** What has been read so far, and where in the page reading stands. */
export interface Flow {
  readonly root: DomElement | null;
  readonly blocks: PlainBlock<DomAnchor>[];
  /** The tables around, the innermost last. */
  readonly tables: Table[];
  /** The cells around, the innermost last. */
  readonly cells: Cell[];
  /** Tables with a label of the form in them. */
  readonly relevant: Table[];
  tableCount: number;
  /** How many hidden elements are around. */
  hidden: number;
  /** How many raised elements are around. */
  raised: number;
  /** How many elements are around whose text may not be seen, or not in its line. */
  veiled: number;
  piece: Piece | null;
  block: Block | null;
  link: { readonly href: string; readonly title: string; text: string } | null;
}

/** Before anything is read. */
export function startFlow(root: DomElement | null): Flow {
  return {
    root,
    blocks: [],
    tables: [],
    cells: [],
    relevant: [],
    tableCount: 0,
    hidden: 0,
    raised: 0,
    veiled: 0,
    piece: null,
    block: null,
    link: null,
  };
}

/** Whether nothing has been read but titles and style sheets. */
export function isEmpty({ blocks, cells, piece }: Flow): boolean {
  return blocks.length === 0 && cells.length === 0 && piece === null;
}

/** Adds a text node to the piece that is being gathered. */
export function addText(flow: Flow, node: DomNode): void {
  const data = node.nodeValue;
  if (!data) return;
  let folded = foldWhiteSpace(data);
  // 5 with a footnote 1 is not 51.
  if (flow.raised > 0)
    folded = folded.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
  if (folded === "" || (folded === " " && !flow.piece)) return;
  const { hidden, link } = flow;
  if (link) link.text += folded;
  const cell = flow.cells.at(-1);
  // A hidden stretch inside a visible cell or paragraph is not what a reader sees.
  if (cell && !cell.layout ? hidden > cell.hidden : hidden > 0 && flow.piece?.visible) return;
  if (flow.piece && !flow.piece.visible && hidden === 0) endPiece(flow);
  const { piece } = flow;
  if (folded.startsWith(" ") && (!piece || piece.text === "" || piece.text.endsWith(" "))) {
    folded = folded.slice(1);
  }
  if (folded === "") return;
  // A link in brackets is a footnote; one of bare digits may be.
  if (cell && (flow.veiled > 0 || (link?.href && /^ ?\d/.test(folded))))
    cell.veiled += countDigits(folded);
  const linked = link ? folded.length : 0;
  if (piece) {
    piece.runs.push({ node, start: piece.text.length });
    piece.text += folded;
    piece.linked += linked;
    return;
  }
  const element = flow.block?.element ?? cell?.element ?? flow.root;
  if (!element) return;
  const level = flow.block?.level ?? null;
  // Nearly always the only text: a list that is made with it takes no more room than that.
  const runs = [{ node, start: 0 }];
  flow.piece = { text: folded, runs, element, level, visible: hidden === 0, linked };
}

/** How many digits a text has. */
export function countDigits(text: string): number {
  return text.match(/[\d\uff10-\uff19]/g)?.length ?? 0;
}

/** Notes in a cell that something stands there which is no text, lest it seem blank. */
export function addMark(flow: Flow, mark: string): void {
  const cell = flow.cells.at(-1);
  if (!cell || cell.layout || flow.hidden > cell.hidden) return;
  flow.piece ??= pieceOf(cell.element, "", []);
  flow.piece.text += mark;
}

/** What a field shows in a cell stands by itself: beside other digits it makes no number with them. */
export function addField(flow: Flow, text: string): void {
  const cell = flow.cells.at(-1);
  if (text === "" || !cell || cell.layout) return;
  endPiece(flow);
  addMark(flow, text);
  endPiece(flow);
}

/** A piece of a cell. */
export function pieceOf(element: DomElement, text: string, runs: Piece["runs"]): Piece {
  return { text, runs, element, level: null, visible: true, linked: 0 };
}

/** A new line: ends a paragraph, parts words in a cell. */
export function breakLine(flow: Flow): void {
  const cell = flow.cells.at(-1);
  if (!cell || cell.layout) endPiece(flow);
  else if (flow.piece && !flow.piece.text.endsWith(" ")) flow.piece.text += " ";
}

/** Ends the piece that is being gathered, if any: its cell has it, or the stream. */
export function endPiece(flow: Flow): void {
  const { piece } = flow;
  if (!piece) return;
  const cell = flow.cells.at(-1);
  if (!cell || cell.layout) emit(flow, piece);
  else if (cell.pieces.length === 0) cell.pieces = [piece];
  else cell.pieces.push(piece);
  flow.piece = null;
}

/** Lets the pieces of a cell that turned out to be layout into the stream. */
export function release(flow: Flow, cell: Cell): void {
  cell.layout = true;
  for (const each of cell.pieces) emit(flow, each);
  cell.pieces.length = 0;
}

function emit({ blocks }: Flow, { text: gathered, linked, level, visible, element, runs }: Piece) {
  const text = gathered.trimEnd();
  // Text that is all links is navigation.
  if (text === "" || (linked >= text.length && level === null)) return;
  blocks.push({ kind: "paragraph", text, visible, level, anchor: { element, runs } });
}
