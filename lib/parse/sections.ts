/** Sections of the report, by headings that match the official ones. */
import { sectionHeadings } from "../report/form";
import { compareLabels, foldLabel, stripNumbering } from "./label";
import type { PlainParagraph } from "./plain";

const official = sectionHeadings.map((heading) => stripNumbering(foldLabel(heading)));
const numerals = "一二三四五六七八九十";
const numbered = /^第?([一二三四五六七八九十]{1,2}|\d{1,2})(?:部分)?/;
const alike = 0.8;
const longestHeading = 60;

/** The section that a paragraph begins, by its words and, where it has one, its number. */
function sectionOf(text: string): number | null {
  const long = text.length > longestHeading;
  // A paragraph that only begins with a heading begins with its number.
  if (long && !/^[\s（(第一二三四五六1-6１-６]/.test(text)) return null;
  const key = foldLabel(text.slice(0, longestHeading));
  const number = numbered.exec(key)?.[1];
  const bare = number === undefined ? key : key.replace(numbered, "");
  const section = official.findIndex(
    (heading) =>
      (!long && compareLabels(bare, heading, alike) >= alike) ||
      (number !== undefined && bare.startsWith(heading)),
  );
  if (section < 0) return null;
  if (number === undefined) return section + 1;
  const value = numerals.includes(number) ? numerals.indexOf(number) + 1 : Number(number);
  return value === section + 1 ? section + 1 : null;
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
    const section = sectionOf(text);
    if (section === null) return;
    const before = longest(section - 1);
    const length = (before?.length ?? 0) + 1;
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
