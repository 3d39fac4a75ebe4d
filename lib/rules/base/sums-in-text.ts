/** Sums of what is new and carried in that the text states: 新收27件，上年结转2件，共29件. */
import type { PartList } from "../../text/lists";
import type { Quantity } from "../../text/sentence";
import type { Material } from "./rule";
import { claimOf } from "./text-number";

/** What the sum of those before it is told with; 应答复28件 are those that are due. */
const inAll =
  /^(?:[^办答复全]{0,60}[，,；;）)])?(?:(?:[两二三][者项])?(?:总?共计?|合计|总计)[有为]?|(?:年内|[本全]年度?|20\d\d年)?(?:共?需|应)办理?(?:申请)?)$/;
/** 收到22件。加上上年结转的2件，共24件: the only end of a sentence that addends may have between them. */
const apart = /。(?!加上?|连同|(?:上年|20\d\d年)度?结转)/;
/** 比上年增加4件, 其中上年结转2件: no addends. */
const notAdded = /(?:[增减多少比较]|其中)[^，,；;。]{0,6}$/;
/** Numbers to either side that are looked at: keeps the reading of any text linear. */
const nearby = 20;

function sumOf(whole: Quantity, near: readonly Quantity[], material: Material): PartList | null {
  const text = material.reading.paragraphs[whole.paragraph]?.text ?? "";
  const parts = near.filter(
    (each) =>
      each.end <= whole.start &&
      !apart.test(text.slice(each.end, whole.start)) &&
      !/^[^（(]*[）)]/.test(text.slice(each.end, whole.start)) &&
      !notAdded.test(text.slice(Math.max(0, each.start - 10), each.start)),
  );
  const kinds = parts.map((each) => {
    const { kind, column = "" } = claimOf(each, material) ?? {};
    return `${kind}${column}`;
  });
  // Of two that are new, 申请19件 and 信箱80件, nobody knows which is in the sum.
  const rest = kinds.filter((each) => each !== "carriedIn");
  if (rest.join() !== "received" || kinds.length < 2) return null;
  if (!inAll.test(text.slice(parts.at(-1)?.end, whole.start))) return null;
  const further = near.filter((each) => !parts.includes(each));
  const less = parts.reduce((sum, each) => sum + each.value, -whole.value);
  // 收到29件，上年结转2件，共29件: those carried in are among them; 撤回1件: nor are these in the sum.
  if (less > 0 && [...further, ...parts].some(({ value }) => value === less)) return null;
  return { whole, parts, closed: true, within: false, exclusive: false, further };
}

/** Every sum that the text states of what is new and carried in. */
export function readSums(material: Material): PartList[] {
  const all = material.sentences.flatMap(({ quantities }) => quantities);
  return all.flatMap((whole, at) => {
    const near = all
      .slice(Math.max(0, at - nearby), at + 4)
      .filter(
        (each) =>
          each.counter === whole.counter && each.paragraph === whole.paragraph && each !== whole,
      );
    return sumOf(whole, near, material) ?? [];
  });
}
