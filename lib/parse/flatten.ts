/**
 * The first half of reading: one pass over a document's nodes yields its rows and paragraphs.
 * Iterative, so that depth costs nothing, and each node is looked at once.
 */
import type { DomAnchor, DomDocument, DomElement, DomNode } from "./dom";
import { readMember } from "./dom";
import type { HidingRule } from "./hidden";
import { findHiding, readHidingRules } from "./hidden";
import type { Attachment, PlainBlock, PlainCell, PlainDocument } from "./plain";
import { foldWhiteSpace } from "./white-space";

export interface FlattenOptions {
  /** Address of the document; null when it has none. */
  readonly url: string | null;
  /** Asks the browser whether a table is hidden; only for tables that look like ours. */
  readonly isHidden?: (element: DomElement) => boolean;
  /** False where frames are read by themselves, as in a browser; otherwise they are read in place. */
  readonly entersFrames?: boolean;
}

/**
 * Stands for what is no plain text: a picture, a field, a struck number; or for the content of a
 * cell that is in the stream already, a nested table or an article.
 */
const elsewhere = "\ufffc";
/** Longer than any label: the cell lays out an article. */
const articleLength = 200;
/** Longer than any number with its remark: no value of the form. */
const longestValue = 40;
/** Columns of the grid that are told apart; bounds what row spans can cost. */
const gridWidth = 64;

const documentFile = /\.(?:pdf|docx?|ofd|wps|xlsx?|rtf|zip|rar)(?![a-z0-9])/i;
const reportLink = /信息公开.{0,12}(?:报告|年报)|年度报告/;
const looksLikeOurs = /政府信息公开申请|第二十条|行政复议|结果|行政许可|予以公开/;

type Kind =
  | "skip"
  | "picture"
  | "struck"
  | "raised"
  | "inline"
  | "block"
  | "heading"
  | "break"
  | "table"
  | "group"
  | "row"
  | "cell"
  | "link"
  | "image"
  | "frame"
  | "object"
  | "title"
  | "meta"
  | "style"
  | "head"
  | "form";

const names: Readonly<Partial<Record<Kind, string>>> = {
  skip: "script template noscript option datalist audio button map rt rp",
  picture: "svg math textarea select canvas video input",
  struck: "del s strike",
  raised: "sup sub",
  block:
    "address article aside blockquote body center dd details div dl dt fieldset figure footer header hr html li main nav ol p pre section summary ul caption",
  heading: "h1 h2 h3 h4 h5 h6",
  break: "br",
  table: "table",
  group: "thead tbody tfoot",
  row: "tr",
  cell: "td th",
  link: "a",
  image: "img",
  frame: "iframe frame",
  object: "object embed",
  title: "title",
  meta: "meta",
  style: "style",
  head: "head",
  form: "form",
};

const kinds: ReadonlyMap<string, Kind> = new Map(
  (Object.entries(names) as [Kind, string][]).flatMap(([kind, list]) =>
    list.split(" ").flatMap((name): [string, Kind][] => [
      [name, kind],
      [name.toUpperCase(), kind],
    ]),
  ),
);

const roles: Readonly<Record<string, Kind>> = {
  table: "table",
  grid: "table",
  treegrid: "table",
  row: "row",
  cell: "cell",
  gridcell: "cell",
  columnheader: "cell",
  rowheader: "cell",
};

const displays: Readonly<Record<string, Kind>> = {
  table: "table",
  "table-row": "row",
  "table-cell": "cell",
};

/** Text of one block while it is being gathered. */
interface Piece {
  text: string;
  readonly runs: { node: DomNode; start: number }[];
  readonly element: DomElement;
  readonly level: number | null;
  readonly visible: boolean;
  /** How much of the text is in links. */
  linked: number;
}

interface Table {
  readonly number: number;
  readonly element: DomElement;
  /** Rows still to be covered, by grid column. */
  spans: number[];
  row: Row | null;
  relevant: boolean;
  /** How many blocks there were before it. */
  readonly start: number;
  /** Whether the cell around it held nothing before it. */
  readonly alone: boolean;
}

interface Row {
  readonly cells: PlainCell<DomAnchor>[];
  readonly visible: boolean;
  column: number;
}

interface Cell {
  readonly table: Table;
  readonly row: Row;
  readonly element: DomElement;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly hidden: number;
  readonly dropped: boolean;
  readonly pieces: Piece[];
  layout: boolean;
}

/** The innermost block that text stands in. */
interface Block {
  readonly element: DomElement;
  readonly level: number | null;
}

/** What must be undone when an element ends. */
interface Frame {
  readonly next: DomNode | null;
  readonly kind: Kind;
  readonly hides: boolean;
  /** The block around, to return to. */
  readonly block: Block | null;
}

/** A number of cells, as the attribute states it, within sane bounds. */
function readSpan(element: DomElement, name: string, most: number): number {
  const printed = element.getAttribute(name);
  if (printed === null) return 1;
  const span = Number.parseInt(printed, 10);
  if (span === 0 && name.endsWith("rowspan")) return most;
  return span >= 1 ? Math.min(span, most) : 1;
}

/** Turns a document into plain rows and paragraphs in document order, tied to its nodes. */
export function flatten(document: DomDocument, options: FlattenOptions): PlainDocument<DomAnchor> {
  const first = walk(document, options, []);
  // A style sheet may stand behind what it hides: then once more, knowing it.
  return first.late ? walk(document, options, first.rules).plain : first.plain;
}

function walk(
  document: DomDocument,
  options: FlattenOptions,
  known: readonly HidingRule[],
): { plain: PlainDocument<DomAnchor>; rules: readonly HidingRule[]; late: boolean } {
  const blocks: PlainBlock<DomAnchor>[] = [];
  const meta: Record<string, string> = {};
  const attachments: Attachment[] = [];
  const frames: string[] = [];
  let rules = known;
  let late = false;
  const tables: Table[] = [];
  const cells: Cell[] = [];
  const relevantTables: Table[] = [];
  let title = "";
  let images = 0;
  let tableCount = 0;
  let hidden = 0;
  let piece: Piece | null = null;
  let link: { href: string; text: string; title: string } | null = null;
  let block: Block | null = null;
  const root = readMember(document, "documentElement");
  const stack: Frame[] = [];
  let node: DomNode | null = root;

  const emit = (done: Piece): void => {
    const text = done.text.trimEnd();
    // Text that is all links is navigation.
    if (text === "" || (done.linked >= text.length && done.level === null)) return;
    const anchor = { element: done.element, runs: done.runs };
    blocks.push({ kind: "paragraph", text, visible: done.visible, level: done.level, anchor });
  };

  const endPiece = (): void => {
    if (!piece) return;
    const cell = cells.at(-1);
    if (cell && !cell.layout) cell.pieces.push(piece);
    else emit(piece);
    piece = null;
  };

  const addText = (text: DomNode): void => {
    const data = text.nodeValue;
    if (!data) return;
    let folded = foldWhiteSpace(data);
    if (folded === "" || (folded === " " && !piece)) return;
    if (link) link.text += folded;
    const cell = cells.at(-1);
    // A hidden stretch inside a visible cell or paragraph is not what a reader sees.
    if (cell && !cell.layout ? hidden > cell.hidden : hidden > 0 && piece?.visible) return;
    if (piece && !piece.visible && hidden === 0) endPiece();
    if (!piece) {
      const element = block?.element ?? cell?.element ?? root;
      if (!element) return;
      piece = {
        text: "",
        runs: [],
        element,
        level: block?.level ?? null,
        visible: hidden === 0,
        linked: 0,
      };
    }
    if (folded.startsWith(" ") && (piece.text === "" || piece.text.endsWith(" "))) {
      folded = folded.slice(1);
    }
    if (folded === "") return;
    piece.runs.push({ node: text, start: piece.text.length });
    piece.text += folded;
    if (link) piece.linked += folded.length;
  };

  /** Notes in a cell that something stands there which is no text, lest it seem blank. */
  const addMark = (mark: string): void => {
    const cell = cells.at(-1);
    if (!cell || cell.layout || hidden > cell.hidden) return;
    if (mark === " " && (!piece || piece.text.endsWith(" "))) return;
    piece ??= { text: "", runs: [], element: cell.element, level: null, visible: true, linked: 0 };
    piece.text += mark;
  };

  /** Lets the pieces of a cell that turned out to be layout into the stream. */
  const release = (cell: Cell): void => {
    cell.layout = true;
    for (const each of cell.pieces) emit(each);
    cell.pieces.length = 0;
  };

  const openTable = (element: DomElement): void => {
    endPiece();
    const cell = cells.at(-1);
    const alone = cell !== undefined && !cell.layout && cell.pieces.length === 0;
    if (cell && !cell.layout) release(cell);
    const start = blocks.length;
    tables.push({
      number: tableCount++,
      element,
      spans: [],
      row: null,
      relevant: false,
      start,
      alone,
    });
  };

  /** A table of one cell that is all a cell holds is what stands in that cell. */
  const unwrap = ({ number, start, alone }: Table): void => {
    const cell = cells.at(-1);
    const [row, more] = blocks.slice(start, start + 2);
    if (!alone || !cell || more || row?.kind !== "row" || row.table !== number) return;
    const [inner, other] = row.cells;
    if (!inner || other || inner.text.length > longestValue || row.visible !== cell.row.visible)
      return;
    blocks.pop();
    cell.layout = false;
    const { text, anchor } = inner;
    const { element } = cell;
    cell.pieces.push({
      text,
      runs: [...anchor.runs],
      element,
      level: null,
      visible: true,
      linked: 0,
    });
  };

  const closeRow = (table: Table): void => {
    const row = table.row;
    table.row = null;
    if (!row) return;
    for (let column = 0; column < table.spans.length; column++) {
      const left = table.spans[column];
      if (left) table.spans[column] = left - 1;
    }
    if (row.cells.every((each) => each.text === elsewhere)) return;
    if (!table.relevant && row.cells.some((each) => looksLikeOurs.test(each.text))) {
      table.relevant = true;
      relevantTables.push(table);
    }
    blocks.push({ kind: "row", table: table.number, visible: row.visible, cells: row.cells });
  };

  const openCell = (
    element: DomElement,
    bare: boolean,
    byRole: boolean,
    dropped: boolean,
  ): void => {
    endPiece();
    const table = tables.at(-1);
    if (!table) return;
    table.row ??= { cells: [], visible: hidden === 0, column: 0 };
    const row = table.row;
    let columnSpan = bare ? 1 : readSpan(element, "colspan", 1000);
    let rowSpan = bare ? 1 : readSpan(element, "rowspan", 65534);
    if (byRole) {
      columnSpan = Math.max(columnSpan, readSpan(element, "aria-colspan", 1000));
      rowSpan = Math.max(rowSpan, readSpan(element, "aria-rowspan", 65534));
    }
    if (!dropped) {
      while (row.column < gridWidth && (table.spans[row.column] ?? 0) > 0) row.column++;
    }
    const column = row.column;
    if (!dropped) {
      const end = Math.min(column + columnSpan, gridWidth);
      for (; row.column < end; row.column++) table.spans[row.column] = rowSpan;
    }
    cells.push({
      table,
      row,
      element,
      column,
      columnSpan,
      rowSpan,
      hidden,
      dropped,
      pieces: [],
      layout: false,
    });
  };

  const closeCell = (): void => {
    endPiece();
    const cell = cells.pop();
    if (!cell || cell.dropped) return;
    const [only] = cell.pieces;
    const length = cell.pieces.reduce((sum, each) => sum + each.text.length, 0);
    if (!cell.layout && length > articleLength) release(cell);
    const single = only && cell.pieces.length === 1;
    const runs = single ? only.runs : [];
    let text = single ? only.text : cell.layout ? elsewhere : "";
    for (const each of single ? [] : cell.pieces) {
      if (text !== "" && !text.endsWith(" ")) text += " ";
      for (const run of each.runs) runs.push({ node: run.node, start: run.start + text.length });
      text += each.text;
    }
    cell.row.cells.push({
      text: text.trimEnd(),
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      anchor: { element: cell.element, runs },
    });
  };

  const leave = (frame: Frame): void => {
    if (frame.hides) hidden--;
    switch (frame.kind) {
      case "table": {
        endPiece();
        const table = tables.at(-1);
        if (table) closeRow(table);
        tables.pop();
        if (table) unwrap(table);
        break;
      }
      case "row": {
        const table = tables.at(-1);
        if (table) closeRow(table);
        break;
      }
      case "cell":
        if (tables.length > 0) closeCell();
        break;
      case "block":
      case "heading":
        endPiece();
        break;
      case "raised":
        addMark(" ");
        break;
      case "link":
        if (link) {
          const text = (link.title.length > link.text.length ? link.title : link.text).trim();
          if (documentFile.test(`${link.href} ${text}`) || reportLink.test(text)) {
            attachments.push({ href: link.href, text });
          }
        }
        link = null;
        break;
    }
    block = frame.block;
  };

  while (true) {
    if (node === null) {
      const frame = stack.pop();
      if (!frame) break;
      leave(frame);
      node = frame.next;
      continue;
    }
    const name: unknown = node.nodeName;
    if (name === "#text") {
      addText(node);
      node = node.nextSibling;
      continue;
    }
    // A clobbered form has an element for a name.
    let kind: Kind = "form";
    if (typeof name === "string") kind = kinds.get(name) ?? (name[0] === "#" ? "skip" : "inline");
    if (kind === "skip" || kind === "form") {
      const next: DomNode | null = readMember(node, "nextSibling");
      if (kind === "form") {
        endPiece();
        stack.push({ next, kind: "block", hides: false, block });
        node = readMember(node, "firstChild");
      } else node = next;
      continue;
    }
    const element = node as DomElement;
    let first = element.firstChild;
    const next = element.nextSibling;
    let hides = false;
    let blanked = false;
    let bare = false;
    switch (kind) {
      case "break":
        if (cells.length > 0 && !cells.at(-1)?.layout) {
          if (piece && !(piece as Piece).text.endsWith(" ")) (piece as Piece).text += " ";
        } else endPiece();
        node = next;
        continue;
      case "title": {
        for (let child = first; child; child = child.nextSibling) title += child.nodeValue ?? "";
        node = next;
        continue;
      }
      case "meta": {
        const key = element.getAttribute("name") ?? element.getAttribute("property");
        const content = element.getAttribute("content");
        if (key && content) meta[key.toLowerCase()] ??= foldWhiteSpace(content).trim();
        node = next;
        continue;
      }
      case "style": {
        let sheet = "";
        for (let child = first; child; child = child.nextSibling) sheet += child.nodeValue ?? "";
        const added = known.length > 0 ? [] : readHidingRules(sheet);
        if (added.length > 0) {
          rules = [...rules, ...added];
          late ||= blocks.length > 0 || cells.length > 0 || piece !== null;
        }
        node = next;
        continue;
      }
      case "image": {
        const width = Number.parseInt(element.getAttribute("width") ?? "", 10);
        if (!link && !(width < 200)) images++;
        // Pictures of a pixel pad cells.
        if (!(width < 4)) addMark(elsewhere);
        node = next;
        continue;
      }
      case "picture":
        if (element.getAttribute("type") !== "hidden") addMark(elsewhere);
        node = next;
        continue;
      case "struck":
        addMark(elsewhere);
        node = next;
        continue;
      case "object":
      case "frame": {
        const href = element.getAttribute("src") ?? element.getAttribute("data") ?? "";
        const inner = options.entersFrames === false ? null : element.contentDocument;
        const innerRoot = inner ? readMember(inner, "documentElement") : null;
        if (documentFile.test(href)) attachments.push({ href, text: "" });
        else if (!innerRoot && kind === "frame" && /^(?!about:|javascript:)./.test(href)) {
          frames.push(href);
        }
        if (kind === "frame") first = innerRoot;
        break;
      }
      default: {
        // Asking the document is what costs: most elements have nothing to say.
        bare = element.hasAttributes?.() === false;
        if (bare && rules.length === 0) break;
        const style = element.getAttribute("style");
        if (kind === "inline" && style?.includes("line-through")) {
          addMark(elsewhere);
          node = next;
          continue;
        }
        const hiding = findHiding(element, name as string, style, rules);
        hides = hiding !== "none";
        blanked = hiding === "blanked";
        if (!bare && (kind === "inline" || kind === "block")) {
          const role = element.getAttribute("role");
          const byRole = role ? roles[role] : undefined;
          if (byRole) kind = byRole;
          else if (style?.includes("table")) {
            const display = /display\s*:\s*(table[a-z-]*)/.exec(style)?.[1];
            kind = displays[display ?? ""] ?? kind;
          }
        }
      }
    }
    const around = block;
    if (hides) hidden++;
    switch (kind) {
      case "block":
      case "heading":
      case "frame":
        endPiece();
        block = { element, level: kind === "heading" ? Number(element.nodeName[1]) : null };
        break;
      case "table":
        openTable(element);
        break;
      case "group": {
        const table = tables.at(-1);
        if (table) table.spans = [];
        break;
      }
      case "row": {
        const table = tables.at(-1);
        if (table) {
          closeRow(table);
          table.row = { cells: [], visible: hidden === 0, column: 0 };
        }
        break;
      }
      case "cell":
        openCell(
          element,
          bare,
          name !== "TD" && name !== "td",
          hides && !blanked && (tables.at(-1)?.row?.visible ?? false),
        );
        block = null;
        break;
      case "raised":
        // 5 with a footnote 1 is not 51.
        addMark(" ");
        break;
      case "link":
        link = {
          href: element.getAttribute("href") ?? "",
          text: "",
          title: element.getAttribute("title") ?? "",
        };
        break;
    }
    stack.push({ next, kind, hides, block: around });
    node = first;
  }
  endPiece();
  return {
    plain: {
      url: options.url,
      title: foldWhiteSpace(title).trim(),
      meta,
      blocks: hideTables(blocks, relevantTables, options.isHidden),
      images,
      attachments,
      frames,
    },
    rules,
    late,
  };
}

/** Marks the rows of tables that the browser does not show. */
function hideTables(
  blocks: PlainBlock<DomAnchor>[],
  tables: readonly Table[],
  isHidden: FlattenOptions["isHidden"],
): PlainBlock<DomAnchor>[] {
  if (!isHidden) return blocks;
  const gone = new Set(tables.filter((each) => isHidden(each.element)).map((each) => each.number));
  if (gone.size === 0) return blocks;
  return blocks.map((each) =>
    each.kind === "row" && gone.has(each.table) ? { ...each, visible: false } : each,
  );
}
