/** The kinds of applicants of each row add up to its total. */
import type { Examples } from "./base/examples";
import { nameRow } from "./base/name";
import type { About, Rule } from "./base/rule";
import { findSums } from "./sums/sum";

const about: About = {
  title: { zh: "各行总计", en: "Row total" },
  explanation: {
    zh: "统计表三的每一行中，自然人与五类法人或其他组织之和，应等于该行总计。",
    en: "In each row of table three, natural persons and the five kinds of organisations add up to the row's total.",
  },
  source: {
    zh: "统计表三“总计”列的含义（国办公开办函〔2021〕30号；〔2019〕60号同）",
    en: "The meaning of the column 总计 in table three of the official form (国办公开办函〔2021〕30号; likewise 〔2019〕60号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "row-total",
  severity: "error",
  about,
  check: ({ report }) =>
    findSums("row-total", report, ({ subject }) => {
      const row = nameRow(report, "applications", subject);
      return {
        subject: { zh: `「${row}」行`, en: `Row 「${row}」` },
        left: { zh: "各类申请人之和", en: "the sum of all kinds of applicants" },
        right: { zh: "总计", en: "the total" },
      };
    }),
};

export const examples: Examples = [
  {
    shows: {
      zh: "自然人 80、商业企业 1，总计 81",
      en: "80 natural persons and 1 business; 81 in total",
    },
    cells: {
      "applications.received.naturalPerson": 80,
      "applications.received.business": 1,
      "applications.received.total": 81,
    },
    subject: "received",
    outcome: "passed",
    formula: "80 + 1 = 81",
  },
  {
    shows: {
      zh: "自然人 83、商业企业 1，总计却为 82",
      en: "83 natural persons and 1 business, yet 82 in total",
    },
    cells: {
      "applications.concluded.naturalPerson": 83,
      "applications.concluded.business": 1,
      "applications.concluded.total": 82,
    },
    subject: "concluded",
    outcome: "failed",
    formula: "83 + 1 = 84 ≠ 82",
  },
  {
    shows: {
      zh: "只填了总计，其余空白",
      en: "only the total is filled in, the rest is blank",
    },
    cells: {
      "applications.refused.stateSecret.naturalPerson": "blank",
      "applications.refused.stateSecret.business": "blank",
      "applications.refused.stateSecret.research": "blank",
      "applications.refused.stateSecret.nonprofit": "blank",
      "applications.refused.stateSecret.legalService": "blank",
      "applications.refused.stateSecret.otherOrganisation": "blank",
      "applications.refused.stateSecret.total": 2,
    },
    subject: "refused.stateSecret",
    outcome: "cantTell",
    formula: "□ + … + □ = 2",
  },
];
