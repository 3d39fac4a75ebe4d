import { describe, expect, it } from "vitest";
import { rules } from "../../lib/rules/index";
import { subjectOf } from "../rules/example-subject";
import { type MarkedReport, readMarked } from "./marked-reports";

const ofText = ["none-received", "parts", "share", "growth", "all-done", "period"];

/** What the rules of the text find wrong. */
function findWrong({ agency, year, cells }: MarkedReport, text: string): string[] {
  const subject = subjectOf({
    shows: { zh: "", en: "" },
    cells,
    report: { agency, year },
    text: ["一、总体情况", ...text.split("\n"), [2, "二、主动公开政府信息情况"]],
    subject: null,
    outcome: null,
  });
  return rules
    .filter(({ id }) => id.startsWith("text-") || ofText.includes(id))
    .flatMap((rule) => rule.check(subject))
    .filter(({ outcome }) => outcome === "failed")
    .map(({ message }) => message.zh);
}

const ordinary = [
  "ordinary",
  "ordinary-second",
  "ordinary-third",
  "ordinary-fourth",
  "ordinary-fifth",
  "ordinary-sixth",
].flatMap(readMarked);
const misleading = [
  "",
  "-second",
  "-third",
  "-fourth",
  "-fifth",
  "-sixth",
  "-seventh",
  "-eighth",
].flatMap((each) => readMarked(`misleading${each}`));
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
