/** The results of each group of table four add up to its total. */
import type { Examples } from "./base/examples";
import { nameRow } from "./base/name";
import type { About, Rule } from "./base/rule";
import { findSums } from "./sums/sum";

const about: About = {
  title: { zh: "复议诉讼合计", en: "Total of disputes" },
  explanation: {
    zh: "行政复议和两类行政诉讼中，结果维持、结果纠正、其他结果与尚未审结之和，应等于总计。",
    en: "For reviews and for both kinds of litigation, upheld, corrected, other and pending add up to the total.",
  },
  source: {
    zh: "统计表四“总计”的含义（国办公开办函〔2021〕30号；〔2019〕60号同）",
    en: "The meaning of 总计 in table four of the official form (国办公开办函〔2021〕30号; likewise 〔2019〕60号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "dispute-total",
  severity: "error",
  about,
  check: ({ report }) =>
    findSums("dispute-total", report, ({ subject }) => {
      const group = nameRow(report, "disputes", subject);
      return {
        subject: { zh: `「${group}」`, en: `「${group}」` },
        left: { zh: "各种结果与尚未审结之和", en: "the sum of all results and pending cases" },
        right: { zh: "总计", en: "the total" },
      };
    }),
};

export const examples: Examples = [
  {
    shows: { zh: "维持 5、尚未审结 2，总计 7", en: "5 upheld and 2 pending; 7 in total" },
    cells: {
      "disputes.review.upheld": 5,
      "disputes.review.pending": 2,
      "disputes.review.total": 7,
    },
    subject: "review",
    outcome: "passed",
    formula: "5 + 2 = 7",
  },
  {
    shows: { zh: "维持 5、尚未审结 2，总计却为 9", en: "5 upheld and 2 pending, yet 9 in total" },
    cells: {
      "disputes.review.upheld": 5,
      "disputes.review.pending": 2,
      "disputes.review.total": 9,
    },
    subject: "review",
    outcome: "failed",
    formula: "5 + 2 = 7 ≠ 9",
  },
  {
    shows: {
      zh: "其余空白，总计 9：空白处可能是 2",
      en: "blanks beside 7 and a total of 9: they may stand for 2",
    },
    cells: {
      "disputes.litigationDirect.upheld": 7,
      "disputes.litigationDirect.corrected": "blank",
      "disputes.litigationDirect.total": 9,
    },
    subject: "litigationDirect",
    outcome: "cantTell",
    formula: "7 + □ = 9",
  },
];
