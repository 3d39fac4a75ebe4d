/** From what the pages draw to plain rows and paragraphs in the order of the document. */
import type { PlainBlock, PlainDocument, PlainParagraph } from "../../parse/plain";
import type { Glyph, PageContent, Segment } from "./content";
import { move, type Rectangle } from "./geometry";
import { buildGrid, extent, findTables, joinSegments } from "./grid";
import type { PdfAnchor, PdfPlace } from "./place";
import { readTable, type TablePart } from "./table";
import { joinLines, linesOf, type TextLine, textOf, wordsOf } from "./text";
import { doubtUnclear } from "./unclear";
import { findUnruled } from "./unruled/find";

/** A page laid out: lines of text and tables from top to bottom. */
interface Layout {
  readonly page: PageContent;
  readonly items: readonly (TextLine | TablePart)[];
}

/** More pieces of lines than the tables of one page have. */
const mostSegments = 8000;

const heading = /^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)/;

/** Puts the pages' content in reading order. */
export function readPages(
  pages: readonly PageContent[],
  facts: Pick<PlainDocument<PdfAnchor>, "url" | "title" | "meta">,
): PlainDocument<PdfAnchor> {
  const layouts = withoutMargins(pages.map(layOut));
  const block = textBlock(layouts);
  const blocks: PlainBlock<PdfAnchor>[] = [];
  let open: TablePart[] = [];
  let paragraph: { page: PageContent; line: TextLine }[] = [];
  const free = layouts.flatMap(({ page, items }) =>
    items.flatMap((line) => ("segments" in line ? [] : [{ page: page.page, line }])),
  );
  const unruled = findUnruled(free, 0);
  const starts = new Map(unruled.map((table) => [table.first, table]));
  const taken = new Set(unruled.flatMap(({ lines }) => [...lines]));
  let tables = unruled.length;

  const closeTable = () => {
    if (open.length === 0) return;
    const rows = readTable(open, tables);
    if (rows) {
      blocks.push(...rows);
      tables += 1;
    }
    open = [];
  };
  const closeParagraph = () => {
    if (paragraph.length > 0) blocks.push(toParagraph(paragraph, block.size));
    paragraph = [];
  };

  for (const { page, items } of layouts) {
    items.forEach((item, index) => {
      const found = "segments" in item ? undefined : starts.get(item);
      if (found) {
        closeTable();
        closeParagraph();
        blocks.push(...found.rows);
      }
      if (!("segments" in item) && taken.has(item)) return;
      if ("segments" in item) {
        closeParagraph();
        if (!(index === 0 && goesOn(open.at(-1), item))) closeTable();
        open.push(item);
        return;
      }
      closeTable();
      const last = paragraph.at(-1);
      if (last && !continues(last, { page, line: item }, block)) closeParagraph();
      paragraph.push({ page, line: item });
    });
  }
  closeTable();
  closeParagraph();
  return { ...facts, blocks: blocks.map(shown(pages)), images: 0, attachments: [], frames: [] };
}

/** Sets the places back from the frame in which text is upright to the page as it is shown. */
function shown(
  pages: readonly PageContent[],
): (block: PlainBlock<PdfAnchor>) => PlainBlock<PdfAnchor> {
  const frames = new Map(pages.map(({ page, toShown }) => [page, toShown]));
  const place = ({ page, rectangle }: PdfPlace): PdfPlace => {
    const frame = frames.get(page);
    return { page, rectangle: frame ? move(frame, rectangle) : rectangle };
  };
  return (block) =>
    block.kind === "row"
      ? {
          ...block,
          cells: block.cells.map((cell) => ({ ...cell, anchor: cell.anchor.map(place) })),
        }
      : { ...block, anchor: block.anchor.map(place) };
}

function layOut(page: PageContent): Layout {
  const segments = joinSegments(page.segments);
  const found = segments.length > mostSegments ? [] : findTables(segments);
  const glyphs = doubtUnclear(page.glyphs, segments);
  const groups = joinPieces(joinOverlapping(found), glyphs);
  const boxes = groups
    .filter((group) => {
      const grid = buildGrid(group);
      return grid !== null && (grid.xs.length > 2 || grid.ys.length > 2);
    })
    .map((group) => ({ segments: group, box: boxOf(group, glyphs), glyphs: [] as Glyph[] }))
    .sort((one, other) => area(one.box) - area(other.box));
  const free: Glyph[] = [];
  for (const glyph of glyphs) {
    const x = (glyph.left + glyph.right) / 2;
    const y = (glyph.top + glyph.bottom) / 2;
    const table = boxes.find(
      ({ box }) => x > box.left - 1 && x < box.right + 1 && y > box.top - 1 && y < box.bottom + 1,
    );
    (table?.glyphs ?? free).push(glyph);
  }
  const tables = boxes
    .filter(({ glyphs }) => glyphs.length > 0)
    .map((table): TablePart => ({ page, ...table }));
  const items = [...tables, ...linesOf(free)].sort((one, other) => topOf(one) - topOf(other));
  return { page, items };
}

function topOf(item: TextLine | TablePart): number {
  return "segments" in item ? item.box.top : item.top;
}

function area({ left, top, right, bottom }: Rectangle): number {
  return (right - left) * (bottom - top);
}

/** With lines missing, one table may fall apart: pieces that overlap are one. */
function joinOverlapping(groups: readonly Segment[][]): Segment[][] {
  const joined: Segment[][] = [];
  for (const group of groups) {
    let whole = group;
    for (let index = joined.length - 1; index >= 0; index -= 1) {
      const other = joined[index];
      if (!other || !overlap(extent(whole), extent(other))) continue;
      joined.splice(index, 1);
      whole = [...whole, ...other];
    }
    joined.push(whole);
  }
  return joined;
}

/**
 * A table open at its sides falls apart where a row is one cell: nothing there stands upright.
 * Pieces of one width with no more than a line between them are one, unless it is a heading.
 */
function joinPieces(groups: readonly Segment[][], glyphs: readonly Glyph[]): Segment[][] {
  const sorted = [...groups].sort((one, other) => extent(one).top - extent(other).top);
  const joined: Segment[][] = [];
  for (const group of sorted) {
    const last = joined.at(-1);
    const above = last && extent(last);
    const box = extent(group);
    const fits =
      above &&
      Math.abs(above.left - box.left) < 3 &&
      Math.abs(above.right - box.right) < 3 &&
      box.top - above.bottom < 36;
    const between = fits
      ? linesOf(glyphs.filter((each) => each.top > above.bottom - 1 && each.bottom < box.top + 1))
      : [];
    if (last && fits && between.length < 2 && !between.some((line) => heading.test(textOf(line)))) {
      joined[joined.length - 1] = [...last, ...group];
    } else {
      joined.push(group);
    }
  }
  return joined;
}

/** A row that a page break cuts has no line there, and its text may stand beyond the lines beside it. */
function boxOf(group: readonly Segment[], glyphs: readonly Glyph[]): Rectangle {
  const box = extent(group);
  const closed = (glyph: Glyph, y: number) =>
    group.some(
      ({ horizontal, at, from, to }) =>
        horizontal && Math.abs(at - y) < 3 && from < glyph.right && to > glyph.left,
    );
  const within = glyphs.filter(({ left, right }) => left > box.left && right < box.right);
  const above = within.filter(
    (each) => each.top < box.top && each.bottom > box.top - each.size && !closed(each, box.top),
  );
  const under = within.filter(
    (each) =>
      each.bottom > box.bottom && each.top < box.bottom + each.size && !closed(each, box.bottom),
  );
  return {
    ...box,
    top: Math.min(box.top, ...above.map(({ top }) => top)),
    bottom: Math.max(box.bottom, ...under.map(({ bottom }) => bottom)),
  };
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  const within = 1;
  return (
    one.left < other.right + within &&
    other.left < one.right + within &&
    one.top < other.bottom + within &&
    other.top < one.bottom + within
  );
}

const pageNumber = /^(?:第?\d{1,4}页?(?:[/共]+\d{1,4}页?)?|[ivxIVX]{1,5})$/;

/** Leaves out page numbers and running heads, which would part tables and sentences. */
function withoutMargins(layouts: readonly Layout[]): Layout[] {
  const running = new Map<string, number>();
  for (const { page, items } of layouts) {
    for (const item of edgesOf(items)) {
      const key = runningKey(page, item);
      running.set(key, (running.get(key) ?? 0) + 1);
    }
  }
  return layouts.map(({ page, items }) => {
    const margins = new Set<TextLine | TablePart>();
    for (const item of edgesOf(items)) {
      const text = textOf(item).replace(/[\s\p{Pd}·—–−.]/gu, "");
      const inMargin = item.bottom < page.height * 0.12 || item.top > page.height * 0.88;
      const repeated =
        (running.get(runningKey(page, item)) ?? 0) >= Math.max(3, layouts.length / 3);
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

/** A table goes on when the next page begins with lines of the same width. */
function goesOn(last: TablePart | undefined, next: TablePart): boolean {
  if (!last || last.page.page !== next.page.page - 1) return false;
  const difference = last.box.right - last.box.left - (next.box.right - next.box.left);
  return Math.abs(difference) < 6;
}

/** Where the text of the document stands on its pages. */
interface TextBlock {
  readonly size: number;
  /** Of odd pages and of even ones. */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

function textBlock(layouts: readonly Layout[]): TextBlock {
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
  const lowest = (list: readonly number[]) => [...list].sort((a, b) => a - b)[0] ?? 0;
  const highest = (list: readonly number[]) => {
    const sorted = [...list].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  };
  const lefts: [number, number] = [lowest(left[0]), lowest(left[1])];
  // Books set odd and even pages apart, with text of one width.
  const width = Math.max(highest(right[0]) - lefts[0], highest(right[1]) - lefts[1]);
  return { size, left: lefts, right: [lefts[0] + width, lefts[1] + width] };
}

interface Placed {
  readonly page: PageContent;
  readonly line: TextLine;
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(last: Placed, next: Placed, block: TextBlock): boolean {
  const { size } = next.line;
  if (Math.abs(last.line.size - size) > size * 0.15) return false;
  if (last.page === next.page && next.line.baseline - last.line.baseline > size * 3) return false;
  if (isTitleLine(last, block) && isTitleLine(next, block)) return true;
  if (heading.test(textOf(next.line))) return false;
  const side = (placed: Placed) => (placed.page.page % 2 === 0 ? 1 : 0);
  if (last.line.right < block.right[side(last)] - size * 1.9) return false;
  return next.line.left < block.left[side(next)] + size;
}

/** A title is larger than the text and set in the middle, often over two lines. */
function isTitleLine({ page, line }: Placed, block: TextBlock): boolean {
  const middle = (line.left + line.right) / 2;
  return line.size > block.size * 1.2 && Math.abs(middle - page.width / 2) < page.width * 0.08;
}

function toParagraph(lines: readonly Placed[], size: number): PlainParagraph<PdfAnchor> {
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
