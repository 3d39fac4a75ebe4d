/**
 * A Word file as HTML that holds nothing but text, paragraphs and tables: every tag is written
 * here, every character of the file is escaped, so the result is safe to show and to read.
 */
import { type Counter, countLists } from "./numbering";
import { defaultsOf, groundOf, over, type Style, type Styles, statedBy, styleOf } from "./styles";
import { type CellStyle, tableStyle } from "./table-styles";
import { openedUp, writeTable } from "./tables";
import { child, childrenOf, chosenOf, settingOf, type XmlElement } from "./xml";

/** The parts of the file that say what it prints. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
}

interface Context {
  readonly styles: Styles;
  /** What holds where no style says otherwise. */
  readonly defaults: Style;
  readonly standard: string | null;
  readonly counter: Counter;
  /** Stands on a ground that is not white. */
  readonly shaded: boolean;
  /** What begins a field that also ends. */
  readonly begins: ReadonlySet<XmlElement>;
  /** For each field that has begun, whether its code is still being written and not its result. */
  readonly fields: boolean[];
}

/** The file holds another document, which Word shows as a part of its own. */
export class Embedded extends Error {}

/** Tracked changes that take away what they hold. */
const deleted = new Set(["del", "moveFrom"]);
/** Half points from which a centred line is a title: 18 pt, 小二. */
const titleSize = 36;

/** Writes the document as HTML. */
export function toHtml({ document, styles, numbering }: DocxParts): string {
  const body = child(document, "body");
  const all = childrenOf(styles, "style");
  const standard = all.find(
    ({ attributes }) => attributes.type === "paragraph" && attributes.default === "1",
  );
  const context: Context = {
    styles: {
      all: new Map(all.map((style) => [style.attributes.styleId ?? "", style])),
      known: new Map(),
    },
    defaults: defaultsOf(styles),
    standard: standard?.attributes.styleId ?? null,
    counter: countLists(numbering),
    shaded: false,
    begins: findFields(body),
    fields: [],
  };
  return joinTitles(writeBlocks(body, context));
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

function writeBlocks(parent: XmlElement | null, context: Context): string {
  const html: string[] = [];
  // A paragraph whose end is deleted goes on with the next one.
  let before = "";
  for (const block of childrenOf(parent)) {
    if (block.name === "p" && endsDeleted(block)) {
      const { text, beside } = writeText(block, context);
      before += text;
      html.push(beside);
    } else if (block.name === "p") {
      html.push(writeParagraph(block, before, context));
      before = "";
    } else if (block.name === "tbl") {
      const styleAt = tableStyle(block, context.styles);
      html.push(writeTable(block, (cell, place) => writeCell(cell, styleAt(place), context)));
    } else if (block.name === "altChunk" || block.name === "subDoc") {
      throw new Embedded();
    } else {
      html.push(writeBlocks(openedUp(block), context));
    }
  }
  if (before !== "") html.push(`<p>${before}</p>`);
  return html.join("");
}

function writeCell(cell: XmlElement, stated: CellStyle, context: Context): string {
  const shaded = groundOf(child(cell, "tcPr")) ?? stated.shaded ?? context.shaded;
  return writeBlocks(cell, { ...context, shaded, defaults: over(stated.style, context.defaults) });
}

function endsDeleted(paragraph: XmlElement): boolean {
  const mark = child(child(paragraph, "pPr"), "rPr");
  return childrenOf(mark).some(({ name }) => deleted.has(name));
}

interface Written {
  text: string;
  /** Text boxes and the like, which stand beside the paragraph. */
  beside: string;
  /** The largest font size seen, in half points. */
  size: number;
  /** Of the run before: its font size, and how it is raised or lowered. */
  set: { size: number | null; place: string };
}

function writeText(paragraph: XmlElement, context: Context): Written {
  const style = paragraphStyle(paragraph, context);
  const written: Written = {
    text: "",
    beside: "",
    size: 0,
    set: { size: null, place: "" },
  };
  const shaded = groundOf(child(paragraph, "pPr")) ?? context.shaded;
  writeRuns(paragraph, style, { ...context, shaded }, written);
  return written;
}

function paragraphStyle(paragraph: XmlElement, context: Context): Style {
  const properties = child(paragraph, "pPr");
  const base = styleOf(settingOf(properties, "pStyle") ?? context.standard, context.styles);
  return over(statedBy(properties, null), over(base, context.defaults));
}

function writeParagraph(paragraph: XmlElement, before: string, context: Context): string {
  const style = paragraphStyle(paragraph, context);
  const written = writeText(paragraph, context);
  const number =
    style.list !== null && style.list !== "0" ? context.counter(style.list, style.level ?? 0) : "";
  // Word sets a tab between the two, and no number goes on over it.
  const gap = /\d/.test(number) && /^\d/.test(before + written.text) ? " ¦" : "";
  const text = escapeText(number) + gap + before + written.text;
  const title = style.centred && written.size >= titleSize && written.text.trim() !== "";
  const level = style.outline !== null && style.outline < 6 ? style.outline + 1 : null;
  const tag = title ? "h1" : level === null ? "p" : `h${Math.min(level + 1, 6)}`;
  return `<${tag}>${text}</${tag}>${written.beside}`;
}

/** Parts of a formula that do not stand on its line. */
const offLine = new Set(["sup", "sub", "num", "den", "deg", "lim"]);

function writeRuns(parent: XmlElement, style: Style, context: Context, written: Written): void {
  for (const node of childrenOf(parent)) {
    if (deleted.has(node.name)) continue;
    switch (node.name) {
      case "r":
        writeRun(node, style, context, written);
        break;
      case "pPr":
        break;
      case "subDoc":
        throw new Embedded();
      case "AlternateContent":
        writeRuns(chosenOf(node) ?? node, style, context, written);
        break;
      default:
        if (offLine.has(node.name)) written.text += "¦";
        writeRuns(node, style, context, written);
        if (offLine.has(node.name)) written.text += "¦";
    }
  }
}

function writeRun(run: XmlElement, style: Style, context: Context, written: Written): void {
  const properties = child(run, "rPr");
  const own = over(
    statedBy(null, properties),
    over(styleOf(settingOf(properties, "rStyle"), context.styles), style),
  );
  let text = "";
  for (const node of childrenOf(run)) {
    if (node.name === "fldChar") text += turnField(node, context);
    else if (!own.hidden && !context.fields.includes(true))
      text += writeRunPart(node, context, written);
  }
  if (own.hidden || text === "") return;
  if (text.trim() !== "") written.size = Math.max(written.size, own.size ?? 0);
  if (own.white && !(groundOf(properties) ?? context.shaded)) text = text.replace(/\d/g, "\ufffd");
  const set = { size: own.size, place: `${own.raised ?? "baseline"} ${own.shift ?? "0"}` };
  const parts = /\d$/.test(written.text) && /^\d/.test(text) && differs(set, written.set);
  written.set = set;
  // Struck or raised digits are no part of the number beside them.
  if ((own.struck || own.struckTwice) && text.trim() !== "") written.text += `<s> ¦${text}¦ </s>`;
  else if (own.raised === "superscript") written.text += raise(text);
  else written.text += parts ? `¦${text}` : text;
}

/** What begins a field, of all that end: one that does not would hide the rest of the document. */
function findFields(body: XmlElement | null): ReadonlySet<XmlElement> {
  const begun: XmlElement[] = [];
  const found = new Set<XmlElement>();
  const visit = (node: XmlElement): void => {
    if (deleted.has(node.name)) return;
    const type = node.name === "fldChar" ? node.attributes.fldCharType : null;
    const begin = type === "end" ? begun.pop() : undefined;
    if (begin) found.add(begin);
    if (type === "begin") begun.push(node);
    for (const each of childrenOf(node)) visit(each);
  };
  if (body) visit(body);
  return found;
}

/**
 * A field is first its code, which is not printed though it may hold text, then its result. Of one
 * without a result Word draws what the code says: that something stands there is all that is known.
 */
function turnField(node: XmlElement, { begins, fields }: Context): string {
  const type = node.attributes.fldCharType;
  if (type === "begin") fields.push(...(begins.has(node) ? [true] : []));
  else if (type === "end") return fields.pop() && !fields.includes(true) ? "\ufffd" : "";
  else if (fields.length > 0) fields[fields.length - 1] = false;
  return "";
}

/** The digits of one number are of one size, and stand on one line. */
function differs(one: Written["set"], other: Written["set"]): boolean {
  if (one.place !== other.place) return true;
  if (one.size === null || other.size === null) return false;
  return Math.min(one.size, other.size) < 0.85 * Math.max(one.size, other.size);
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
    case "AlternateContent":
      return childrenOf(chosenOf(node))
        .map((each) => writeRunPart(each, context, written))
        .join("");
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
