/** Text with the accidents of print removed, and the way back to where each character stood. */
import { foldRadicals } from "./radicals";

/** Text without the accidents of print. */
export interface Folded {
  readonly text: string;
  /** Where the text begins in what was printed. */
  readonly offset: number;
  /** Where each character stood, and the end; null where nothing was folded. */
  readonly at: readonly number[] | null;
}

// Characters that stay as they are; most sentences hold no other.
const plain =
  /^["-'*+\-./0-9<->@-~\u00b7\u2015-\u2026\u3001-\ufe62\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]*$/;

const raised = /[⁰¹²³⁴-⁹]/;

const fullWidthOf: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
  "—": "-",
  "–": "-",
  "−": "-",
  "﹣": "-",
  "～": "~",
};

/** White space, and the zero-width characters that pages are padded with. */
function isSpace(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return true;
  return code >= 0x2000 && code <= 0x200f;
}

function foldCharacter(character: string, code: number): string {
  // Nearly all of a report: nothing to fold.
  if (code > 0x2fdf && code < 0xff01) return character;
  const mark = fullWidthOf[character];
  if (mark !== undefined) return mark;
  if (code >= 0x2e80 && code <= 0x2fdf) return foldRadicals(character);
  if (code < 0xff05 || code > 0xff5e) return character;
  const plain = String.fromCharCode(code - 0xfee0);
  return fullWidthOf[plain] ?? plain;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/**
 * Drops white space and raised digits, makes digits and letters half-width and punctuation full-width. A space
 * between two digits is kept: whether they are one number is for the reader of numbers to say.
 */
export function foldText(text: string, offset = 0): Folded {
  if (plain.test(text)) return { text, offset, at: null };
  const out: string[] = [];
  const at: number[] = [];
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const character = text.charAt(i);
    // A raised digit refers to a note.
    if (raised.test(character)) continue;
    if (isSpace(code)) {
      gap = out.length > 0;
      continue;
    }
    const folded = foldCharacter(character, code);
    if (gap && isDigit(folded) && isDigit(out.at(-1))) {
      out.push(" ");
      at.push(offset + i - 1);
    }
    gap = false;
    out.push(folded);
    at.push(offset + i);
  }
  at.push(offset + text.length);
  return { text: out.join(""), offset, at };
}

/** Where the character at `index` of the folded text stood in what was printed. */
export function printedAt({ offset, at }: Folded, index: number): number {
  return at === null ? offset + index : (at[index] ?? offset);
}
