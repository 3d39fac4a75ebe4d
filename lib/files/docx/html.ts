/**
 * A Word file as HTML that holds nothing but text, paragraphs and tables: every tag is written
 * here, every character of the file is escaped, so the result is safe to show and to read.
 */
import { type Counter, countLists, listOf } from "./numbering";
import { child, childrenOf, settingOf, switchOf, type XmlElement } from "./xml";

/** The parts of the file that say what it prints. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
}

/** What a paragraph or run inherits from its style. */
interface Style {
  readonly hidden: boolean | null;
  readonly outline: number | null;
  readonly list: string | null;
  readonly level: number | null;
  /** Half points; null where it is not stated. */
  readonly size: number | null;
  readonly centred: boolean | null;
}

interface Context {
  readonly styles: ReadonlyMap<string, XmlElement>;
  readonly standard: string | null;
  readonly counter: Counter;
  readonly known: Map<string, Style>;
}

/** Half points from which a centred line is a title: 18 pt, 小二. */
const titleSize = 36;
const spanLimit = 64;

/** Writes the document as HTML. */
export function toHtml({ document, styles, numbering }: DocxParts): string {
  const all = childrenOf(styles, "style");
  const standard = all.find(
    ({ attributes }) => attributes.type === "paragraph" && attributes.default === "1",
  );
  const context: Context = {
    styles: new Map(all.map((style) => [style.attributes.styleId ?? "", style])),
    standard: standard?.attributes.styleId ?? null,
    counter: countLists(numbering),
    known: new Map(),
  };
  return joinTitles(writeBlocks(child(document, "body"), context));
}

/** A title over two lines is one heading. */
function joinTitles(html: string): string {
  return html.replaceAll("</h1><h1>", "<br>");
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const noStyle: Style = {
  hidden: null,
  outline: null,
  list: null,
  level: null,
  size: null,
  centred: null,
};

function numberOf(value: string | null): number | null {
  return value === null || value === "" || Number.isNaN(Number(value)) ? null : Number(value);
}

function statedBy(properties: XmlElement | null, run: XmlElement | null): Style {
  const alignment = settingOf(properties, "jc");
  return {
    hidden: switchOf(run, "vanish"),
    outline: numberOf(settingOf(properties, "outlineLvl")),
    ...listOf(properties),
    size: numberOf(settingOf(run, "sz")),
    centred: alignment === null ? null : alignment === "center",
  };
}

function over(own: Style, base: Style): Style {
  return {
    hidden: own.hidden ?? base.hidden,
    outline: own.outline ?? base.outline,
    list: own.list ?? base.list,
    level: own.level ?? base.level,
    size: own.size ?? base.size,
    centred: own.centred ?? base.centred,
  };
}

function styleOf(id: string | null, context: Context, depth = 0): Style {
  const style = id === null ? null : context.styles.get(id);
  if (!id || !style || depth > 12) return noStyle;
  const known = context.known.get(id);
  if (known) return known;
  const base = styleOf(settingOf(style, "basedOn"), context, depth + 1);
  const merged = over(statedBy(child(style, "pPr"), child(style, "rPr")), base);
  context.known.set(id, merged);
  return merged;
}

/** Containers whose content belongs to the text around them. */
const transparent = new Set(["sdtContent", "sdt", "ins", "moveTo", "smartTag", "customXml"]);

function writeBlocks(parent: XmlElement | null, context: Context): string {
  return childrenOf(parent)
    .map((block) => {
      if (block.name === "p") return writeParagraph(block, context);
      if (block.name === "tbl") return writeTable(block, context);
      return transparent.has(block.name) ? writeBlocks(block, context) : "";
    })
    .join("");
}

interface Written {
  text: string;
  /** Text boxes and the like, which stand beside the paragraph. */
  beside: string;
  /** The largest font size seen, in half points. */
  size: number;
}

function writeParagraph(paragraph: XmlElement, context: Context): string {
  const properties = child(paragraph, "pPr");
  const base = styleOf(settingOf(properties, "pStyle") ?? context.standard, context);
  const style = over(statedBy(properties, null), base);
  const written: Written = { text: "", beside: "", size: 0 };
  writeRuns(paragraph, style, context, written);
  const number =
    style.list !== null && style.list !== "0" ? context.counter(style.list, style.level ?? 0) : "";
  const text = escapeText(number) + written.text;
  const title = style.centred && written.size >= titleSize && written.text.trim() !== "";
  const level = style.outline !== null && style.outline < 6 ? style.outline + 1 : null;
  const tag = title ? "h1" : level === null ? "p" : `h${Math.min(level + 1, 6)}`;
  return `<${tag}>${text}</${tag}>${written.beside}`;
}

function writeRuns(parent: XmlElement, style: Style, context: Context, written: Written): void {
  for (const node of childrenOf(parent)) {
    switch (node.name) {
      case "r":
        writeRun(node, style, context, written);
        break;
      case "del":
      case "moveFrom":
      case "pPr":
        break;
      case "AlternateContent":
        writeRuns(
          child(node, "Choice") ?? child(node, "Fallback") ?? node,
          style,
          context,
          written,
        );
        break;
      default:
        writeRuns(node, style, context, written);
    }
  }
}

function writeRun(run: XmlElement, style: Style, context: Context, written: Written): void {
  const properties = child(run, "rPr");
  const own = over(
    statedBy(null, properties),
    over(styleOf(settingOf(properties, "rStyle"), context), style),
  );
  if (own.hidden) return;
  let text = "";
  for (const node of childrenOf(run)) text += writeRunPart(node, context, written);
  if (text === "") return;
  if (text.trim() !== "") written.size = Math.max(written.size, own.size ?? 0);
  const struck = switchOf(properties, "strike") || switchOf(properties, "dstrike");
  // Struck or raised digits are no part of the number beside them.
  if (struck && text.trim() !== "") written.text += `<s> ¦${text}¦ </s>`;
  else if (settingOf(properties, "vertAlign") === "superscript") written.text += raise(text);
  else written.text += text;
}

function raise(text: string): string {
  return text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}

function writeRunPart(node: XmlElement, context: Context, written: Written): string {
  switch (node.name) {
    case "t":
      return escapeText(node.children.filter((each) => typeof each === "string").join(""));
    case "tab":
    case "ptab":
      return " ";
    case "br":
    case "cr":
      return "<br>";
    case "noBreakHyphen":
      return "-";
    case "sym":
      // A sign of a symbol font: what it shows is not known, that it is there must be.
      return "\ufffd";
    case "ruby":
      return childrenOf(child(node, "rubyBase"), "r")
        .map((run) =>
          childrenOf(run)
            .map((each) => writeRunPart(each, context, written))
            .join(""),
        )
        .join("");
    case "AlternateContent": {
      const chosen = child(node, "Choice") ?? child(node, "Fallback");
      return childrenOf(chosen)
        .map((each) => writeRunPart(each, context, written))
        .join("");
    }
    case "drawing":
    case "pict":
    case "object":
      written.beside += writeBoxes(node, context);
      return "";
    default:
      return "";
  }
}

/** Text boxes inside a drawing, and the place of a picture. */
function writeBoxes(drawing: XmlElement, context: Context): string {
  const html: string[] = [];
  const open: XmlElement[] = [drawing];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === "txbxContent") {
      html.push(writeBlocks(next, context));
    } else if (next.name === "extent") {
      const pixels = (value: string | undefined) => Math.round(Number(value ?? 0) / 9525) || 0;
      const { cx, cy } = next.attributes;
      html.push(`<img alt="" width="${pixels(cx)}" height="${pixels(cy)}">`);
    } else {
      const inner = next.name === "AlternateContent" ? child(next, "Choice") : null;
      open.push(...(inner ? [inner] : childrenOf(next).toReversed()));
    }
  }
  return html.join("");
}

interface Cell {
  readonly column: number;
  readonly span: number;
  rows: number;
  readonly html: string;
}

function writeTable(table: XmlElement, context: Context): string {
  /** The cell that goes on downwards, by the column it begins at. */
  let above = new Map<number, Cell>();
  const rows: Cell[][] = [];
  for (const row of rowsOf(table)) {
    const properties = child(row, "trPr");
    if (switchOf(properties, "hidden") || child(properties, "del")) continue;
    const cells: Cell[] = [];
    const open = new Map<number, Cell>();
    let column = numberOf(settingOf(properties, "gridBefore")) ?? 0;
    if (column > 0) cells.push({ column: 0, span: Math.min(column, spanLimit), rows: 1, html: "" });
    for (const cell of cellsOf(row)) {
      const own = child(cell, "tcPr");
      if (child(own, "cellDel")) continue;
      const span = Math.min(Math.max(numberOf(settingOf(own, "gridSpan")) ?? 1, 1), spanLimit);
      const merge = settingOf(own, "vMerge");
      const upper = merge !== null && merge !== "restart" ? above.get(column) : undefined;
      if (upper && upper.span === span) {
        upper.rows += 1;
        open.set(column, upper);
      } else {
        const made: Cell = { column, span, rows: 1, html: writeBlocks(cell, context) };
        cells.push(made);
        if (merge !== null) open.set(column, made);
      }
      column += span;
    }
    above = open;
    rows.push(cells);
  }
  const body = rows.map((cells) => `<tr>${cells.map(writeCell).join("")}</tr>`).join("");
  return `<table>${body}</table>`;
}

function writeCell({ span, rows, html }: Cell): string {
  const columns = span > 1 ? ` colspan="${span}"` : "";
  const lines = rows > 1 ? ` rowspan="${rows}"` : "";
  return `<td${columns}${lines}>${html}</td>`;
}

function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((each) =>
    each.name === "tr" ? [each] : transparent.has(each.name) ? rowsOf(each) : [],
  );
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row).flatMap((each) =>
    each.name === "tc" ? [each] : transparent.has(each.name) ? cellsOf(each) : [],
  );
}
