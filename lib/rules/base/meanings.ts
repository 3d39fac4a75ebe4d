/** A number of the text against the tables: every legal reading of it is tried before it fails. */
import type { Address } from "../../report/form";
import { round } from "../../report/round";
import type { Claim, Outcome } from "../../report/schema";
import { findDoubt } from "./doubt";
import { finding } from "./finding";
import { type Meaning, type Tried, tryMeaning, writeMeaning } from "./meaning";
import { lookAround } from "./mismatch";
import type { Finding, Material, Text } from "./rule";
import { claimOperand } from "./text-number";

/** Why it cannot be told; where blanks are why, what they would have to be. */
function explainOpen({ text, value }: Claim, name: Text, known: number | null): Text {
  return known === null || known >= value
    ? {
        zh: `正文“${text}”：表中${name.zh}有空白、缺失或未能读出的单元格，无法核对。`,
        en: `“${text}” in the text: cells of ${name.en} are blank, missing or unread, so this cannot be checked.`,
      }
    : {
        zh: `正文“${text}”：表中${name.zh}有空白；若与正文一致，空白处合计应为 ${round(value - known)}。`,
        en: `“${text}” in the text: there are blanks in the table (${name.en}); to agree with the text they would have to come to ${round(value - known)}.`,
      };
}

/** 共收到公民申请19件: natural persons, or all who ask. */
function widen({ column, text }: Claim, meanings: readonly Meaning[]): readonly Meaning[] {
  if (column !== "naturalPerson" || !text.includes("公民")) return meanings;
  const toTotal = (cell: Address): Address => cell.replace(/naturalPerson$/, "total");
  const wide = meanings.map(({ plus, minus = [], ...rest }) => ({
    ...rest,
    plus: plus.map(toTotal),
    minus: minus.map(toTotal),
  }));
  return [...meanings, ...wide];
}

/** The readings that were tried; those that come to one number are told by the plainest. */
function explainFailed({ text }: Claim, tried: readonly Tried[], slip: Meaning | undefined): Text {
  const told = tried.filter(
    ({ value }, at) => at === tried.findIndex((each) => each.value === value),
  );
  const isOne = told.length === 1;
  const list = (locale: "zh" | "en", mark: string) =>
    told.map(({ meaning, value }) => `${meaning.name[locale]} ${value}`).join(mark);
  return {
    zh: `正文“${text}”与表中${isOne ? "" : "各种可能的口径都"}不一致：${list("zh", "、")}${slip ? `（与${slip.name.zh}相同）` : ""}，请核对。`,
    en: `“${text}” in the text ${isOne ? "does not agree with the table" : "agrees with no reading of the table"}: ${list("en", "; ")}${slip ? ` (it is the number of ${slip.name.en})` : ""}. Please check.`,
  };
}

/**
 * Judges a claim by its meanings, the plainest first. It fails only when none of them fits, and
 * nothing in the text leaves it open what it counts. Where it is one of the `slips` the message says so.
 */
export function findMeaning(
  claim: Claim,
  material: Material,
  meanings: readonly Meaning[],
  slips: () => readonly Meaning[] = () => [],
): Finding {
  const { report } = material;
  const tell = (outcome: Outcome, message: Text, rest: Partial<Finding> = {}): Finding =>
    finding(claim.id, outcome, message, {
      ...rest,
      operands: [claimOperand(claim), ...(rest.operands ?? [])],
    });
  const tried = widen(claim, meanings).map((each) => tryMeaning(claim, each, report));
  const of = (outcome: Outcome) => tried.find((each) => each.outcome === outcome);
  const best = of("passed") ?? of("cantTell") ?? tried[0];
  if (best === undefined)
    return tell("inapplicable", {
      zh: `正文“${claim.text}”：该格式的表中没有对应的项目。`,
      en: `“${claim.text}” in the text: the table's form has nothing that it could be compared with.`,
    });
  const { outcome, value, operands } = best;
  const { name } = best.meaning;
  const formula = writeMeaning(claim, best, report);
  if (outcome === "cantTell" || value === null)
    return tell(outcome, explainOpen(claim, name, value), { formula, operands });
  const settled = { formula, operands, difference: round(claim.value - value) };
  if (outcome === "passed") {
    const agrees = {
      zh: `正文“${claim.text}”与表中${name.zh}一致。`,
      en: `“${claim.text}” in the text agrees with the table: ${name.en}.`,
    };
    return tell(outcome, agrees, settled);
  }
  const slip = slips().find((each) => tryMeaning(claim, each, report).outcome === "passed");
  const exceeds = tried.every((each) => claim.value > (each.value ?? claim.value));
  const mismatch = lookAround({ claim, value, exceeds, slip }, material);
  const doubt = mismatch && findDoubt(mismatch);
  if (!doubt) return tell(outcome, explainFailed(claim, tried, slip), settled);
  const open = {
    zh: `正文“${claim.text}”与表中不一致，但${doubt.why.zh}，无法核对。`,
    en: `“${claim.text}” in the text is not the table's number, but ${doubt.why.en}; this cannot be checked.`,
  };
  return tell("cantTell", open, { operands: doubt.beside ? [doubt.beside] : [] });
}
