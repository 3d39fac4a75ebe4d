/** Sentences that page, popup and exports say alike. */
import type * as zh from "../../locales/zh";
import type { Words } from "../protocol";
import type { Check, Diagnosis } from "../report/schema";
import type { Listed, Place } from "./list";
import { type NameTexts, nameRef, nameSubject } from "./names";

/** The texts that every part of the interface shares, in one language. */
export type Common = typeof zh.common & NameTexts;

/** What a rule is called; of a rule that is no more its id. */
export function titleOfRule(rule: string, words: Readonly<Record<string, Words>>): string {
  return words[rule]?.title ?? rule;
}

/** `收办平衡 · 自然人`. */
export function titleOf(
  listed: Listed,
  words: Readonly<Record<string, Words>>,
  check: Check,
  texts: Common,
): string {
  const title = titleOfRule(listed.result.rule, words);
  const subject = nameSubject(listed.result, check, texts);
  return subject ? texts.cell(title, subject) : title;
}

/** Words for where lines are broken: after a dot, and never before it. */
export function holdDots(words: string): string {
  return words.replaceAll(" ·", "\u00a0·");
}

/** `表三`, `第一部分`; empty for the report as a whole. */
export function placeName(place: Place, texts: Common): string {
  if (place === null) return "";
  if (place === "text") return texts.inText;
  return typeof place === "number" ? texts.section(place) : (texts.names[place] ?? "");
}

/**
 * What would make all agree, as a supposition, and whether as little else would:
 * `若「办理总计 · 自然人」为 82，则 3 项全部相符。没有其他同样简单的改法。`; `then` says what follows.
 */
export function suppose(
  { changes, unique }: Diagnosis,
  then: string,
  check: Check,
  texts: Common,
): string {
  const would = changes.map(({ ref, suggested }) =>
    texts.would(texts.quoted(nameRef(ref, check, texts)), suggested),
  );
  const sure = unique ? texts.unique : texts.notUnique;
  return holdDots(texts.if(would.join(texts.and)) + texts.join + then + texts.stop + sure);
}
