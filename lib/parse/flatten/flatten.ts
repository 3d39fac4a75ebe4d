/**
 * The first half of reading: a walk over a document's nodes yields its rows and paragraphs.
 * Iterative, so that depth costs nothing. Most documents are walked once; again, knowing more, those
 * whose style sheets stand behind what they may hide, and those with tables made of divisions.
 */

import { namesDocument } from "../document-file";
import { type Attachment, elsewhere, type PlainBlock, type PlainDocument } from "../plain";
import { findGrids, mayHoldGrids, type Part } from "./divisions";
import type { DomAnchor, DomDocument, DomElement, DomNode } from "./dom";
import { readMember, textNode } from "./dom";
import { type Kind, kindOf, restyledKind } from "./elements";
import { ownText, readField } from "./fields";
import {
  addField,
  addMark,
  addText,
  type Block,
  breakLine,
  endPiece,
  type Flow,
  isEmpty,
  startFlow,
} from "./flow";
import {
  closeCell,
  closeRow,
  closeTable,
  openCell,
  openGroup,
  openRow,
  openTable,
  readSpans,
} from "./grid";
import { findHiding, type Hiding } from "./hidden";
import { readStyles } from "./inline-style";
import { countDoubts, isVeiled, printsDigits, readSheet, type Sheets, startSheets } from "./sheets";
import { foldWhiteSpace } from "./white-space";

/** What flattening may ask of the surroundings of a document. */
export interface FlattenOptions {
  /** Address of the document; null when it has none. */
  readonly url: string | null;
  /** Asks the browser whether a table is hidden; only for tables that look like ours. */
  readonly isHidden?: (element: DomElement) => boolean;
  /** False where frames are read by themselves, as in a browser; otherwise they are read in place. */
  readonly entersFrames?: boolean;
}

const noParts: ReadonlyMap<DomElement, Part> = new Map();
const reportLink = /信息公开.{0,12}(?:报告|年报)|年度报告/;

/** One walk over a document, and what it has found beside the text. */
interface Walk {
  readonly flow: Flow;
  readonly options: FlattenOptions;
  title: string;
  readonly meta: Record<string, string>;
  readonly attachments: Attachment[];
  readonly frames: string[];
  /** Images large enough to be a table's picture. */
  images: number;
  /** Whether the style sheets were read in an earlier walk. */
  readonly knowing: boolean;
  readonly sheets: Sheets;
  /** Whether a rule came after something that it may hide. */
  late: boolean;
}

/** What must be undone when an element ends. */
interface Frame {
  readonly next: DomNode | null;
  readonly kind: Kind;
  readonly hides: boolean;
  /** The block around, to return to. */
  readonly block: Block | null;
}

/** Turns a document into plain rows and paragraphs in document order, tied to its nodes. */
export function flatten(document: DomDocument, options: FlattenOptions): PlainDocument<DomAnchor> {
  const first = walk(document, options, null, noParts);
  // A style sheet may stand behind what it hides: then once more, knowing it.
  const second = first.late ? walk(document, options, first.sheets, noParts) : first;
  const { flow, title, meta, images, attachments, frames } = withGrids(document, second);
  const blocks = hideTables(flow, options.isHidden);
  const { url } = options;
  return { url, title: foldWhiteSpace(title).trim(), meta, blocks, images, attachments, frames };
}

/** Once more, with the tables that are made of divisions, where a page may have some. */
function withGrids(document: DomDocument, found: Walk): Walk {
  const root = mayHoldGrids(found.flow.blocks) ? readMember(document, "documentElement") : null;
  const parts = root ? findGrids(root) : noParts;
  return parts.size === 0 ? found : walk(document, found.options, found.sheets, parts);
}

function walk(
  document: DomDocument,
  options: FlattenOptions,
  known: Sheets | null,
  parts: ReadonlyMap<DomElement, Part>,
): Walk {
  const root = readMember(document, "documentElement");
  const flow = startFlow(root);
  const found: Walk = {
    flow,
    options,
    title: "",
    meta: {},
    attachments: [],
    frames: [],
    images: 0,
    knowing: known !== null,
    sheets: known ?? startSheets(),
    late: false,
  };
  const { sheets } = found;
  const readStyle = readStyles();
  const stack: Frame[] = [];
  let node: DomNode | null = root;
  while (true) {
    if (node === null) {
      const frame = stack.pop();
      if (!frame) break;
      leave(found, frame);
      node = frame.next;
      continue;
    }
    if (node.nodeType === textNode) {
      addText(flow, node);
      node = node.nextSibling;
      continue;
    }
    const element = node as DomElement;
    let kind = kindOf(node.nodeName);
    // A form's fields may be called like its members.
    const form = kind === "form";
    const next: DomNode | null = form ? readMember(node, "nextSibling") : node.nextSibling;
    // Asking the document is what costs: most elements have nothing to say.
    const bare = form || element.hasAttributes?.() === false;
    const printed = bare || kind === "skip" ? null : element.getAttribute("style");
    const style = printed ? readStyle(printed) : null;
    const opens = kind === "closable";
    if (!bare) kind = restyledKind(element, kind, style);
    if (kind === "inline" && !bare && flow.cells.length > 0 && isVeiled(element, sheets))
      kind = "veiled";
    const part = parts.size > 0 ? parts.get(element) : undefined;
    if (part) kind = part.kind;
    if (kind === "skip" || readAlone(found, element, kind, style?.hiding ?? null)) {
      node = next;
      continue;
    }
    const silent = form || (bare && sheets.rules.length === 0 && !opens);
    const hiding = silent
      ? "none"
      : findHiding(element, opens, style?.hiding ?? null, sheets.rules);
    const hides = hiding !== "none";
    stack.push({ next, kind, hides, block: flow.block });
    // What a closed section hides is seen when it opens, its heading before.
    if (hides && opens) addMark(flow, elsewhere);
    if (hides) flow.hidden++;
    if (part?.opensRow) openRow(flow);
    if (kind === "cell") {
      const spans = part?.spans ?? readSpans(element, bare);
      openCell(flow, element, spans, hiding === "removed");
    } else open(flow, element, kind);
    if (!bare && flow.cells.length > 0 && printsDigits(element, sheets)) addMark(flow, elsewhere);
    if (kind === "frame" || kind === "object") node = enterFrame(found, element, kind);
    else node = form ? readMember(node, "firstChild") : node.firstChild;
  }
  endPiece(flow);
  return found;
}

/** Reads an element that is read without what is in it; false for all others. */
function readAlone(found: Walk, element: DomElement, kind: Kind, hiding: Hiding | null): boolean {
  const { flow } = found;
  switch (kind) {
    case "break":
      breakLine(flow);
      return true;
    case "title":
      found.title += ownText(element);
      return true;
    case "meta":
      readMeta(found.meta, element);
      return true;
    case "style":
      readStyleElement(found, ownText(element));
      return true;
    case "image": {
      const width = Number.parseInt(element.getAttribute("width") ?? "", 10);
      if (!flow.link && !(width < 200)) found.images++;
      // Pictures of a pixel pad cells.
      if (!(width < 4)) addMark(flow, elsewhere);
      return true;
    }
    case "field":
      if (findHiding(element, false, hiding, found.sheets.rules) === "none") {
        addField(flow, readField(element));
      }
      return true;
    case "picture":
    case "struck":
      addMark(flow, elsewhere);
      return true;
    default:
      return false;
  }
}

function readMeta(meta: Record<string, string>, element: DomElement): void {
  const key = element.getAttribute("name") ?? element.getAttribute("property");
  const content = element.getAttribute("content");
  if (key && content) meta[key.toLowerCase()] ??= foldWhiteSpace(content).trim();
}

function readStyleElement(found: Walk, sheet: string): void {
  const { flow, knowing, sheets } = found;
  if (knowing) return;
  const rules = sheets.rules.length;
  const doubts = countDoubts(sheets);
  readSheet(sheets, sheet);
  // What may veil but a part of a cell matters to the tables alone.
  if (sheets.rules.length > rules && !isEmpty(flow)) found.late = true;
  if (countDoubts(sheets) > doubts && flow.relevant.length > 0) found.late = true;
}

/** What an element changes for the text in it. */
function open(flow: Flow, element: DomElement, kind: Kind): void {
  switch (kind) {
    case "form":
      endPiece(flow);
      break;
    case "block":
    case "closable":
    case "heading":
    case "frame":
      endPiece(flow);
      flow.block = { element, level: kind === "heading" ? Number(element.nodeName[1]) : null };
      break;
    case "table":
      openTable(flow, element);
      break;
    case "group":
      openGroup(flow);
      break;
    case "row":
      openRow(flow);
      break;
    case "raised":
      flow.raised++;
      break;
    case "veiled":
      flow.veiled++;
      break;
    case "link":
      flow.link = {
        href: element.getAttribute("href") ?? "",
        text: "",
        title: element.getAttribute("title") ?? "",
      };
  }
}

/** The root of a frame's document where it is to be read in place; what it shows is noted. */
function enterFrame(found: Walk, element: DomElement, kind: Kind): DomNode | null {
  const href = element.getAttribute("src") ?? element.getAttribute("data") ?? "";
  const inner = found.options.entersFrames === false ? null : element.contentDocument;
  const root = inner ? readMember(inner, "documentElement") : null;
  if (!root) addMark(found.flow, elsewhere);
  if (namesDocument(href)) found.attachments.push({ href, text: "" });
  else if (!root && kind === "frame" && /^(?!about:|javascript:)./.test(href)) {
    found.frames.push(href);
  }
  // An object's own content is what stands in for it.
  return kind === "frame" ? root : element.firstChild;
}

/** Undoes what an element changed, and ends what ends with it. */
function leave({ flow, attachments }: Walk, frame: Frame): void {
  if (frame.hides) flow.hidden--;
  switch (frame.kind) {
    case "table":
      closeTable(flow);
      break;
    case "row":
      closeRow(flow, flow.tables.at(-1));
      break;
    case "cell":
      closeCell(flow);
      break;
    case "form":
    case "block":
    case "closable":
    case "heading":
      endPiece(flow);
      break;
    case "raised":
      flow.raised--;
      break;
    case "veiled":
      flow.veiled--;
      break;
    case "link":
      if (flow.link) {
        const { href, text, title } = flow.link;
        const words = (title.length > text.length ? title : text).trim();
        if (namesDocument(`${href} ${words}`) || reportLink.test(words)) {
          attachments.push({ href, text: words });
        }
      }
      flow.link = null;
      break;
  }
  flow.block = frame.block;
}

/** Marks the rows of tables that the browser does not show. */
function hideTables(
  { blocks, relevant }: Flow,
  isHidden: FlattenOptions["isHidden"],
): readonly PlainBlock<DomAnchor>[] {
  if (!isHidden) return blocks;
  const gone = new Set(
    relevant.filter((each) => isHidden(each.element)).map((each) => each.number),
  );
  if (gone.size === 0) return blocks;
  return blocks.map((each) =>
    each.kind === "row" && gone.has(each.table) ? { ...each, visible: false } : each,
  );
}
