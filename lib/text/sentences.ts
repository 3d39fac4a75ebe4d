import type { Paragraph } from "../report/reading";
import { readPieces } from "./clauses";
import { type Folded, foldText, printedAt } from "./fold";
import { mayCount, type NoNumeral, type Numeral, scanNumerals } from "./numerals";
import type { Quantity, Sentence } from "./sentence";

/** A sentence's end, with the brackets and quotation marks that close behind it. */
const ends = /[。！？；!?;][”’）)》」]*/g;

/** The numerals that count something, as numbers of their paragraph. */
function readQuantities(
  numerals: readonly (Numeral | NoNumeral)[],
  folded: Folded,
  paragraph: number,
  count: number,
): Quantity[] {
  const quantities: Quantity[] = [];
  for (const numeral of numerals) {
    if (!("value" in numeral)) continue;
    const { value, counter, approximate, step } = numeral;
    quantities.push({
      id: `number-${count + quantities.length + 1}`,
      paragraph,
      start: printedAt(folded, numeral.from),
      end: printedAt(folded, numeral.to - 1) + 1,
      value,
      counter,
      approximate,
      step,
    });
  }
  return quantities;
}

function readSentence(
  text: string,
  start: number,
  paragraph: number,
  section: Paragraph["section"],
  count: number,
): Sentence {
  const folded = foldText(text, start);
  const numerals = mayCount(text) ? scanNumerals(folded.text) : [];
  const quantities = readQuantities(numerals, folded, paragraph, count);
  return {
    paragraph,
    start,
    end: start + text.length,
    text,
    section,
    quantities,
    clauses: readPieces(folded, numerals, quantities),
  };
}

/** The report's text as sentences, each with the numbers that it counts. */
export function readSentences(paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  let count = 0;
  for (const [paragraph, { text, section }] of paragraphs.entries()) {
    let start = 0;
    ends.lastIndex = 0;
    while (start < text.length) {
      const end = ends.test(text) ? ends.lastIndex : text.length;
      const words = text.slice(start, end);
      if (words.trim() !== "") {
        const sentence = readSentence(words, start, paragraph, section, count);
        count += sentence.quantities.length;
        sentences.push(sentence);
      }
      start = end;
    }
  }
  return sentences;
}
