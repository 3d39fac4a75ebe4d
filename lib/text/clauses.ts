/** A sentence cut into the pieces that the grammar reads: words, numbers, years, marks. */
import { foldText } from "./fold";
import { scanNumerals } from "./numerals";
import type { Quantity, Sentence } from "./sentence";
import { readWords, type Tag } from "./words";

interface Stretch {
  /** Offsets in the folded sentence. */
  readonly from: number;
  readonly to: number;
}

export type Piece = Stretch &
  (
    | { readonly is: "word"; readonly tag: Tag }
    | { readonly is: "number"; readonly quantity: Quantity }
    | { readonly is: "year"; readonly year: number }
    /** Digits that count nothing: a date, an ordinal, a misprint. */
    | { readonly is: "digits" }
    | { readonly is: "mark"; readonly mark: string }
    /** A parenthesis or title without a counted number in it. */
    | { readonly is: "aside"; readonly words: readonly Tag[] }
  );

export interface Clauses {
  readonly folded: string;
  /** Where each folded character stands in the paragraph. */
  readonly at: readonly number[];
  readonly pieces: readonly Piece[];
}

const marks = "，。；：（）！？";
const pairs: Readonly<Record<string, string>> = { "（": "）", "《": "》", "〔": "〕", "【": "】" };

/** Cuts a sentence into its pieces, in order. */
export function readPieces(sentence: Sentence): Clauses {
  const { text: folded, at } = foldText(sentence.text, sentence.start);
  const pieces: Piece[] = [];
  const numerals = scanNumerals(folded);
  let next = 0;
  let quantity = 0;
  let start = 0;
  const flush = (end: number) => {
    for (const word of readWords(folded, start, end)) pieces.push({ is: "word", ...word });
  };
  // The nearest closing mark of each kind, found once from the right.
  const closing = new Map<string, number[]>();
  for (const close of Object.values(pairs)) closing.set(close, []);
  for (let i = folded.length - 1; i >= 0; i--) closing.get(folded.charAt(i))?.push(i);
  let i = 0;
  while (i < folded.length) {
    const character = folded.charAt(i);
    const numeral = numerals[next];
    if (numeral !== undefined && numeral.from <= i) {
      next++;
      flush(i);
      const stretch = { from: numeral.from, to: numeral.to };
      const counted = sentence.quantities[quantity];
      if ("value" in numeral && counted !== undefined) {
        quantity++;
        pieces.push({ is: "number", quantity: counted, ...stretch });
      } else if ("year" in numeral && numeral.year !== null) {
        pieces.push({ is: "year", year: numeral.year, ...stretch });
      } else pieces.push({ is: "digits", ...stretch });
      i = Math.max(numeral.to, i + 1);
      start = i;
      continue;
    }
    const close = pairs[character];
    if (close !== undefined) {
      const ends = closing.get(close) ?? [];
      while ((ends.at(-1) ?? folded.length) < i) ends.pop();
      const end = ends.at(-1);
      let last = next;
      let counts = false;
      while (end !== undefined && end - i <= 80) {
        const inside = numerals[last];
        if (inside === undefined || inside.from > end) break;
        if ("value" in inside) counts = true;
        last++;
      }
      if (end !== undefined && end - i <= 80 && (!counts || character === "《")) {
        flush(i);
        for (; next < last; next++) if ("value" in (numerals[next] ?? {})) quantity++;
        const words = readWords(folded, i + 1, end).map((each) => each.tag);
        pieces.push({ is: "aside", words, from: i, to: end + 1 });
        i = end + 1;
        start = i;
        continue;
      }
    }
    if (marks.includes(character)) {
      flush(i);
      pieces.push({ is: "mark", mark: character, from: i, to: i + 1 });
      start = i + 1;
    }
    i++;
  }
  flush(folded.length);
  return { folded, at, pieces };
}
