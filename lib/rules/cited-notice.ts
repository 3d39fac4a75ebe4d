/** The notice that the text cites for its form is one that exists and was in force. */
import type { Examples } from "./base/examples";
import { finding, passed, skipped } from "./base/finding";
import { formNotices, readCitedNotices } from "./base/form-notices";
import type { About, Rule } from "./base/rule";

const about: About = {
  title: { zh: "引用的文号", en: "Cited notice" },
  explanation: {
    zh: "正文说明编制依据时，引用的文号应是规定年度报告格式的通知：〔2019〕60号或（2021 年度起）〔2021〕30号。",
    en: "Where the text names the notice it was made after, that should be the one that sets the form: 〔2019〕60号 or, from report year 2021, 〔2021〕30号.",
  },
  source: {
    zh: "国办公开办函〔2019〕60号、〔2021〕30号",
    en: "国办公开办函〔2019〕60号 and 〔2021〕30号",
  },
  holds: "plausible",
};

export const rule: Rule = {
  id: "cited-notice",
  severity: "note",
  about,
  check({ report, sentences }) {
    const cited = readCitedNotices(sentences).map(({ words, number }) => ({
      words,
      since: formNotices[number] ?? null,
    }));
    if (cited.length === 0) return [skipped()];
    const odd = cited.filter(
      ({ since }) => since === null || (report.year !== null && report.year < since),
    );
    const names = [...new Set(odd.map((each) => each.words))].join("、");
    return odd.length > 0
      ? [
          finding(null, "failed", {
            zh: `正文引用${names}，与规定该年度报告格式的文号不同，请核对。`,
            en: `The text cites ${names}, which is not the notice that sets the form for that year. Please check.`,
          }),
        ]
      : [passed()];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "引用〔2021〕30号", en: "cites 〔2021〕30号" },
    text: ["根据国办公开办函〔2021〕30号规定的格式编制本报告。"],
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "引用的文号不是格式通知", en: "cites a number that is no form notice" },
    text: ["根据国办公开办函〔2021〕60号规定的格式编制本报告。"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "2020 年度报告引用〔2021〕30号", en: "report for 2020 cites 〔2021〕30号" },
    report: { year: 2020 },
    text: ["根据国办公开办函〔2021〕30号规定的格式编制本年度报告。"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "引用的通知说的是别的事", en: "cites a notice about something else" },
    text: ["根据国办公开办函〔2022〕5号，完善年度报告专栏。"],
    subject: null,
    outcome: "inapplicable",
  },
  {
    shows: { zh: "没有引用文号", en: "cites no notice" },
    text: ["根据《中华人民共和国政府信息公开条例》编制本报告。"],
    subject: null,
    outcome: "inapplicable",
  },
];
