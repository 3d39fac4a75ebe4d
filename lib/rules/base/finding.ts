/** Findings of rules that are no sums. */
import type { Operand, Outcome, Report } from "../../report/schema";
import { cellAt } from "../sums/evaluate";
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

/** The cells as operands of the right side, which is the side that is marked. */
export function pointAt(report: Report, refs: readonly string[], prior?: Report | null): Operand[] {
  return refs.map((ref) => ({
    ref,
    role: "right",
    value: cellAt(ref, report, prior ?? null)?.value ?? null,
  }));
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
