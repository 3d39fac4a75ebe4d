/** Documents and decisions that the text counts are those of table two. */
import { type Address, addressOf, formTable } from "../report/form";
import type { Report } from "../report/schema";
import type { Examples } from "./base/examples";
import { formOf } from "./base/form-of";
import type { Meaning } from "./base/meaning";
import { findMeaning } from "./base/meanings";
import type { About, Rule } from "./base/rule";

const rows = ["regulations", "normativeDocuments", "licences", "penalties", "coercion"];

/** The columns of both forms that a verb may stand for; the form of 2019 counts nothing repealed. */
const columns: Readonly<Record<string, readonly string[]>> = {
  issued: ["issued", "made", "published"],
  repealed: ["repealed"],
  inForce: ["inForce"],
  decisions: ["decisions", "handled"],
};

function meanings(kind: string, report: Report): Meaning[] {
  const [id = "", verb = "decisions"] = kind.split(".");
  const row = formTable("disclosure", formOf(report, "disclosure")).rows.find(
    (each) => each.id === id,
  );
  return (row?.columns ?? [])
    .filter((each) => columns[verb]?.includes(each.id))
    .map(({ id: column, label }) => {
      const cell: Address = addressOf("disclosure", id, column);
      const name = `「${row?.label} · ${label}」`;
      return { name: { zh: name, en: name }, plus: [cell] };
    });
}

const about: About = {
  title: { zh: "正文文件与决定数", en: "Documents and decisions, in the text" },
  explanation: {
    zh: "正文所说制发、废止、现行有效的规章和规范性文件，以及行政许可、行政处罚、行政强制的件数，一般与表二一致；统计范围不同的需要说明。",
    en: "Regulations and normative documents issued, repealed and in force, licences, penalties and coercive measures that the text counts usually agree with table two; another scope needs an explanation.",
  },
  source: {
    zh: "统计表二的含义（国办公开办函〔2021〕30号、〔2019〕60号）",
    en: "The meaning of table two (国办公开办函〔2021〕30号, 〔2019〕60号)",
  },
  holds: "usual",
};

export const rule: Rule = {
  id: "text-disclosure",
  severity: "warning",
  about,
  check: (subject) =>
    subject.report.claims
      .filter(({ kind }) => rows.includes(kind.split(".")[0] ?? ""))
      .map((claim) => findMeaning(claim, subject, meanings(claim.kind, subject.report))),
};

const text = ["2024年制发行政规范性文件4件，废止1件，现行有效20件。"];

export const examples: Examples = [
  {
    shows: { zh: "制发 4 件", en: "4 issued" },
    text,
    cells: { "disclosure.normativeDocuments.issued": 4 },
    subject: "claim-1",
    outcome: "passed",
    formula: "4 = 4",
  },
  {
    shows: { zh: "正文现行有效 20 件，表中 12 件", en: "20 in force in the text, 12 in the table" },
    text,
    cells: { "disclosure.normativeDocuments.inForce": 12 },
    subject: "claim-3",
    outcome: "failed",
    formula: "20 ≠ 12",
  },
  {
    shows: { zh: "废止一格空白", en: "the cell of those repealed is blank" },
    text,
    cells: { "disclosure.normativeDocuments.repealed": "blank" },
    subject: "claim-2",
    outcome: "cantTell",
  },
  {
    shows: { zh: "2019 年格式不计废止件数", en: "the form of 2019 counts none repealed" },
    text,
    report: { forms: { disclosure: 2019, applications: 2019, disputes: 2019 } },
    subject: "claim-2",
    outcome: "inapplicable",
  },
];
