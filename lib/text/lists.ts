/** Lists of parts behind a whole: 620条，其中a 480条、b 118条，其他12条. */
import { type Piece, readPieces } from "./clauses";
import { has, tagOf } from "./phrases";
import type { Quantity, Sentence } from "./sentence";

type Counted = Extract<Piece, { is: "number" }>;

export interface PartList {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** Nothing is left out and nothing counted twice, as far as the words go. */
  readonly closed: boolean;
  /** True when each part is plainly one of the whole, so that none may exceed it. */
  readonly within: boolean;
  /** Numbers of the same kind that the next sentence adds. */
  readonly further: readonly Quantity[];
}

/** Words that leave the list open, where they stand between its numbers. */
const open = /等|主要|约|近|余|多|以上|左右|包括但|分类|重复|同步|同时/;
/** A last part that takes up all the rest: 其他, 其它, 其余, 另外. */
const rest = /其他(?!处理|组织|法律|行政|结果)|其它(?!处理|结果)|其余/;
/** The whole of what there is: each of these pairs leaves nothing out. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/自然人|公民/, /法人.{0,2}其他组织/],
  [/线上/, /线下/],
];
/** Channels publish the same item more than once. */
const channel =
  /网站|微信|微博|公众号|抖音|头条|客户端|公告栏|公示栏|公开栏|新媒体|平台|报|电视|广播|渠道|途径/;

/** Pieces that a list may have: keeps the reading of any text linear. */
const longest = 300;

interface Token {
  readonly piece: Piece;
  readonly text: string;
}

/** The sentence and those that go on with it behind ；. */
function readTokens(
  sentences: readonly Sentence[],
  first: number,
): { tokens: Token[]; next: number } {
  const tokens: Token[] = [];
  let next = first;
  for (; next < sentences.length; next++) {
    const sentence = sentences[next];
    const before = sentences[next - 1];
    if (sentence === undefined) break;
    const goesOn = before?.paragraph === sentence.paragraph && /[；;]$/.test(before.text.trimEnd());
    if (next > first && !goesOn) break;
    const { folded, pieces } = readPieces(sentence);
    for (const piece of pieces) tokens.push({ piece, text: folded.slice(piece.from, piece.to) });
  }
  return { tokens, next };
}

function isMark(token: Token | undefined, ...marks: readonly string[]): boolean {
  return token?.piece.is === "mark" && marks.includes(token.text);
}

/** Where the parenthesis that opens at `at` closes. */
function closes(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at; i < Math.min(tokens.length, at + longest); i++) {
    if (isMark(tokens[i], "（")) depth++;
    else if (isMark(tokens[i], "）")) depth--;
    if (depth === 0) return i;
  }
  return tokens.length;
}

/** Reads the parts that begin at `at`; null when there is no list of at least two. */
function readParts(
  tokens: readonly Token[],
  at: number,
  whole: Counted,
): Omit<PartList, "whole" | "further"> & { ended: boolean } {
  const parts: Counted[] = [];
  const labels: string[] = [];
  const { counter } = whole.quantity;
  const inside = isMark(tokens[at - 1], "（") || isMark(tokens[at - 2], "（");
  let closed = true;
  let within = true;
  let label: Token[] = [];
  let ended = false;
  for (let i = at; i < Math.min(tokens.length, at + longest) && !ended; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const { piece } = token;
    if (isMark(token, "（")) {
      i = closes(tokens, i);
      continue;
    }
    if (isMark(token, "）")) {
      if (inside) break;
      continue;
    }
    if (isMark(token, "。", "！", "？")) break;
    if (piece.is !== "number") {
      // A second 其中 may go into any of the numbers before it.
      if (tagOf(piece) === "part" && parts.length > 0)
        return { parts: [], closed: false, within: false, ended };
      label.push(token);
      continue;
    }
    const words = label.map((each) => each.text).join("");
    const pieces = label.map((each) => each.piece);
    label = [];
    if (piece.quantity.counter === "%" || has(pieces, "compare")) continue;
    if (piece.quantity.counter !== counter) {
      // Another kind of thing: what follows it is another statement.
      if (parts.length > 0) closed = false;
      break;
    }
    if (
      has(pieces, "carry", "handled", "concluded", "received", "ongoing") ||
      /共|合计|总计/.test(words)
    ) {
      if (parts.length > 0) closed = closed && isMark(tokens[i - 1], "。");
      within = false;
      break;
    }
    if (open.test(words) || piece.quantity.approximate || whole.quantity.approximate)
      closed = false;
    parts.push(piece);
    labels.push(words);
    const end = tokens[i + 1];
    if (end !== undefined && end.piece.is === "word" && open.test(end.text)) closed = false;
    if (rest.test(words)) ended = true;
  }
  const text = labels.join("");
  const pair =
    parts.length === 2 &&
    pairs.some((pair) => pair.every((each) => labels.some((label) => each.test(label))));
  const overlaps = labels.filter((each) => channel.test(each)).length > 1;
  const complete = (ended && parts.length > 1) || pair;
  return {
    parts: parts.map((each) => each.quantity),
    closed: closed && complete && !overlaps,
    within: within && !open.test(text) && !overlaps,
    ended: ended || pair,
  };
}

/** Every list of parts that the text gives for a number. */
export function readLists(sentences: readonly Sentence[]): PartList[] {
  const lists: PartList[] = [];
  for (let first = 0; first < sentences.length; ) {
    const { tokens, next } = readTokens(sentences, first);
    let whole: Counted | null = null;
    let comparing = false;
    for (const [i, { piece }] of tokens.entries()) {
      if (piece.is === "mark") comparing &&= piece.mark !== "，" && piece.mark !== "；";
      if (tagOf(piece) === "compare") comparing = true;
      if (piece.is === "number" && piece.quantity.counter !== "%" && !comparing) whole = piece;
      const behindColon = isMark(tokens[i], "：") && tokens[i - 1]?.piece === whole;
      if (whole === null || (tagOf(piece) !== "part" && !behindColon)) continue;
      const skip = isMark(tokens[i + 1], "：", "，") ? 2 : 1;
      const { ended, ...list } = readParts(tokens, i + skip, whole);
      if (behindColon && tagOf(tokens[i + 1]?.piece) === "part") continue;
      const after = sentences[next];
      const beside =
        after?.paragraph === sentences[first]?.paragraph ? (after?.quantities ?? []) : [];
      const counter = whole.quantity.counter;
      const further =
        ended && !list.closed ? [] : beside.filter((each) => each.counter === counter);
      if (list.parts.length > 0) lists.push({ whole: whole.quantity, ...list, further });
    }
    first = next;
  }
  return lists;
}
