/** The years that the text itself speaks of, for where the title names none or another. */
import type { PlainParagraph } from "../plain";
import { isOfReport, type Title } from "./title";

const periodPattern =
  /统计(?:期限|时限|时间|范围|周期)[^。；]{0,12}?((?:19|20)\d{2})\s*年[^。；]{0,30}/;

/** The period of the statistics, by its year and its words; null where the text states none. */
export function findStatedPeriod<A>(
  paragraphs: readonly PlainParagraph<A>[],
): { year: number; text: string } | null {
  for (const { text } of paragraphs) {
    const match = periodPattern.exec(text.slice(0, 5000));
    if (match?.[1]) return { year: Number(match[1]), text: match[0].trim() };
  }
  return null;
}

const spans = [
  /(?:报告|数据|期限|时限)[^。；]{0,20}?((?:19|20)\d{2})年1月1日起?[至到][^。；]{0,8}12月31日/,
  /现(?:将|公布|发布|予以|向)[^。；]{0,30}?((?:19|20)\d{2})年度?[^。；]{0,20}(?:情况|报告)/,
];

/** The year that a sentence presents, in other words than those of the form. */
export function findPresentedYear<A>(paragraphs: readonly PlainParagraph<A>[]): number | null {
  for (const span of spans) {
    for (const { text } of paragraphs) {
      const year = text.length < 5000 ? span.exec(text)?.[1] : undefined;
      if (year) return Number(year);
    }
  }
  return null;
}

/** The year that the text begins to speak of. */
export function firstYear<A>(paragraphs: readonly PlainParagraph<A>[]): number | null {
  for (const { text } of paragraphs) {
    if (!/[，。；,]/.test(text)) continue;
    const year = /^\s*((?:19|20)\d{2})\s*年(?:度|[,，以来]|\s)/.exec(text)?.[1];
    if (year) return Number(year);
  }
  return null;
}

/** A year beside the report's own that title or text names as its year; null where they agree. */
export function findOtherYear<A>(
  { year, agency }: { readonly year: number | null; readonly agency: string | null },
  titles: readonly Title[],
  period: { year: number; text: string } | null,
  paragraphs: readonly PlainParagraph<A>[],
): { year: number; text: string } | null {
  if (year === null) return null;
  const others = titles.filter(
    (each) => each.year !== null && each.year !== year && isOfReport(each, agency),
  );
  const [title] = others;
  // Reports of several other years are a list beside the report.
  const isList = new Set(others.map((each) => each.year)).size > 1;
  if (title?.year && !isList) return { year: title.year, text: title.text };
  // A period that begins in the last days of another year is still the title's.
  if (period && period.year !== year && !period.text.includes(String(year))) return period;
  const first = firstYear(paragraphs);
  if (first === null || first === year) return null;
  const mentioned = paragraphs.some(
    ({ text }) => text.includes(`${year}年`) || text.includes(`${year} 年`),
  );
  const printed = paragraphs.find(({ text }) => text.trimStart().startsWith(String(first)))?.text;
  const elsewhere = titles.some((each) => each.year === year) && mentioned;
  return elsewhere ? null : { year: first, text: (printed ?? "").slice(0, 30) };
}
