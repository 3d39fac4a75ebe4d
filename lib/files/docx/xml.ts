/** Reads the XML of an office file: elements, attributes, text. No document types, no entities. */
import { Damaged, TooLarge } from "../zip";

/** One element with its attributes by local name, and what it holds. */
export interface XmlElement {
  /** Without its prefix: writers choose their own. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const mostElements = 500_000;
const deepest = 400;

const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function unescapeText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Where a tag ends: the first `>` outside quotes. */
function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === ">") {
      return at;
    }
  }
  throw new Damaged("tag");
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const match of text.matchAll(/([^\s=/"']{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[localName(match[1] ?? "")] = unescapeText(match[2] ?? match[3] ?? "");
  }
  return attributes;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The root element. */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [root];
  let elements = 0;
  for (let at = 0; at < text.length; ) {
    const tag = text.indexOf("<", at);
    const parent = open.at(-1) ?? root;
    if (tag < 0) break;
    if (tag > at) parent.children.push(unescapeText(text.slice(at, tag)));
    if (text.startsWith("<!--", tag)) {
      at = after(text, "-->", tag);
    } else if (text.startsWith("<![CDATA[", tag)) {
      at = after(text, "]]>", tag);
      parent.children.push(text.slice(tag + 9, at - 3));
    } else if (text.startsWith("<?", tag)) {
      at = after(text, "?>", tag);
    } else if (text.startsWith("<!", tag)) {
      throw new Damaged("document type");
    } else {
      const end = endOfTag(text, tag);
      at = end + 1;
      if (text[tag + 1] === "/") {
        if (open.length > 1) open.pop();
        continue;
      }
      elements += 1;
      if (elements > mostElements || open.length > deepest) throw new TooLarge("elements");
      const closed = text[end - 1] === "/";
      const content = text.slice(tag + 1, closed ? end - 1 : end);
      const space = content.search(/\s/);
      const element: Open = {
        name: localName(space < 0 ? content : content.slice(0, space)),
        attributes: space < 0 ? {} : readAttributes(content.slice(space)),
        children: [],
      };
      parent.children.push(element);
      if (!closed) open.push(element);
    }
  }
  const first = root.children.find((child) => typeof child !== "string");
  if (!first) throw new Damaged("no element");
  return first;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new Damaged(mark);
  return at + mark.length;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The first child of that name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** What Word shows of an `AlternateContent`. */
export function chosenOf(element: XmlElement): XmlElement | null {
  return child(element, "Choice") ?? child(element, "Fallback");
}

/** The children of that name, in order; all elements without one. */
export function childrenOf(element: XmlElement | null, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (each): each is XmlElement =>
      typeof each !== "string" && (name === undefined || each.name === name),
  );
}

/** The `w:val` of the child of that name; null where there is no such child. */
export function settingOf(element: XmlElement | null, name: string): string | null {
  const found = child(element, name);
  return found ? (found.attributes.val ?? "") : null;
}

/** A switch such as `<w:vanish/>`: null where it is not stated. */
export function switchOf(element: XmlElement | null, name: string): boolean | null {
  const value = settingOf(element, name);
  return value === null ? null : !/^(?:0|false|off|none)$/.test(value);
}
