/** Title, text and page speak of the same year. */
import type { Examples } from "./base/examples";
import { finding, passed } from "./base/finding";
import type { About, Rule } from "./base/rule";

const about: About = {
  title: { zh: "年度不一致", en: "Another year" },
  explanation: {
    zh: "标题、正文与页面所称的报告年度应一致；不一致时以标题为准核对。",
    en: "Title, text and page should name the same year of report; where they differ, the title's is used.",
  },
  source: { zh: "《政府信息公开条例》第四十九条", en: "Article 49 of the Regulation" },
  holds: "usual",
};

export const rule: Rule = {
  id: "other-year",
  severity: "note",
  about,
  check({ report, reading: { otherYear } }) {
    if (report.year === null)
      return [
        finding(null, "cantTell", {
          zh: "未能确定报告年度。",
          en: "The year of the report is not known.",
        }),
      ];
    return otherYear === null
      ? [passed()]
      : [
          finding(null, "failed", {
            zh: `报告年度为 ${report.year} 年，但另见“${otherYear.text}”（${otherYear.year} 年），请核对。`,
            en: `The report is for ${report.year}, but elsewhere it reads “${otherYear.text}” (${otherYear.year}). Please check.`,
          }),
        ];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "年度一致", en: "one year throughout" },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "标题为 2024 年，正文称 2023 年度报告", en: "title 2024, text 2023" },
    reading: { otherYear: { year: 2023, text: "现将2023年度报告公布如下" } },
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "年度不明", en: "the year is unknown" },
    report: { year: null },
    subject: null,
    outcome: "cantTell",
  },
];
