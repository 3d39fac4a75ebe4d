/** A growth that the text prints follows from this year's number and last year's. */

import { round } from "../report/round";
import { type Growth, readGrowths } from "../text/growths";
import type { Examples } from "./base/examples";
import { finding, pointAt } from "./base/finding";
import type { About, Finding, Material, Rule, Text } from "./base/rule";
import { claimOf, isPrinted, operandOf, writePercent } from "./base/text-number";
import { evaluate, priorPrefix } from "./sums/evaluate";

/** The rows of last year's table three that a number of this kind may be compared with. */
const rowsOf: Readonly<Record<string, readonly (readonly string[])[]>> = {
  received: [["received"], ["received", "carriedIn"], ["concluded"], ["concluded", "carriedOut"]],
  concluded: [["concluded"]],
  granted: [["granted"]],
  partial: [["partial"]],
};

/** 减少58件（上年400件），降幅14.5%: told twice, each of which is judged. */
function tellings(growth: Growth): Growth[] {
  const { percent, last, gap } = growth;
  const twice = percent !== null && last !== null && gap !== null;
  return twice ? [growth, { ...growth, percent: null }] : [growth];
}

/** How a growth is measured: in percent where the text prints one, else in number. */
interface Measure {
  readonly printed: string;
  /** What the text says, `by` being what the change is: 增长, 下降 or 持平. */
  tell(by: number, amount: string): Text;
  /** How far `value` has come from `from`, in the direction that the text gives. */
  change(value: number, from: number): number;
  fits(value: number, from: number): boolean;
  write(by: number): string;
  formula(from: number): string;
}

function measureOf({ current, percent, sign, gap }: Growth): Measure {
  const tell =
    (more: string, less: string) =>
    (by: number, amount: string): Text =>
      by === 0
        ? { zh: "持平", en: "unchanged" }
        : { zh: `${by > 0 ? more : less} ${amount}`, en: `${by > 0 ? "up" : "down"} by ${amount}` };
  if (percent === null) {
    const change = (value: number, from: number) => round(sign * (value - from));
    return {
      printed: `${gap?.value}`,
      tell: tell("增加", "减少"),
      change,
      fits: (value, from) => change(value, from) === gap?.value,
      write: (by) => `${by}`,
      formula: (from) => `${current.value} − ${from}`,
    };
  }
  const change = (value: number, from: number) => (sign * (value - from)) / from;
  return {
    printed: `${percent.value}%`,
    tell: tell("增长", "下降"),
    change,
    fits: (value, from) => from > 0 && isPrinted(percent, change(value, from)),
    write: (by) => writePercent(percent, by),
    formula: (from) => `(${current.value} − ${from}) ÷ ${from}`,
  };
}

/**
 * Whether the growth may be of something else than the number before it: 网站860条，新媒体300条，
 * 上年为1000条，增长16% is of their sum, 31件（含结转3件），较上年24件增加4件 of what is left of it.
 */
function mayBeOfOther({ current, others }: Growth, fitsAny: (value: number) => boolean): boolean {
  const alike = others.filter(({ counter }) => counter === current.counter);
  const values = alike.map(({ value }) => value);
  const sums = values.map((_, from) => values.slice(from).reduce((sum, each) => sum + each, 0));
  const left = alike.filter((each) => each !== current).map(({ value }) => current.value - value);
  return [...values, ...sums, ...left].some(fitsAny);
}

function judge(growth: Growth, material: Material): Finding | null {
  const { current, percent, sign, last, gap } = growth;
  if ([current, percent, last, gap].some((each) => each?.approximate)) return null;
  const { prior, report } = material;
  const claim = claimOf(current, material);
  const follows = prior !== null && report.year !== null && prior.year === report.year - 1;
  const cells = (rowsOf[claim?.kind ?? ""] ?? []).map((rows) =>
    rows.map((row) => `${priorPrefix}applications.${row}.${claim?.column ?? "total"}`),
  );
  const sides = cells.map((right) => evaluate({ left: [], right }, report, prior).right);
  const known = sides.filter(({ blanks, unread }) => blanks + unread === 0);
  const sums = follows ? known.map(({ sum }) => sum) : [];
  /** Last year's number for what is `value` now, by what the text says. */
  const inText = (value: number) => [
    ...(last === null ? [] : [last.value]),
    ...(gap === null || percent === null ? [] : [value - sign * gap.value]),
  ];
  const bases = [...inText(current.value), ...sums].filter((each) => each > 0);
  if (bases.length === 0 && claim === null) return null;
  const own = operandOf(current, "left", material);
  const operands = [
    own,
    ...(percent === null ? [] : [operandOf(percent, "left", material)]),
    ...[last, gap].flatMap((each) => (each === null ? [] : [operandOf(each, "right", material)])),
    ...(follows ? pointAt(report, cells[0] ?? [], prior) : []),
  ];
  const { printed, tell, change, fits, write, formula } = measureOf(growth);
  const stated = tell(sign, printed);
  const unknown = finding(
    own.ref,
    "cantTell",
    {
      zh: `正文说比上年${stated.zh}，但没有上年的数，或上年的数未能读出，无法核对。`,
      en: `The text says ${stated.en}, but last year's number is missing or was not read, so this cannot be checked.`,
    },
    { operands },
  );
  const [first] = bases;
  if (first === undefined) return unknown;
  const fitting = bases.find((each) => fits(current.value, each));
  const minus = sign < 0 ? "−" : "";
  if (fitting !== undefined)
    return finding(
      own.ref,
      "passed",
      {
        zh: `由上年 ${fitting} 到本年 ${current.value}，变化与正文所说的 ${printed} 一致。`,
        en: `From ${fitting} last year to ${current.value}, the change is the ${printed} that the text prints.`,
      },
      { operands, formula: `${formula(fitting)} = ${minus}${printed}` },
    );
  const fitsAny = (value: number) => [...inText(value), ...sums].some((from) => fits(value, from));
  if (mayBeOfOther(growth, fitsAny)) return null;
  // What was not read of last year's report may be what the text compares with.
  if (inText(current.value).length === 0 && known.length < sides.length) return unknown;
  const found = change(current.value, first);
  const right = [...new Set(bases)].map((from): Text => {
    const by = change(current.value, from);
    const { zh, en } = tell(sign * by, write(Math.abs(by)));
    return { zh: `按上年的 ${from} 计算，应为${zh}`, en: `from last year's ${from} it is ${en}` };
  });
  return finding(
    own.ref,
    "failed",
    {
      zh: `正文说比上年${stated.zh}；${right.map(({ zh }) => zh).join("；")}，请核对。`,
      en: `The text says ${stated.en}; ${right.map(({ en }) => en).join("; ")}. Please check.`,
    },
    {
      operands,
      formula: `${formula(first)} = ${write(sign * found).replace("-", "−")} ≠ ${minus}${printed}`,
      difference: percent === null ? found - (gap?.value ?? 0) : round(found * 100 - percent.value),
    },
  );
}

const about: About = {
  title: { zh: "正文增减幅度", en: "Growth in the text" },
  explanation: {
    zh: "正文所说比上年增长、下降多少或百分之几，应由本年与上年的数算得，百分数四舍五入或截尾均可；上年数取自正文，或取自上年报告。",
    en: "A growth or decline that the text prints, in number or in percent, follows from this year's number and last year's, the percentage rounded or truncated; last year's is taken from the text or from last year's report.",
  },
  source: { zh: "正文自身的算术", en: "The arithmetic of the text itself" },
  holds: "exact",
};

export const rule: Rule = {
  id: "growth",
  severity: "warning",
  about,
  check(material) {
    const findings = new Map<string | null, Finding>();
    for (const [at, sentence] of material.sentences.entries()) {
      const last = material.sentences[at - 1];
      const before = last?.paragraph === sentence.paragraph ? last.quantities : [];
      for (const growth of readGrowths(sentence, material.report.year, before).flatMap(tellings)) {
        const finding = judge(growth, material);
        const told = finding && findings.get(finding.subject)?.outcome;
        if (finding !== null && (told === undefined || finding.outcome === "failed"))
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
    shows: { zh: "由 5 件到 9 件，多 4 件", en: "from 5 to 9 is 4 more" },
    text: ["全年收到政府信息公开申请9件，比上年增加4件（上年5件）。"],
    subject: "claim-1",
    outcome: "passed",
    formula: "9 − 5 = 4",
  },
  {
    shows: { zh: "由 5 件到 9 件，不是多 3 件", en: "from 5 to 9 is not 3 more" },
    text: ["全年收到政府信息公开申请9件，较2023年（5件）多3件。"],
    subject: "claim-1",
    outcome: "failed",
    formula: "9 − 5 = 4 ≠ 3",
  },
  {
    shows: {
      zh: "降幅由件数算得，件数却与上年数不符",
      en: "the percentage follows from the decline, which last year's number contradicts",
    },
    text: ["全年收到政府信息公开申请342件，较上年减少48件（2023年400件），降幅14.5%。"],
    subject: "claim-1",
    outcome: "failed",
    formula: "342 − 400 = −58 ≠ −48",
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
