/** From what the pages draw to plain rows and paragraphs in the order of the document. */
import type { PlainBlock, PlainDocument } from "../../parse/plain";
import type { PageContent } from "./content";
import { move } from "./geometry";
import { type Layout, layOut } from "./layout";
import { withoutMargins } from "./margins";
import { continues, type Placed, textBlock, toParagraph } from "./paragraphs";
import type { PdfAnchor, PdfPlace } from "./place";
import { inReadingOrder } from "./reading-order";
import type { TablePart } from "./stack";
import { readTable } from "./table";
import { findUnruled } from "./unruled/find";
import { addUnread } from "./unruled/unread";

/** Puts the pages' content in reading order. `pause` is awaited before each piece of the work. */
export async function readPages(
  content: readonly PageContent[],
  facts: Pick<PlainDocument<PdfAnchor>, "url" | "title" | "meta">,
  pause: () => Promise<void>,
): Promise<PlainDocument<PdfAnchor>> {
  const pages = inReadingOrder(content);
  const laidOut: Layout[] = [];
  for (const page of pages) {
    await pause();
    laidOut.push(layOut(page));
  }
  const layouts = withoutMargins(laidOut);
  const block = textBlock(layouts);
  const blocks: PlainBlock<PdfAnchor>[] = [];
  let open: TablePart[] = [];
  let paragraph: Placed[] = [];
  const free = layouts.flatMap(({ page, items }) =>
    items.flatMap((line) => ("segments" in line ? [] : [{ page: page.page, line }])),
  );
  const unruled = findUnruled(free, 0);
  const starts = new Map(unruled.map((table) => [table.first, table]));
  const taken = new Set(unruled.flatMap(({ lines }) => [...lines]));
  let tables = unruled.length;

  const closeTable = async () => {
    if (open.length === 0) return;
    await pause();
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
    for (const [index, item] of items.entries()) {
      const found = "segments" in item ? undefined : starts.get(item);
      if (found) {
        await closeTable();
        closeParagraph();
        blocks.push(...found.rows);
      }
      if (!("segments" in item) && taken.has(item)) continue;
      if ("segments" in item) {
        closeParagraph();
        if (!(index === 0 && goesOn(open.at(-1), item))) await closeTable();
        open.push(item);
        continue;
      }
      await closeTable();
      const last = paragraph.at(-1);
      if (last && !continues(last, { page, line: item }, block)) closeParagraph();
      paragraph.push({ page, line: item });
    }
  }
  await closeTable();
  closeParagraph();
  const all = addUnread(free, blocks, tables);
  return { ...facts, blocks: all.map(shown(pages)), images: 0, attachments: [], frames: [] };
}

/** Sets the places back from the frame in which text is upright to the page as it is shown. */
function shown(
  pages: readonly PageContent[],
): (block: PlainBlock<PdfAnchor>) => PlainBlock<PdfAnchor> {
  const place = ({ page, rectangle }: PdfPlace): PdfPlace => {
    const source = pages[page - 1];
    return source
      ? { page: source.shownOn, rectangle: move(source.toShown, rectangle) }
      : { page, rectangle };
  };
  return (block) =>
    block.kind === "row"
      ? {
          ...block,
          cells: block.cells.map((cell) => ({ ...cell, anchor: cell.anchor.map(place) })),
        }
      : { ...block, anchor: block.anchor.map(place) };
}

/** A table goes on when the next page begins with lines of the same width. */
function goesOn(last: TablePart | undefined, next: TablePart): boolean {
  if (!last || last.page.page !== next.page.page - 1) return false;
  const difference = last.box.right - last.box.left - (next.box.right - next.box.left);
  return Math.abs(difference) < 6;
}
