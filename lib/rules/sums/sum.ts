/** From an evaluated equation to a finding in words. Shared by every rule that is a sum. */
import type { Report } from "../../report/schema";
import type { Finding, Text } from "../base/rule";
import { type Equation, type Evaluation, evaluate } from "./evaluate";
import { type Relation, relationsOf, type SumRule } from "./relations";

/** How a rule names what it compares. */
export interface Wording {
  readonly subject: Text;
  readonly left: Text;
  readonly right: Text;
  /** What a failure asks for: "please check" unless exceptions are known, which this then names. */
  readonly request?: Text;
}

const pleaseCheck: Text = { zh: "请核对。", en: "Please check." };

function explainGap({ left, right }: Evaluation): Text {
  const missing = left.missing + right.missing;
  const unreadable = left.unreadable + right.unreadable;
  if (missing > 0)
    return {
      zh: `页面上没有其中 ${missing} 格，无法核对。`,
      en: `${missing} of the cells are not on the page, so this cannot be checked.`,
    };
  if (unreadable > 0)
    return {
      zh: `其中 ${unreadable} 格未能可靠读出，无法核对。`,
      en: `${unreadable} of the cells could not be read with certainty, so this cannot be checked.`,
    };
  const gap = Math.abs(left.sum - right.sum);
  const lesser = left.sum < right.sum ? left : right;
  if (left.blanks + right.blanks === 1)
    return {
      zh: `有 1 格空白；若两边相等，该格应为 ${gap}。`,
      en: `one cell is blank; for both sides to agree it would have to be ${gap}.`,
    };
  return lesser.blanks === left.blanks + right.blanks
    ? {
        zh: `有 ${lesser.blanks} 格空白；若两边相等，空白各格之和应为 ${gap}。`,
        en: `${lesser.blanks} cells are blank; for both sides to agree they would have to add up to ${gap}.`,
      }
    : {
        zh: `两边都有空白；若两边相等，较小一边的空白至少应为 ${gap}。`,
        en: `there are blanks on both sides; for them to agree, those of the lesser side would have to add up to at least ${gap}.`,
      };
}

function word(evaluation: Evaluation, wording: Wording): Text {
  const { subject, left, right, request = pleaseCheck } = wording;
  const { outcome, difference } = evaluation;
  if (outcome === "passed")
    return {
      zh: `${subject.zh}：${left.zh}等于${right.zh}。`,
      en: `${subject.en}: ${left.en} equals ${right.en}.`,
    };
  if (outcome === "inapplicable")
    return {
      zh: `${subject.zh}：各格均为空白，不适用。`,
      en: `${subject.en}: all cells are blank, so there is nothing to compare.`,
    };
  if (outcome === "cantTell") {
    const gap = explainGap(evaluation);
    return { zh: `${subject.zh}：${gap.zh}`, en: `${subject.en}: ${gap.en}` };
  }
  const hasBlanks = evaluation.left.blanks + evaluation.right.blanks > 0;
  const gap = Math.abs(difference ?? 0);
  return {
    zh: `${subject.zh}：${left.zh}为 ${evaluation.left.sum}，${right.zh}为 ${evaluation.right.sum}，相差 ${gap}${hasBlanks ? "，空白处无论填多少都不能相等" : ""}，${request.zh}`,
    en: `${subject.en}: ${left.en} is ${evaluation.left.sum}, but ${right.en} is ${evaluation.right.sum}; they differ by ${gap}${hasBlanks ? ", whatever the blanks stand for" : ""}. ${request.en}`,
  };
}

/** Judges one equation and words the outcome. */
export function findSum(
  subject: string,
  equation: Equation,
  wording: Wording,
  report: Report,
  prior: Report | null = null,
): Finding {
  const evaluation = evaluate(equation, report, prior);
  const { outcome, formula, operands, difference } = evaluation;
  return { subject, outcome, message: word(evaluation, wording), formula, operands, difference };
}

/** Judges all relations of one rule. */
export function findSums(
  rule: SumRule,
  report: Report,
  word: (relation: Relation) => Wording,
): Finding[] {
  return relationsOf(report)
    .filter((each) => each.rule === rule)
    .map((each) => findSum(each.subject, each, word(each), report));
}
