/** What leads up to a number of the text: the clause and the sentence before it may be of others, or of other work. */
import type { TextPlace } from "../../report/reading";
import type { Report } from "../../report/schema";
import { ownsArea } from "../../text/scope";
import type { Sentence } from "../../text/sentence";
import { strangeWord } from "../../text/strange";
import { has, tagOf } from "../../text/tags";
import { namesAnother } from "../../text/whose";
import { isOfAll } from "./account";
import type { Material } from "./rule";
import { ledStatementAt, statementAt } from "./text-number";

/** Characters of a clause that are looked at: keeps the reading of any text linear. */
export const longestClause = 80;

/** Where the clause begins in which `at` stands; a longer one is cut, so that any text is read in linear time. */
export function clauseStart(text: string, at: number, stop = /[，。；\d]/): number {
  let from = Math.max(0, at);
  const first = Math.max(0, from - longestClause);
  while (from > first && !stop.test(text.charAt(from - 1))) from--;
  return from;
}

/** Characters of a sentence, and of the one before it, that are looked at. */
const longestSentence = 200;
const requests = /申请|公开/;
/** 地名命名工作，收到申请19件; 工伤认定：受理187件: what they are of, which no verb follows. */
const title =
  /^(?!(?:从|按|就)|.*(?:答复|[办受]理|办结|收到))(?:\d{1,2}[.．、])?[^\d、]{2,12}[，：]$/;

/**
 * What stands before a sentence that names no requests: 认真办理工伤认定，保障权益。全年受理187件. Null
 * where the paragraph begins with it, or one of the two names them.
 */
function leadOf(text: string, start: number): string | null {
  const own = text.lastIndexOf("。", start - 1);
  const [sentence = ""] = text.slice(own + 1, start + longestSentence).split("。", 1);
  const lead = text.slice(Math.max(0, own - longestSentence), Math.max(0, own));
  const [before = ""] = lead.split("。").slice(-1);
  return before === "" || requests.test(sentence) || requests.test(before) ? null : before;
}

/**
 * The word by which the sentence before a claim's speaks of others, where neither says 本局 or the
 * like: 据通报，全区工作持续向好。全年受理申请644件.
 */
export function othersBefore(place: TextPlace, material: Material): string | null {
  const { sentences, report } = material;
  const [own] = statementAt(place, sentences);
  const [lead] = ledStatementAt(place, sentences);
  // What begins with 其中 goes on with a number, and was heard with it.
  if (own === undefined || lead === undefined || lead === own || /^其中/.test(own.text))
    return null;
  const leads = statementAt(lead, sentences);
  if ([own, ...leads].some(({ clauses }) => has(clauses.pieces, "own"))) return null;
  // 全区各级机关共收到211件 that are the table's: the report is of them all.
  const told = leads.flatMap(({ quantities }) => quantities);
  if (told.some(({ value }) => isOfAll(value, material))) return null;
  const others = leads
    .flatMap(({ clauses }) => clauses.pieces)
    .find((each) => {
      const tag = tagOf(each);
      const ofOthers = tag === "area" && !ownsArea(each.text, report.agency);
      return ofOthers || tag === "branches" || tag === "elsewhere";
    });
  return others?.text ?? null;
}

/**
 * The word by which a clause or the sentence before leads up to requests of something else: 地名命名工作，
 * 收到申请19件. `start` is where what is told with the number begins; null where nothing does.
 */
export function strangeLead(
  place: TextPlace,
  start: number,
  { reading, report }: Material,
): string | null {
  const text = reading.paragraphs[place.paragraph]?.text ?? "";
  const clause = text.slice(clauseStart(text, start - 1, /[，。；：]/), start);
  const words = text.slice(start, place.end);
  const isHead = title.test(clause) && !/公开/.test(words) && !requests.test(clause);
  return strangeWord((isHead ? clause : leadOf(text, place.start)) ?? "", report.agency);
}

/** Paragraphs above a number that may be its headings: keeps the reading of any text linear. */
const farthestHeading = 40;
/** A short line without a clause: 2.各镇（街道）依申请公开情况。 */
const headingLine = /^[^，；！？。]{2,30}[。：:]?$/;
/** How headings are numbered, the highest first; one without a number is below all of these. */
const ranks = [
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
  /^\d+[.、]/,
  /^（\d+）/,
];
/** 所属单位, 辖区; 指导 and 配合 are what an organ does itself. */
const noun = /[属辖直级统室区村]/;
/** What a heading that names others ends in, unless their name is all of it. */
const headingEnd = /(?:情况|数据|统计|方面|部分|回顾|概况|如下|公开|申请)[。：:]?$/;

/** Characters of one that is no more than their name, and its number. */
const longestName = 12;

/** Whom, or which other time, a heading names; undefined for the organ's own in the report's year. */
function namedBy(
  { clauses, text }: Sentence,
  start: number,
  own: boolean,
  dated: boolean,
  report: Report,
) {
  const { pieces } = clauses;
  // 依申请公开量位居全市前列。
  if (has(pieces, "own") || !(headingEnd.test(text) || text.length <= longestName))
    return undefined;
  const isDated = dated || has(pieces, "thisYear");
  // 一是, 所有
  const [first] = pieces.filter(
    ({ is, from, text }) =>
      is === "word" && from >= start && !/^(?:[一二三四五六]是|所)$/.test(text),
  );
  return pieces.find((each) => {
    const tag = tagOf(each);
    if (each.is === "year") return !isDated && report.year !== null && each.year !== report.year;
    if (tag === "lastYear") return !isDated;
    if (own) return false;
    if (tag === "area") return !ownsArea(each.text, report.agency);
    if (tag === "elsewhere") return noun.test(each.text);
    if (tag === "branches") return true;
    return each === first && namesAnother(each, report.agency);
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
  const [own] = statement;
  if (own === undefined) return null;
  const words = statement.flatMap(({ clauses }) => clauses.pieces);
  const named = has(words, "own");
  const dated =
    has(words, "thisYear") || words.some((each) => each.is === "year" && each.year === report.year);
  const { section } = own;
  let limit = ranks.length + 1;
  for (let at = sentences.indexOf(own) - 1; at >= 0 && limit > 0; at--) {
    const line = sentences[at];
    if (line === undefined || line.section !== section) break;
    if (line.paragraph < place.paragraph - farthestHeading) break;
    // 二是乡镇。收到申请20件: within the paragraph a sentence may be one.
    const within = line.paragraph === place.paragraph;
    const { text = "" } = within ? line : (reading.paragraphs[line.paragraph] ?? {});
    if (within && !/^(?:[一二三四五六七八九十]是|（|\d)/.test(line.clauses.folded)) continue;
    if (!headingLine.test(text.trim()) || line.quantities.length > 0) continue;
    const numbered = ranks.findIndex((each) => each.test(line.clauses.folded));
    const rank = numbered < 0 ? ranks.length : numbered;
    if (rank >= limit) continue;
    limit = rank;
    const [number = ""] = ranks[rank]?.exec(line.clauses.folded) ?? [];
    const word = namedBy(line, number.length, named, dated, report);
    if (word !== undefined) return word;
  }
  return null;
}
