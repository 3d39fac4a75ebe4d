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

/** Meanings by the names that are printed behind the `&`, with the `;` where it is there. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** Where a reference stands, as the parser numbers it. */
export const DecodingMode = { Legacy: 0, Strict: 1, Attribute: 2 } as const;

/** The table, which the parser gives to every decoder: empty but while `withMeanings` parses. */
export const htmlDecodeTree = new Map<string, Meaning>();

/** A page has some dozen names; made to have more, it has the rest of them as they are printed. */
const mostNames = 4096;

// No name is longer than 31 letters.
const reference = /#x[\da-f]+;?|#\d+;?|[a-z][\da-z]{0,30};?/iy;

/** The names in markup, also those that are left of `&amp;nbsp;` where a frame's markup is an attribute. */
export function findNames(...markup: readonly string[]): string[] {
  const names = new Set<string>();
  for (const html of markup) {
    for (const [, amps = "", name = ""] of html.matchAll(/&((?:amp;)*)([a-z][\da-z]{0,30};?)?/gi)) {
      if (amps !== "") names.add("amp;").add(amps.slice(-4));
      if (name !== "") names.add(name);
      if (names.size >= mostNames) return [...names];
    }
  }
  return [...names];
}

/** What the browser takes names for; all of them are asked for at once. */
export function askBrowser(names: readonly string[]): Meanings {
  // White space is text only behind other text.
  const asked = parseInert(names.map((name) => `<p>=&${name}</p>`).join(""));
  const answers = Array.from(asked.querySelectorAll("p"), ({ textContent }) => textContent);
  return new Map(names.map((name, index) => [name, toMeaning(name, answers[index] ?? "")]));
}

function toMeaning(name: string, answer: string): Meaning {
  const text = answer.slice(1);
  if (text === `&${name}`) return null;
  const [first = "", ...others] = text;
  const rest = others.join("");
  // An old name needs no semicolon: what follows it is left over.
  const left = rest !== "" && name.endsWith(rest) ? rest : "";
  const sign = left === "" ? text : first;
  const codePoints = Array.from(sign, (each) => each.codePointAt(0) ?? 0);
  return { codePoints, length: name.length - left.length };
}

/** Parses with these meanings, for where no document can be asked, as in a worker. */
export function withMeanings<Result>(meanings: Meanings, parse: () => Result): Result {
  for (const [name, meaning] of meanings) htmlDecodeTree.set(name, meaning);
  try {
    return parse();
  } finally {
    htmlDecodeTree.clear();
  }
}

/** The sign of a numbered reference. Old pages number some as Windows did. */
function numbered(printed: string): number {
  const hex = /^#x/i.test(printed);
  const number = Number.parseInt(printed.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (number >= 0x80 && number < 0xa0) {
    return new TextDecoder("windows-1252").decode(Uint8Array.of(number)).charCodeAt(0);
  }
  const isSign = number > 0 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return isSign ? number : 0xfffd;
}

/** A class, because the parser makes one for each page. */
export class EntityDecoder {
  /** Null until a name is asked for that is not in the table. */
  #asked: Meanings | null = null;
  readonly #given: Meanings;
  readonly #emit: (codePoint: number, consumed: number) => void;
  #inAttribute = false;

  constructor(given: Meanings, emit: (codePoint: number, consumed: number) => void) {
    this.#given = given;
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
    if (printed.startsWith("#")) {
      this.#emit(numbered(printed), 1 + printed.length);
      return 1 + printed.length;
    }
    const meaning = this.#find(printed, html);
    if (meaning === null) return 0;
    const end = start + meaning.length;
    // In an address, `&copy=1` is no sign: an old name counts in attributes only if it ends there.
    if (html[end - 1] !== ";" && this.#inAttribute && /[\da-z=]/i.test(html[end] ?? "")) return 0;
    for (const codePoint of meaning.codePoints) this.#emit(codePoint, 1 + meaning.length);
    return 1 + meaning.length;
  }

  #find(name: string, html: string): Meaning {
    const given = this.#given.get(name);
    if (given !== undefined || typeof DOMParser === "undefined") return given ?? null;
    // With it, all that the page is still to ask for: the parser has its markup at hand.
    this.#asked ??= askBrowser(findNames(html));
    return this.#asked.get(name) ?? null;
  }
}
