/** The number of requests that the text says were answered is that of the table. */
import { type Address, addressOf } from "../report/form";
import type { Report } from "../report/schema";
import type { Examples } from "./base/examples";
import { cellsOf } from "./base/form-of";
import type { Meaning } from "./base/meaning";
import { findMeaning } from "./base/meanings";
import type { About, Rule } from "./base/rule";

/** 答复 may leave out what was withdrawn or only filed, and what came from the year before. */
function meanings(report: Report, column: string): Meaning[] {
  const cell = (row: string) => addressOf("applications", row, column);
  const others = cellsOf(report, "applications", "other", column);
  const declined = cellsOf(report, "applications", "declined", column);
  const plus = [cell("concluded")];
  const less = (zh: string, en: string, ...minus: readonly Address[]): Meaning => ({
    name: { zh: `办理结果总计减${zh}`, en: `concluded less ${en}` },
    plus,
    minus,
    loose: true,
  });
  return [
    { name: { zh: "办理结果总计", en: "concluded" }, plus },
    less("其他处理", "other handling", ...others),
    ...others.map((each) => less("其他处理的一项", "one kind of other handling", each)),
    less("不予处理", "declined", ...declined),
    less("不予处理和其他处理", "declined and others", ...declined, ...others),
    less("上年结转", "carried in", cell("carriedIn")),
  ];
}

const about: About = {
  title: { zh: "正文办结数", en: "Concluded, in the text" },
  explanation: {
    zh: "正文所说办结、答复的件数，应与表三办理结果总计一致；不计撤回等其他处理、不予处理或上年结转的，也算相符。",
    en: "The number that the text says was answered agrees with the total of outcomes in table three, with or without those withdrawn, declined or carried in.",
  },
  source: {
    zh: "统计表三的含义（国办公开办函〔2021〕30号）；各地年度报告的行文习惯",
    en: "The meaning of table three (国办公开办函〔2021〕30号) and the usage of published reports",
  },
  holds: "usual",
};

export const rule: Rule = {
  id: "text-concluded",
  severity: "warning",
  about,
  check: (subject) =>
    subject.report.claims
      .filter(({ kind }) => kind === "concluded")
      .map((claim) =>
        findMeaning(claim, subject, meanings(subject.report, claim.column ?? "total")),
      ),
};

const text = ["2024年共办结政府信息公开申请24件。"];

export const examples: Examples = [
  {
    shows: { zh: "办结 24 件", en: "24 concluded" },
    text,
    cells: { "applications.concluded.total": 24 },
    subject: "claim-1",
    outcome: "passed",
    formula: "24 = 24",
  },
  {
    shows: { zh: "表中 26 件，其中申请人撤回 2 件", en: "26 in the table, of them 2 withdrawn" },
    text,
    cells: { "applications.concluded.total": 26, "applications.other.other.total": 2 },
    subject: "claim-1",
    outcome: "passed",
    formula: "24 + 2 = 26",
  },
  {
    shows: { zh: "表中 30 件，无从解释", en: "30 in the table, and nothing explains it" },
    text,
    cells: { "applications.concluded.total": 30 },
    subject: "claim-1",
    outcome: "failed",
    formula: "24 ≠ 30",
  },
  {
    shows: { zh: "表中该格空白", en: "the cell is blank" },
    text,
    cells: { "applications.concluded.total": "blank" },
    subject: "claim-1",
    outcome: "cantTell",
  },
];
