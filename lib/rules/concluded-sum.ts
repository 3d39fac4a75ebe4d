/** The outcomes of each column add up to （七）总计. */
import type { Examples } from "./base/examples";
import { nameColumn } from "./base/name";
import type { About, Rule } from "./base/rule";
import { findSums } from "./sums/sum";

const about: About = {
  title: { zh: "办理结果合计", en: "Sum of the outcomes" },
  explanation: {
    zh: "每一列中，（一）至（六）各项办理结果之和，应等于（七）总计。",
    en: "In each column, the outcomes (一) to (六) add up to the total (七).",
  },
  source: {
    zh: "统计表三“三、本年度办理结果（七）总计”的含义（国办公开办函〔2021〕30号；〔2019〕60号同）",
    en: "The meaning of row 三（七）总计 in table three of the official form (国办公开办函〔2021〕30号; likewise 〔2019〕60号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "concluded-sum",
  severity: "error",
  about,
  check: ({ report }) =>
    findSums("concluded-sum", report, ({ subject }) => {
      const column = nameColumn(subject);
      return {
        subject: { zh: `「${column}」列`, en: `Column 「${column}」` },
        left: { zh: "各项办理结果之和", en: "the sum of all outcomes" },
        right: { zh: "「（七）总计」", en: "the row 「（七）总计」" },
      };
    }),
};

export const examples: Examples = [
  {
    shows: {
      zh: "予以公开 11 件、本机关不掌握 71 件，总计 82 件",
      en: "11 granted and 71 not held; 82 in total",
    },
    cells: {
      "applications.granted.total": 11,
      "applications.unavailable.notHeld.total": 71,
      "applications.concluded.total": 82,
    },
    subject: "total",
    outcome: "passed",
    formula: "11 + 71 = 82",
  },
  {
    shows: {
      zh: "予以公开 11 件、本机关不掌握 70 件，总计却为 83 件",
      en: "11 granted and 70 not held, yet 83 in total",
    },
    cells: {
      "applications.granted.naturalPerson": 11,
      "applications.unavailable.notHeld.naturalPerson": 70,
      "applications.concluded.naturalPerson": 83,
    },
    subject: "naturalPerson",
    outcome: "failed",
    formula: "11 + 70 = 81 ≠ 83",
  },
  {
    shows: {
      zh: "总计空白而分项已填",
      en: "the total is blank beside filled parts",
    },
    cells: {
      "applications.granted.naturalPerson": 11,
      "applications.concluded.naturalPerson": "blank",
    },
    subject: "naturalPerson",
    outcome: "cantTell",
    formula: "11 = □",
  },
  {
    shows: { zh: "有一项未能读出", en: "one outcome could not be read" },
    cells: {
      "applications.granted.naturalPerson": 11,
      "applications.partial.naturalPerson": "unreadable",
      "applications.concluded.naturalPerson": 12,
    },
    subject: "naturalPerson",
    outcome: "cantTell",
    formula: "11 + ? = 12",
  },
];
