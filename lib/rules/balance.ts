/** New requests and those carried in are either concluded or carried over. */
import type { Examples } from "./base/examples";
import { nameColumn } from "./base/name";
import type { About, Rule } from "./base/rule";
import { findSums } from "./sums/sum";

const about: About = {
  title: { zh: "收办平衡", en: "Received and handled" },
  explanation: {
    zh: "每一列中，本年新收与上年结转之和，应等于办理结果总计与结转下年度之和：收到的申请要么办结，要么结转。",
    en: "In each column, new requests plus those carried in equal requests concluded plus those carried over: a request is either concluded or carried over.",
  },
  source: {
    zh: "统计表三角注：“第一项加第二项之和，等于第三项加第四项之和”（国办公开办函〔2021〕30号；〔2019〕60号同）",
    en: "The remark printed in table three of the official form (国办公开办函〔2021〕30号; likewise 〔2019〕60号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "balance",
  severity: "error",
  about,
  check: ({ report }) =>
    findSums("balance", report, ({ subject }) => {
      const column = nameColumn(subject);
      return {
        subject: { zh: `「${column}」列`, en: `Column 「${column}」` },
        left: { zh: "新收与上年结转之和", en: "received plus carried in" },
        right: { zh: "办理结果总计与结转下年度之和", en: "concluded plus carried over" },
      };
    }),
};

export const examples: Examples = [
  {
    shows: {
      zh: "新收 81 件、上年结转 1 件，办结 82 件",
      en: "81 received and 1 carried in; 82 concluded",
    },
    cells: {
      "applications.received.total": 81,
      "applications.carriedIn.total": 1,
      "applications.concluded.total": 82,
    },
    subject: "total",
    outcome: "passed",
    formula: "81 + 1 = 82 + 0",
  },
  {
    shows: {
      zh: "新收 80 件、上年结转 1 件，却办结 83 件",
      en: "80 received and 1 carried in, yet 83 concluded",
    },
    cells: {
      "applications.received.naturalPerson": 80,
      "applications.carriedIn.naturalPerson": 1,
      "applications.concluded.naturalPerson": 83,
    },
    subject: "naturalPerson",
    outcome: "failed",
    formula: "80 + 1 ≠ 83 + 0",
  },
  {
    shows: {
      zh: "结转下年度一格空白，可能是 3",
      en: "carried over is blank and may stand for 3",
    },
    cells: {
      "applications.received.business": 5,
      "applications.concluded.business": 2,
      "applications.carriedOut.business": "blank",
    },
    subject: "business",
    outcome: "cantTell",
    formula: "5 + 0 = 2 + □",
  },
  {
    shows: {
      zh: "空白填任何数都不能相等",
      en: "no number in the blank makes both sides agree",
    },
    cells: {
      "applications.received.business": 1,
      "applications.concluded.business": 2,
      "applications.carriedOut.business": "blank",
    },
    subject: "business",
    outcome: "failed",
  },
  {
    shows: { zh: "整列空白", en: "the whole column is blank" },
    cells: {
      "applications.received.research": "blank",
      "applications.carriedIn.research": "blank",
      "applications.concluded.research": "blank",
      "applications.carriedOut.research": "blank",
    },
    subject: "research",
    outcome: "inapplicable",
  },
];
