/** A table's parts on several pages, put under each other. */
import type { Glyph, PageContent, Segment } from "./content";
import type { Rectangle } from "./geometry";
import type { PdfAnchor, PdfPlace } from "./place";

/** What one page holds of a table. */
export interface TablePart {
  readonly page: PageContent;
  readonly segments: readonly Segment[];
  readonly box: Rectangle;
  readonly glyphs: readonly Glyph[];
}

/** The parts in one frame, that of the first. */
export interface Stacked {
  readonly segments: Segment[];
  readonly glyphs: Glyph[];
  /** Where one page ends and the next begins. */
  readonly breaks: number[];
  /** The places on the pages of what stands there. */
  placesOf(place: Rectangle): PdfAnchor;
}

/** Puts the parts under each other, the left edges in one line. */
export function stack(parts: readonly TablePart[]): Stacked {
  const segments: Segment[] = [];
  const glyphs: Glyph[] = [];
  const breaks: number[] = [];
  const spans: { part: TablePart; dx: number; dy: number; from: number; to: number }[] = [];
  const left = parts[0]?.box.left ?? 0;
  let from = 0;
  for (const part of parts) {
    const dx = left - part.box.left;
    const dy = from - part.box.top;
    const to = from + part.box.bottom - part.box.top;
    if (from > 0) breaks.push(from);
    spans.push({ part, dx, dy, from, to });
    for (const { horizontal, at, from: start, to: end } of part.segments) {
      segments.push(
        horizontal
          ? { horizontal, at: at + dy, from: start + dx, to: end + dx }
          : { horizontal, at: at + dx, from: start + dy, to: end + dy },
      );
    }
    for (const glyph of part.glyphs) {
      glyphs.push({
        ...glyph,
        left: glyph.left + dx,
        right: glyph.right + dx,
        top: glyph.top + dy,
        bottom: glyph.bottom + dy,
        baseline: glyph.baseline + dy,
      });
    }
    from = to;
  }
  const placesOf = (place: Rectangle): PdfAnchor =>
    spans.flatMap(({ part, dx, dy, from: start, to: end }): PdfPlace[] => {
      const top = Math.max(place.top, start);
      const bottom = Math.min(place.bottom, end);
      if (bottom - top < 2) return [];
      const rectangle = {
        left: place.left - dx,
        right: place.right - dx,
        top: top - dy,
        bottom: bottom - dy,
      };
      return [{ page: part.page.page, rectangle }];
    });
  return { segments, glyphs, breaks, placesOf };
}
