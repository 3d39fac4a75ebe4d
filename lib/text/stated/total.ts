/** A bare sum behind what it sums. */
import { has, outcomes, tagOf } from "../tags";
import { countsCases, type Memory, type Reader, state } from "./reader";

/** 予以公开30件，不予公开5件，其他处理3件，后两项合计8件 sums the last of them. */
function sumsSome({ outcomes: numbers, listed }: Memory, value: number): boolean {
  const further = outcomes.some((each) => listed.has(each)) || listed.has("grantedOrPartial");
  let sum = numbers.at(-1) ?? 0;
  for (let at = numbers.length - 2; at >= (further ? 0 : 1); at--) {
    sum += numbers[at] ?? 0;
    if (sum === value) return true;
  }
  return false;
}

/** 直接起诉5件，复议后起诉4件，合计9件; 予以公开6件；其他处理1件；总计10件. */
export const readTotal: Reader = (phrase, memory) => {
  const { kinds, listed, subset, summed } = memory;
  const { left, right } = phrase;
  const total = left.every((each) => ["total", "filler"].includes(tagOf(each) ?? ""));
  if (!has(left, "total") || !total || right.length > 0 || subset || !countsCases(phrase))
    return null;
  if (kinds.has("litigationDirect") && kinds.has("litigationAfterReview"))
    return kinds.has("litigation") ? [] : [state(phrase, "litigation")];
  // 收到自然人申请15件、商业企业申请3件，共18件
  if (memory.column && memory.applied === "received" && !memory.whole && !phrase.part)
    return [state(phrase, "received")];
  // 信件7封、邮件4封，共11件
  if (summed !== null && !kinds.has(summed)) return [state(phrase, summed)];
  if (sumsSome(memory, phrase.quantity.value)) return [];
  const sorted = outcomes.filter((each) => listed.has(each) || kinds.has(each));
  if (sorted.length < 3 || kinds.has("concluded") || listed.has("concluded")) return null;
  return [state(phrase, "concluded")];
};
