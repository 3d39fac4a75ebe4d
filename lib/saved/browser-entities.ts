/**
 * What `&nbsp;` and its like stand for, as the browser knows it. Built into the extension's pages in
 * place of `entities/decode`, whose table of 2,231 names is most of what the parser weighs packed.
 */
import { parseInert } from "../browser/trusted";

/** What a reference stands for; null for one that the browser does not know. */
export type Meaning = {
  readonly codePoints: readonly number[];
  /** How much of what was asked for it takes. */
  readonly length: number;
} | null;

/** Where a reference stands, as the parser numbers it. */
export const DecodingMode = { Legacy: 0, Strict: 1, Attribute: 2 } as const;

/**
 * The table, which the parser gives to every decoder: what has been asked for. The browser's answers
 * never change, and pages have the same few references over and over.
 */
export const htmlDecodeTree = new Map<string, Meaning>();

// No name is longer than 31 letters.
const reference = /#x[\da-f]+;?|#\d+;?|[a-z][\da-z]{0,30};?/iy;

/**
 * The references in markup that the table lacks. A worker has no document to ask: whoever parses
 * there fills the table first.
 */
export function findUnknown(html: string): string[] {
  const unknown = new Set<string>();
  for (let at = html.indexOf("&"); at >= 0; at = html.indexOf("&", at + 1)) {
    reference.lastIndex = at + 1;
    const [printed] = reference.exec(html) ?? [];
    if (printed !== undefined && !htmlDecodeTree.has(printed)) unknown.add(printed);
  }
  return [...unknown];
}

/** A class, because the parser makes one for each page. */
export class EntityDecoder {
  readonly #known: Map<string, Meaning>;
  readonly #emit: (codePoint: number, consumed: number) => void;
  #inAttribute = false;

  constructor(known: Map<string, Meaning>, emit: (codePoint: number, consumed: number) => void) {
    this.#known = known;
    this.#emit = emit;
  }

  startEntity(mode: number): void {
    this.#inAttribute = mode === DecodingMode.Attribute;
  }

  /** Emits what the reference behind the `&` stands for; its length with the `&`, 0 for none. */
  write(html: string, start: number): number {
    reference.lastIndex = start;
    const [printed] = reference.exec(html) ?? [];
    if (printed === undefined) return 0;
    const known = this.#known.get(printed);
    const meaning = known === undefined ? askBrowser(printed) : known;
    this.#known.set(printed, meaning);
    if (meaning === null) return 0;
    const end = start + meaning.length;
    // In an address, `&copy=1` is no sign: an old name counts in attributes only if it ends there.
    const open = printed[0] !== "#" && html[end - 1] !== ";";
    if (open && this.#inAttribute && /[\da-z=]/i.test(html[end] ?? "")) return 0;
    for (const codePoint of meaning.codePoints) this.#emit(codePoint, 1 + meaning.length);
    return 1 + meaning.length;
  }
}

/** What the browser takes a reference for. */
export function askBrowser(printed: string): Meaning {
  // White space is text only behind other text.
  const text = parseInert(`=&${printed}`).body.textContent.slice(1);
  if (text === `&${printed}`) return null;
  const [first = "", ...others] = text;
  const rest = others.join("");
  // An old name needs no semicolon: what follows it is left over.
  const left = rest !== "" && printed.endsWith(rest) ? rest : "";
  const sign = left === "" ? text : first;
  const codePoints = Array.from(sign, (each) => each.codePointAt(0) ?? 0);
  return { codePoints, length: printed.length - left.length };
}
