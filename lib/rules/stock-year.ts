/** In force is what was in force last year, and issued, and not repealed. */
import type { ExampleCells, Examples } from "./base/examples";
import { refusePrior, skipped } from "./base/finding";
import { formOf } from "./base/form-of";
import { nameRow } from "./base/name";
import type { About, Rule } from "./base/rule";
import { yearRelations } from "./sums/over-years";
import { findSum } from "./sums/sum";

const about: About = {
  title: { zh: "文件件数跨年衔接", en: "In force over the years" },
  explanation: {
    zh: "上年现行有效件数加本年制发，一般等于本年废止加现行有效。集中清理、到期失效、机构调整可以是例外，需要说明。",
    en: "As a rule, those in force last year plus those issued equal those repealed plus those in force. Clean-ups, expiry and reorganisation are exceptions that need an explanation.",
  },
  source: {
    zh: "统计表二各栏的含义（国办公开办函〔2021〕30号）",
    en: "The meaning of the columns of table two (国办公开办函〔2021〕30号)",
  },
  holds: "usual",
};

const relations = yearRelations.filter(({ rule }) => rule === "stock-year");

export const rule: Rule = {
  id: "stock-year",
  severity: "warning",
  about,
  check(material) {
    const { report, prior } = material;
    const refused = refusePrior(material);
    if (refused !== null || prior === null) return refused ?? [];
    return relations.map((relation) => {
      const row = relation.subject;
      const name = nameRow(report, "disclosure", row);
      if ([report, prior].some((each) => formOf(each, "disclosure") === 2019)) return skipped(row);
      return findSum(
        row,
        relation,
        {
          subject: { zh: `「${name}」`, en: `「${name}」` },
          left: { zh: "上年现行有效与本年制发之和", en: "in force last year plus issued" },
          right: { zh: "本年现行有效与废止之和", en: "in force plus repealed" },
          request: {
            zh: "需要说明（例如集中清理、到期失效或机构调整）。",
            en: "This needs an explanation (for example, a clean-up, expiry or reorganisation).",
          },
        },
        report,
        prior,
      );
    });
  },
};

const cells: ExampleCells = {
  "disclosure.normativeDocuments.issued": 5,
  "disclosure.normativeDocuments.repealed": 2,
  "disclosure.normativeDocuments.inForce": 43,
};

export const examples: Examples = [
  {
    shows: { zh: "上年 40 件，制发 5 件、废止 2 件，现行有效 43 件", en: "40 + 5 − 2 = 43" },
    prior: { "disclosure.normativeDocuments.inForce": 40 },
    cells,
    subject: "normativeDocuments",
    outcome: "passed",
    formula: "40 + 5 = 43 + 2",
  },
  {
    shows: { zh: "上年 50 件，制发 5 件、废止 2 件，现行有效却为 43 件", en: "50 + 5 − 2, yet 43" },
    prior: { "disclosure.normativeDocuments.inForce": 50 },
    cells,
    subject: "normativeDocuments",
    outcome: "failed",
    formula: "50 + 5 ≠ 43 + 2",
  },
  {
    shows: { zh: "上年该格空白", en: "blank in last year's report" },
    prior: { "disclosure.normativeDocuments.inForce": "blank" },
    cells,
    subject: "normativeDocuments",
    outcome: "cantTell",
  },
];
