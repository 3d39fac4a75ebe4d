import type { Paragraph } from "../report/reading";
import { foldText } from "./fold";
import { scanNumerals } from "./numerals";
import type { Quantity, Sentence } from "./sentence";

const terminators = "。！？；!?;";
const closers = "”’）)》」";

function readQuantities(
  text: string,
  paragraph: number,
  offset: number,
  count: number,
): Quantity[] {
  const folded = foldText(text, offset);
  const quantities: Quantity[] = [];
  for (const numeral of scanNumerals(folded.text)) {
    if (!("value" in numeral)) continue;
    const { value, counter, approximate, step } = numeral;
    quantities.push({
      id: `number-${count + quantities.length + 1}`,
      paragraph,
      start: folded.at[numeral.from] ?? offset,
      end: (folded.at[numeral.to - 1] ?? offset) + 1,
      value,
      counter,
      approximate,
      step,
    });
  }
  return quantities;
}

/** The report's text as sentences, each with the numbers that it counts. */
export function readSentences(paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  let count = 0;
  for (const [paragraph, { text, section }] of paragraphs.entries()) {
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      const ends = at === text.length || terminators.includes(text.charAt(at));
      if (!ends) continue;
      let end = Math.min(at + 1, text.length);
      while (end < text.length && closers.includes(text.charAt(end))) end++;
      const words = text.slice(start, end);
      if (words.trim() !== "") {
        const quantities = readQuantities(words, paragraph, start, count);
        count += quantities.length;
        sentences.push({ paragraph, start, end, text: words, section, quantities });
      }
      start = end;
      at = Math.max(at, end - 1);
    }
  }
  return sentences;
}
