/** Numbers and negations, each with the words that govern it and whether they are the organ's own. */
import type { Clauses, Piece } from "./clauses";
import { type Governing, isMark, readGoverning, stopAt, wordsBack } from "./governed";
import type { Quantity } from "./sentence";
import { carrying, decisions, disputeKinds, documentKinds, handling, has, tagOf } from "./tags";
import {
  beginWhose,
  type ClaimContext,
  findActor,
  hearAside,
  hearReach,
  hearTime,
  hearWord,
  isOwn,
} from "./whose";
import type { Tag } from "./words";

/** One counted number of the organ's own, in the report's year. */
export interface Phrase extends Governing {
  readonly is: "number";
  readonly quantity: Quantity;
  readonly to: number;
  /** What the words up to here speak of. */
  readonly topic: Tag | null;
  /** True behind 其中. */
  readonly part: boolean;
  /** True when nothing but the topic has been named since the number before. */
  readonly alone: boolean;
  /** True behind the name of one site, account or board. */
  readonly oneChannel: boolean;
}

/** A clause that says that there was none. */
export interface Denial {
  readonly is: "denial";
  /** Where its words stand in the folded sentence. */
  readonly from: number;
  readonly to: number;
  /** What the words up to here speak of. */
  readonly topic: Tag | null;
  /** True when nothing but the topic has been named since the number before. */
  readonly alone: boolean;
  /** What there was none of. */
  readonly object: readonly Piece[];
}

export interface Phrases {
  readonly phrases: readonly (Phrase | Denial)[];
  /** What the next sentence goes on to speak of unless it says otherwise. */
  readonly topic: Tag | null;
  /** The sentence ends in parts of something else than the report counts: behind ； they go on. */
  readonly ofOthers: boolean;
}

/** Outcomes that nothing but a request has. */
const answers: readonly Tag[] = ["granted", "partial", "refused", "unavailable", "declined"];
const subjects: readonly Tag[] = [
  ...disputeKinds,
  ...decisions,
  ...documentKinds,
  "fee",
  "foreign",
  "publish",
];
/** What may be published or not without anyone having asked for it. */
const others: readonly (Tag | null)[] = ["foreign", ...documentKinds, ...decisions];
/** 由43件增加到51件: behind the number that is no more. */
const leaves =
  /^(?:大幅|稳步|逐步|持续)?(?:增加|增长|上升|提高|攀升|下降|减少|降低|回落|压缩|增|升|降|减)[到至]/;

/** 政务公开专区接待群众，受理申请4件: who acts is one desk of the organ's. */
const atDesk =
  /^[^，。；：]{0,24}(?:窗口|专区|大厅|查阅点|服务台)(?:全年|年内|现场|共|累计){0,2}(?:接待|提供|受理|办理)/;

/** With one of these, what stands behind ； speaks of the report's own subjects again. */
const ownSubjects: readonly Tag[] = [
  ...handling,
  ...disputeKinds,
  ...decisions,
  ...documentKinds,
  "fee",
];
/** Before these stands who acted. */
const predicates: readonly Tag[] = [
  ...(["received", "handled", "concluded", "negation", "issued", "repealed"] as const),
  ...(["publish", "collect", ...decisions] as Tag[]),
];

/** What a clause speaks of behind the word at `index`, which spoke of `topic` before it. */
function topicBehind(
  { folded, pieces }: Clauses,
  index: number,
  topic: Tag | null,
  /** Something else has been named in this clause. */
  served: boolean,
): Tag | null {
  const tag = tagOf(pieces[index]) ?? "unknown";
  const near = tagOf(pieces[index - 1]);
  if (tag === "application") {
    const word = folded.slice(pieces[index]?.from, pieces[index]?.to);
    if (word !== "申请" && word !== "申请件") return tag;
    // 行政复议申请 is no request for information, nor is 建房申请.
    if (near !== null && disputeKinds.includes(near)) return topic;
    const alien = near === "unknown" || (near !== null && others.includes(near));
    // 政务服务窗口受理申请
    return alien || (topic === "foreign" && served) ? "foreign" : tag;
  }
  // 行政处罚58件，其中公开52件
  if (tag === "publish" && topic !== null && decisions.includes(topic)) return topic;
  // 规范性文件公开方面
  if (tag === "publish" && near !== null && documentKinds.includes(near)) return topic;
  if (subjects.includes(tag)) return tag;
  return answers.includes(tag) && !others.includes(topic) ? "application" : topic;
}

/** What the clause from `clause` to `end` says that there was none of; `at` is its negation. */
function readDenial(
  clauses: Clauses,
  at: number,
  clause: number,
  end: number,
): Pick<Denial, "from" | "to" | "object"> | null {
  const { pieces } = clauses;
  const negation = pieces[at];
  let object = pieces.slice(at + 1, end);
  let start = clause;
  // 行政复议、行政诉讼均无; 依申请公开：无
  if (object.every((each) => tagOf(each) === "filler") && tagOf(negation) !== "absent") {
    if (at === clause && isMark(clauses, clause - 1, "：")) {
      start = wordsBack(pieces, clause - 1);
      object = pieces.slice(start, clause - 1);
    } else object = pieces.slice(clause, at);
  }
  // 上年度无结转
  if (has(object, "carry") && !has(object, "lastYear", "nextYear"))
    object = pieces.slice(clause, end);
  const first = object[0];
  if (first === undefined || has(pieces.slice(clause, end), "plan", "otherTime", "notNegation"))
    return null;
  // 没有未办结的申请
  if (first === pieces[at + 1] && tagOf(first) === "negation") return null;
  const from = pieces[start]?.from ?? 0;
  return { from, to: pieces[end - 1]?.to ?? from, object };
}

/** Walks a sentence from left to right, keeping whose work and which year it speaks of. */
export function readPhrases(
  clauses: Clauses,
  before: Tag | null,
  { year, agency }: ClaimContext,
  goesOnOfOthers = false,
): Phrases {
  const { folded, pieces } = clauses;
  const phrases: (Phrase | Denial)[] = [];
  const whose = beginWhose();
  const desk = atDesk.test(folded);
  let topic = before;
  let part = false;
  /** What the number before 其中 counts, where it is something else than the report's. */
  let ofOthers = goesOnOfOthers;
  let counted: Tag | null = null;
  let depth = 0;
  /** One site named since the last number; several of them. */
  let channels = 0;
  let listing = false;
  /** Where the clause begins and ends, and where the words of its next number begin. */
  let clause = 0;
  let clauseEnd = -1;
  let left = 0;
  /** The clause speaks of 结转, has had its verb, is denied behind its first negation. */
  let carried = false;
  let predicated = false;
  let denied = -1;
  let planned = false;
  /** What was spoken of when the clause began, and whether it has a number. */
  let clauseTopic = before;
  let clauseCounts = false;
  /** The words that name the organ itself. */
  const ownName = new Set<Piece>();
  let foreign = -1;
  /** The subjects named since the last number. */
  let named: readonly Tag[] = [];

  const endDenial = (index: number) => {
    if (denied >= 0 && isOwn(whose)) {
      const denial = readDenial(clauses, denied, clause, index);
      if (denial !== null)
        phrases.push({ is: "denial", topic, alone: named.length === 1, ...denial });
    }
    denied = -1;
  };

  const endClause = (index: number) => {
    endDenial(index);
    // 申请内容以举报投诉处理为主: what they are about is not what is spoken of next.
    if (topic === "foreign" && clauseTopic === "application" && !clauseCounts) {
      const words = folded.slice(pieces[clause]?.from ?? 0, pieces[index]?.from);
      if (/内容|涉及|集中|主要|为主/.test(words)) topic = clauseTopic;
    }
    clauseTopic = topic;
    clauseCounts = false;
    clause = left = index + 1;
    predicated = planned = false;
  };

  const takeNumber = (index: number, { quantity, to }: Extract<Piece, { is: "number" }>) => {
    const governing = readGoverning(clauses, index, left, ownName);
    const oneChannel = channels > 0 && !listing;
    const alone = named.length === 1;
    // 因未制作的5件: what is denied is why, not whether.
    if (folded.charAt((pieces[index]?.from ?? 0) - 1) === "的") denied = -1;
    const past = leaves.test(folded.slice(to, to + 8));
    const own = isOwn(whose) && !desk && !past && denied === -1 && !planned && !ofOthers;
    counted = topic;
    if (own && !has(governing.left, "otherTime", "notNegation"))
      phrases.push({ is: "number", quantity, to, topic, part, alone, oneChannel, ...governing });
    left = index + 1;
    clauseCounts = true;
    named = [];
    channels = 0;
    listing = false;
  };

  const takeWord = (index: number, tag: Tag, word: string) => {
    const last = pieces[index - 1];
    if (predicates.includes(tag) && !predicated) {
      predicated = true;
      const actor = findActor(clauses, index, clause, agency);
      if (actor?.own) for (const each of actor.words) ownName.add(each);
      whose.elsewhere = actor?.house !== true && (whose.elsewhere || actor?.own === false);
    }
    // 由2023年的45件增加到57件
    const to = pieces[index]?.to ?? 0;
    if (tag === "compare" && /^[到至][^少]/.test(folded.slice(to, to + 2))) hearReach(whose);
    else hearWord(whose, tag, word, last, carried, agency);
    if (tag === "part") {
      part = true;
      // 发文214件，其中不予公开169件
      ofOthers = counted === "foreign";
    }
    // 公文315件，其中主动公开86件；收到申请57件
    else if (goesOnOfOthers && ownSubjects.includes(tag)) ofOthers = false;
    if (tag === "plan") planned = true;
    // 在收到的申请中 names no channel.
    const acts = word === "在" && has(pieces.slice(index + 1, index + 3), ...handling);
    if ((tag === "through" && !acts) || tag === "channel") channels++;
    const various = tagOf(last) === "various" && (tag === "channel" || tag === "ways");
    if (tag === "several" || (word === "、" && channels > 1) || various) listing = true;
    // 不存在3件 counts, 不存在收费 denies.
    // 无投诉、无复议
    if (
      tag === "negation" &&
      denied >= 0 &&
      folded.charAt((pieces[index]?.from ?? 0) - 1) === "、"
    ) {
      endDenial(index - 1);
      clause = index;
    }
    const absent = tag === "absent" && index + 1 < clauseEnd && pieces[index + 1]?.is !== "number";
    if (denied === -1 && (absent || tag === "negation" || tag === "zeroReport")) denied = index;
    topic = topicBehind(clauses, index, topic, foreign >= clause);
    if (tag === "foreign") foreign = index;
    if (subjects.includes(tag) && !named.includes(tag)) named = [...named, tag];
  };

  for (const [index, piece] of pieces.entries()) {
    if (index > clauseEnd) {
      clauseEnd = stopAt(pieces, index, "mark");
      carried = has(pieces.slice(index, clauseEnd), ...carrying);
    }
    if (piece.is === "mark") {
      endClause(index);
      if (piece.mark === "（") depth++;
      else if (piece.mark === "）") depth = Math.max(0, depth - 1);
      else if (piece.mark !== "：" && depth === 0) whose.comparing = false;
    } else if (piece.is === "number") takeNumber(index, piece);
    else if (piece.is === "word") takeWord(index, piece.tag, folded.slice(piece.from, piece.to));
    else if (piece.is === "aside") hearAside(whose, folded.slice(piece.from, piece.to));
    else if (piece.is === "digits" || !carried) hearTime(whose, piece, folded, year);
  }
  endClause(pieces.length);
  return { phrases, topic, ofOthers };
}
