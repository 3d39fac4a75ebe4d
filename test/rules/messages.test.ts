import { describe, expect, it } from "vitest";
import { rule as allDone } from "../../lib/rules/all-done";
import type { Example } from "../../lib/rules/base/examples";
import type { Rule, Text } from "../../lib/rules/base/rule";
import { rule as competence } from "../../lib/rules/competence";
import { rule as growth } from "../../lib/rules/growth";
import { rule as textConcluded } from "../../lib/rules/text-concluded";
import { rule as textDisputes } from "../../lib/rules/text-disputes";
import { rule as textReceived } from "../../lib/rules/text-received";
import { materialOf } from "./example-material";

/** What the rule says of a report for 2024, of each subject in order. */
function said(rule: Rule, example: Pick<Example, "text" | "cells" | "report" | "prior">): Text[] {
  const shows = { zh: "", en: "" };
  const subject = materialOf({ shows, subject: null, outcome: null, ...example });
  return rule.check(subject).map(({ message }) => message);
}

describe("a number of the text that is not the table's", () => {
  it("is told beside the result of a dispute that it was held against", () => {
    const messages = said(textDisputes, {
      text: ["因政府信息公开引起行政复议6件，其中维持5件；行政诉讼4件，其中纠正2件。"],
      cells: {
        "disputes.review.upheld": 3,
        "disputes.review.corrected": 3,
        "disputes.review.total": 6,
        "disputes.litigationDirect.pending": 4,
        "disputes.litigationDirect.total": 4,
      },
    });
    expect(messages[1]?.zh).toContain("不一致：「行政复议 · 结果维持」 3，请核对");
    expect(messages[1]?.en).toContain("administrative review, upheld 3. Please check");
    expect(messages[3]?.zh).toContain("「行政诉讼两组之和 · 结果纠正」 0");
    expect(messages[3]?.en).toContain("both groups of litigation, corrected 0");
    expect(messages[2]?.zh).toContain("与表中行政诉讼两组之和一致");
    // A total needs no name beside its group's.
    expect(messages[0]?.zh).toContain("与表中行政复议一致");
  });

  it("is told beside each group of lawsuits by its name", () => {
    const [message] = said(textDisputes, {
      text: ["因政府信息公开引起行政诉讼7件。"],
      cells: {
        "disputes.litigationDirect.total": 3,
        "disputes.litigationAfterReview.total": 2,
      },
    });
    expect(message?.zh).toContain("：行政诉讼两组之和 5、未经复议直接起诉 3、复议后起诉 2，请核对");
  });

  it("is told beside the column of those who asked", () => {
    const cells = {
      "applications.received.business": 14,
      "applications.received.total": 230,
      "applications.concluded.business": 13,
      "applications.concluded.total": 229,
      "applications.carriedOut.business": 1,
      "applications.carriedOut.total": 1,
    };
    const [received] = said(textReceived, { text: ["全年收到企业政府信息公开申请9件。"], cells });
    expect(received?.zh).toContain("「本年新收 · 商业企业」 14、「办理结果总计 · 商业企业」 13");
    expect(received?.en).toContain("received, business 14; concluded, business 13");
    const [concluded] = said(textConcluded, {
      text: ["全年答复企业政府信息公开申请9件。"],
      cells,
    });
    expect(concluded?.zh).toContain("不一致：「办理结果总计 · 商业企业」 13");
  });

  it("is told beside the column or beside all, where 公民 may be either", () => {
    const [message] = said(textReceived, {
      text: ["2024年共收到公民政府信息公开申请18件。"],
      cells: { "applications.received.naturalPerson": 64, "applications.received.total": 66 },
    });
    expect(message?.zh).toContain("「本年新收 · 自然人」 64");
    expect(message?.zh).toContain("、本年新收 66");
    expect(message?.en).toContain("received, natural person 64");
    expect(message?.en).toContain("; received 66");
  });

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

describe("a growth that does not follow", () => {
  it("is told with the growth that does, and its direction", () => {
    const [up] = said(growth, {
      text: ["全年收到政府信息公开申请240件，比上年（200件）下降20%。"],
    });
    expect(up?.zh).toBe("正文说比上年下降 20%；按上年的 200 计算，应为增长 20.0%，请核对。");
    expect(up?.en).toBe(
      "The text says down by 20%; from last year's 200 it is up by 20.0%. Please check.",
    );
    const [fewer] = said(growth, {
      text: ["全年收到政府信息公开申请9件，较2023年（15件）多3件。"],
    });
    expect(fewer?.zh).toBe("正文说比上年增加 3；按上年的 15 计算，应为减少 6，请核对。");
    expect(fewer?.en).toContain("The text says up by 3; from last year's 15 it is down by 6.");
    const [same] = said(growth, {
      text: ["全年收到政府信息公开申请240件，比上年（240件）下降20%。"],
    });
    expect(same?.zh).toContain("按上年的 240 计算，应为持平，");
    expect(same?.en).toContain("from last year's 240 it is unchanged.");
  });

  it("is told with what follows from each of last year's numbers, where there are several", () => {
    const [message] = said(growth, {
      text: ["全年收到政府信息公开申请240件，比上年下降30%。"],
      prior: {
        "applications.received.total": 200,
        "applications.carriedIn.total": 50,
        "applications.concluded.total": 250,
      },
    });
    expect(message?.zh).toBe(
      "正文说比上年下降 30%；按上年的 200 计算，应为增长 20.0%；按上年的 250 计算，应为下降 4.0%，请核对。",
    );
    expect(message?.en).toBe(
      "The text says down by 30%; from last year's 200 it is up by 20.0%; from last year's 250 it is down by 4.0%. Please check.",
    );
  });

  it("is left open in words that say what is wanting", () => {
    const [message] = said(growth, { text: ["全年收到政府信息公开申请240件，比上年下降20%。"] });
    expect(message?.zh).toBe(
      "正文说比上年下降 20%，但没有上年的数，或上年的数未能读出，无法核对。",
    );
    expect(message?.en).toBe(
      "The text says down by 20%, but last year's number is missing or was not read, so this cannot be checked.",
    );
  });
});

describe("what a report says of its requests", () => {
  it("is told in its own words: answered is not concluded", () => {
    const messages = (words: string) =>
      ["missing", 0, 3].flatMap((carried) =>
        said(allDone, {
          text: [`全年收到政府信息公开申请38件，${words}。`],
          cells: { "applications.carriedOut.total": carried as 0 | "missing" },
        }),
      );
    const answered = messages("均已依法答复");
    expect(answered).toHaveLength(3);
    for (const { zh, en } of answered) {
      expect(zh).toMatch(/^正文说申请“均已依法答复”，/);
      expect(en).toMatch(/^The text says that all requests were answered, /);
    }
    const concluded = messages("全部按时办结");
    for (const { zh, en } of concluded) {
      expect(zh).toMatch(/^正文说申请“全部按时办结”，/);
      expect(en).toMatch(/^The text says that all requests were concluded, /);
    }
  });
});

describe("that an agency makes no regulations", () => {
  it("is said as of most of its kind, in both languages", () => {
    const [message] = said(competence, {
      report: { agencyKind: "township", agency: "某县某镇人民政府" },
      cells: { "disclosure.regulations.inForce": 2 },
    });
    expect(message?.zh).toContain("一般无权制定规章");
    expect(message?.en).toContain("generally have no power to make them");
  });
});
