/** What was charged for information. */
import { has, lastOf } from "../tags";
import { type Denier, type Reader, state } from "./reader";

/** 信息处理费350元. */
export const readFee: Reader = (phrase, memory) => {
  const { left, quantity, topic } = phrase;
  if (topic !== "fee") return null;
  if (has(left, "item")) memory.subset = true;
  if (memory.subset) return [];
  // 总金额为零 leaves the unit out.
  const inYuan = quantity.counter === "元" || (quantity.counter === null && quantity.value === 0);
  const fits = inYuan && has(left, "fee", "collect", "total");
  return fits && !has(left.slice(lastOf(left, ["fee"]) + 1), "unknown")
    ? [state(phrase, "informationFee")]
    : [];
};

/** 未收取政府信息公开信息处理费. */
export const denyFee: Denier = ({ object }, { folded }) => {
  // 未收取依申请公开的任何费用
  const words = folded.slice(object[0]?.from, object.at(-1)?.to);
  if (/^收取(?:依申请公开|信息公开)的?(?:任何)?费用$/.test(words)) return ["informationFee"];
  if (!has(object, "fee")) return null;
  return has(object.slice(lastOf(object, ["fee"])), "unknown") ? [] : ["informationFee"];
};
