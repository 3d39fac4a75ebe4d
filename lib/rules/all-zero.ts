/** A report in which every number is 0. */
import type { Examples } from "./base/examples";
import { finding, passed, skipped } from "./base/finding";
import { formCells } from "./base/form-of";
import type { About, Rule } from "./base/rule";

const about: About = {
  title: { zh: "数字全为 0", en: "Every number is 0" },
  explanation: {
    zh: "三张统计表的数字全部为 0。许多小单位确实如此；也曾有这样的报告经查问后撤回重报。仅作提示。",
    en: "Every number in the three tables is 0. For many small agencies that is true; one such report was withdrawn after a citizen objected. A hint only.",
  },
  source: { zh: "实践中的先例", en: "A precedent in practice" },
  holds: "plausible",
};

export const rule: Rule = {
  id: "all-zero",
  severity: "note",
  about,
  check({ report }) {
    let numbers = 0;
    let unknown = 0;
    for (const { address } of formCells(report)) {
      const cell = report.cells[address];
      if (cell?.state === "number") {
        if (cell.value !== 0) return [passed()];
        numbers++;
      } else unknown++;
    }
    if (numbers === 0) return [skipped()];
    if (unknown > 0)
      return [
        finding(null, "cantTell", {
          zh: "读到的数字均为 0，另有格子空白、缺少或未能读出。",
          en: "Every number that was read is 0, but some cells are blank, missing or could not be read.",
        }),
      ];
    return [
      finding(null, "failed", {
        zh: "三张统计表的数字全部为 0；如属实则无须处理，可向该机关核实。",
        en: "Every number in the three tables is 0; this may well be so, and can be confirmed with the agency.",
      }),
    ];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "行政处罚 2 件", en: "2 penalties" },
    cells: { "disclosure.penalties.decisions": 2 },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "全部为 0", en: "every number is 0" },
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "其余为 0，一格未能读出", en: "0 throughout, and a cell that could not be read" },
    cells: { "disclosure.penalties.decisions": "unreadable" },
    subject: null,
    outcome: "cantTell",
  },
];
