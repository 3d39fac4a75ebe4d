/** Numbers and negations, each with the words that govern it and whether they are the organ's own. */
import type { Clauses, Piece } from "./clauses";
import { isOwnOffice, namesOrgan, ownsArea, ownsName } from "./scope";
import type { Quantity } from "./sentence";
import { decisions, disputeKinds, documentKinds, has, tagOf } from "./tags";
import type { Tag } from "./words";

/** Who reports on which year, as far as the page says. */
export interface ClaimContext {
  readonly year: number | null;
  readonly agency: string | null;
}

interface Governed {
  /** What the words up to here speak of. */
  readonly topic: Tag | null;
  /** Offset in the folded sentence at which the words that state it begin. */
  readonly from: number;
  readonly to: number;
}

/** One counted number of the organ's own, in the report's year. */
export interface Phrase extends Governed {
  readonly is: "number";
  readonly quantity: Quantity;
  /** The words before it, back to the number or the mark before. */
  readonly left: readonly Piece[];
  /** The words after it, up to the next number or mark. */
  readonly right: readonly Piece[];
  /** The words behind the next mark, where no number is among them. */
  readonly ahead: readonly Piece[];
  /** The numbers listed behind it without words of their own: 11件、5件. */
  readonly listed: readonly Extract<Piece, { is: "number" }>[];
  /** True behind 其中. */
  readonly part: boolean;
  /** True behind the name of one site, account or board. */
  readonly oneChannel: boolean;
}

/** A clause that says that there was none. */
export interface Denial extends Governed {
  readonly is: "denial";
  /** What there was none of. */
  readonly object: readonly Piece[];
}

export interface Phrases {
  readonly phrases: readonly (Phrase | Denial)[];
  /** What the next sentence goes on to speak of unless it says otherwise. */
  readonly topic: Tag | null;
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
/** Before these stands who acted. */
const predicates: readonly Tag[] = [
  ...["received", "handled", "concluded", "negation", "issued", "repealed", "publish", "collect"],
  ...decisions,
] as Tag[];
const actions: readonly (Tag | null)[] = ["received", "handled", "concluded"];
const adverbs: readonly (Tag | null)[] = ["filler", "total", "thisYear", "cumulative", "various"];

function wordsBack(pieces: readonly Piece[], from: number, clause: number): number {
  let start = from;
  while (start > clause && pieces[start - 1]?.is === "word") start--;
  return start;
}

/** Walks a sentence from left to right, keeping whose work and which year it speaks of. */
export function readPhrases(
  { folded, pieces }: Clauses,
  before: Tag | null,
  { year, agency }: ClaimContext,
): Phrases {
  const phrases: (Phrase | Denial)[] = [];
  let topic = before;
  let elsewhere = false;
  let otherTime = false;
  let otherMonth = false;
  let ownYear = false;
  let comparing = false;
  let part = false;
  let depth = 0;
  let channels = 0;
  let listing = false;
  /** Where the clause begins, where the words of the next number begin, where the clause ends. */
  let clause = 0;
  let left = 0;
  let clauseEnd = -1;
  let carrying = false;
  let predicated = false;
  let denied = -1;
  let foreign = -1;

  const stop = (from: number, ...kinds: readonly Piece["is"][]) => {
    let at = from;
    while (at < pieces.length && !kinds.includes(pieces[at]?.is ?? "mark")) at++;
    return at;
  };
  const isColon = (at: number) =>
    pieces[at]?.is === "mark" && folded[pieces[at]?.from ?? 0] === "：";

  /** A clause before its verb that ends in another organ's name is about that organ. */
  const isOthers = (verb: number): boolean => {
    let end = verb;
    while (end > clause && adverbs.includes(tagOf(pieces[end - 1]))) end--;
    const start = Math.max(wordsBack(pieces, end, clause), end - 12);
    const last = tagOf(pieces[end - 1]);
    if (start === end || last === "area" || last === "branches" || last === "own") return false;
    const name = folded.slice(pieces[start]?.from, pieces[end - 1]?.to);
    return namesOrgan(name) && !isOwnOffice(name, agency) && !ownsName(name, agency);
  };

  const readDenial = (end: number) => {
    if (denied === -1 || comparing || otherTime || otherMonth || elsewhere) return;
    let object = pieces.slice(denied + 1, end);
    let start = clause;
    // 行政复议、行政诉讼均无; 依申请公开：无
    if (object.every((each) => tagOf(each) === "filler") && tagOf(pieces[denied]) !== "absent") {
      if (denied === clause && isColon(clause - 1)) {
        start = wordsBack(pieces, clause - 1, 0);
        object = pieces.slice(start, clause - 1);
      } else object = pieces.slice(clause, denied);
    }
    // 上年度无结转
    if (has(object, "carry") && !has(object, "lastYear", "nextYear"))
      object = pieces.slice(clause, end);
    const first = object[0];
    if (first === undefined || has(pieces.slice(clause, end), "plan", "otherTime", "notNegation"))
      return;
    // 没有未办结的申请
    if (object[0] === pieces[denied + 1] && tagOf(first) === "negation") return;
    const from = pieces[start]?.from ?? 0;
    phrases.push({ is: "denial", topic, from, to: pieces[end - 1]?.to ?? from, object });
  };

  const readNumber = (index: number, piece: Extract<Piece, { is: "number" }>) => {
    const blocked = comparing || elsewhere || otherTime || otherMonth || denied !== -1;
    let start = left;
    // 行政诉讼情况：总计10件
    const onlyTotal = pieces.slice(start, index).every((each) => tagOf(each) === "total");
    // 收到政府信息公开申请，共计92件
    const asked =
      start < index &&
      tagOf(pieces[start - 2]) === "application" &&
      has(pieces.slice(wordsBack(pieces, start - 1, 0), start - 1), "received");
    if (onlyTotal && (isColon(start - 1) || asked)) start = wordsBack(pieces, start - 1, 0);
    // 六件为自然人申请、一件为企业申请: what stands before 、 belongs to the number before.
    if (pieces[start - 1]?.is === "number" && /^[为是系]/.test(folded.slice(pieces[start]?.from))) {
      const mine = pieces.slice(start, index).findLastIndex((each) => folded[each.from] === "、");
      start += mine + 1;
    }
    let end = index;
    // 予以公开的占50%共20件
    const share = pieces[start - 1];
    const shares = pieces[start - 2];
    if (
      onlyTotal &&
      start < index &&
      share?.is === "number" &&
      share.quantity.counter === "%" &&
      shares?.is === "word" &&
      folded.slice(shares.from, shares.to) === "占"
    ) {
      end = start - 2;
      start = wordsBack(pieces, end, 0);
    }
    // 受理政府信息公开申请（含上年结转2件）47件
    if (start === index && folded[pieces[start - 1]?.from ?? -1] === "）") {
      const near = Math.max(0, index - 16);
      const open = pieces.slice(near, index).findLastIndex((each) => folded[each.from] === "（");
      if (open >= 0 && pieces[near + open]?.is === "mark") {
        end = near + open;
        start = wordsBack(pieces, end, 0);
      }
    }
    const words = pieces.slice(start, end).filter((each) => each.is !== "mark");
    const behind = stop(index + 1, "mark", "number");
    const next = stop(behind + 1, "mark", "number");
    const ahead = pieces[next]?.is === "number" ? [] : pieces.slice(behind + 1, next);
    const right = pieces.slice(index + 1, behind);
    // What stands behind 、 belongs to the next number.
    const comma = right.findIndex((each) => folded.slice(each.from, each.to) === "、");
    if (comma >= 0 && pieces[behind]?.is === "number") right.length = comma;
    const listed: Extract<Piece, { is: "number" }>[] = [];
    if (has(words, "shared")) {
      for (let at = index + 1; at < pieces.length && listed.length < 8; at++) {
        const next = pieces[at];
        if (next?.is === "number") listed.push(next);
        else if (next?.is !== "word" || !/^[、和及]$/.test(folded.slice(next.from, next.to))) break;
      }
    }
    if (!blocked && !has(words, "plan", "otherTime", "notNegation")) {
      const { quantity, to } = piece;
      const first = pieces[start];
      const leads = first !== undefined && /^[、和及“]$/.test(folded.slice(first.from, first.to));
      const from = pieces[leads ? start + 1 : start]?.from ?? piece.from;
      const oneChannel = channels > 0 && !listing;
      phrases.push({
        is: "number",
        quantity,
        topic,
        left: words,
        right,
        ahead: pieces[behind]?.is === "mark" ? ahead : [],
        listed,
        part,
        oneChannel,
        from,
        to,
      });
    }
    left = index + 1;
    channels = 0;
    listing = false;
  };

  const readWord = (index: number, tag: Tag, word: string) => {
    if (predicates.includes(tag) && !predicated) {
      predicated = true;
      if (isOthers(index)) elsewhere = true;
    }
    const near = tagOf(pieces[index - 1]);
    if (tag === "lastYear" && !carrying && !comparing) otherTime = true;
    else if (tag === "thisYear") {
      otherTime = otherMonth = false;
      ownYear = true;
    } else if (tag === "since" && !(pieces[index - 1]?.is === "year" && ownYear)) otherTime = true;
    else if (tag === "cumulative" && !ownYear) otherTime = true;
    else if (tag === "compare") comparing = true;
    else if (tag === "part") part = true;
    else if (tag === "elsewhere") elsewhere = true;
    else if (tag === "area") elsewhere = !ownsArea(word, agency);
    else if (tag === "own") elsewhere = false;
    else if (tag === "branches") elsewhere ||= near !== "area" && near !== "branches";
    // 在收到的申请中 names no channel.
    else if (word === "在" && actions.includes(tagOf(pieces[index + 1]))) return;
    else if (tag === "through" || tag === "channel") channels++;
    else if (
      tag === "negation" ||
      tag === "zeroReport" ||
      (tag === "absent" && index + 1 < clauseEnd && pieces[index + 1]?.is !== "number")
    ) {
      if (denied === -1) denied = index;
    }
    if (tag === "several" || (word === "、" && channels > 1)) listing = true;
    if ((tag === "channel" || tag === "ways") && near === "various") listing = true;
    if (tag === "application") {
      // 行政复议申请 is no request for information, nor is 建房申请.
      const plain = word === "申请" || word === "申请件";
      if (plain && near !== null && disputeKinds.includes(near)) return;
      const alien =
        near === "unknown" || near === "foreign" || (near !== null && decisions.includes(near));
      // 政务服务窗口受理申请
      const served = topic === "foreign" && foreign >= clause;
      topic = plain && (alien || served) ? "foreign" : "application";
    } else if (tag === "publish" && topic !== null && decisions.includes(topic)) {
      // 行政处罚58件，其中公开52件
      return;
    } else if (tag === "publish" && near !== null && documentKinds.includes(near)) {
      // 规范性文件公开方面
      return;
    } else if (subjects.includes(tag)) {
      topic = tag;
      if (tag === "foreign") foreign = index;
    } else if (answers.includes(tag) && !others.includes(topic)) topic = "application";
  };

  for (const [index, piece] of pieces.entries()) {
    if (index > clauseEnd) {
      clauseEnd = stop(index, "mark");
      carrying = has(pieces.slice(index, clauseEnd), "carry", "carryOut");
    }
    if (piece.is === "mark") {
      readDenial(index);
      if (piece.mark === "（") depth++;
      else if (piece.mark === "）") depth = Math.max(0, depth - 1);
      else if (piece.mark !== "：" && depth === 0) comparing = false;
      clause = left = index + 1;
      predicated = false;
      denied = -1;
    } else if (piece.is === "year") {
      if (carrying || comparing || year === null) continue;
      otherTime = piece.year !== year;
      ownYear ||= !otherTime;
    } else if (piece.is === "digits" && folded.charAt(piece.to - 1) === "月" && !comparing) {
      const month = folded.slice(piece.from, piece.to - 1);
      otherMonth = month !== "12" && month !== "1-12";
    } else if (piece.is === "number") readNumber(index, piece);
    else if (piece.is === "word") readWord(index, piece.tag, folded.slice(piece.from, piece.to));
  }
  readDenial(pieces.length);
  return { phrases, topic };
}
