/** A sentence cut into the pieces that the grammar reads: words, numbers, years, marks. */
import type { Folded } from "./fold";
import type { NoNumeral, Numeral } from "./numerals";
import type { Quantity } from "./sentence";
import { has, tagOf } from "./tags";
import { readWords, type Tag, type Word } from "./words";

interface Stretch {
  /** Offsets in the folded sentence. */
  readonly from: number;
  readonly to: number;
  /** What stands between them. */
  readonly text: string;
}

/** One piece of a sentence: what it is, and where it stands in the folded text. */
export type Piece =
  | Word
  | (Stretch &
      (
        | { readonly is: "number"; readonly quantity: Quantity }
        | { readonly is: "year"; readonly year: number }
        /** Digits that count nothing: a date, an ordinal, a misprint. */
        | { readonly is: "digits" }
        | { readonly is: "mark" }
        /** A parenthesis or title without a counted number in it. */
        | { readonly is: "aside"; readonly words: readonly Tag[] }
      ));

/** A sentence in pieces. */
export interface Clauses {
  /** The folded sentence, and the way back to the paragraph. */
  readonly source: Folded;
  readonly folded: string;
  readonly pieces: readonly Piece[];
}

const marks = "，。；：（）！？";
const pairs: Readonly<Record<string, string>> = { "（": "）", "《": "》", "〔": "〕", "【": "】" };
/** What ends a stretch of words, apart from numbers. */
const stops = /[，。；：（）！？《〔【]/g;
/** An aside is no longer. */
const longestAside = 80;

/** Cuts a folded sentence into its pieces, in order; `quantities` are the numerals that count. */
export function readPieces(
  source: Folded,
  numerals: readonly (Numeral | NoNumeral)[],
  quantities: readonly Quantity[],
): Clauses {
  const folded = source.text;
  const pieces: Piece[] = [];
  const stretch = (from: number, to: number) => ({ from, to, text: folded.slice(from, to) });
  let next = 0;
  let quantity = 0;
  /** Where the words begin that are not cut yet, and what is looked at. */
  let start = 0;
  let at = 0;
  let stop = -1;
  while (true) {
    if (stop < at) {
      stops.lastIndex = at;
      stop = stops.test(folded) ? stops.lastIndex - 1 : folded.length;
    }
    const numeral = numerals[next];
    if (numeral !== undefined && numeral.from <= stop) {
      next++;
      const { from, to } = numeral;
      readWords(pieces, folded, start, from);
      const counted = quantities[quantity];
      if ("value" in numeral && counted !== undefined) {
        quantity++;
        pieces.push({ is: "number", quantity: counted, ...stretch(from, to) });
      } else if ("year" in numeral && numeral.year !== null) {
        // 转2025年办理: 转 alone means 结转 only here.
        const last = pieces.at(-1);
        if (
          last?.is === "word" &&
          last.to === from &&
          /^需?转$/.test(folded.slice(last.from, from))
        )
          pieces[pieces.length - 1] = { ...last, tag: "carry" };
        pieces.push({ is: "year", year: numeral.year, ...stretch(from, to) });
      } else pieces.push({ is: "digits", ...stretch(from, to) });
      start = at = to;
      continue;
    }
    if (stop === folded.length) break;
    const mark = folded.charAt(stop);
    const end = endOfAside(folded, stop, pairs[mark]);
    at = stop + 1;
    if (end > stop) {
      let last = next;
      let counts = 0;
      for (; last < numerals.length; last++) {
        const inside = numerals[last];
        if (inside === undefined || inside.from > end) break;
        if ("value" in inside) counts++;
      }
      if (counts === 0 || mark === "《") {
        readWords(pieces, folded, start, stop);
        next = last;
        quantity += counts;
        const words: Word[] = [];
        readWords(words, folded, at, end);
        const tags = words.map((each) => each.tag);
        const [form] = words;
        // 收到《政府信息公开申请书》5件: not the form, but those who filled it in.
        if (mark === "《" && words.length === 1 && form?.tag === "application")
          pieces.push({ ...form, ...stretch(stop, end + 1) });
        else pieces.push({ is: "aside", words: tags, ...stretch(stop, end + 1) });
        start = at = end + 1;
        continue;
      }
    }
    if (!marks.includes(mark)) continue;
    readWords(pieces, folded, start, stop);
    pieces.push({ is: "mark", ...stretch(stop, at) });
    start = at;
  }
  readWords(pieces, folded, start, folded.length);
  if (has(pieces, "received", "thisYear")) markCarried(pieces);
  return { source, folded, pieces };
}

/** 上年未办结2件，今年新收9件: beside what came, those left from last year are carried in. */
function markCarried(pieces: Piece[]): void {
  for (const [at, piece] of pieces.entries()) {
    const last = pieces[at - 1];
    const near = last?.is === "word" && last.text === "度" ? at - 2 : at - 1;
    const left = piece.is === "word" && (piece.tag === "ongoing" || piece.tag === "pending");
    if (left && tagOf(pieces[near]) === "lastYear") pieces[at] = { ...piece, tag: "carry" };
  }
}

/** Where the bracket that opens at `from` closes; −1 where it does not, or too far off. */
function endOfAside(folded: string, from: number, close: string | undefined): number {
  if (close === undefined) return -1;
  const length = folded.slice(from, from + longestAside + 1).indexOf(close);
  return length < 0 ? -1 : from + length;
}
