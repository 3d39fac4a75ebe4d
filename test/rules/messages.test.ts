import { describe, expect, it } from "vitest";
import type { Example } from "../../lib/rules/base/examples";
import type { Rule, Text } from "../../lib/rules/base/rule";
import { rule as textConcluded } from "../../lib/rules/text-concluded";
import { rule as textReceived } from "../../lib/rules/text-received";
import { subjectOf } from "./example-subject";

/** What the rule says of a report for 2024, of each subject in order. */
function said(rule: Rule, example: Pick<Example, "text" | "cells" | "report" | "prior">): Text[] {
  const shows = { zh: "", en: "" };
  const subject = subjectOf({ shows, subject: null, outcome: null, ...example });
  return rule.check(subject).map(({ message }) => message);
}

describe("a number of the text that is not the table's", () => {
  it("is told beside each number that was tried, once and by its plainest reading", () => {
    const cells = {
      "applications.received.total": 230,
      "applications.concluded.total": 226,
      "applications.declined.repeated.total": 3,
      "applications.carriedOut.total": 4,
    };
    const [received] = said(textReceived, { text: ["全年收到政府信息公开申请203件。"], cells });
    expect(received?.zh).toMatch(
      /各种可能的口径都不一致：本年新收 230、办理结果总计 226，请核对。$/,
    );
    expect(received?.en).toContain("no reading of the table: received 230; concluded 226. Please");
    const [concluded] = said(textConcluded, {
      text: ["全年办结政府信息公开申请203件。"],
      cells,
    });
    expect(concluded?.zh).toMatch(/：办理结果总计 226、办理结果总计减不予处理 223，请核对。$/);
    // Where all readings come to one number there are no several of them.
    const [alone] = said(textConcluded, {
      text: ["全年办结政府信息公开申请203件。"],
      cells: { "applications.concluded.total": 226 },
    });
    expect(alone?.zh).toMatch(/与表中不一致：办理结果总计 226，请核对。$/);
    expect(alone?.en).toContain("does not agree with the table: concluded 226.");
  });
});
