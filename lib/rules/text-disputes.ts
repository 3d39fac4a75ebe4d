/** Reviews and lawsuits that the text counts are those of table four. */
import { addressOf } from "../report/form";
import { round } from "../report/round";
import type { Claim, Report } from "../report/schema";
import type { Examples } from "./base/examples";
import { finding, pointAt } from "./base/finding";
import type { Meaning } from "./base/meaning";
import type { About, Finding, Material, Rule, Text } from "./base/rule";
import { claimOperand } from "./base/text-number";
import { findTogether } from "./base/together";
import { cellAt, evaluate } from "./sums/evaluate";

interface Group {
  readonly rows: readonly string[];
  /** What the rows sum. */
  readonly name: Text;
  /** What they count, as the subject of a sentence. */
  readonly cases: Text;
}

const groups: Readonly<Record<string, Group>> = {
  review: {
    rows: ["review"],
    name: { zh: "行政复议", en: "administrative review" },
    cases: { zh: "行政复议案件", en: "administrative reviews" },
  },
  litigation: {
    rows: ["litigationDirect", "litigationAfterReview"],
    name: { zh: "行政诉讼两组之和", en: "both groups of litigation" },
    cases: { zh: "行政诉讼案件", en: "lawsuits" },
  },
  litigationDirect: {
    rows: ["litigationDirect"],
    name: { zh: "未经复议直接起诉", en: "litigation without review" },
    cases: { zh: "未经复议直接起诉的案件", en: "lawsuits without review" },
  },
  litigationAfterReview: {
    rows: ["litigationAfterReview"],
    name: { zh: "复议后起诉", en: "litigation after review" },
    cases: { zh: "复议后起诉的案件", en: "lawsuits after review" },
  },
};

function meanings({ kind, value }: Claim): Meaning[] {
  const [id = "", column = "total"] = kind.split(".");
  const group = groups[id];
  if (group === undefined) return [];
  const { rows, name } = group;
  const cellIn = (row: string) => addressOf("disputes", row, column);
  const single = rows.map(
    (row): Meaning => ({ name: groups[row]?.name ?? name, plus: [cellIn(row)], loose: true }),
  );
  // "No lawsuit" is never said of one group only.
  return [{ name, plus: rows.map(cellIn) }, ...(rows.length > 1 && value > 0 ? single : [])];
}

/** 均维持, 均获维持, 全部维持, but not of those decided only: 已审结的均维持. */
const allUpheld =
  /(?:(?<!平)均|全部|都)(?:已|获|获得|被|予以|为|结果|是|得到)?(?:人民法院|法院|复议机关)?(?:判决|裁定|决定)?维持/;

/** 复议1件，被维持 */
const oneUpheld = /^[，、（](?:已|也)?(?:结果)?(?:为|是|获|获得|被|予以|得到)?维持/;

/** Says 均维持 of the disputes named before it in the same sentence. */
function saysAllUpheld(claim: Claim, at: number, { reading, report }: Material): boolean {
  const place = reading.claimPlaces[claim.id];
  const text = reading.paragraphs[place?.paragraph ?? -1]?.text;
  if (place === undefined || text === undefined || claim.value === 0) return false;
  const near = text.slice(place.end, place.end + 80).replace(/\s/g, "");
  const [rest = ""] = near.split(/[。！？；;]/, 1);
  const found = allUpheld.exec(rest) ?? (claim.value === 1 ? oneUpheld.exec(rest) : null);
  if (found === null || /审结|办结|已结/.test(rest.slice(0, found.index))) return false;
  // 复议3件，其中2件维持，诉讼2件均维持 says it of the lawsuits only.
  const beside = report.claims.slice(at + 1, at + 6);
  return !beside.some(({ id, kind }) => {
    const other = reading.claimPlaces[id];
    const same = other?.paragraph === place.paragraph && other.start < place.end + 80;
    return same && kind.startsWith(`${claim.kind}.`);
  });
}

/** How many the groups count that contradict 均维持. */
function contradict(rows: readonly string[], report: Report): number {
  return rows
    .flatMap((row) =>
      ["pending", "corrected", "otherResult"].map((each) => addressOf("disputes", row, each)),
    )
    .reduce((sum, each) => sum + (cellAt(each, report, null)?.value ?? 0), 0);
}

/** The rows of the meaning that fits: 诉讼2件 may be said of one group, and none knows of which. */
function rowsMeant(rows: readonly string[], { outcome, operands }: Finding): readonly string[] {
  const refs = operands.map((each) => each.ref);
  return outcome === "passed"
    ? rows.filter((row) => refs.includes(addressOf("disputes", row, "total")))
    : [];
}

/** What contradicts 均维持, said of disputes whose number agrees or is left open by blanks; else null. */
function findNotUpheld(
  claim: Claim,
  at: number,
  { rows: all, cases }: Group,
  counted: Finding,
  material: Material,
): Finding | null {
  const { report } = material;
  // A number that nobody knows whose it is has no formula: nor is it known what was upheld.
  if (counted.outcome === "failed" || counted.formula === null) return null;
  if (!saysAllUpheld(claim, at, material)) return null;
  const rows = all.length === 1 ? all : rowsMeant(all, counted);
  const sum = contradict(rows, report);
  const cells = rows.map((row) => addressOf("disputes", row, "upheld"));
  const refs = cells.filter((each) => cellAt(each, report, null)?.state === "number");
  const upheld = evaluate({ left: [], right: refs }, report).right.sum;
  // Without the total, a blank may stand for all that the text says were upheld.
  const isSure = counted.outcome === "passed" || refs.length === cells.length;
  if (sum <= 0 || !isSure || refs.length === 0 || upheld === claim.value) return null;
  return finding(
    claim.id,
    "failed",
    {
      zh: `正文说${cases.zh}均维持，表四却有 ${sum} 件尚未审结、被纠正或为其他结果，请核对。`,
      en: `The text says that all ${cases.en} were upheld, but table four counts ${sum} pending, corrected or with another result. Please check.`,
    },
    {
      formula: `${claim.value} ≠ ${upheld}`,
      operands: [claimOperand(claim), ...pointAt(report, refs)],
      difference: round(claim.value - upheld),
    },
  );
}

function check(material: Material): Finding[] {
  return material.report.claims.flatMap((claim, at) => {
    const [kind = "", column] = claim.kind.split(".");
    const group = groups[kind];
    if (group === undefined) return [];
    const counted = findTogether(claim, at, material, meanings(claim));
    if (column !== undefined && column !== "total") return [counted];
    return [findNotUpheld(claim, at, group, counted, material) ?? counted];
  });
}

const about: About = {
  title: { zh: "正文复议诉讼", en: "Disputes, in the text" },
  explanation: {
    zh: "正文所说因政府信息公开引起的行政复议、行政诉讼件数及结果，应与表四一致；说“均维持”的，表四不应有尚未审结或被纠正的。",
    en: "Reviews and lawsuits about information disclosure that the text counts agree with table four; where it says that all were upheld, none is pending or corrected.",
  },
  source: {
    zh: "统计表四的含义（国办公开办函〔2021〕30号）",
    en: "The meaning of table four (国办公开办函〔2021〕30号)",
  },
  holds: "usual",
};

export const rule: Rule = {
  id: "text-disputes",
  severity: "warning",
  about,
  check,
};

const text = ["因政府信息公开引起行政复议3件，行政诉讼2件。"];
const upheld = ["因政府信息公开引起行政复议3件，均维持。"];

export const examples: Examples = [
  {
    shows: { zh: "行政复议 3 件", en: "3 reviews" },
    text,
    cells: { "disputes.review.total": 3 },
    subject: "claim-1",
    outcome: "passed",
    formula: "3 = 3",
  },
  {
    shows: { zh: "行政诉讼为两组之和", en: "litigation is both groups" },
    text,
    cells: {
      "disputes.litigationDirect.total": 1,
      "disputes.litigationAfterReview.total": 1,
    },
    subject: "claim-2",
    outcome: "passed",
  },
  {
    shows: { zh: "正文诉讼 2 件，表中 5 件", en: "2 lawsuits in the text, 5 in the table" },
    text,
    cells: { "disputes.litigationDirect.total": 5 },
    subject: "claim-2",
    outcome: "failed",
  },
  {
    shows: {
      zh: "正文说没有诉讼，而直接起诉 1 件",
      en: "no lawsuit in the text, and one without review in the table",
    },
    text: ["2024年因政府信息公开引起的行政复议3件，行政诉讼0件。"],
    cells: { "disputes.review.total": 3, "disputes.litigationDirect.total": 1 },
    subject: "claim-2",
    outcome: "failed",
  },
  {
    shows: { zh: "分两处说的复议", en: "reviews counted in two parts" },
    text: ["不服政府信息公开答复，向市政府提起行政复议2件，向省厅提起行政复议1件。"],
    cells: { "disputes.review.total": 3 },
    subject: "claim-1",
    outcome: "passed",
    formula: "2 + 1 = 3",
  },
  {
    shows: {
      zh: "同一段另有与表中相同的复议数",
      en: "the paragraph also counts as many reviews as the table",
    },
    text: ["因政府信息公开引起行政复议3件。涉及征地的政府信息公开行政复议2件。"],
    cells: { "disputes.review.total": 3 },
    subject: "claim-2",
    outcome: "cantTell",
  },
  {
    shows: {
      zh: "“应诉2件”之后的结果，可能是这2件的",
      en: "a result behind 应诉2件 may be of those two",
    },
    text: ["因政府信息公开引起行政复议3件（维持3件），应诉2件（在审1件）。"],
    cells: { "disputes.review.upheld": 3, "disputes.review.total": 3 },
    subject: "claim-3",
    outcome: "cantTell",
  },
  {
    shows: {
      zh: "办理的复议可能是作为复议机关的",
      en: "reviews that it may have decided for others",
    },
    text: ["全年办理政府信息公开行政复议112件。"],
    cells: { "disputes.review.total": 3 },
    subject: "claim-1",
    outcome: "cantTell",
  },
  {
    shows: { zh: "均维持，却有 1 件尚未审结", en: "all upheld, yet one is pending" },
    text: upheld,
    cells: {
      "disputes.review.upheld": 2,
      "disputes.review.pending": 1,
      "disputes.review.total": 3,
    },
    subject: "claim-1",
    outcome: "failed",
  },
  {
    shows: {
      zh: "诉讼 2 件均维持，却有 1 件尚未审结，另一组空白",
      en: "2 lawsuits, all upheld, yet one is pending; the other group is blank",
    },
    text: ["因政府信息公开引起行政诉讼2件，均维持。"],
    cells: {
      "disputes.litigationDirect.upheld": 1,
      "disputes.litigationDirect.pending": 1,
      "disputes.litigationDirect.total": 2,
      "disputes.litigationAfterReview.upheld": "blank",
      "disputes.litigationAfterReview.pending": "blank",
      "disputes.litigationAfterReview.total": "blank",
    },
    subject: "claim-1",
    outcome: "failed",
    formula: "2 ≠ 1",
  },
  {
    shows: {
      zh: "诉讼 2 件均维持，而尚未审结的在另一组",
      en: "2 lawsuits, all upheld; one of the other group is pending",
    },
    text: ["因政府信息公开引起行政诉讼2件，均维持。"],
    cells: {
      "disputes.litigationDirect.upheld": 2,
      "disputes.litigationDirect.total": 2,
      "disputes.litigationAfterReview.pending": 1,
      "disputes.litigationAfterReview.total": 1,
    },
    subject: "claim-1",
    outcome: "passed",
  },
  {
    shows: { zh: "表四没有该格", en: "table four has no such cell" },
    text,
    cells: { "disputes.review.total": "missing" },
    subject: "claim-1",
    outcome: "cantTell",
  },
];
