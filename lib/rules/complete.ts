/** Every table, row and column of the form is on the page. */
import { tableIds } from "../report/address";
import { addressOf, formTable, sectionHeadings, type TableId } from "../report/form";
import type { Report } from "../report/schema";
import type { Examples } from "./base/examples";
import { finding, passed } from "./base/finding";
import { type FormCell, formCells, formOf } from "./base/form-of";
import { nameRow } from "./base/name";
import type { About, Finding, Rule } from "./base/rule";

/** Tables two to four stand in the sections of that number. */
function nameTable(table: TableId): string {
  return sectionHeadings[tableIds.indexOf(table) + 1] ?? table;
}

function findGaps(report: Report, table: TableId): Finding[] {
  const name = nameTable(table);
  const rows = formTable(table, formOf(report, table)).rows.map((row) => {
    const cells = row.columns.map((column) => ({
      label: column.label,
      isMissing:
        (report.cells[addressOf(table, row.id, column.id)]?.state ?? "missing") === "missing",
    }));
    return { id: row.id, cells, isMissing: cells.every((each) => each.isMissing) };
  });
  const present = rows.filter((row) => !row.isMissing);
  if (present.length === 0)
    return [
      finding(table, "failed", {
        zh: `页面上没有读到「${name}」的统计表，可能缺表，或以图片、附件形式发布，请核对。`,
        en: `The table of 「${name}」 was not found on the page as text: it may be missing, or published as a picture or attachment. Please check.`,
      }),
    ];
  // A column counts as missing only if no row that is there has it.
  const labels = new Set(present.flatMap((row) => row.cells.map((each) => each.label)));
  const lost = [...labels].filter((label) =>
    present.every((row) => row.cells.every((each) => each.label !== label || each.isMissing)),
  );
  const columns = lost.map((label) => `「${label}」`).join("");
  return [
    ...(lost.length > 0
      ? [
          finding(table, "failed", {
            zh: `「${name}」的统计表缺少${columns}列，请核对。`,
            en: `The table of 「${name}」 has no column ${columns}. Please check.`,
          }),
        ]
      : []),
    ...rows.flatMap((row) => {
      const gaps = row.cells.filter((each) => each.isMissing && !lost.includes(each.label));
      if (gaps.length === 0) return [];
      const rowName = nameRow(report, table, row.id);
      return [
        row.isMissing
          ? finding(`${table}.${row.id}`, "failed", {
              zh: `「${name}」的统计表缺少「${rowName}」一行，请核对。`,
              en: `The table of 「${name}」 has no row 「${rowName}」. Please check.`,
            })
          : finding(`${table}.${row.id}`, "failed", {
              zh: `「${rowName}」一行缺少 ${gaps.length} 格，请核对。`,
              en: `Row 「${rowName}」 lacks ${gaps.length} of its cells. Please check.`,
            }),
      ];
    }),
  ];
}

const about: About = {
  title: { zh: "表格完整性", en: "Completeness of the tables" },
  explanation: {
    zh: "三张统计表的各行各列都应印出；没有发生的填 0，不应删去。",
    en: "The three tables are printed with all their rows and columns; what did not occur is 0, not left out.",
  },
  source: {
    zh: "国办公开办函〔2021〕30号所附格式（2021 年度以前：〔2019〕60号）",
    en: "The form attached to 国办公开办函〔2021〕30号 (before report year 2021: 〔2019〕60号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "complete",
  severity: "warning",
  about,
  check({ report }) {
    const isThere = ({ address }: FormCell) =>
      (report.cells[address]?.state ?? "missing") !== "missing";
    if (formCells(report).every(isThere)) return [passed()];
    return tableIds.flatMap((table) => findGaps(report, table));
  },
};

export const examples: Examples = [
  {
    shows: { zh: "三张表行列齐全", en: "all rows and columns are there" },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "缺少行政事业性收费一行", en: "the row of charges is missing" },
    cells: { "disclosure.charges.amount": "missing" },
    subject: "disclosure.charges",
    outcome: "failed",
  },
  {
    shows: { zh: "缺少行政诉讼的尚未审结", en: "a group of table four lacks one cell" },
    cells: { "disputes.litigationDirect.pending": "missing" },
    subject: "disputes.litigationDirect",
    outcome: "failed",
  },
  {
    shows: { zh: "三组都没有“其他结果”一列", en: "no group has the column 其他结果" },
    cells: {
      "disputes.review.otherResult": "missing",
      "disputes.litigationDirect.otherResult": "missing",
      "disputes.litigationAfterReview.otherResult": "missing",
    },
    subject: "disputes",
    outcome: "failed",
  },
  {
    shows: {
      zh: "格子有字而未能读出：不算缺少",
      en: "a cell that could not be read is not missing",
    },
    cells: { "disclosure.charges.amount": "unreadable" },
    subject: null,
    outcome: "passed",
  },
];
