/** Sections of the report, by headings that match the official ones. */
import { sectionHeadings } from "../report/form";
import { compareLabels, foldLabel, stripNumbering } from "./label";
import type { PlainParagraph } from "./plain";

const official = sectionHeadings.map((heading) => stripNumbering(foldLabel(heading)));
const numerals = "一二三四五六七八九十";
const numbered = /^第?([一二三四五六七八九十]{1,2}|\d{1,2})(?:部分)?/;
/** 三、2024年收到和处理…: a year that some put into a heading. */
const ownYear = /^20\d\d年?度?/;
const alike = 0.8;
const longestHeading = 60;

/** The section that a paragraph begins, and how surely: by its words and its number, if it has one. */
function sectionOf(text: string): { section: number; weight: number } | null {
  const long = text.length > longestHeading;
  // A paragraph that only begins with a heading begins with its number.
  if (long && !/^[\s（(第一二三四五六1-6１-６]/.test(text)) return null;
  const key = foldLabel(text.slice(0, longestHeading));
  const number = numbered.exec(key)?.[1];
  const bare = number === undefined ? key : key.replace(numbered, "").replace(ownYear, "");
  const section = official.findIndex(
    (heading) =>
      (!long && compareLabels(bare, heading, alike) >= alike) ||
      (number !== undefined && bare.startsWith(heading)),
  );
  if (section < 0) return null;
  const exact = bare === official[section] ? 1 : 0.7;
  // A sentence may end in the words of a heading: 没有其他需要报告的事项。
  if (number === undefined) {
    return text.trimEnd().endsWith("。") ? null : { section: section + 1, weight: exact };
  }
  const value = numerals.includes(number) ? numerals.indexOf(number) + 1 : Number(number);
  return value === section + 1 ? { section: value, weight: exact + 0.5 } : null;
}

/**
 * The number of the section each paragraph is in, null before the first heading. Numbers only
 * increase, and of two runs of headings the later counts: the first is a table of contents.
 */
export function readSections<A>(paragraphs: readonly PlainParagraph<A>[]): (number | null)[] {
  interface Run {
    readonly index: number;
    readonly section: number;
    readonly length: number;
    readonly before: Run | null;
  }
  // By section: the longest run of headings that ends with it; of equals the later.
  const runs: (Run | null)[] = official.map(() => null);
  const longest = (end: number): Run | null =>
    runs
      .slice(0, end)
      .reduce((best, each) => (each && each.length > (best?.length ?? 0) ? each : best), null);
  paragraphs.forEach(({ text }, index) => {
    const found = sectionOf(text);
    if (!found) return;
    const { section, weight } = found;
    const before = longest(section - 1);
    const length = (before?.length ?? 0) + weight;
    if (length >= (runs[section - 1]?.length ?? 0)) {
      runs[section - 1] = { index, section, length, before };
    }
  });
  const begins = new Map<number, number>();
  for (let run = longest(official.length); run; run = run.before) {
    begins.set(run.index, run.section);
  }
  let current: number | null = null;
  return paragraphs.map((_, index) => {
    current = begins.get(index) ?? current;
    return current;
  });
}
