/** A growth that the text prints follows from this year's number and last year's. */
import type { Piece } from "../text/clauses";
import type { Quantity, Sentence } from "../text/sentence";
import type { Examples } from "./base/examples";
import type { About, Finding, Rule, Subject } from "./base/rule";
import { claimOf, isPrinted, operandOf, printsPercent, writePercent } from "./base/text-number";
import { cellAt, evaluate, priorPrefix, round } from "./sums/evaluate";

/** 收到22起，比上年（31起）下降29%. */
interface Growth {
  readonly current: Quantity;
  readonly percent: Quantity;
  readonly sign: 1 | -1;
  /** Last year's number, and by how much it grew, where the text says so. */
  readonly last: Quantity | null;
  readonly gap: Quantity | null;
  /** Numbers before it that may be the one that grew: 收到81件，其中网络60件，比上年增长12.5%. */
  readonly others: readonly Quantity[];
}

const rises = /(?:增长|增加|上升|提高|增幅|增)(?:了|约|为|达|率|幅度|：)*$/;
const falls = /(?:下降|减少|回落|降低|降幅|减|降)(?:了|约|为|达|率|幅度|：)*$/;
const moreOrLess = /(?:增长|增加|上升|提高|下降|减少|回落|降低|多|少|增|减)(?:了|约)?$/;
/** 增长12.5%（上年72件）: between the percentage and the number behind it. */
const lastYearBehind = /^（(?:上年|去年|(20\d\d)年)度?(?:同期)?(?:为|是|收到|受理)?$/;
/** The year before, and no other: 比2019年, 较前年 are other comparisons. */
const withLastYear = /比|较|同比/;

/** 上年为, 2023年同期收到: what stands before last year's number. */
const lastYears =
  /(?:上年|去年|上一年|(20\d\d)年)度?(?:同期)?(?:为|是|的|仅|共|收到|受理|发布|公开)?$/;
/** 由2023年的286件降至247件: between last year's number and this year's. */
const cameTo =
  /^(?:大幅|稳步|持续)?(?:增加|增长|上升|提高|下降|减少|降低|回落|增|升|降|减)[到至](?:今年|本年度?|20\d\d年)?的?$/;
/** 上年为30件，下降10%: between last year's number and the percentage. */
const thenChanged =
  /^[，（](?:同比|本年|今年)?(?:增长|增加|上升|提高|增幅|下降|减少|回落|降低|降幅)(?:了|约|为|达)?$/;

function isLastYears(folded: string, at: number, year: number | null): boolean {
  const [words, of] = lastYears.exec(folded.slice(Math.max(0, at - 14), at)) ?? [];
  return words !== undefined && (of === undefined || Number(of) === (year ?? 0) - 1);
}

function readGrowths(sentence: Sentence, year: number | null): Growth[] {
  if (!printsPercent(sentence)) return [];
  const { folded, pieces } = sentence.clauses;
  const growths: Growth[] = [];
  const counted: Quantity[] = [];
  let current: Extract<Piece, { is: "number" }> | null = null;
  /** What stood before the parenthesis that is open. */
  let outer: Extract<Piece, { is: "number" }> | null = null;
  let comparing = -1;
  let otherYear = false;
  let last: Quantity | null = null;
  let gap: Quantity | null = null;
  /** 发布860条，上年为800条，同比增长7.5%: last year's number, told before the comparison. */
  let told: Extract<Piece, { is: "number" }> | null = null;
  /** Where the last percentage ends. */
  let end = 0;
  for (const piece of pieces) {
    const text = folded.slice(piece.from, piece.to);
    if (piece.is === "mark" && text === "（") outer = current;
    // 26件（网络申请18件），比上年: what is compared stands before the parenthesis.
    if (piece.is === "mark" && text === "）") current = outer ?? current;
    if (
      piece.is === "word" &&
      piece.tag === "compare" &&
      withLastYear.test(text) &&
      comparing < 0
    ) {
      comparing = piece.from;
      last = told?.quantity ?? null;
      gap = null;
      otherYear = text === "环比";
    } else if (piece.is === "word" && piece.tag === "otherTime") {
      // 比三季度增长14.3%
      otherYear = true;
    } else if (piece.is === "year" && comparing >= 0) {
      otherYear ||= year !== null && piece.year !== year - 1 && piece.year !== year;
    } else if (piece.is === "number") {
      const { quantity } = piece;
      const before = folded.slice(Math.max(0, piece.from - 6), piece.from);
      if (told !== null && comparing < 0 && quantity.counter === "%") {
        if (thenChanged.test(folded.slice(told.to, piece.from))) {
          comparing = told.to;
          last = told.quantity;
          gap = null;
          otherYear = false;
        }
      }
      const near = comparing >= 0 && piece.from - comparing <= 40;
      const same = current !== null && quantity.counter === current.quantity.counter;
      if (quantity.counter === "%") {
        const sign = rises.test(before) ? 1 : falls.test(before) ? -1 : null;
        if (near && !otherYear && sign !== null && current !== null)
          growths.push({
            current: current.quantity,
            percent: quantity,
            sign,
            last,
            gap,
            others: counted.slice(-12),
          });
        end = piece.to;
        comparing = -1;
        continue;
      }
      const behind = growths.at(-1);
      const [aside, of] =
        behind === undefined ? [] : (lastYearBehind.exec(folded.slice(end, piece.from)) ?? []);
      if (aside !== undefined && behind?.last === null && same) {
        if (of === undefined || Number(of) === (year ?? 0) - 1)
          growths[growths.length - 1] = { ...behind, last: quantity };
      } else if (near && same && moreOrLess.test(before)) gap = quantity;
      else if (near && same && !/[，；]/.test(folded.slice(comparing, piece.from))) last = quantity;
      else if ((same || current === null) && comparing < 0 && isLastYears(folded, piece.from, year))
        told = piece;
      else {
        const rose =
          told?.quantity.counter === quantity.counter &&
          cameTo.test(folded.slice(told?.to, piece.from));
        comparing = rose ? piece.from : -1;
        last = rose ? (told?.quantity ?? null) : null;
        gap = null;
        otherYear &&= !rose;
        told = null;
        current = piece;
        counted.push(quantity);
      }
    }
  }
  return growths;
}

/** The rows of last year's table three that a number of this kind may be compared with. */
const rowsOf: Readonly<Record<string, readonly (readonly string[])[]>> = {
  received: [["received"], ["received", "carriedIn"], ["concluded"], ["concluded", "carriedOut"]],
  concluded: [["concluded"]],
  granted: [["granted"]],
  partial: [["partial"]],
};

function judge(
  { current, percent, sign, last, gap, others }: Growth,
  subject: Subject,
): Finding | null {
  const rounded = [current, percent, last, gap].some((each) => each?.approximate);
  if (rounded) return null;
  const { prior, report } = subject;
  const claim = claimOf(current, subject);
  const follows = prior !== null && report.year !== null && prior.year === report.year - 1;
  const cells = (rowsOf[claim?.kind ?? ""] ?? []).map((rows) =>
    rows.map((row) => `${priorPrefix}applications.${row}.${claim?.column ?? "total"}`),
  );
  const sides = cells.map((right) => evaluate({ left: [], right }, report, prior).right);
  const known = sides.filter((each) => each.blanks + each.missing + each.unreadable === 0);
  const sums = known.map(({ sum }) => sum);
  const inText = [
    ...(last === null ? [] : [last.value]),
    ...(gap === null ? [] : [current.value - sign * gap.value]),
  ];
  const bases = [...inText, ...(follows ? sums : [])].filter((each) => each > 0);
  const operands = [
    operandOf(current, "left", subject),
    operandOf(percent, "left", subject),
    ...[last, gap].flatMap((each) => (each === null ? [] : [operandOf(each, "right", subject)])),
    ...(follows ? (cells[0] ?? []) : []).map((ref) => {
      return { ref, role: "right" as const, value: cellAt(ref, report, prior)?.value ?? null };
    }),
  ];
  const base = { subject: operands[0]?.ref ?? current.id, operands, difference: null };
  if (bases.length === 0 && claim === null) return null;
  if (bases.length === 0)
    return {
      ...base,
      outcome: "cantTell",
      message: {
        zh: `正文说比上年变化 ${percent.value}%，但没有上年的数，无法核对。`,
        en: `The text says that it changed by ${percent.value}%, but last year's number is not at hand.`,
      },
      formula: null,
    };
  const change = (from: number) => (sign * (current.value - from)) / from;
  const fits = bases.find((each) => isPrinted(percent, change(each)));
  const arrow = (from: number) => `(${current.value} − ${from}) ÷ ${from}`;
  if (fits !== undefined)
    return {
      ...base,
      outcome: "passed",
      message: {
        zh: `由上年 ${fits} 到本年 ${current.value}，变化幅度与正文所印 ${percent.value}% 一致。`,
        en: `From ${fits} last year to ${current.value}, the change is the ${percent.value}% that the text prints.`,
      },
      formula: `${arrow(fits)} = ${sign < 0 ? "−" : ""}${percent.value}%`,
    };
  const alike = others.filter(({ counter }) => counter === current.counter);
  // 网站860条，新媒体300条，上年为1000条，增长16%: what grew may be the sum of them.
  const added = alike.map((_, from) =>
    alike.slice(from).reduce((sum, each) => sum + each.value, 0),
  );
  const fitsOther = [...alike.map(({ value }) => value), ...added].some((value) => {
    const froms = [
      last?.value ?? 0,
      gap === null ? 0 : value - sign * gap.value,
      ...(follows ? sums : []),
    ];
    return froms.some((from) => from > 0 && isPrinted(percent, (sign * (value - from)) / from));
  });
  if (fitsOther) return null;
  // What was not read of last year's report may be what the text compares with.
  if (inText.length === 0 && known.length < sides.length)
    return {
      ...base,
      outcome: "cantTell",
      message: {
        zh: `正文说比上年变化 ${percent.value}%，上年的表中有空白、缺失或未能读出的单元格，无法核对。`,
        en: `The text says that it changed by ${percent.value}%, but cells of last year's table are blank, missing or unread, so this cannot be checked.`,
      },
      formula: null,
    };
  const [first = 1] = bases;
  const list = [...new Set(bases)].join("、");
  return {
    ...base,
    outcome: "failed",
    message: {
      zh: `正文说比上年${sign > 0 ? "增长" : "下降"} ${percent.value}%，以上年数 ${list} 计算都不是这个幅度（${writePercent(percent, change(first))}），请核对。`,
      en: `The text says ${sign > 0 ? "up" : "down"} ${percent.value}%, which does not follow from last year's ${list.replaceAll("、", ", ")} (${writePercent(percent, change(first))}). Please check.`,
    },
    formula: `${arrow(first)} = ${writePercent(percent, sign * change(first))} ≠ ${sign < 0 ? "−" : ""}${percent.value}%`,
    difference: round(change(first) * 100 - percent.value),
  };
}

const about: About = {
  title: { zh: "正文增减幅度", en: "Growth in the text" },
  explanation: {
    zh: "正文所说比上年增长、下降百分之几，应由本年与上年的数算得，四舍五入或截尾均可；上年数取自正文，或取自上年报告。",
    en: "A growth or decline that the text prints follows from this year's number and last year's, rounded or cut off; last year's is taken from the text or from last year's report.",
  },
  source: { zh: "正文自身的算术", en: "The arithmetic of the text itself" },
  holds: "exact",
};

export const rule: Rule = {
  id: "growth",
  severity: "warning",
  about,
  check(subject) {
    const findings = new Map<string | null, Finding>();
    for (const sentence of subject.sentences) {
      for (const growth of readGrowths(sentence, subject.report.year)) {
        const finding = judge(growth, subject);
        if (finding !== null && !findings.has(finding.subject))
          findings.set(finding.subject, finding);
      }
    }
    return [...findings.values()];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "由 31 件到 22 件，下降 29%", en: "from 31 to 22 is down 29 %" },
    text: ["全年收到政府信息公开申请22件，比2023年（31件）下降29%。"],
    subject: "claim-1",
    outcome: "passed",
  },
  {
    shows: { zh: "由 31 件到 22 件，不是下降 39%", en: "from 31 to 22 is not down 39 %" },
    text: ["全年收到政府信息公开申请22件，比2023年（31件）下降39%。"],
    subject: "claim-1",
    outcome: "failed",
  },
  {
    shows: { zh: "由上年的 31 件降至 22 件", en: "down to 22 from last year's 31" },
    text: ["政府信息公开申请由上年的31件降至22件，降幅39%。"],
    subject: "claim-1",
    outcome: "failed",
  },
  {
    shows: { zh: "增长的可能是两个数之和", en: "what grew may be the sum of two numbers" },
    text: ["网站发布信息860条，新媒体发布信息300条，上年为1000条，增长16%。"],
    subject: "number-2",
    outcome: null,
  },
  {
    shows: { zh: "与上年报告中的数相符", en: "agrees with last year's report" },
    text: ["全年收到政府信息公开申请22件，比上年下降12%。"],
    prior: { "applications.received.total": 25 },
    subject: "claim-1",
    outcome: "passed",
  },
  {
    shows: { zh: "上年的新收数为空白", en: "last year's number of requests is blank" },
    text: ["全年收到政府信息公开申请22件，比上年下降12%。"],
    prior: { "applications.received.total": "blank", "applications.concluded.total": 31 },
    subject: "claim-1",
    outcome: "cantTell",
  },
  {
    shows: { zh: "没有上年的数", en: "last year's number is not at hand" },
    text: ["全年收到政府信息公开申请22件，比上年下降12%。"],
    subject: "claim-1",
    outcome: "cantTell",
  },
];
