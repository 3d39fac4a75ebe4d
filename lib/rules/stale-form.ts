/** Reports for 2021 and later follow the form of 2021. */
import { tableIds } from "../report/address";
import type { Examples } from "./base/examples";
import { finding, passed } from "./base/finding";
import { readCitedNotices } from "./base/form-notices";
import type { About, Rule, Text } from "./base/rule";

/** Report years from here on follow 国办公开办函〔2021〕30号. */
const firstYear = 2021;

const unknown: Text = {
  zh: "未能确定报告年度，无法核对所用格式。",
  en: "The year of the report is not known, so its form cannot be checked.",
};

const about: About = {
  title: { zh: "沿用旧格式", en: "Superseded form" },
  explanation: {
    zh: "2021 年度起的报告应使用国办公开办函〔2021〕30号的格式，不再使用、引用〔2019〕60号。",
    en: "Reports for 2021 and later use the form of 国办公开办函〔2021〕30号 and no longer use or cite that of 〔2019〕60号.",
  },
  source: {
    zh: "国办公开办函〔2021〕30号",
    en: "国办公开办函〔2021〕30号",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "stale-form",
  severity: "warning",
  about,
  check({ report, sentences }) {
    const tables = tableIds.filter((id) => id !== "disputes" && report.forms[id] === 2019);
    const cited = readCitedNotices(sentences).map(({ number }) => number);
    const cites = cited.includes("2019-60") && !cited.includes("2021-30");
    if (tables.length === 0 && !cites) return [passed()];
    if (report.year === null) return [finding(null, "cantTell", unknown)];
    if (report.year < firstYear) return [passed()];
    const old = tables.map((id): Text => {
      const [zh, en] = id === "disclosure" ? ["二", "two"] : ["三", "three"];
      return { zh: `统计表${zh}为 2019 年格式`, en: `table ${en} is in the form of 2019` };
    });
    const cite = { zh: "正文引用〔2019〕60号", en: "the text cites 〔2019〕60号" };
    const all = cites ? [...old, cite] : old;
    return [
      finding(null, "failed", {
        zh: `${report.year} 年度报告应使用 2021 年格式，但${all.map(({ zh }) => zh).join("，")}。`,
        en: `A report for ${report.year} should use the form of 2021, but ${all.map(({ en }) => en).join(", ")}.`,
      }),
    ];
  },
};

const oldForms = { disclosure: 2019, applications: 2019, disputes: 2021 } as const;

export const examples: Examples = [
  {
    shows: { zh: "2024 年度，2021 年格式", en: "report for 2024 in the form of 2021" },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "2020 年度，2019 年格式", en: "report for 2020 in the form of 2019" },
    report: { year: 2020, forms: oldForms },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "2022 年度，2019 年格式", en: "report for 2022 in the form of 2019" },
    report: { year: 2022, forms: oldForms },
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "2023 年度报告引用〔2019〕60号", en: "report for 2023 cites 〔2019〕60号" },
    report: { year: 2023 },
    text: ["本报告根据国办公开办函〔2019〕60号要求编制。"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "只在回顾中提到〔2019〕60号", en: "mentions 〔2019〕60号 as history only" },
    report: { year: 2024 },
    text: [
      "自国办公开办函〔2019〕60号印发以来，我局持续加强政务公开工作。",
      "2020年报告依照国办公开办函〔2019〕60号格式编制，本年作了更正。",
    ],
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "年度不明，2019 年格式", en: "year unknown, form of 2019" },
    report: { year: null, forms: oldForms },
    subject: null,
    outcome: "cantTell",
  },
];
