/** Labels as they are compared: after NFKC, without white space and punctuation. */
import { foldRadicals } from "../text/radicals";

// All that NFKC could change in a label; without any, most of the work is saved.
const compatible = /[^\s!-~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]/;
const plain = /^[0-9\u4e00-\u9fff]*$/;
const dropped = /[^0-9A-Za-z\u3400-\u9fff\uf900-\ufaff]+/g;
/** What a label says once more in English, with its number. */
const english = /[0-9]{0,4}[A-Za-z][0-9A-Za-z]*/g;
const numbering = /^[一二三四五六七八九十0-9]+/;

/** Raised digits, and circled ones at the end, refer to a note: NFKC would make digits of them. */
const footnotes = /[⁰¹²³⁴-⁹]+|[①-⑳]\s*$/g;
/** So does a number in brackets at the end: [1], （注2）. */
const bracketed = /(?:[[［]注?\d{1,2}[\]］]|[（(]注\d{0,2}[）)])\s*$/;

/** Folds compatibility characters; the length may change. */
export function foldCharacters(text: string): string {
  return foldRadicals(text.normalize("NFKC"));
}

/** The part of a label that counts in a comparison. */
export function foldLabel(text: string): string {
  if (plain.test(text)) return text;
  const bare = text.replace(bracketed, "");
  const own = compatible.test(bare) ? foldCharacters(bare.replace(footnotes, "")) : bare;
  const folded = own.replace(dropped, "");
  return folded.replace(english, "") || folded;
}

/** Which of a row's folded labels is the last; -1 where no cell has words. */
export function findLastLabel(keys: readonly string[]): number {
  return keys.findLastIndex((key) => key !== "");
}

/** A folded label without the number it begins with. */
export function stripNumbering(label: string): string {
  return label.replace(numbering, "");
}

/** The greatest of some likenesses, if it is enough and leads all others by so much; else null. */
export function findLikeliest(
  likenesses: readonly number[],
  enough: number,
  lead: number,
): { readonly index: number; readonly likeness: number } | null {
  const likeness = Math.max(...likenesses);
  const index = likenesses.indexOf(likeness);
  const isClear = likenesses.every((each, at) => at === index || likeness - each >= lead);
  return likeness >= enough && isClear ? { index, likeness } : null;
}

/**
 * How alike two folded labels are, 0–1: one minus their edit distance over the longer length.
 * Below `least` it may say 0 instead, which is quick.
 */
export function compareLabels(one: string, other: string, least = 0): number {
  if (one === other) return one === "" ? 0 : 1;
  const longest = Math.max(one.length, other.length);
  // No label is longer; the bound keeps the work small on any page.
  if (longest > 80 || Math.min(one.length, other.length) < longest * least) return 0;
  let common = 0;
  for (const character of one) if (other.includes(character)) common++;
  if (common < longest * least) return 0;
  let previous = [0];
  for (let j = 1; j <= other.length; j++) previous.push(j);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= other.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return 1 - (previous[other.length] ?? longest) / longest;
}
