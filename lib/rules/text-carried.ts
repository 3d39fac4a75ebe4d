/** Requests that the text says were carried in or out are those of the table. */
import { addressOf } from "../report/form";
import type { Examples } from "./base/examples";
import type { Meaning } from "./base/meaning";
import { findMeaning } from "./base/meanings";
import type { About, Rule } from "./base/rule";

const names: Readonly<Record<string, Meaning["name"]>> = {
  carriedIn: { zh: "上年结转", en: "carried in" },
  carriedOut: { zh: "结转下年度继续办理", en: "carried over" },
};

const about: About = {
  title: { zh: "正文结转数", en: "Carried over, in the text" },
  explanation: {
    zh: "正文所说上年结转、结转下年度的件数，应与表三相应两行一致。",
    en: "The numbers that the text says were carried in from last year or out to the next agree with those rows of table three.",
  },
  source: {
    zh: "统计表三的含义（国办公开办函〔2021〕30号）",
    en: "The meaning of table three (国办公开办函〔2021〕30号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "text-carried",
  severity: "warning",
  about,
  check: (subject) =>
    subject.report.claims.flatMap((claim) => {
      const name = names[claim.kind];
      if (name === undefined) return [];
      const cell = addressOf("applications", claim.kind, claim.column ?? "total");
      return [findMeaning(claim, subject, [{ name, plus: [cell] }])];
    }),
};

const text = ["2024年收到政府信息公开申请20件，上年结转3件，结转下年度继续办理4件。"];

export const examples: Examples = [
  {
    shows: { zh: "上年结转 3 件", en: "3 carried in" },
    text,
    cells: { "applications.carriedIn.total": 3 },
    subject: "claim-2",
    outcome: "passed",
    formula: "3 = 3",
  },
  {
    shows: { zh: "正文结转下年 4 件，表中为 0", en: "4 carried over in the text, 0 in the table" },
    text,
    subject: "claim-3",
    outcome: "failed",
    formula: "4 ≠ 0",
  },
  {
    shows: { zh: "表中该格空白，可能是 4", en: "the cell is blank and may stand for 4" },
    text,
    cells: { "applications.carriedOut.total": "blank" },
    subject: "claim-3",
    outcome: "cantTell",
    formula: "4 = □",
  },
];
