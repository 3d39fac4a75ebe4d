/** From lines of text to paragraphs, over the ends of pages too. */
import type { PlainParagraph } from "../../parse/plain";
import type { PageContent } from "./content";
import type { Layout } from "./layout";
import type { PdfAnchor, PdfPlace } from "./place";
import { isHeading, joinLines, type TextLine, textOf, wordsOf } from "./text";

/** Where the text of the document stands on its pages. */
export interface TextBlock {
  readonly size: number;
  /** Of odd pages and of even ones. */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Measures it by the longer lines. */
export function textBlock(layouts: readonly Layout[]): TextBlock {
  const sizes = new Map<number, number>();
  const left: [number[], number[]] = [[], []];
  const right: [number[], number[]] = [[], []];
  for (const { page, items } of layouts) {
    for (const item of items) {
      if ("segments" in item) continue;
      const size = Math.round(item.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + item.glyphs.length);
      if (item.glyphs.length < 10) continue;
      left[page.page % 2 === 0 ? 1 : 0].push(item.left);
      right[page.page % 2 === 0 ? 1 : 0].push(item.right);
    }
  }
  const size = [...sizes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 12;
  // A line of the browser's above the text, or a stamp, begins further left than paragraphs do.
  const lowest = (list: readonly number[]) => {
    const sorted = [...list].sort((a, b) => a - b);
    const few = Math.max(1, Math.floor(sorted.length / 12));
    const shared = sorted.find((at, index) => {
      const other = sorted[index + few];
      return other !== undefined && other - at < 2;
    });
    return shared ?? sorted[0] ?? 0;
  };
  const highest = (list: readonly number[]) => {
    const sorted = [...list].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  };
  const lefts: [number, number] = [lowest(left[0]), lowest(left[1])];
  // Books set odd and even pages apart, with text of one width.
  const width = Math.max(highest(right[0]) - lefts[0], highest(right[1]) - lefts[1]);
  return { size, left: lefts, right: [lefts[0] + width, lefts[1] + width] };
}

/** A line on its page. */
export interface Placed {
  readonly page: PageContent;
  readonly line: TextLine;
}

/** Whether a line goes on with the paragraph of the line before it. */
export function continues(last: Placed, next: Placed, block: TextBlock): boolean {
  const { size } = next.line;
  if (Math.abs(last.line.size - size) > size * 0.15) return false;
  if (last.page === next.page && next.line.baseline - last.line.baseline > size * 3) return false;
  if (isTitleLine(last, block) && isTitleLine(next, block)) return true;
  if (isHeading(textOf(next.line))) return false;
  const side = (placed: Placed) => (placed.page.page % 2 === 0 ? 1 : 0);
  if (last.line.right < block.right[side(last)] - size * 1.9) return false;
  return next.line.left < block.left[side(next)] + size;
}

/** A title is larger than the text and set in the middle, often over two lines. */
function isTitleLine({ page, line }: Placed, block: TextBlock): boolean {
  const middle = (line.left + line.right) / 2;
  return line.size > block.size * 1.2 && Math.abs(middle - page.width / 2) < page.width * 0.08;
}

/** The lines as one paragraph; `size` is that of the text around it. */
export function toParagraph(lines: readonly Placed[], size: number): PlainParagraph<PdfAnchor> {
  let text = "";
  const anchor: PdfPlace[] = [];
  for (const { page, line } of lines) {
    const own = textOf(line);
    const joined = joinLines(text, own);
    const places = placesOf(page.page, line);
    // A space that parts two lines stands where the second begins.
    for (let gap = joined.length - text.length - own.length; gap > 0; gap -= 1) {
      anchor.push(places[0] ?? { page: page.page, rectangle: line });
    }
    anchor.push(...places);
    text = joined;
  }
  const first = lines[0]?.line;
  const level = first && first.size > size * 1.2 && lines[0]?.page.page === 1 ? 1 : null;
  return { kind: "paragraph", text, visible: true, level, anchor };
}

/** One place for each character of the line's text. */
function placesOf(page: number, line: TextLine): PdfPlace[] {
  return wordsOf(line).flatMap((word, index) => {
    const own = word.glyphs.flatMap(({ text, left, top, right, bottom }) =>
      Array.from({ length: text.length }, () => ({
        page,
        rectangle: { left, top, right, bottom },
      })),
    );
    const first = own[0];
    return index > 0 && first ? [first, ...own] : own;
  });
}
