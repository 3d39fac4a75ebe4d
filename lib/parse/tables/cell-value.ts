/** Reads what a cell of the form holds. Whatever is not plainly one number is unreadable. */
import type { Measure } from "../../report/form";
import type { Cell } from "../../report/schema";
import type { Unit } from "./unit";

const plain = /^\d{1,15}$/;
/** Nothing, a dash or a stroke, or 无. */
const blank = /^(?:[-/\\\u2010-\u2015\u2212\u2500\uff0d\uff0f\uff3c\ufe63\ufe58\u30fc\s]*|无)$/;
/** The one number in characters that nothing else is written like: 一 may be a dash. */
const zero = /^[零〇]$/;
const grammar =
  /^([+\-\u2212]|增加?|减少?)?(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,10})?([\u4e00-\u9fff]{0,2})(\([^()]*\))?$/;
/** What refers to a note below the table: a raised number, a circled one, a star. */
const footnote = /(?:[⁰¹²³⁴-⁹]{1,2}|[①-⑳]|[*※]|\[注?[\d⁰¹²³⁴-⁹]{1,2}\]|注[⁰¹²³⁴-⁹]{0,2})$/;
/** A remark that takes the number back. */
const takenBack = /更正|改[为正]|[应实]为|应是|有误|修正/;
/** What is counted, as an expression for whom it is part of a longer one. */
export const counter = "(?:[件条项宗起例份人]?次|[件条项个宗起例份封篇部家户张])";
const isCounter = new RegExp(`^${counter}$`);
const fullWidth = /[\uff01-\uff5e]/g;

/** Whether a column holds amounts of money. */
export function isMoney(measure: Measure): boolean {
  return measure === "wanYuan" || measure === "yuan";
}

/** Whether a cell says nothing, or that there is nothing. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}

/**
 * Reads a cell's text as printed, in the unit of its column. `unit` is the one that words around
 * it print, null where they print none.
 */
export function readCellValue(text: string, measure: Measure, unit: Unit | null): Cell {
  // Most cells are so plain that nothing else needs to be asked.
  if (unit === null && plain.test(text)) return { value: Number(text), state: "number", text };
  if (isBlank(text)) return { value: null, state: "blank", text };
  if (zero.test(text)) return { value: 0, state: "number", text };
  const value = readNumber(text, measure, unit);
  return value === null ? { value, state: "unreadable", text } : { value, state: "number", text };
}

function readNumber(text: string, measure: Measure, unit: Unit | null): number | null {
  if (text.length > 200) return null;
  const narrow = text.replace(fullWidth, (each) =>
    String.fromCharCode(each.charCodeAt(0) - 0xfee0),
  );
  // A space before a unit or a remark parts nothing; one between digits might.
  const bare = narrow.replace(footnote, "").trimEnd();
  const match = grammar.exec(bare.replace(/ (?=[\u4e00-\u9fff(])/g, ""));
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", counted = "", note = ""] = match;
  if (takenBack.test(note)) return null;
  const worded = /[增减]/.test(sign);
  if (worded && measure !== "change") return null;
  const money = isMoney(measure);
  const shift = money ? shiftOf(counted, measure, unit) : counted === "" ? 0 : null;
  if (shift === null && !(!money && isCounter.test(counted))) return null;
  // 1.234 items may be 1,234 of them.
  if (!money && fraction.length === 4) return null;
  const magnitude = Number(`${whole.replaceAll(",", "")}${fraction}e${shift ?? 0}`);
  if (magnitude > Number.MAX_SAFE_INTEGER) return null;
  const negative = sign !== "" && !/[+增]/.test(sign);
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

/** Powers of ten from the printed unit to that of the column; null for no unit of money. */
function shiftOf(printed: string, measure: Measure, unit: Unit | null): number | null {
  const powers: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 万: 4, 亿元: 8, 亿: 8 };
  const own = measure === "wanYuan" ? 4 : 0;
  const power = powers[printed === "" ? (unit ?? (own === 4 ? "万元" : "元")) : printed];
  return power === undefined ? null : power - own;
}
