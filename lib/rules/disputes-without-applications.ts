/** Reviews or lawsuits in a year without any request. */
import { addressOf, formTable } from "../report/form";
import type { Examples } from "./base/examples";
import { finding, passed, skipped } from "./base/finding";
import type { About, Rule } from "./base/rule";
import { evaluate } from "./sums/evaluate";

const applications = ["received", "carriedIn"].map((row) =>
  addressOf("applications", row, "total"),
);
const disputes = formTable("disputes", 2021).rows.map((row) =>
  addressOf("disputes", row.id, "total"),
);

const about: About = {
  title: { zh: "有争议而无申请", en: "Disputes without requests" },
  explanation: {
    zh: "本年没有申请，却有行政复议或行政诉讼。争议可能源于以前年度的申请，仅作提示。",
    en: "There were no requests this year, but reviews or lawsuits. They may concern requests of earlier years: a hint only.",
  },
  source: { zh: "统计表三、表四的含义", en: "The meaning of tables three and four" },
  holds: "plausible",
};

export const rule: Rule = {
  id: "disputes-without-applications",
  severity: "note",
  about,
  check({ report }) {
    const { left, right, operands } = evaluate({ left: applications, right: disputes }, report);
    if (right.sum === 0)
      return right.unread > 0
        ? [
            finding(null, "cantTell", {
              zh: "表四未能读全，无法核对。",
              en: "Table four could not be read in full.",
            }),
          ]
        : [skipped()];
    if (left.sum > 0) return [passed(null, { operands })];
    if (left.numbers < applications.length)
      return [
        finding(null, "cantTell", {
          zh: "申请数量空白或未能读出，无法核对。",
          en: "The number of requests is blank or could not be read.",
        }),
      ];
    return [
      finding(
        null,
        "failed",
        {
          zh: `本年新收与上年结转均为 0，而行政复议、行政诉讼共 ${right.sum} 件；可能源于以前年度的申请，可向该机关了解。`,
          en: `No requests were received or carried in, but reviews and lawsuits number ${right.sum}; they may concern earlier requests.`,
        },
        { operands: operands.filter((each) => each.role === "left" || each.value !== 0) },
      ),
    ];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "收到 5 件申请，复议 1 件", en: "5 requests and 1 review" },
    cells: { "applications.received.total": 5, "disputes.review.total": 1 },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "没有申请，复议 1 件", en: "no request, yet 1 review" },
    cells: { "disputes.review.total": 1 },
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "新收一格空白，复议 1 件", en: "received is blank, 1 review" },
    cells: { "applications.received.total": "blank", "disputes.review.total": 1 },
    subject: null,
    outcome: "cantTell",
  },
  {
    shows: { zh: "没有争议", en: "no disputes" },
    subject: null,
    outcome: "inapplicable",
  },
];
