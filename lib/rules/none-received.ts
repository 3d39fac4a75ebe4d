/** Where the text says that nobody asked, the table counts no request. */
import type { Examples } from "./base/examples";
import { findMeaning } from "./base/meanings";
import type { About, Rule } from "./base/rule";

const about: About = {
  title: { zh: "未收到申请", en: "No request received" },
  explanation: {
    zh: "正文说本年未收到政府信息公开申请的，表三的本年新收应为 0。",
    en: "Where the text says that no request was received, table three must count 0 new requests.",
  },
  source: {
    zh: "正文与统计表三的含义（国办公开办函〔2021〕30号）",
    en: "The meaning of the text and of table three (国办公开办函〔2021〕30号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "none-received",
  severity: "warning",
  about,
  check: (subject) =>
    subject.report.claims
      .filter(({ kind }) => kind === "noneReceived")
      .map((claim) =>
        findMeaning(claim, subject, [
          {
            name: { zh: "本年新收", en: "new requests" },
            plus: ["applications.received.total"],
          },
        ]),
      ),
};

export const examples: Examples = [
  {
    shows: { zh: "未收到申请，表中新收为 0", en: "none received, and the table says 0" },
    text: ["2024年，我单位未收到政府信息公开申请。"],
    subject: "claim-1",
    outcome: "passed",
    formula: "0 = 0",
  },
  {
    shows: { zh: "未收到申请，表中新收却为 3", en: "none received, yet the table says 3" },
    text: ["2024年，我单位未收到政府信息公开申请。"],
    cells: { "applications.received.total": 3 },
    subject: "claim-1",
    outcome: "failed",
    formula: "0 ≠ 3",
  },
  {
    shows: { zh: "表中没有新收一行", en: "the table has no such row" },
    text: ["2024年，我单位未收到政府信息公开申请。"],
    cells: { "applications.received.total": "missing" },
    subject: "claim-1",
    outcome: "cantTell",
  },
];
