import { describe, expect, it } from "vitest";
import { rules } from "../../lib/rules/index";
import { materialOf } from "../rules/example-material";
import { agreeing, contradicting } from "./short-reports/index";
import type { ShortReport } from "./short-reports/short-report";
import { harmlessLists } from "./short-reports/usual";

const ofText = [
  ...["none-received", "text-received", "text-carried", "text-concluded", "text-results"],
  ...["text-disputes", "text-disclosure", "parts", "share", "growth", "all-done", "period"],
];

/** The rules among `ids` that fail. */
function failing({ cells, text, agency }: ShortReport, ids: readonly string[]): string[] {
  const subject = materialOf({
    shows: { zh: "", en: "" },
    cells,
    text,
    ...(agency === undefined ? {} : { report: { agency } }),
    subject: null,
    outcome: null,
  });
  return rules
    .filter(({ id }) => ids.includes(id))
    .filter((rule) => rule.check(subject).some(({ outcome }) => outcome === "failed"))
    .map(({ id }) => id);
}

describe("reports whose text agrees with the tables", () => {
  it.each(agreeing)("fail no rule of the text: $shows", (report) => {
    expect(failing(report, ofText)).toEqual([]);
  });

  it.each(harmlessLists)("accuse no list: $shows", (report) => {
    expect(failing(report, ["parts", "share", "growth"])).toEqual([]);
  });
});

describe("reports whose text contradicts the tables or itself", () => {
  it.each(contradicting)("fail: $shows", (report) => {
    expect(failing(report, ofText)).toEqual(report.fails);
  });
});
