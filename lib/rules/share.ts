/** A percentage that the text prints is the ratio of two of its numbers. */

import { round } from "../report/round";
import type { Piece } from "../text/clauses";
import { printsPercent, type Quantity, type Sentence } from "../text/sentence";
import type { Examples } from "./base/examples";
import { finding, pointAt } from "./base/finding";
import type { About, Finding, Material, Rule, Text } from "./base/rule";
import { claimOf, isPrinted, operandOf, writePercent } from "./base/text-number";
import { evaluate } from "./sums/evaluate";

/** 258件，占33.9%. */
interface Share {
  readonly part: Quantity;
  readonly percent: Quantity;
  /** Numbers before it in this sentence and the one before, of the same kind. */
  readonly wholes: readonly Quantity[];
  /** 予以公开61件（35.9%）: only of outcomes is it certain that this is a share. */
  readonly bare: boolean;
  /** The number whose parts are listed: the only one that its share must be of. */
  readonly whole: Quantity | null;
  /** The numbers since the last share, with what the share is told of, the last of them. */
  readonly run: readonly Quantity[];
}

/** What may stand between the number and its share without naming another whole. */
const between =
  /^[，（、]?占(?:比|总|数|量|答复|办结|申请|收到|新收|受理|全部|公开|信息|政府|件|的|已|为|达|例|本年|年度|全年|百分){0,8}$/;

/** Of applications: the rows of table three that a share may be of. */
const denominators: readonly (readonly string[])[] = [
  ["concluded"],
  ["received"],
  ["received", "carriedIn"],
  ["concluded", "carriedOut"],
];
const applied = /^(?:granted|partial|grantedOrPartial|refused|unavailable|notHeld|declined|other)$/;

function readShares(sentence: Sentence, before: readonly Quantity[]): Share[] {
  if (!printsPercent(sentence)) return [];
  const { folded, pieces } = sentence.clauses;
  const shares: Share[] = [];
  const wholes: Quantity[] = [...before];
  let part: Extract<Piece, { is: "number" }> | null = null;
  let whole: Quantity | null = null;
  let run: Quantity[] = [];
  for (const piece of pieces) {
    if (piece.is === "word" && piece.tag === "part") whole = part?.quantity ?? null;
    if (piece.is !== "number") continue;
    const { quantity } = piece;
    if (quantity.counter !== "%") {
      if (part !== null) wholes.push(part.quantity);
      part = piece;
      run.push(quantity);
      continue;
    }
    const words = folded.slice(part?.to, piece.from);
    const told = run;
    run = [];
    const bare = words === "（" && folded.charAt(piece.to) === "）";
    if (part === null || !(bare || between.test(words))) continue;
    const { counter } = part.quantity;
    const same = wholes.filter((each) => each.counter === counter).slice(-12);
    const listed = whole?.counter === counter ? whole : null;
    shares.push({
      part: part.quantity,
      percent: quantity,
      wholes: same,
      bare,
      whole: listed,
      run: told.filter((each) => each.counter === counter).slice(-12),
    });
  }
  return shares;
}

/**
 * Whether the share may be of more than the number before it: of the sum of what is told together,
 * 公开14件，部分公开3件，占56.7%, or of what is listed, 不予公开25件，其中过程性信息22件、国家秘密3件，占3.9%.
 */
function mayBeOfMore({ run, percent }: Share, wholes: readonly number[]): boolean {
  const values = run.map(({ value }) => value);
  const sums = values.map((_, from) => values.slice(from).reduce((sum, each) => sum + each, 0));
  return [...values.slice(0, -1), ...sums.slice(0, -1)].some((value) =>
    wholes.some((each) => each >= value && isPrinted(percent, value / each)),
  );
}

/** What it was tried as a share of, and what it would be of each. */
function listTried({ part, percent }: Share, wholes: readonly number[]): Text {
  const of = (whole: number) => writePercent(percent, part.value / whole);
  return {
    zh: wholes.map((each) => `${each}（${of(each)}）`).join("、"),
    en: wholes.map((each) => `${each} (${of(each)})`).join(", "),
  };
}

function judge(share: Share, material: Material): Finding | null {
  const { part, percent, wholes, bare, whole } = share;
  if (part.approximate || percent.approximate || part.value === 0) return null;
  const { report } = material;
  const claim = claimOf(part, material);
  // 自然人334件，占86.5%: of one kind of applicant, a share of all.
  const ofKind = claim?.column !== undefined && /^(?:received|concluded)$/.test(claim.kind);
  const isApplied = claim !== null && (ofKind || applied.test(claim.kind));
  if (bare && !isApplied) return null;
  const column = ofKind ? "total" : (claim?.column ?? "total");
  const all = denominators.map((rows) => rows.map((row) => `applications.${row}.${column}`));
  const tried = all.map((right) => evaluate({ left: [], right }, report).right);
  const [cells, sides] = isApplied ? [all, tried] : [[], []];
  const sums = sides.filter(({ unread }) => unread === 0).map(({ sum }) => sum);
  const larger = wholes.filter((each) => !each.approximate).map(({ value }) => value);
  const known = [...sums, ...larger].filter((each) => each >= part.value);
  if (known.length === 0) return null;
  const own = operandOf(part, "left", material);
  const operands = [own, operandOf(percent, "left", material), ...pointAt(report, cells[0] ?? [])];
  const fits = known.find((each) => isPrinted(percent, part.value / each));
  if (fits !== undefined)
    return finding(
      own.ref,
      "passed",
      {
        zh: `${part.value} 占 ${fits} 的比例与正文所印 ${percent.value}% 一致。`,
        en: `${part.value} of ${fits} is the ${percent.value}% that the text prints.`,
      },
      { operands, formula: `${part.value} ÷ ${fits} = ${percent.value}%` },
    );
  if (mayBeOfMore(share, [...known, ...tried.map(({ sum }) => sum)])) return null;
  // What a blank stands for may be what makes the share hold.
  const isOpen = sides.some(({ blanks, unread }) => blanks + unread > 0);
  if (isOpen || report.forms.applications === null)
    return finding(
      own.ref,
      "cantTell",
      {
        zh: `正文所印 ${percent.value}% 以何为总数，因表中有空白、缺失或未能读出的单元格而无法核对。`,
        en: `What ${percent.value}% is a share of cannot be told, because cells of the table are blank, missing or unread.`,
      },
      { operands },
    );
  // Of what else it may be a share, outside table three and the list, nobody has said.
  if (!isApplied && (whole === null || whole.approximate)) return null;
  const wrong = isApplied || whole === null ? [...new Set(known)] : [whole.value];
  const list = listTried(share, wrong);
  const ratio = part.value / (wrong[0] ?? 1);
  return finding(
    own.ref,
    "failed",
    {
      zh: `正文说 ${part.value} 占 ${percent.value}%，以下列各数为总数都不是这个比例：${list.zh}，请核对。`,
      en: `The text says that ${part.value} is ${percent.value}%, which it is of none of these: ${list.en}. Please check.`,
    },
    {
      operands,
      formula: `${part.value} ÷ ${wrong[0]} = ${writePercent(percent, ratio)} ≠ ${percent.value}%`,
      difference: round(ratio * 100 - percent.value),
    },
  );
}

const about: About = {
  title: { zh: "正文占比", en: "Percentages in the text" },
  explanation: {
    zh: "正文所印“占 x%”应是正文或表中两个数之比，四舍五入或截尾均可。以办结数、新收数、新收加结转等为总数逐一试算，都不符才提示。",
    en: "A share that the text prints is the ratio of two numbers, rounded or truncated. Concluded, received, and received plus carried in are all tried as the whole.",
  },
  source: { zh: "正文自身的算术", en: "The arithmetic of the text itself" },
  holds: "exact",
};

export const rule: Rule = {
  id: "share",
  severity: "warning",
  about,
  check(material) {
    const findings = new Map<string | null, Finding>();
    let before: readonly Quantity[] = [];
    let paragraph = -1;
    for (const sentence of material.sentences) {
      if (sentence.paragraph !== paragraph) before = [];
      paragraph = sentence.paragraph;
      for (const share of readShares(sentence, before)) {
        const finding = judge(share, material);
        if (finding !== null && !findings.has(finding.subject))
          findings.set(finding.subject, finding);
      }
      before = sentence.quantities.slice(-12);
    }
    return [...findings.values()];
  },
};

const text = ["答复政府信息公开申请805件，其中不予公开35件，占4.34%；予以公开258件，占33.9%。"];
const cells = { "applications.concluded.total": 805, "applications.received.total": 859 };

export const examples: Examples = [
  {
    shows: { zh: "35 占 805 为 4.34%（截尾）", en: "35 of 805 is 4.34 %, truncated" },
    text,
    cells,
    subject: "claim-2",
    outcome: "passed",
    formula: "35 ÷ 805 = 4.34%",
  },
  {
    shows: { zh: "258 不占任何总数的 33.9%", en: "258 is 33.9 % of nothing" },
    text,
    cells,
    subject: "claim-3",
    outcome: "failed",
  },
  {
    shows: { zh: "办结总计未能读出", en: "the total could not be read" },
    text,
    cells: {
      "applications.concluded.total": "unreadable",
      "applications.received.total": 859,
    },
    subject: "claim-3",
    outcome: "cantTell",
  },
  {
    shows: { zh: "办结总计为空白，可能正是 805", en: "a blank total, which may well be 805" },
    text: ["对政府信息公开申请不予公开35件，占4.34%。"],
    cells: { "applications.concluded.total": "blank", "applications.received.total": 859 },
    subject: "claim-1",
    outcome: "cantTell",
  },
];
