/** A number of the text that is not the table's, and may yet count something else: a part, or those of others. */
import type { TextPlace } from "../../report/reading";
import type { Claim } from "../../report/schema";
import { ownsArea } from "../../text/scope";
import { strangeWord } from "../../text/strange";
import { has, tagOf } from "../../text/tags";
import { findAccount, isOfAll } from "./account";
import { find } from "./find";
import { findRival } from "./rival";
import type { Finding, Subject } from "./rule";
import { isOfTable, largestByChance, statementAt, tableOf } from "./text-number";

/** Characters between two claims that are told in one breath: 不予公开3件、无法提供2件. */
const breath = 2;
/** Claims that may be told in one breath: keeps the reading of any text linear. */
const longestBreath = 20;
/** What is done with the reviews of others too, what is not all that is 纠正, whose answers they came from. */
const leavesOpen =
  /办理|受理|(?<!在)审理(?!中)|承办|代理|处理(?!费)|撤销|[因对][省市州盟县区旗]政府(?=的|答复|作出)/;
/** 区政府21件 beside 街道29件, 局机关12件 beside 分局9件 is its own and not that of the whole. */
const house = /(?:^|\d年|全年)(?:[省市州盟县区旗]政府|.?[局委厅]机关)/;
const members =
  /(?:部门|单位|局(?!机关)|办(?!公室)|街道|街镇|镇街|乡镇|办事处)[^，。；\d]{0,10}\d(?!\d{3}年)/;

/** 因答复引发政府信息公开行政复议9件: what they came from changes nothing about them. */
const caused = /(?:引发|引起|导致)的?(?:政府)?信息公开/;
/** 查封、扣押等行政强制9件: those named are some of all, and there cannot be more of them. */
const examples = /等(?:行政(?:许可|处罚|强制)|规范性文件)/;
/** 因需要加工无法提供9件: nor can more have been refused for one reason than for all. */
const reasoned = /(?<=等|因.{0,40})(?:不予公开|无法提供|不予处理|其他处理)/;
/** 代管片区新收申请17件；: told just before, and of whom nobody has read. */
const unread = /(?:收到|新收|[受办]理|接[收到]|办结).{0,20}\d[件宗起份条][，；]$/;
/** 12件水事纠纷调处完毕，3件转入下年: so is what they are of, where the next names nothing itself. */
const unnamed = /\d[件宗起][^，。；\d]{3,16}[，；]$/;
const named = /申请|复议|诉讼|行政|文件|规章/;
const longestClause = 80;

/** 行政许可1240件，含市级委托办理的700件: whose those are that it includes. */
const including = /^[，（](?:含|包括|其中)[^，。；）\d]{0,12}(委托|受托|代办|下放|划转|移交)/;

/** 合计申请88件，占46.3%: what is a share is not the whole. */
const shared = /(?<=^[，（])占[^，。；]{0,8}%/;

/** Where the clause begins in which `at` stands; a longer one is cut, so that any text is read in linear time. */
function clauseStart(text: string, at: number, stop = /[，。；\d]/): number {
  let from = Math.max(0, at);
  const first = Math.max(0, from - longestClause);
  while (from > first && !stop.test(text.charAt(from - 1))) from--;
  return from;
}

/** The words without those that lead up, in its clause, to what is found, where they begin with `first`. */
function withoutLead(words: string, found: RegExp, first = ""): string {
  const at = words.search(found);
  const from = clauseStart(words, at);
  return at > 0 && words.startsWith(first, from) ? words.slice(0, from) + words.slice(at) : words;
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
function othersBefore(place: TextPlace, subject: Subject): string | null {
  const { sentences, report } = subject;
  const [own] = statementAt(place, sentences);
  const [lead] = statementAt(place, sentences, true);
  // What begins with 其中 goes on with a number, and was heard with it.
  if (own === undefined || lead === undefined || lead === own || /^其中/.test(own.text))
    return null;
  const leads = statementAt(lead, sentences);
  if ([own, ...leads].some(({ clauses }) => has(clauses.pieces, "own"))) return null;
  // 全区各级机关共收到211件 that are the table's: the report is of them all.
  const told = leads.flatMap(({ quantities }) => quantities);
  if (told.some(({ value }) => isOfAll(value, subject))) return null;
  const pieces = leads.flatMap(({ clauses }) =>
    clauses.pieces.map((piece) => ({ piece, word: clauses.folded.slice(piece.from, piece.to) })),
  );
  for (const { piece, word } of pieces) {
    const tag = tagOf(piece);
    const ofOthers = tag === "area" && !ownsArea(word, report.agency);
    if (ofOthers || tag === "branches" || tag === "elsewhere") return word;
  }
  return null;
}

/**
 * The word that leaves it open what a claim counts, its own or of what it is told with; else null.
 * `exceeds` tells that it is more than the table has.
 */
function doubtOf(claim: Claim, exceeds: boolean, subject: Subject): string | null {
  const { reading, report } = subject;
  const place = reading.claimPlaces[claim.id];
  const text = reading.paragraphs[place?.paragraph ?? -1]?.text;
  if (place === undefined || text === undefined) return null;
  let { start } = place;
  let vouched = false;
  const own = report.claims.indexOf(claim);
  for (let at = own - 1; at >= 0 && at > own - longestBreath; at--) {
    const told = report.claims[at] ?? claim;
    const { id, kind } = told;
    const before = reading.claimPlaces[id];
    if (before?.paragraph !== place.paragraph) break;
    const gap = text.slice(before.end, start);
    const near = gap.length <= breath && (tableOf(kind) === tableOf(claim.kind) || !/。/.test(gap));
    // What counts all, and the organ's own, vouches for what is told in one breath with it.
    vouched = near && told.value > largestByChance && isOfTable(told, report);
    if (vouched) break;
    // 行政复议9件，其中维持5件: a result is told of its group, and what begins so of what is before.
    const isPart =
      at === own - 1 && text.startsWith("其中", place.start) && !isOfTable(told, report);
    if (near || isPart || claim.kind.startsWith(`${kind}.`)) start = before.start;
  }
  const before = text.slice(Math.max(0, start - longestClause), start);
  const goesOn = unnamed.test(before) && !named.test(text.slice(start, place.end));
  if (!vouched && (goesOn || unread.test(before)))
    start = clauseStart(text, start - 1, goesOn ? /[，。；]/ : /[。；]/);
  const words = text.slice(start, place.end);
  const effect = withoutLead(words, caused, "因");
  const some = vouched ? withoutLead(effect, reasoned) : effect;
  const strange = strangeWord(exceeds ? withoutLead(some, examples) : effect, report.agency);
  if (strange !== null) return strange;
  if (tableOf(claim.kind) === "applications") {
    // 地名命名工作，收到申请19件: a clause that leads up to them and names something else.
    const clause = text.slice(clauseStart(text, start - 1, /[，。；：]/), start);
    const isHead = title.test(clause) && !/公开/.test(words) && !requests.test(clause);
    const led = strangeWord((isHead ? clause : leadOf(text, place.start)) ?? "", report.agency);
    if (led !== null) return led;
  }
  const others = othersBefore(place, subject);
  if (others !== null) return others;
  const [heard] = leavesOpen.exec(/^(?:review|litigation)/.test(claim.kind) ? words : "") ?? [];
  const [alone] = house.exec(members.test(text) ? words : "") ?? [];
  const behind = text.slice(place.end, place.end + 20);
  const isWhole = claim.column === undefined && /^(?:received|concluded)$/.test(claim.kind);
  const [share] = (isWhole && shared.exec(behind)) || [];
  const [, entrusted] = including.exec(behind) ?? [];
  return heard ?? alone ?? share ?? entrusted ?? null;
}

function leaveOpen(claim: Claim, word: string): Finding {
  const message = {
    zh: `正文“${claim.text}”与表中不一致，但有“${word}”一语，所计可能只是一部分或其他机关的，无法核对。`,
    en: `“${claim.text}” in the text is not the table's number, but by “${word}” it may count a part or those of others; this cannot be checked.`,
  };
  return find(claim.id, "cantTell", message, {
    operands: [{ ref: claim.id, role: "left", value: claim.value }],
  });
}

/**
 * Why a claim that fits no reading of the table is not held against it; null where nothing speaks
 * for it. `value` is the table's number in the plainest reading, `exceeds` tells that the claim is
 * more than in any.
 */
export function findDoubt(
  claim: Claim,
  value: number | null,
  exceeds: boolean,
  subject: Subject,
): Finding | null {
  const beside =
    (value === null ? null : findRival(claim, value, subject)) ?? findAccount(claim, subject);
  if (beside !== null) return beside;
  const word = doubtOf(claim, exceeds, subject);
  return word === null ? null : leaveOpen(claim, word);
}
