/** A bare sum behind what it sums, a bare number behind those of others. */
import type { Piece } from "../clauses";
import { has, isLight, outcomes } from "../tags";
import { countsCases, type Memory, namesOwn, type Reader, state } from "./reader";

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
  // （七）总计91件
  const isOrdinal = (each: Piece) => /^（[一二三四五六七八九十]）$/.test(each.text);
  const total = left.every(
    (each) => has([each], "total", "filler") || (each.is === "aside" && isOrdinal(each)),
  );
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

/** 上半年收到4件、下半年5件，全年共9件; 全市收到1180件，我县103件: counts what others were counted by. */
export const readOwnAgain: Reader = (phrase, memory) => {
  const { folded, heard, kinds, subset } = memory;
  const { left, right } = phrase;
  if (heard === null || heard.includes(".") || kinds.has(heard) || subset) return null;
  // 全州合计2315件 sums them.
  const ofYear = has(left, "thisYear") || left.some(({ is }) => is === "year");
  const own = ofYear || namesOwn(left, folded);
  // 我区占103件
  const words = left.filter((each) => each.text !== "占");
  if (!own || has(left, "application") || !isLight([...words, ...right])) return null;
  return countsCases(phrase) ? [state(phrase, heard)] : null;
};
