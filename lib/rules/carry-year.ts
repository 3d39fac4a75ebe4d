/** What last year's report carried over is what this year's carries in. */
import { applicantColumns } from "../report/form";
import type { Examples } from "./base/examples";
import { refusePrior } from "./base/finding";
import type { About, Rule } from "./base/rule";
import { yearRelations } from "./sums/over-years";
import { findSum } from "./sums/sum";

const about: About = {
  title: { zh: "跨年结转", en: "Carried over the years" },
  explanation: {
    zh: "上年报告的“结转下年度继续办理”，应等于本年报告的“上年结转”。机构合并、职能划转或更正报告可以是例外，需要说明。",
    en: "What last year's report carried over is what this year's carries in. Mergers, transfers and corrected reports are exceptions that need an explanation.",
  },
  source: {
    zh: "统计表三“二、上年结转”“四、结转下年度继续办理”的含义",
    en: "The meaning of rows 二 and 四 of table three",
  },
  holds: "usual",
};

const relations = yearRelations.filter(({ rule }) => rule === "carry-year");

export const rule: Rule = {
  id: "carry-year",
  severity: "warning",
  about,
  check(material) {
    const { report, prior } = material;
    return (
      refusePrior(material) ??
      relations.map((relation) => {
        const label = applicantColumns.find(({ id }) => id === relation.subject)?.label ?? "";
        return findSum(
          relation.subject,
          relation,
          {
            subject: { zh: `「${label}」列`, en: `Column 「${label}」` },
            left: { zh: "上年报告的结转下年度", en: "what last year's report carried over" },
            right: { zh: "本年报告的上年结转", en: "what this year's carries in" },
            request: {
              zh: "需要说明（例如机构合并、职能划转或更正报告）。",
              en: "This needs an explanation (for example, a merger, a transfer or a corrected report).",
            },
          },
          report,
          prior,
        );
      })
    );
  },
};

export const examples: Examples = [
  {
    shows: { zh: "上年结转出 13 件，本年结转入 13 件", en: "13 carried over, 13 carried in" },
    prior: { "applications.carriedOut.total": 13 },
    cells: { "applications.carriedIn.total": 13 },
    subject: "total",
    outcome: "passed",
    formula: "13 = 13",
  },
  {
    shows: { zh: "上年结转出 13 件，本年结转入 12 件", en: "13 carried over, 12 carried in" },
    prior: { "applications.carriedOut.total": 13 },
    cells: { "applications.carriedIn.total": 12 },
    subject: "total",
    outcome: "failed",
    formula: "13 ≠ 12",
  },
  {
    shows: { zh: "上年报告该格空白", en: "blank in last year's report" },
    prior: { "applications.carriedOut.business": "blank" },
    cells: { "applications.carriedIn.business": 2 },
    subject: "business",
    outcome: "cantTell",
  },
  {
    shows: { zh: "没有上年报告", en: "no report of last year" },
    cells: { "applications.carriedIn.total": 12 },
    subject: "total",
    outcome: null,
  },
];
