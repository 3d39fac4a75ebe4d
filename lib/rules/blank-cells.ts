/** A cell with nothing in it may mean 0, or that it was not filled in. */
import type { Examples } from "./base/examples";
import { finding, passed, pointAt, skipped } from "./base/finding";
import { formCells } from "./base/form-of";
import { nameCell } from "./base/name";
import type { About, Rule } from "./base/rule";

const about: About = {
  title: { zh: "空白格", en: "Blank cells" },
  explanation: {
    zh: "没有发生的项目应填 0。空白（或“/”“-”“无”）多半表示 0，也可能是漏填；核对时按未知的非负数处理。",
    en: "What did not occur is 0. A blank (or “/”, “-”, 无) mostly means 0, but may be an omission; checks treat it as an unknown number, 0 or more.",
  },
  source: {
    zh: "统计表的填报惯例",
    en: "Practice in filling in the official form",
  },
  holds: "usual",
};

export const rule: Rule = {
  id: "blank-cells",
  severity: "note",
  about,
  check({ report }) {
    const all = formCells(report);
    const blanks = all.filter(({ address }) => report.cells[address]?.state === "blank");
    if (blanks.length > 0)
      return blanks.map(({ address }) => {
        const name = nameCell(report, address);
        const printed = report.cells[address]?.text ?? "";
        return finding(
          address,
          "failed",
          {
            zh: `「${name}」${printed ? `填“${printed}”` : "为空白"}，未必等于 0。`,
            en: `「${name}」 ${printed ? `holds “${printed}”` : "is blank"}, which is not necessarily 0.`,
          },
          { operands: pointAt(report, [address]) },
        );
      });
    return all.some(({ address }) => report.cells[address]?.state === "number")
      ? [passed()]
      : [skipped()];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "没有空白", en: "no blanks" },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "尚未审结一格空白", en: "the cell of pending cases is blank" },
    cells: { "disputes.review.pending": "blank" },
    subject: "disputes.review.pending",
    outcome: "failed",
  },
];
