/**
 * The order in which a document is read: a page in columns, or with several pages printed side by
 * side, is one page for each of them, and pages that were printed from the last to the first are turned.
 */
import { sectionHeadings } from "../../report/form";
import type { Glyph, PageContent, Segment } from "./content";
import { multiply } from "./geometry";
import { joinSegments } from "./grid";
import { lineOf, linesOf, textOf, wordsOf } from "./text";

/** Lines over all columns that may stand above them: the title, by whom, of when. */
const mostHeadLines = 3;
/** Points between columns. */
const narrowestGutter = 10;
/** A column takes this share of the width that is parted, or more. */
const narrowestColumn = 0.2;

/** The pages, numbered as they are to be read. */
export function inReadingOrder(pages: readonly PageContent[]): PageContent[] {
  const parts = pages.flatMap(partColumns);
  const ordered = isReversed(parts) ? parts.toReversed() : parts;
  return ordered.map((part, index) => ({ ...part, page: index + 1 }));
}

/** Whether the sections of the report count down from page to page. */
function isReversed(pages: readonly PageContent[]): boolean {
  const begins = sectionHeadings.map((heading) => heading.slice(0, 4));
  const sections = pages
    .map(({ glyphs }) =>
      linesOf(glyphs).flatMap((line) => {
        const section = begins.indexOf(textOf(line).replace(/\s/g, "").slice(0, 4));
        return section < 0 ? [] : section;
      }),
    )
    .filter((each) => each.length > 0);
  const goesDown = sections.every((own, index) => {
    const before = sections[index - 1];
    return !before || Math.max(...own) < Math.min(...before);
  });
  return sections.length > 1 && goesDown;
}

/** The page's columns, each a page of its own; the page itself where it has none. */
function partColumns(page: PageContent): PageContent[] {
  const lines = linesOf(page.glyphs);
  for (const foot of [0, 1]) {
    for (let head = 0; head <= mostHeadLines && head + foot < lines.length; head += 1) {
      const from = lines[head - 1]?.bottom ?? Number.NEGATIVE_INFINITY;
      const to = foot > 0 ? (lines.at(-1)?.top ?? 0) : Number.POSITIVE_INFINITY;
      const isBody = ({ top, bottom }: Glyph) => top + bottom > 2 * from && top + bottom < 2 * to;
      const gutter = findGutter(page.glyphs.filter(isBody), page.segments);
      if (gutter === null) continue;
      const isLeft = (glyph: Glyph) => glyph.left < gutter || !isBody(glyph);
      return [
        ...partColumns(cut(page, isLeft, ({ left }) => left < gutter, 0, gutter)),
        ...partColumns(
          cut(
            page,
            (each) => !isLeft(each),
            ({ left }) => left >= gutter,
            gutter,
            page.width,
          ),
        ),
      ];
    }
  }
  return [page];
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function spanOf({ horizontal, at, from, to }: Segment): Span {
  return horizontal ? { left: from, right: to } : { left: at, right: at };
}

/** Where the widest strip is that nothing crosses between two columns; null for none. */
function findGutter(glyphs: readonly Glyph[], segments: readonly Segment[]): number | null {
  const spans = [...glyphs, ...segments.map(spanOf)].sort((one, other) => one.left - other.left);
  const left = spans[0]?.left ?? 0;
  const gaps: { at: number; width: number }[] = [];
  let right = left;
  for (const span of spans) {
    if (span.left - right > narrowestGutter)
      gaps.push({ at: (span.left + right) / 2, width: span.left - right });
    right = Math.max(right, span.right);
  }
  const found = gaps
    .filter(({ at }) => Math.min(at - left, right - at) > narrowestColumn * (right - left))
    .sort((one, other) => other.width - one.width)
    .find(({ at }) =>
      [true, false].every((isLeft) => {
        const isOn = (span: Span) => span.left < at === isLeft;
        const own = glyphs.filter(isOn);
        const rulings = segments.filter((each) => isOn(spanOf(each)));
        return isColumn(own, rulings) || findGutter(own, rulings) !== null;
      }),
    );
  return found?.at ?? null;
}

/**
 * Whether lines of text run on over its width, or lines of a table: the labels or the numbers of a
 * table that has no lines are no column of the page.
 */
function isColumn(glyphs: readonly Glyph[], segments: readonly Segment[]): boolean {
  if (glyphs.length === 0) return false;
  const { left, right } = lineOf(glyphs);
  const width = right - left;
  const text = linesOf(glyphs).filter((line) =>
    wordsOf(line).some((word) => word.right - word.left > 0.7 * width && word.glyphs.length > 9),
  );
  const rulings = joinSegments(segments).filter(
    ({ horizontal, from, to }) => horizontal && to - from > 0.7 * width,
  );
  return text.length > 2 || rulings.length > 2;
}

/** The part of the page between two places, as a page that begins at the first. */
function cut(
  page: PageContent,
  holdsGlyph: (glyph: Glyph) => boolean,
  holdsSegment: (span: Span) => boolean,
  from: number,
  to: number,
): PageContent {
  const glyphsIn = (glyphs: readonly Glyph[]) =>
    glyphs
      .filter(holdsGlyph)
      .map((glyph) => ({ ...glyph, left: glyph.left - from, right: glyph.right - from }));
  return {
    ...page,
    width: to - from,
    glyphs: glyphsIn(page.glyphs),
    turned: glyphsIn(page.turned),
    segments: page.segments
      .filter((segment) => holdsSegment(spanOf(segment)))
      .map((segment) =>
        segment.horizontal
          ? { ...segment, from: segment.from - from, to: segment.to - from }
          : { ...segment, at: segment.at - from },
      ),
    toShown: multiply(page.toShown, [1, 0, 0, 1, from, 0]),
  };
}
