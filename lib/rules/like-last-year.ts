/** The same numbers, or nearly the same text, as the year before. */
import type { Report } from "../report/schema";
import type { Examples } from "./base/examples";
import { finding, passed, refusePrior, skipped } from "./base/finding";
import type { About, Material, Rule } from "./base/rule";

/** Fewer numbers that are not 0 than these may agree by chance. */
const tellingNumbers = 6;
/** Text shorter than this, in characters, is much the same everywhere. */
const tellingText = 300;
/** A sentence shorter than this says nothing of its own. */
const tellingSentence = 12;
/** From this share of the text on, it is nearly the same. */
const nearly = 0.9;

/** True or false; null where there is too little to tell. */
function haveSameNumbers(report: Report, prior: Report): boolean | null {
  const pairs = Object.entries(report.cells).flatMap(([address, { value }]) => {
    const before = prior.cells[address]?.value ?? null;
    return value === null || before === null ? [] : [[value, before] as const];
  });
  if (pairs.filter(([value]) => value !== 0).length < tellingNumbers) return null;
  return pairs.every(([value, before]) => value === before);
}

/** Without white space, and with the years as if both reports were of the same. */
function normalise(text: string, year: number | null): string {
  const plain = text.replace(/\s/g, "");
  return year === null
    ? plain
    : plain.replaceAll(String(year), "本年").replaceAll(String(year - 1), "上年");
}

/** The share of the text that stood in last year's word for word; null where there is too little. */
function shareOfText({ sentences, priorText, report, prior }: Material): number | null {
  if (priorText === null) return null;
  const before = new Set(
    normalise(priorText, prior?.year ?? null)
      .split(/[。！？；!?;]/)
      .map((each) => each.trim()),
  );
  let all = 0;
  let repeated = 0;
  for (const { text } of sentences) {
    const words = normalise(text, report.year).replace(/(?<![。！？；!?;])[。！？；!?;]+$/, "");
    if (words.length < tellingSentence) continue;
    all += words.length;
    if (before.has(words)) repeated += words.length;
  }
  return all < tellingText ? null : repeated / all;
}

const about: About = {
  title: { zh: "与上年相同", en: "Like last year's" },
  explanation: {
    zh: "统计数字与上年完全相同，或正文与上年几乎一字不差，可能是沿用旧稿。仅作提示。",
    en: "All numbers are those of last year, or nearly all of the text is word for word last year's, whose draft may have been used again. A hint only.",
  },
  source: {
    zh: "实践中的先例：同一机关连续三年数字相同",
    en: "A precedent in practice: one agency printed the same figures three years running",
  },
  holds: "plausible",
};

export const rule: Rule = {
  id: "like-last-year",
  severity: "note",
  about,
  check(material) {
    const { report, prior } = material;
    const refused = refusePrior(material);
    if (refused !== null || prior === null) return refused ?? [];
    const numbers = haveSameNumbers(report, prior);
    const share = shareOfText(material);
    if (numbers === null && share === null) return [skipped()];
    const hasSameText = share !== null && share >= nearly;
    if (!numbers && !hasSameText) return [passed()];
    const zh = [
      numbers ? "统计数字与上年报告完全相同" : "",
      hasSameText ? `正文约 ${Math.floor(share * 100)}% 与上年报告一字不差` : "",
    ];
    const en = [
      numbers ? "all numbers are those of last year's report" : "",
      hasSameText
        ? `some ${Math.floor(share * 100)}% of the text is word for word last year's`
        : "",
    ];
    return [
      finding(null, "failed", {
        zh: `${zh.filter(Boolean).join("，")}，请核对。`,
        en: `Note that ${en.filter(Boolean).join(", and ")}. Please check.`,
      }),
    ];
  },
};

const figures = {
  "applications.received.naturalPerson": 7,
  "applications.received.total": 7,
  "applications.granted.naturalPerson": 7,
  "applications.granted.total": 7,
  "applications.concluded.naturalPerson": 7,
  "applications.concluded.total": 7,
};

export const examples: Examples = [
  {
    shows: { zh: "数字与上年不同", en: "other numbers than last year" },
    prior: { "applications.received.total": 3 },
    cells: figures,
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "数字与上年完全相同", en: "the very numbers of last year" },
    prior: figures,
    cells: figures,
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "两年都几乎为 0：可能只是巧合", en: "0 in both years: that may be chance" },
    prior: {},
    subject: null,
    outcome: "inapplicable",
  },
];
