/** Lists of parts behind a whole: 620条，其中a 480条、b 118条，其他12条. */
import type { Piece } from "./clauses";
import { stopAt } from "./governed";
import type { Quantity, Sentence } from "./sentence";
import { carrying, handling, has, isMark, tagOf, way } from "./tags";
import type { Tag } from "./words";

type Counted = Extract<Piece, { is: "number" }>;

/** 共 N 条，其中 a、b、c: a whole and the parts listed behind it. */
export interface PartList {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** Nothing is left out and nothing counted twice, as far as the words go. */
  readonly closed: boolean;
  /** True when each part is plainly one of the whole, so that none may exceed it. */
  readonly within: boolean;
  /** True when each part is a reason of the form's or a way of asking: a request has one, so none is in two. */
  readonly exclusive: boolean;
  /** Numbers of the same kind that the rest of the sentence and the next two add, in their order. */
  readonly further: readonly Quantity[];
}

/** Words that leave the list open, where they stand between its numbers. */
const open = /等(?!其[他它余])|主要|约|近|(?<!其)余|多|以上|左右|包括但|分类/;
/** One thing may be counted in several parts, where the list or what stands behind it says this. */
const overlapping = /重复(?!申请)|同步|同时|同一|并处|兼有|交叉|联名|转载/;
/** A last part that takes up all the rest: 其他, 其它, 其余, 另外. */
const rest = /其他(?!处理|组织|法律|行政|结果)|其它(?!处理|结果)|其余/;
/** 常务会议30次，其中邀请代表列席5次，其他会议12次: what is of another kind than the whole is no rest of it. */
const another = /(?:其他|其它|其余)(?:会议|人员|负责人|班子|领导|活动|单位|部门|机关|工作)/;
/** The whole of what there is: none of these divisions leaves anything out. */
const divisions: readonly (readonly RegExp[])[] = [
  [/自然人|公民/, /法人.{0,2}其他组织/],
  [/线上/, /线下/],
  [/上半年/, /下半年/],
  [/一季度/, /二季度/, /三季度/, /四季度/],
];
/** Channels publish the same item more than once. */
const channel =
  /网站|微信|微博|公众号|抖音|头条|客户端|公告栏|公示栏|公开栏|新媒体|平台|报|电视|广播|渠道|途径/;

/** With one of these begins another statement. */
const acts: readonly Tag[] = [
  ...handling,
  ...carrying,
  "publish",
  "issued",
  "through",
  "total",
  "part",
  "compare",
];

const outcomes = ["granted", "partial", "refused", "unavailable", "declined", "other"] as const;

/** Pieces that a list may have: keeps the reading of any text linear. */
const longest = 300;

/** The end of the sentence and of those that go on with it, behind ； or with 其中. */
function endOfStatement(sentences: readonly Sentence[], first: number): number {
  let next = first + 1;
  for (; next < sentences.length; next++) {
    const before = sentences[next - 1];
    if (before?.paragraph !== sentences[next]?.paragraph) break;
    const sorts = /^\s*其中/.test(sentences[next]?.text ?? "");
    if (!sorts && !/[；;]$/.test(before?.text.trimEnd() ?? "")) break;
  }
  return next;
}

/** The pieces of a statement; none where it has no two numbers, and so no list. */
function readTokens(statement: readonly Sentence[]): readonly Piece[] {
  const numbers = statement.reduce((sum, { quantities }) => sum + quantities.length, 0);
  return numbers < 2 ? [] : statement.flatMap(({ clauses }) => clauses.pieces);
}

/** Where the parenthesis that opens at `at` closes. */
function closes(tokens: readonly Piece[], at: number): number {
  let depth = 0;
  for (let i = at; i < Math.min(tokens.length, at + longest); i++) {
    if (isMark(tokens[i], "（")) depth++;
    else if (isMark(tokens[i], "）")) depth--;
    if (depth === 0) return i;
  }
  return tokens.length;
}

/** Whether an item follows what ends before `at`: a mark that does not end the list, a name, and a number. */
function itemFollows(tokens: readonly Piece[], at: number): boolean {
  if (!/^[、，；]$/.test(tokens[at]?.text ?? "")) return false;
  const next = stopAt(tokens, at + 1, "number", "mark");
  const name = tokens.slice(at + 1, next);
  return tokens[next]?.is === "number" && !has(name, ...acts);
}

/** The numbers behind the one at `last`, without those that a parenthesis tells of one of them. */
function countedBehind(tokens: readonly Piece[], last: number): Quantity[] {
  const counted: Quantity[] = [];
  for (let i = last + 1; i < Math.min(tokens.length, last + longest); i++) {
    const piece = tokens[i];
    if (isMark(tokens[i], "（")) i = closes(tokens, i);
    else if (piece?.is === "number") counted.push(piece.quantity);
  }
  return counted;
}

/** What begins a list within a list. */
const nested = /^[，、]?(?:包[括含]|含|涵盖)/;

const none = { parts: [], closed: false, within: false, exclusive: false };

/** Reads the parts that begin at `at`; null when there is no list of at least two. */
function readParts(
  tokens: readonly Piece[],
  at: number,
  whole: Counted,
): Omit<PartList, "whole" | "further"> & { ended: boolean; last: number } {
  const parts: Counted[] = [];
  const labels: string[] = [];
  const { counter } = whole.quantity;
  const inside = isMark(tokens[at - 1], "（") || isMark(tokens[at - 2], "（");
  let closed = true;
  let within = true;
  let label: Piece[] = [];
  let ended = false;
  let sum = 0;
  let answered = false;
  let exclusive = true;
  const before = tokens.slice(Math.max(0, at - 14), at);
  const asked = has(before, "application") && !has(before, "publish");
  let last = at;
  for (let i = at; i < Math.min(tokens.length, at + longest) && !ended; i++) {
    const piece = tokens[i];
    if (piece === undefined) break;
    if (isMark(piece, "（")) {
      i = closes(tokens, i);
      continue;
    }
    if (isMark(piece, "）")) {
      if (inside) break;
      continue;
    }
    if (isMark(piece, "。", "！", "？")) break;
    // 规章2件：《…》；废止1件: what is listed are names.
    if (isMark(piece, "；") && parts.length === 0) break;
    // 民生类300条：教育80条、医疗220条; 经济类200条
    if (isMark(piece, "：") && tokens[i - 1] === parts.at(-1) && parts.length > 0)
      return { ...none, ended, last };
    if (piece.is !== "number") {
      // A second 其中 may go into any of the numbers before it.
      if (tagOf(piece) === "part" && parts.length > 0) return { ...none, ended, last };
      label.push(piece);
      continue;
    }
    const words = label.map((each) => each.text).join("");
    const pieces = label;
    label = [];
    // 动态80条，包括要闻30条，其他50条: as a second 其中.
    if (parts.length > 0 && nested.test(words)) return { ...none, ended, last };
    if (piece.quantity.counter === "%") continue;
    if (has(pieces, "compare")) {
      // 比上年增加5条 is no part, 比上年新增的栏目30条 may be one.
      if (tagOf(pieces.at(-1)) !== "compare") closed = false;
      continue;
    }
    if (piece.quantity.counter !== counter) {
      // Another kind of thing: what follows it is another statement.
      if (parts.length > 0) closed = false;
      break;
    }
    if (
      has(pieces, "carry", "handled", "concluded", "received", "ongoing") ||
      /(?<!公)共(?![建同享])|合计|总计/.test(words)
    ) {
      if (parts.length > 0) closed = closed && isMark(tokens[i - 1], "。");
      // 其中网络97件、信函59件；办结164件: behind ； or 。 the list is over.
      within &&= /^[；。]/.test(words);
      break;
    }
    const rounded = piece.quantity.approximate || whole.quantity.approximate;
    if (open.test(words) || another.test(words) || rounded) closed = false;
    sum += piece.quantity.value;
    parts.push(piece);
    labels.push(words);
    const end = tokens[i + 1];
    const listed = itemFollows(tokens, i + 1);
    // Nothing is left for a further part: what follows is another statement, or another division;
    // only behind 、 it goes on with a list that cannot be.
    const full = Math.abs(sum - whole.quantity.value) < 1e-9;
    if (full && (parts.length > 1 || end?.text !== "、" || !listed)) ended = true;
    if (has(pieces, ...outcomes)) answered = true;
    if (!has(pieces, "item") && !(asked && (way.test(words) || words.includes("举报投诉"))))
      exclusive = false;
    if (end?.is === "word" && open.test(end.text)) closed = false;
    // 转发其他单位150条、其他50条; 其他文件5条，动态12条，年报1篇: the rest comes last.
    if (rest.test(words) && !listed) ended = true;
    last = i;
  }
  const text = labels.join("");
  const divided =
    counter !== "次" &&
    divisions.some(
      (division) =>
        division.length === labels.length &&
        division.every((each) => labels.some((label) => each.test(label))),
    );
  const around = tokens.slice(at, last + 12).map((each) => each.text);
  const channels = labels.filter((each) => channel.test(each)).length;
  const overlaps = (channels > 1 && !asked) || overlapping.test(around.join(""));
  // What came in is not what was answered: some is carried in, some carried over.
  const concluded = has(before, "concluded");
  const complete = (ended && parts.length > 1) || divided;
  return {
    parts: parts.map((each) => each.quantity),
    closed: closed && complete && !overlaps && (!answered || concluded),
    within: within && !open.test(text) && !overlaps && (!answered || concluded),
    exclusive: exclusive && within && !overlaps,
    ended: ended || divided,
    last,
  };
}

/** What a parenthesis may say of its number besides listing its parts. */
const remark = /其中|含|另|除|不包括|上年|去年|上一年|同比|比|年|每|平均|涉及/;

/** 860条（动态520条，公告180条，其他160条）: parts in the parenthesis that opens at `at`, where they are all. */
function readInside(
  tokens: readonly Piece[],
  at: number,
  whole: Counted,
): readonly Counted["quantity"][] {
  const end = closes(tokens, at);
  if (end - at > longest) return [];
  const inside = tokens.slice(at + 1, end);
  if (remark.test(inside.map((each) => each.text).join(""))) return [];
  const { parts, closed } = readParts(tokens, at + 1, whole);
  return closed ? parts : [];
}

/** Every list of parts that the text gives for a number. */
export function readLists(sentences: readonly Sentence[]): PartList[] {
  const lists: PartList[] = [];
  for (let first = 0; first < sentences.length; ) {
    const next = endOfStatement(sentences, first);
    const tokens = readTokens(sentences.slice(first, next));
    let whole: Counted | null = null;
    /** Another number of the same kind before it, which the parts may belong to as well. */
    let rival: Counted | null = null;
    let outer: readonly [Counted | null, Counted | null] = [null, null];
    let comparing = false;
    let planned = false;
    for (const [i, piece] of tokens.entries()) {
      comparing &&= !isMark(piece, "，", "；", "。");
      if (tagOf(piece) === "compare") comparing = true;
      if (tagOf(piece) === "plan") planned = true;
      if (isMark(piece, "（")) outer = [whole, rival];
      // 受理423件，办结420件；其中: the parts may be those of any number before ；.
      const goesOn = isMark(piece, "；", "。") && tagOf(tokens[i + 1]) === "part";
      if (isMark(piece, "（", "；", "。") && !goesOn) rival = null;
      // 300条（上年280条），其中: the parts are not those of the number in parentheses.
      if (isMark(piece, "）")) [whole, rival] = outer;
      if (piece.is === "number" && piece.quantity.counter !== "%" && !comparing) {
        if (whole?.quantity.counter === piece.quantity.counter) rival = whole;
        whole = piece;
      }
      const before = tokens[i - 1];
      if (isMark(piece, "（") && before?.is === "number" && before === whole && !planned) {
        const parts = readInside(tokens, i, before);
        const { quantity } = before;
        if (parts.length > 0)
          lists.push({ ...none, whole: quantity, parts, closed: true, further: [] });
      }
      const behindColon = isMark(piece, "：") && before === whole;
      if (whole === null || planned || (tagOf(piece) !== "part" && !behindColon)) continue;
      const skip = isMark(tokens[i + 1], "：", "，") ? 2 : 1;
      const { ended, last, ...list } = readParts(tokens, i + skip, whole);
      if (behindColon && tagOf(tokens[i + 1]) === "part") continue;
      const beside = [
        ...countedBehind(tokens, last),
        ...sentences.slice(next, next + 2).flatMap((each) => each.quantities),
      ];
      const counter = whole.quantity.counter;
      const further =
        ended && !list.closed ? [] : beside.filter((each) => each.counter === counter).slice(0, 20);
      const { parts } = list;
      const sure = rival === null ? list : { ...none, parts };
      if (parts.length > 0) lists.push({ ...sure, whole: whole.quantity, further });
    }
    first = next;
  }
  return lists;
}
