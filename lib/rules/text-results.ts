/** What the text says was granted, refused, not available … is the row or group of the table. */
import { applicantColumns } from "../report/form";
import type { Claim, Report } from "../report/schema";
import type { Examples } from "./base/examples";
import { cellsOf } from "./base/form-of";
import type { Meaning } from "./base/meaning";
import { nameCell, nameRow } from "./base/name";
import type { About, Finding, Material, Rule } from "./base/rule";
import { findTogether } from "./base/together";

/** The rows that each kind sums, and its name; the plainest reading first. */
const groups: Readonly<Record<string, { rows: readonly string[]; name: Meaning["name"] }>> = {
  granted: { rows: ["granted"], name: { zh: "予以公开", en: "granted" } },
  partial: { rows: ["partial"], name: { zh: "部分公开", en: "granted in part" } },
  grantedOrPartial: {
    rows: ["granted", "partial"],
    name: { zh: "予以公开与部分公开之和", en: "granted in full or in part" },
  },
  refused: { rows: ["refused"], name: { zh: "不予公开", en: "refused" } },
  unavailable: { rows: ["unavailable"], name: { zh: "无法提供", en: "not available" } },
  notHeld: { rows: ["unavailable.notHeld"], name: { zh: "不掌握相关政府信息", en: "not held" } },
  declined: { rows: ["declined"], name: { zh: "不予处理", en: "declined" } },
  petition: {
    rows: ["declined.petition"],
    name: { zh: "信访举报投诉类申请", en: "requests that are petitions" },
  },
  other: { rows: ["other"], name: { zh: "其他处理", en: "other handling" } },
  rest: {
    rows: ["other.other"],
    name: { zh: "其他处理中的“其他”", en: "“other” of other handling" },
  },
};

/**
 * Authors name one for the other: 不掌握 for all of 无法提供, 予以公开 with what is partial in it,
 * 其他处理 for its own row 3.其他; 信访类申请不予处理 is a row and may stand for its group.
 */
const alsoMeant: Readonly<Record<string, string>> = {
  notHeld: "unavailable",
  granted: "grantedOrPartial",
  declined: "petition",
  other: "rest",
};
const petitions = /信访|举报|投诉/;

/** Characters between two that are told side by side: “予以公开”9件，“部分公开”3件. */
const besides = 2;
/** Characters of what is said behind the second. */
const longestAside = 16;

/** Whether what was granted in part is told beside it as another number, and not as a part of it. */
function tellsApart(claim: Claim, at: number, { report, reading }: Material): boolean {
  const own = reading.claimPlaces[claim.id];
  const next = report.claims[at + 1];
  const place = reading.claimPlaces[next?.id ?? ""];
  if (claim.kind !== "granted" || next?.kind !== "partial" || next.column !== claim.column)
    return false;
  if (own === undefined || place?.paragraph !== own.paragraph) return false;
  if (place.start - own.end > besides || /^(?:其中|含|包括)/.test(next.text)) return false;
  // 部分公开3件（已含在前项内）
  const behind = reading.paragraphs[place.paragraph]?.text.slice(
    place.end,
    place.end + longestAside,
  );
  return !/^[（，(,][^）)，。；;]*(?:含|包括|计入)/.test(behind ?? "");
}

function meanings(claim: Claim, at: number, material: Material): Meaning[] {
  const { report } = material;
  const group = groups[claim.kind];
  if (group === undefined) return [];
  const sum = (rows: readonly string[], column: string) =>
    rows.flatMap((row) => cellsOf(report, "applications", row, column));
  const column = claim.column ?? "total";
  const plain = { name: group.name, plus: sum(group.rows, column) };
  const one =
    tellsApart(claim, at, material) || (claim.kind === "declined" && !petitions.test(claim.text));
  const also = one ? undefined : groups[alsoMeant[claim.kind] ?? ""];
  const cells = also === undefined ? [] : sum(also.rows, column);
  return also === undefined || cells.length === 0
    ? [plain]
    : [plain, { name: also.name, plus: cells }];
}

/** Careless counts, named where the number is one of them: an item for its group, a column for all. */
function slips(claim: Claim, report: Report): Meaning[] {
  const group = groups[claim.kind];
  if (group === undefined || claim.value === 0 || claim.column !== undefined) return [];
  const column = (id: string) =>
    group.rows.flatMap((row) => cellsOf(report, "applications", row, id));
  const items = column("total").map((cell): Meaning => {
    const name = `「${nameRow(report, "applications", cell.split(".").slice(1, -1).join("."))}」`;
    return { name: { zh: name, en: name }, plus: [cell] };
  });
  const columns = applicantColumns.slice(0, -1).flatMap(({ id, label }): Meaning[] => {
    const cells = column(id);
    const all = { name: { zh: `「${label}」一列`, en: `the column 「${label}」` }, plus: cells };
    const each = cells.map((cell) => ({
      name: { zh: `「${nameCell(report, cell)}」`, en: `「${nameCell(report, cell)}」` },
      plus: [cell],
    }));
    return cells.length > 1 ? [all, ...each] : [all];
  });
  return [...items, ...columns];
}

function check(material: Material): Finding[] {
  const { report } = material;
  return report.claims.flatMap((claim, at) =>
    claim.kind in groups
      ? [
          findTogether(claim, at, material, meanings(claim, at, material), () =>
            slips(claim, report),
          ),
        ]
      : [],
  );
}

const about: About = {
  title: { zh: "正文办理结果", en: "Outcomes, in the text" },
  explanation: {
    zh: "正文所说予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数，应与表三相应各行或各组的总计一致。有的报告以一项代一组、以一列代总计，需要说明。",
    en: "The outcomes that the text counts agree with the totals of those rows or groups of table three. Some reports name one item for its group, or one column for the total, which needs an explanation.",
  },
  source: {
    zh: "统计表三的含义（国办公开办函〔2021〕30号）；各地年度报告的行文习惯",
    en: "The meaning of table three (国办公开办函〔2021〕30号) and the usage of published reports",
  },
  holds: "usual",
};

export const rule: Rule = {
  id: "text-results",
  severity: "warning",
  about,
  check,
};

const text = ["在答复的申请中，予以公开11件，无法提供71件。"];

export const examples: Examples = [
  {
    shows: { zh: "予以公开 11 件", en: "11 granted" },
    text,
    cells: { "applications.granted.total": 11 },
    subject: "claim-1",
    outcome: "passed",
    formula: "11 = 11",
  },
  {
    shows: {
      zh: "总计空白，由该行各栏代之",
      en: "the total is blank: the row's own numbers stand in",
    },
    text,
    cells: {
      "applications.granted.total": "blank",
      "applications.granted.naturalPerson": 12,
      "applications.granted.business": 3,
    },
    subject: "claim-1",
    outcome: "failed",
    formula: "11 ≠ 12 + 3 = 15",
  },
  {
    shows: { zh: "无法提供是三项之和", en: "not available is the sum of three items" },
    text,
    cells: {
      "applications.unavailable.notHeld.total": 70,
      "applications.unavailable.needsCreation.total": 1,
    },
    subject: "claim-2",
    outcome: "passed",
  },
  {
    shows: { zh: "正文 71 件，表中 65 件", en: "71 in the text, 65 in the table" },
    text,
    cells: { "applications.unavailable.notHeld.total": 65 },
    subject: "claim-2",
    outcome: "failed",
    formula: "71 ≠ 65",
  },
  {
    shows: { zh: "同一行的两种情形之和", en: "two reasons of one row, added up" },
    text: ["答复申请时，不属于本机关的4件，信息不存在的1件。"],
    cells: { "applications.unavailable.notHeld.total": 5 },
    subject: "claim-2",
    outcome: "passed",
    formula: "4 + 1 = 5",
  },
  {
    shows: {
      zh: "旁边的“其他1件”说的是另一种结果",
      en: "the 1 beside it is of another outcome",
    },
    text: ["答复申请15件，予以公开12件，部分公开2件，其他1件。"],
    cells: { "applications.concluded.total": 15, "applications.partial.total": 1 },
    subject: "claim-3",
    outcome: "failed",
  },
  {
    shows: { zh: "旁边的 4 件是上年的", en: "the 4 beside it is last year's" },
    text: ["收到政府信息公开申请6件，比上年多2件（上年4件），其中予以公开5件。"],
    cells: { "applications.received.total": 6, "applications.granted.total": 4 },
    subject: "claim-2",
    outcome: "failed",
  },
  {
    shows: { zh: "合计的是前面两种结果", en: "a sum of the two outcomes before it" },
    text: ["予以公开173件、部分公开40件，二者合计213件；不予公开28件。"],
    cells: { "applications.received.total": 231, "applications.refused.stateSecret.total": 18 },
    subject: "claim-3",
    outcome: "failed",
  },
  {
    shows: { zh: "表中有一格未能读出", en: "one cell could not be read" },
    text,
    cells: { "applications.unavailable.notHeld.total": "unreadable" },
    subject: "claim-2",
    outcome: "cantTell",
  },
];
