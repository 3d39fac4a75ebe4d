/** What leads up to a number of the text: the clause and the sentence before it may be of others, or of other work. */
import type { TextPlace } from "../../report/reading";
import type { Piece } from "../../text/clauses";
import { ownsArea } from "../../text/scope";
import { strangeWord } from "../../text/strange";
import { has, tagOf } from "../../text/tags";
import type { Mismatch } from "./mismatch";
import type { Material } from "./rule";
import { isOfAllRequests, statementAt } from "./text-number";

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

/** 征地类申请，予以公开39件: what they are about, which 收到政府信息公开申请 leaves. */
const kind = /(?:类|方面|领域)(?:的?申请)?[，：]$/;
const ofAll = /信息公开|公开申请|依申请/;
/** Why some were not granted: 属于内部事务信息，不予公开4件; 需要加工、分析的，无法提供3件. */
const cause = /属于|涉及|因|经(?:检索|查)|需要|补正|同意|逾期|重复|的，/;
const groups = /^(?:refused|unavailable|declined|other)$/;

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

/** Whether a word speaks of others than the organ: 全区, 各部门, 所属. */
export function isOfOthers(piece: Piece, agency: string | null): boolean {
  const tag = tagOf(piece);
  if (tag === "area") return !ownsArea(piece.text, agency);
  return tag === "branches" || tag === "elsewhere";
}

/**
 * The word by which the sentence before a claim's speaks of others, where neither says 本局 or the
 * like: 据通报，全区工作持续向好。全年受理申请644件.
 */
export function othersBefore(place: TextPlace, { sentences, report }: Material): string | null {
  const { sentences: own, lead } = statementAt(place, sentences);
  // What begins with 其中 goes on with a number, and was heard with it.
  if (lead === null || own[0]?.text.startsWith("其中")) return null;
  const leads = statementAt(lead, sentences).sentences;
  if ([...own.slice(0, 1), ...leads].some(({ clauses }) => has(clauses.pieces, "own"))) return null;
  // 全区各级机关共收到211件 that are the table's: the report is of them all.
  const told = leads.flatMap(({ quantities }) => quantities);
  if (told.some(({ value }) => isOfAllRequests(value, report))) return null;
  const pieces = leads.flatMap(({ clauses }) => clauses.pieces);
  return pieces.find((each) => isOfOthers(each, report.agency))?.text ?? null;
}

/**
 * The word by which a clause or the sentence before leads up to requests of something else: 地名命名工作，
 * 收到申请19件. `start` is where what is told with the number begins; null where nothing does.
 */
export function strangeLead(mismatch: Mismatch, start: number): string | null {
  const { claim, exceeds, text, place, material } = mismatch;
  const clause = text.slice(clauseStart(text, start - 1, /[，。；：]/), start);
  const words = text.slice(start, place.end);
  const mayBePart = groups.test(claim.kind) && !exceeds && !/\d/.test(clause);
  if (mayBePart && cause.test(clause)) return clause.slice(0, -1);
  const isKind = kind.test(clause) && !ofAll.test(words);
  const isHead = isKind || (title.test(clause) && !/公开/.test(words) && !requests.test(clause));
  return strangeWord((isHead ? clause : leadOf(text, place.start)) ?? "", material.report.agency);
}
