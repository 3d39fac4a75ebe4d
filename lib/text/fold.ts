/** Text with the accidents of print removed, and the way back to where each character stood. */

/** `text[i]` was printed at `at[i]`; `at` has one entry more, for the end. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

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
  if (code >= 0x2e80 && code <= 0x2fdf) return character.normalize("NFKC");
  if (code < 0xff05 || code > 0xff5e) return character;
  const plain = String.fromCharCode(code - 0xfee0);
  return fullWidthOf[plain] ?? plain;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/**
 * Drops white space, makes digits and letters half-width and punctuation full-width. A space
 * between two digits is kept: whether they are one number is for the reader of numbers to say.
 */
export function foldText(text: string, offset = 0): Folded {
  const out: string[] = [];
  const at: number[] = [];
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const character = text.charAt(i);
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
    // A radical that folds to more than one unit would shift every offset after it.
    out.push(folded.length === 1 ? folded : character);
    at.push(offset + i);
  }
  at.push(offset + text.length);
  return { text: out.join(""), at };
}
