/** A bare sum behind what it sums. */
import { has, outcomes, tagOf } from "../tags";
import { countsCases, type Reader, state } from "./reader";

/** 直接起诉5件，复议后起诉4件，合计9件; 予以公开6件；其他处理1件；总计10件. */
export const readTotal: Reader = (phrase, memory) => {
  const { kinds, listed, subset } = memory;
  const { left, right } = phrase;
  const total = left.every((each) => ["total", "filler"].includes(tagOf(each) ?? ""));
  if (!has(left, "total") || !total || right.length > 0 || subset || !countsCases(phrase))
    return null;
  if (kinds.has("litigationDirect") && kinds.has("litigationAfterReview"))
    return kinds.has("litigation") ? [] : [state(phrase, "litigation")];
  // 收到自然人申请15件、商业企业申请3件，共18件
  if (memory.column && memory.applied === "received" && !memory.whole && !phrase.part)
    return [state(phrase, "received")];
  const sorted = outcomes.filter((each) => listed.has(each) || kinds.has(each));
  if (sorted.length < 3 || kinds.has("concluded") || listed.has("concluded")) return null;
  return [state(phrase, "concluded")];
};
