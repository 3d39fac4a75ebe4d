/** What stands over a number of the text: a heading that names others, or another year, holds for all below it. */
import type { TextPlace } from "../../report/reading";
import type { Report } from "../../report/schema";
import type { Piece } from "../../text/clauses";
import type { Sentence } from "../../text/sentence";
import { has, tagOf } from "../../text/tags";
import { namesAnother } from "../../text/whose";
import { isOfOthers } from "./lead";
import type { Material } from "./rule";
import { statementAt } from "./text-number";

/** Paragraphs above a number that may be its headings: keeps the reading of any text linear. */
const farthest = 40;
/** A short line without a clause: 2.各镇（街道）依申请公开情况。 */
const line = /^[^，；！？。]{2,30}[。：:]?$/;
/** How headings are numbered, the highest first; one without a number is below all of these. */
const ranks = [
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
  /^\d+[.、]/,
  /^（\d+）/,
];
/** What begins one within a paragraph: 二是乡镇。 */
const within = /^(?:[一二三四五六七八九十]是|（|\d)/;
/** 一是, 所有: no names. */
const noName = /^(?:[一二三四五六]是|所)$/;
/** 所属单位, 辖区; 指导 and 配合 are what an organ does itself. */
const noun = /[属辖直级统室区村]/;
/** What one that names others ends in, unless their name is all of it. */
const end = /(?:情况|数据|统计|方面|部分|回顾|概况|如下|公开|申请)[。：:]?$/;
/** Characters of one that is no more than their name, and its number. */
const longestName = 12;

/** What the claim's own statement names, and no heading takes from it. */
interface Named {
  readonly organ: boolean;
  readonly year: boolean;
}

function isOfYear(piece: Piece, { year }: Report): boolean {
  return tagOf(piece) === "thisYear" || (piece.is === "year" && piece.year === year);
}

/** The word for others, or for another time, in a heading; `from` is where its number ends. */
function wordIn(
  { clauses: { pieces }, text }: Sentence,
  from: number,
  named: Named,
  report: Report,
): string | undefined {
  // 依申请公开量位居全市前列。
  if (has(pieces, "own") || !(end.test(text) || text.length <= longestName)) return undefined;
  const isDated = named.year || has(pieces, "thisYear");
  const first = pieces.find(
    (each) => each.is === "word" && each.from >= from && !noName.test(each.text),
  );
  return pieces.find((each) => {
    const tag = tagOf(each);
    if (each.is === "year") return !isDated && report.year !== null && each.year !== report.year;
    if (tag === "lastYear") return !isDated;
    if (named.organ) return false;
    if (tag === "elsewhere") return noun.test(each.text);
    return isOfOthers(each, report.agency) || (each === first && namesAnother(each, report.agency));
  })?.text;
}

/**
 * The word by which a heading over a claim names others, or another year: （二）所属单位情况 holds for all
 * paragraphs up to the next heading of its rank. Null where the claim's own statement names the organ, or its year.
 */
export function headedBy(
  place: TextPlace,
  { sentences, reading, report }: Material,
): string | null {
  const statement = statementAt(place, sentences);
  const pieces = statement.sentences.flatMap(({ clauses }) => clauses.pieces);
  const named = {
    organ: has(pieces, "own"),
    year: pieces.some((each) => isOfYear(each, report)),
  };
  let lowest = ranks.length + 1;
  for (let at = statement.first - 1; at >= 0 && lowest > 0; at--) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.section !== sentences[statement.first]?.section) break;
    if (sentence.paragraph < place.paragraph - farthest) break;
    const { folded } = sentence.clauses;
    const isInside = sentence.paragraph === place.paragraph;
    const { text = "" } = isInside ? sentence : (reading.paragraphs[sentence.paragraph] ?? {});
    if (isInside && !within.test(folded)) continue;
    if (!line.test(text.trim()) || sentence.quantities.length > 0) continue;
    const numbered = ranks.findIndex((each) => each.test(folded));
    const rank = numbered < 0 ? ranks.length : numbered;
    if (rank >= lowest) continue;
    lowest = rank;
    const [number = ""] = ranks[rank]?.exec(folded) ?? [];
    const word = wordIn(sentence, number.length, named, report);
    if (word !== undefined) return word;
  }
  return null;
}
