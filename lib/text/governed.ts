/** Which words of a sentence govern one of its numbers. */
import type { Clauses, Piece } from "./clauses";
import { comesTo, has, isLight, isMark, outcomes, tagOf } from "./tags";

type Counted = Extract<Piece, { is: "number" }>;

/** The words around a number that may say what it counts. */
export interface Governing {
  /** Offset in the folded sentence at which they begin. */
  readonly from: number;
  /** The words before it, back to the number or the mark before. */
  readonly left: readonly Piece[];
  /** The words after it, up to the next number or mark. */
  readonly right: readonly Piece[];
  /** The words behind the next mark, where no number is among them. */
  readonly ahead: readonly Piece[];
  /** The numbers listed behind it without words of their own: 11件、5件. */
  readonly listed: readonly Counted[];
}

/** Where the words that end before `end` begin: at the number or mark before, or at `clause`. */
export function wordsBack(pieces: readonly Piece[], end: number, clause = 0): number {
  let start = end;
  while (start > clause && pieces[start - 1]?.is === "word") start--;
  return start;
}

/** The next piece of one of the kinds, or the sentence's end. */
export function stopAt(
  pieces: readonly Piece[],
  from: number,
  ...kinds: readonly Piece["is"][]
): number {
  let at = from;
  while (at < pieces.length && !kinds.includes(pieces[at]?.is ?? "mark")) at++;
  return at;
}

/** 达到57件, 增加到2024年的57件: the number that something else has come to. */
function reaches(words: readonly Piece[]): boolean {
  const [first] = words;
  return (/^高?达/.test(first?.text ?? "") || comesTo(words, 0)) && isLight(words.slice(1));
}

/** May stand between what has come to a number and the verb of change. */
const adverb = /(?:再?创(?:历史)?新高|大幅|稳步|持续|明显|显著|逐年|略有|有所)$/;

/** Pieces that a clause may have to be looked back over: keeps the reading of any text linear. */
const longestReach = 40;

/** 申请量再创新高，达到312件; 办结量由7件上升到16件: the words for what has come to a number. */
function wordsReaching(
  { folded, pieces }: Clauses,
  left: number,
): readonly [number, number] | null {
  const begin = (end: number) => {
    let start = end;
    while (start > end - longestReach && start > 0 && pieces[start - 1]?.is !== "mark") start--;
    return start;
  };
  /** Up to where it says from what, or by how much. */
  const subjectFrom = (start: number): readonly [number, number] => {
    let end = start;
    const goesOn = (each: Piece | undefined) =>
      each?.is === "year" ||
      (each?.is === "word" && each.tag !== "compare" && !/^[由从]$/.test(each.text));
    while (end < left && goesOn(pieces[end])) end++;
    const words = folded.slice(pieces[start]?.from, pieces[end]?.from);
    const said = (pieces[start]?.from ?? 0) + words.replace(adverb, "").length;
    while (end > start && (pieces[end - 1]?.to ?? 0) > said) end--;
    return [start, end];
  };
  const start = begin(left);
  const own = subjectFrom(start);
  if (own[1] > own[0] && own[1] < left) return own;
  if (!isMark(pieces[start - 1], "，")) return null;
  const before = begin(start - 1);
  // 收到57件，增至60件: what the clause before counts has its number.
  const counts = pieces
    .slice(before, start)
    .some((each) => each.is === "number" && each.quantity.counter !== "%");
  return counts ? null : subjectFrom(before);
}

/** Where the words before a number begin and end: not always between it and what stands before. */
function wordsBefore(clauses: Clauses, index: number, left: number): readonly [number, number] {
  const { folded, pieces } = clauses;
  const before = pieces[left - 1];
  const behind = pieces[left - 2];
  const onlyTotal = pieces.slice(left, index).every((each) => tagOf(each) === "total");
  if (onlyTotal) {
    // 行政诉讼情况：总计10件, but of 办理结果：12件予以公开 the words behind say what is counted.
    const next = pieces.slice(index + 1, stopAt(pieces, index + 1, "number", "mark"));
    const told = left === index && has(next, "publish", ...outcomes);
    if (isMark(before, "：") && !told) return [wordsBack(pieces, left - 1), index];
    const start = wordsBack(pieces, left - 1);
    // 收到政府信息公开申请，共计92件
    const asked = tagOf(behind) === "application" && has(pieces.slice(start, left - 1), "received");
    if (asked && left < index) return [start, index];
    // 予以公开的占50%共20件
    const share = before?.is === "number" && before.quantity.counter === "%" && left < index;
    if (share && behind?.is === "word" && behind.text === "占")
      return [wordsBack(pieces, left - 2), left - 2];
  }
  if (left < index && reaches(pieces.slice(left, index))) {
    const subject = wordsReaching(clauses, left);
    if (subject !== null) return subject;
  }
  // 六件为自然人申请、一件为企业申请: what stands before 、 belongs to the number before.
  if (before?.is === "number" && /^[为是系]/.test(folded.slice(pieces[left]?.from).slice(0, 1))) {
    const mine = pieces.slice(left, index).findLastIndex((each) => each.text === "、");
    return [left + mine + 1, index];
  }
  // 3件维持、1件纠正
  if (before?.is === "number" && left < index) {
    const last = pieces[index - 1];
    if (last !== undefined && last.text === "、") return [index, index];
  }
  // 受理政府信息公开申请（含上年结转2件）47件
  if (left === index && isMark(before, "）")) {
    const near = Math.max(0, index - 16);
    const open = pieces.slice(near, index).findLastIndex((each) => isMark(each, "（"));
    if (open >= 0) return [wordsBack(pieces, near + open), near + open];
  }
  return [left, index];
}

/** 分别为11件、5件: the numbers behind the first. */
function listedBehind(pieces: readonly Piece[], index: number): Counted[] {
  const listed: Counted[] = [];
  for (let at = index + 1; at < pieces.length && listed.length < 8; at++) {
    const next = pieces[at];
    if (next?.is === "number") listed.push(next);
    else if (next?.is !== "word" || !/^[、和及]$/.test(next.text)) break;
  }
  return listed;
}

/** The words that govern the number at `index`, without the `silent` ones; at `left` begins what no number before it has taken. */
export function readGoverning(
  clauses: Clauses,
  index: number,
  left: number,
  silent: ReadonlySet<Piece>,
): Governing {
  const { pieces } = clauses;
  const [start, end] = wordsBefore(clauses, index, left);
  const words = pieces.slice(start, end).filter((each) => each.is !== "mark" && !silent.has(each));
  const first = pieces[start];
  const leads = first !== undefined && /^[、和及“]$/.test(first.text);
  const behind = stopAt(pieces, index + 1, "mark", "number");
  const next = stopAt(pieces, behind + 1, "mark", "number");
  const goesOn = pieces[behind]?.is === "mark" && pieces[next]?.is !== "number";
  const right = pieces.slice(index + 1, behind);
  // What stands behind 、 belongs to the next number.
  const comma = right.findIndex((each) => each.text === "、");
  if (comma >= 0 && pieces[behind]?.is === "number") right.length = comma;
  return {
    from: pieces[leads ? start + 1 : start]?.from ?? 0,
    left: words,
    right,
    ahead: goesOn ? pieces.slice(behind + 1, next) : [],
    listed: has(words, "shared") ? listedBehind(pieces, index) : [],
  };
}
