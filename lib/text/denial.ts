/** What a clause with a negation says that there was none of. */
import type { Clauses, Piece } from "./clauses";
import { wordsBack } from "./governed";
import { has, isMark, tagOf } from "./tags";

/** What there was none of, and where the words that say so stand in the folded sentence. */
export interface Denied {
  readonly from: number;
  readonly to: number;
  readonly object: readonly Piece[];
}

/** What the clause from `clause` to `end` says that there was none of; `at` is its negation. */
export function readDenial(
  clauses: Clauses,
  at: number,
  clause: number,
  end: number,
): Denied | null {
  const { pieces } = clauses;
  const negation = pieces[at];
  let object = pieces.slice(at + 1, end);
  let start = clause;
  // 行政复议、行政诉讼均无; 依申请公开：无
  if (object.every((each) => tagOf(each) === "filler") && tagOf(negation) !== "absent") {
    if (at === clause && isMark(pieces[clause - 1], "：")) {
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
