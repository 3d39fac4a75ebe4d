/** What the names of organs look like, and what else stands where a name should. */
import { hasEnding, nameEndings } from "../../report/organ-endings";

const endings = [...nameEndings, ..."政府 会 队 馆 海关 分行 支行 人民银行 联合社".split(" ")];

/** Whether a name ends as those of organs do. */
export function endsAsOrgan(name: string): boolean {
  return hasEnding(name, endings);
}

/** Words of a sentence, a portal or its sections, or an organ that does not say its name. */
export const notOrgan =
  /[，。；,;?？!！]|^(?:本(?:机关|单位|部门|报告|级|局|委|办|市|县|区|镇|街道)|我|该|各|全(?:省|市|县|区|州|旗|镇|乡)|[现特兹][将就]|法定主动|政府信息|信息公开|年报|对(?!外)|根据|按照)|各(?:部门|单位)|网站?$/;

/** Whether what stands where a name should is the name of an organ. */
export function isOrganName(name: string): boolean {
  return endsAsOrgan(name) && !notOrgan.test(name);
}
