/** What stands on every page and belongs to none: page numbers, running heads and feet. */
import type { PageContent } from "./content";
import type { Layout } from "./layout";
import type { TablePart } from "./stack";
import { isValue, type TextLine, textOf, wordsOf } from "./text";

const pageNumber = /^(?:第?\d{1,4}页?(?:[/共]+\d{1,4}页?)?|[ivxIVX]{1,5})$/;

/** Leaves out page numbers and running heads, which would part tables and sentences. */
export function withoutMargins(layouts: readonly Layout[]): Layout[] {
  const running = new Map<string, TextLine[]>();
  for (const { page, items } of layouts) {
    for (const item of edgesOf(items)) {
      const key = runningKey(page, item);
      running.set(key, [...(running.get(key) ?? []), item]);
    }
  }
  return layouts.map(({ page, items }) => {
    const margins = new Set<TextLine | TablePart>();
    for (const item of edgesOf(items)) {
      const text = textOf(item).replace(/[\s\p{Pd}·—–−.]/gu, "");
      const inMargin = item.bottom < page.height * 0.12 || item.top > page.height * 0.88;
      const same = running.get(runningKey(page, item)) ?? [];
      const repeated =
        same.filter(({ top }) => Math.abs(top - item.top) < 2).length >=
          Math.max(2, layouts.length / 3) && !wordsOf(item).every((word) => isValue(textOf(word)));
      if (inMargin && (pageNumber.test(text.normalize("NFKC")) || repeated)) margins.add(item);
    }
    return { page, items: items.filter((item) => !margins.has(item)) };
  });
}

/** The first two and the last two lines of a page, tables aside. */
function edgesOf(items: readonly (TextLine | TablePart)[]): TextLine[] {
  const isLine = (item: TextLine | TablePart): item is TextLine => !("segments" in item);
  return [...new Set([...items.slice(0, 2), ...items.slice(-2)])].filter(isLine);
}

function runningKey(page: PageContent, line: TextLine): string {
  const place = line.top < page.height / 2 ? "head" : "foot";
  return `${place} ${textOf(line).replace(/\d+/g, "#")}`;
}
