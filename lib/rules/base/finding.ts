/** Findings of rules that are no sums. */
import type { Address } from "../../report/form";
import type { Claim, Operand, Outcome, Report } from "../../report/schema";
import { evaluate } from "../sums/evaluate";
import type { Finding, Material, Text } from "./rule";

/** A finding with no relation behind it, unless `rest` brings one. */
export function finding(
  subject: string | null,
  outcome: Outcome,
  message: Text,
  rest: Partial<Finding> = {},
): Finding {
  return { subject, outcome, message, formula: null, operands: [], difference: null, ...rest };
}

/** A rule that looked and found nothing amiss. */
export function passed(subject: string | null = null, rest: Partial<Finding> = {}): Finding {
  return finding(subject, "passed", { zh: "未发现不一致。", en: "Nothing disagrees." }, rest);
}

/** A rule that has nothing to look at in this report. */
export function skipped(subject: string | null = null): Finding {
  const message = { zh: "没有可核对的内容，不适用。", en: "There is nothing to check." };
  return finding(subject, "inapplicable", message);
}

/** Why a claim that is not the table's number is not held against it; `beside` is the number that raises the doubt. */
export function leaveOpen(claim: Claim, why: Text, ...beside: readonly Operand[]): Finding {
  const message = {
    zh: `正文“${claim.text}”与表中不一致，但${why.zh}，无法核对。`,
    en: `“${claim.text}” in the text is not the table's number, but ${why.en}; this cannot be checked.`,
  };
  return finding(claim.id, "cantTell", message, {
    operands: [{ ref: claim.id, role: "left", value: claim.value }, ...beside],
  });
}

/** The cells as operands of the right side, which is the side that is marked. */
export function pointAt(report: Report, refs: readonly Address[]): Operand[] {
  return [...evaluate({ left: [], right: refs }, report).operands];
}

/** What a rule across the years says when the other report is not this organ's of the year before. */
export function refusePrior({ report, prior, refused }: Material): Finding[] | null {
  if (refused !== null)
    return [
      finding(null, "inapplicable", {
        zh: `对照的是${refused.agency ?? "另一机关"}的报告，不是同一机关的，不作比较。`,
        en: `The other report is of ${refused.agency ?? "another agency"}, not of the same agency, so nothing is compared.`,
      }),
    ];
  if (prior === null) return [];
  if (prior.year === null || report.year === null)
    return [
      finding(null, "cantTell", {
        zh: "未能确定两份报告的年度，无法核对是否为相邻两年。",
        en: "The years of the two reports are not both known, so whether one follows the other cannot be told.",
      }),
    ];
  if (prior.year === report.year - 1) return null;
  return [
    finding(null, "inapplicable", {
      zh: `对照的是 ${prior.year} 年度报告，不是上一年度的，不作比较。`,
      en: `The other report is for ${prior.year}, not for the year before, so nothing is compared.`,
    }),
  ];
}
