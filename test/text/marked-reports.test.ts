import { describe, expect, it } from "vitest";
import { rules } from "../../lib/rules/index";
import { materialOf } from "../rules/example-material";
import { type MarkedReport, readMarked } from "./marked-reports/read-marked";

const ofText = ["none-received", "parts", "share", "growth", "all-done", "period"];

const headings = [
  "一、总体情况",
  "二、主动公开",
  "三、收到和处理",
  "四、政府信息公开行政复议",
  "五、存在的主要问题",
  "六、其他需要报告",
];

/** The lines of a text, each in the section whose heading stands over it: in the first where none does. */
function inSections(text: string): (readonly [number, string])[] {
  let section = 1;
  return text.split("\n").map((line) => {
    const at = headings.findIndex((each) => line.startsWith(each));
    if (at >= 0) section = at + 1;
    return [section, line];
  });
}

/** What the rules of the text find wrong. */
function findWrong({ agency, year, cells }: MarkedReport, text: string): string[] {
  const subject = materialOf({
    shows: { zh: "", en: "" },
    cells,
    report: { agency, year },
    text: ["一、总体情况", ...inSections(text), [2, "二、主动公开政府信息情况"]],
    subject: null,
    outcome: null,
  });
  return rules
    .filter(({ id }) => id.startsWith("text-") || ofText.includes(id))
    .flatMap((rule) => rule.check(subject))
    .filter(({ outcome }) => outcome === "failed")
    .map(({ message }) => message.zh);
}

const ordinary = readMarked("ordinary");
const misleading = readMarked("misleading");
const marks = ordinary.flatMap((report) =>
  report.marks.map((mark) => ({ report, mark, name: `${report.agency}, ${mark.kind}` })),
);

describe("whole reports with marked contradictions", () => {
  it.each(ordinary)("without one of them are not accused: $agency", (report) => {
    expect(findWrong(report, report.text)).toEqual([]);
  });

  it.each(misleading)("written to mislead are not accused: $agency", (report) => {
    expect(findWrong(report, report.text)).toEqual([]);
  });

  it.each(marks.filter(({ mark }) => mark.found))(
    "with one are told: $name",
    ({ report, mark }) => {
      expect(findWrong(report, mark.text)).not.toEqual([]);
    },
  );

  it.fails.each(marks.filter(({ mark }) => !mark.found))(
    "with one that nothing finds yet: $name",
    ({ report, mark }) => {
      expect(findWrong(report, mark.text)).not.toEqual([]);
    },
  );
});
