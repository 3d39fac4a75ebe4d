/** Sums of what is new and carried in: 新收27件，上年结转2件，共29件. */
import type { Piece } from "./clauses";
import { closes, endOfStatement, isMark, type PartList, readTokens, type Token } from "./lists";
import type { Quantity, Sentence } from "./sentence";
import { carrying, has, tagOf } from "./tags";
import type { Tag } from "./words";

/** What the sum of those before it is told with; 应答复28件 are those that are due. */
const inAll = /^(?:[两二三][者项]|以上|全年|本年度?|年内)?(?:总?共计?|合计|总计)[有为]?(?:申请)?$/;
/** 共34件，其中转办5件, 共28件，1件重复登记: what may be in the sum as well, or not in it. */
const remarked = /其中|含|包括|另|连同|加上|(?<!结)转|移|交|重复|合并|并案|剔|除|减|撤|误|漏|计/;

/** The words around a number: those before it, or where they do not say what comes in, those behind. */
function wordsAround(tokens: readonly Token[], at: number): readonly Token[] {
  const ends = ({ piece, text }: Token) =>
    piece.is === "mark" || piece.is === "number" || text.startsWith("、");
  const before = tokens.slice(Math.max(0, at - 20), at);
  const left = before.slice(before.findLastIndex(ends) + 1);
  if (has(piecesOf(left), "received", ...carrying)) return left;
  const behind = tokens.slice(at + 1, at + 20);
  const end = behind.findIndex(ends);
  return [...left, ...behind.slice(0, end < 0 ? behind.length : end)];
}

function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  return tokens.map(({ piece }) => piece);
}

/** Beside a number that is not of all that are new, or of no other: 网上收到17件, 收到29件，其中上年结转2件. */
const noPart: readonly Tag[] = ["channel", "compare", "part", "otherTime", "nextYear", "carryOut"];

/** Whether a number is of requests that are new or carried in; null where it is of neither. */
function comesIn(tokens: readonly Token[], at: number): "new" | "carried" | null {
  const words = wordsAround(tokens, at);
  const pieces = piecesOf(words);
  if (has(pieces, ...noPart)) return null;
  const lastYears = has(pieces, "lastYear");
  if (!has(pieces, "carry")) return has(pieces, "received") && !lastYears ? "new" : null;
  const since = lastYears || pieces.some((each) => each.is === "year");
  return since && !words.some(({ text }) => /[至到]/.test(text)) ? "carried" : null;
}

/** The numbers behind `end` that are told with such a remark. */
function remarkedBehind(sentences: readonly Sentence[], end: number): readonly Quantity[] {
  return sentences.flatMap(({ text, start, quantities }) =>
    quantities.filter((each) => {
      const around = text.slice(Math.max(0, each.start - start - 10), each.end - start + 10);
      return each.start >= end && remarked.test(around);
    }),
  );
}

/** Numbers before it that a sum may include as well: keeps the reading of any text linear. */
const longestAside = 20;
/** Pieces that a list of what is new and carried in may have, likewise. */
const longestList = 30;

interface Told {
  readonly quantity: Quantity;
  readonly kind: ReturnType<typeof comesIn>;
}

/**
 * The numbers told, where one is of what is new, and the others of what is carried in; else none. Of
 * two that are new, 申请19件 and 信箱80件, nobody knows which is in the sum.
 */
function bothOf(told: readonly Told[]): readonly Quantity[] {
  const news = told.filter(({ kind }) => kind === "new").length;
  const both = news === 1 && told.length > 1 && told.every(({ kind }) => kind !== null);
  return both ? told.map(({ quantity }) => quantity) : [];
}

/** 共办理29件，其中上年结转2件、新收27件: the parts behind the number at `at`; none where there may be more. */
function partsBehind(tokens: readonly Token[], at: number, counter: string | null): Told[] {
  const inside = isMark(tokens[at + 1], "（");
  const first = at + (tagOf(tokens[at + 2]?.piece) === "part" ? 3 : inside ? 2 : tokens.length);
  const list = tokens.slice(first, inside ? closes(tokens, at + 1) : first + longestList);
  const told: Told[] = [];
  for (const [i, { piece }] of list.entries()) {
    if (isMark(list[i], "；", "。", "！", "？")) break;
    if (piece.is !== "number" || piece.quantity.counter !== counter) continue;
    const kind = comesIn(list, i);
    // 其中新收27件、上年结转2件，已办结28件
    if (kind === null && has(piecesOf(wordsAround(list, i)), "concluded", "carryOut")) break;
    told.push({ quantity: piece.quantity, kind });
  }
  return told;
}

/** 新收27件，上年结转2件，共29件; 共办理29件，其中新收27件、上年结转2件: sums of what is new and carried in. */
export function readSums(sentences: readonly Sentence[]): PartList[] {
  const sums: PartList[] = [];
  for (let first = 0; first < sentences.length; ) {
    const next = endOfStatement(sentences, first);
    const tokens = readTokens(sentences.slice(first, next));
    const { paragraph } = sentences[first] ?? { paragraph: -1 };
    let told: Told[] = [];
    let comparing = false;
    for (let i = 0; i < tokens.length; i++) {
      const piece = tokens[i]?.piece;
      if (isMark(tokens[i], "（")) i = closes(tokens, i);
      if (piece?.is === "mark") comparing = false;
      if (tagOf(piece) === "compare") comparing = true;
      if (piece?.is !== "number" || comparing) continue;
      const { quantity } = piece;
      const around = wordsAround(tokens, i);
      const isSum = inAll.test(around.map(({ text }) => text).join(""));
      const isAll = has(piecesOf(around), "received", "handled");
      const before = told.filter((each) => each.quantity.counter === quantity.counter);
      const parts = bothOf(isSum ? before : isAll ? partsBehind(tokens, i, quantity.counter) : []);
      if (isSum && before.length > 1) told = [];
      else told.push({ quantity, kind: comesIn(tokens, i) });
      if (parts.length === 0) continue;
      const { counter, start, end } = quantity;
      const beside = sentences
        .slice(Math.max(0, first - longestAside), next + 1)
        .filter((each) => each.paragraph === paragraph);
      const further = beside
        .flatMap(({ quantities }) => quantities.filter((each) => each.start < start))
        .concat(remarkedBehind(beside, end))
        .filter((each) => each.counter === counter && !parts.includes(each))
        .slice(-longestAside);
      const less = parts.reduce((sum, each) => sum + each.value, -quantity.value);
      // 收到29件，上年结转2件，共29件: those carried in are among them; 撤回1件: nor are these in the sum.
      if (less > 0 && [...further, ...parts].some(({ value }) => value === less)) continue;
      sums.push({ whole: quantity, parts, closed: true, within: false, exclusive: false, further });
    }
    first = next;
  }
  return sums;
}
