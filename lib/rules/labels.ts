/** The official labels are printed as the notice has them. */
import type { Misprint } from "../report/reading";
import type { Examples } from "./base/examples";
import { finding, passed, pointAt } from "./base/finding";
import type { About, Rule } from "./base/rule";

const about: About = {
  title: { zh: "表头误印", en: "Misprinted labels" },
  explanation: {
    zh: "统计表的项目名称应与规定格式一致。误印不影响数字，但会使人误解该行该列的含义。",
    en: "The tables' labels are those of the official form. A misprint does not change the numbers, but may mislead about what they count.",
  },
  source: {
    zh: "国办公开办函〔2021〕30号所附格式（2021 年度以前：〔2019〕60号）",
    en: "The form attached to 国办公开办函〔2021〕30号 (before report year 2021: 〔2019〕60号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "labels",
  severity: "note",
  about,
  check({ report, reading: { misprints } }) {
    if (misprints.length === 0) return [passed()];
    // A row and a column may share their first cell: one result speaks for both labels.
    const byCell = new Map<string, Misprint[]>();
    for (const each of misprints)
      byCell.set(each.address, [...(byCell.get(each.address) ?? []), each]);
    return [...byCell].map(([address, all]) => {
      const zh = all.map(
        ({ printed, official }) => `页面印作「${printed}」，格式为「${official}」`,
      );
      const en = all.map(({ printed, official }) => `「${printed}」 for 「${official}」`);
      return finding(
        address,
        "failed",
        {
          zh: `项目名称与规定格式不同：${zh.join("；")}。`,
          en: `A label differs from the official form: the page prints ${en.join(", ")}.`,
        },
        { operands: pointAt(report, [address]) },
      );
    });
  },
};

export const examples: Examples = [
  {
    shows: { zh: "名称均与格式一致", en: "all labels as in the form" },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "“本年废止件数”印作“本年度止件数”", en: "本年度止件数 for 本年废止件数" },
    reading: {
      misprints: [
        {
          address: "disclosure.regulations.repealed",
          printed: "本年度止件数",
          official: "本年废止件数",
        },
      ],
    },
    subject: "disclosure.regulations.repealed",
    outcome: "failed",
  },
];
