/** The statistics cover the report's year. */
import type { Examples } from "./base/examples";
import { finding, passed, skipped } from "./base/finding";
import type { About, Rule } from "./base/rule";

const about: About = {
  title: { zh: "统计期限", en: "Period of the statistics" },
  explanation: {
    zh: "正文写明的统计期限应是报告年度的 1 月 1 日至 12 月 31 日；写成上一年，可能是沿用了旧稿。",
    en: "The period that the text states should be January to December of the report's year; last year's may be left over from the previous report.",
  },
  source: {
    zh: "《政府信息公开条例》第四十九条：公布上一年度的年度报告",
    en: "Article 49 of the Regulation: the report is on the previous year",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "period",
  severity: "warning",
  about,
  check({ report }) {
    const claims = report.claims.filter((each) => each.kind === "period");
    if (claims.length === 0) return [skipped()];
    const { year } = report;
    const isStated = claims.some(({ value }) => value === year);
    return claims.map(({ id, value }) => {
      const operands = [{ ref: id, role: "right" as const, value }];
      if (year === null)
        return finding(
          id,
          "cantTell",
          { zh: "未能确定报告年度，无法核对。", en: "The year of the report is not known." },
          { operands },
        );
      if (value === year) return passed(id, { operands, formula: `${year} = ${value}` });
      return isStated
        ? finding(
            id,
            "cantTell",
            {
              zh: `正文写明了 ${year} 年的统计期限，又写了 ${value} 年的，后者可能说的是别的数据，无法核对。`,
              en: `The text states the period of ${year}, and that of ${value} as well, which may be about other figures.`,
            },
            { operands },
          )
        : finding(
            id,
            "failed",
            {
              zh: `报告年度为 ${year} 年，正文的统计期限却为 ${value} 年，请核对。`,
              en: `The report is for ${year}, but its text says that the statistics cover ${value}. Please check.`,
            },
            { operands, formula: `${year} ≠ ${value}` },
          );
    });
  },
};

export const examples: Examples = [
  {
    shows: { zh: "2024 年度，统计期限为 2024 年", en: "report for 2024, statistics of 2024" },
    text: ["本报告数据统计期限自2024年1月1日起至2024年12月31日止。"],
    subject: "claim-1",
    outcome: "passed",
  },
  {
    shows: { zh: "2024 年度，统计期限为 2023 年", en: "report for 2024, statistics of 2023" },
    text: ["本报告数据统计期限自2023年1月1日起至2023年12月31日止。"],
    subject: "claim-1",
    outcome: "failed",
    formula: "2024 ≠ 2023",
  },
  {
    shows: {
      zh: "2024 年度，写明了 2024 年，也写了 2023 年",
      en: "report for 2024, statistics of 2024 and of 2023",
    },
    text: [
      "本报告数据统计期限自2024年1月1日起至2024年12月31日止。",
      "附表所列数据的统计期限为2023年1月1日至2023年12月31日。",
    ],
    subject: "claim-2",
    outcome: "cantTell",
  },
  {
    shows: { zh: "报告年度不明", en: "the report's year is unknown" },
    report: { year: null },
    text: ["本报告数据统计期限自2023年1月1日起至2023年12月31日止。"],
    subject: "claim-1",
    outcome: "cantTell",
  },
  {
    shows: { zh: "正文没有写明统计期限", en: "the text states no period" },
    text: ["现公布本机关年度报告。"],
    subject: null,
    outcome: "inapplicable",
  },
];
