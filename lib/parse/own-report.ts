/** Pages that hold several reports one below the other, as tabs of years do: which is the page's own. */

import { readTitle, type Title } from "./identity/title";
import { beginningOf } from "./identity/titles";
import { foldLabel } from "./label";
import type { PlainBlock, PlainDocument } from "./plain";

/** One of several reports on a page. */
interface Part {
  readonly title: Title;
  /** Where it begins among the blocks, and where the next does. */
  readonly start: number;
  readonly end: number;
  /** Whether the page shows any of its tables. */
  readonly shown: boolean;
}

const longestTitle = 60;
/** Stands in every table three and in no other, if as 公民（自然人）. */
const ownWord = "自然人";

/**
 * Leaves out of a document the reports that are surely not its own: hidden ones beside one that is
 * shown, and those whose titles name another year or organ than the page's, also where its own has
 * no tables. Where several are left their numbers stay, to be read where they agree: nobody knows
 * which are whose.
 */
export function keepOwnReport<A>(plain: PlainDocument<A>): PlainDocument<A> {
  const wanted = readPageTitle(plain);
  const parts = listParts(plain.blocks, wanted);
  const [only, second] = parts;
  if (!only) return plain;
  if (!second) {
    const above = plain.blocks.slice(0, only.start + 1);
    const [own = only.title] = wanted ? [wanted] : above.flatMap(titlesOf);
    const isBelow = isOther(only.title, own) && beginsAgain(plain.blocks, only.start);
    return isBelow ? { ...plain, blocks: plain.blocks.slice(0, only.start) } : plain;
  }
  const shown = parts.filter((each) => each.shown);
  const own = shown.length === 1 ? shown[0] : wanted && chooseOwn(shown, wanted);
  if (!own)
    return shown.some(({ title }) => isOtherOrgan(title, shown[0]?.title))
      ? withoutTitles(plain, shown)
      : plain;
  const others = parts.filter((each) => each !== own);
  const blocks = plain.blocks.filter(
    (_, index) => !others.some(({ start, end }) => start <= index && index < end),
  );
  if (!wanted || !isOther(own.title, wanted)) return { ...plain, blocks };
  // The tab that is shown is not the one that the page is named after.
  const { articletitle: _, "og:title": __, ...meta } = plain.meta;
  const kept = blocks.filter((block) => {
    const title = titleOf(block);
    return !title || !isOther(own.title, title);
  });
  return { ...plain, title: own.title.text, meta, blocks: kept };
}

/** The title of the page itself, where it names a year. */
export function readPageTitle<A>({ meta, title, blocks }: PlainDocument<A>): Title | null {
  for (const line of [meta.articletitle, title]) {
    const own = readTitle(line ?? "");
    if (own?.year) return own;
  }
  const headings = blocks
    .filter((each) => each.kind === "paragraph" && each.level === 1)
    .map(titleOf);
  const named = headings.filter((each) => each !== null);
  // Where each report has one, and the newest is not the first, none is the page's.
  const isNewest = named.every(({ year }) => (year ?? 0) <= (named[0]?.year ?? 0));
  const [largest = null] = isNewest ? headings : [];
  const top = largest && blocks.find(titleOf);
  // The largest heading may be another organ's, below the page's own report.
  return largest && !isOtherOrgan(largest, top && titleOf(top)) ? largest : null;
}

/** Whether the words that a report begins with stand above a block and again below it. */
function beginsAgain<A>(blocks: readonly PlainBlock<A>[], at: number): boolean {
  const above = new Set(blocks.slice(0, at).map(beginningOf));
  return blocks.slice(at).some((each) => {
    const words = beginningOf(each);
    return words !== null && above.has(words);
  });
}

/** The one report that the page's title may name, all others being of another year or organ. */
function chooseOwn(parts: readonly Part[], wanted: Title): Part | null {
  const fitting = parts.filter(({ title }) => !isOther(title, wanted));
  return fitting.length === 1 && fitting[0]?.title.year === wanted.year ? fitting[0] : null;
}

function isOther(one: Title, other: Title): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return true;
  return isOtherOrgan(one, other);
}

function isOtherOrgan({ agency: one }: Title, other: Title | null | undefined): boolean {
  const name = other?.agency ?? null;
  return one !== null && name !== null && !one.includes(name) && !name.includes(one);
}

/** Of several organs' reports no title says whose the page is. */
function withoutTitles<A>(plain: PlainDocument<A>, parts: readonly Part[]): PlainDocument<A> {
  const blocks = plain.blocks.filter((block) => {
    const title = titleOf(block);
    return !title || !parts.some((each) => each.title.agency === title.agency);
  });
  return { ...plain, blocks };
}

/** A title that may be a report's; null for other blocks, sentences among them. */
function titleOf<A>(block: PlainBlock<A>): Title | null {
  return block.kind === "paragraph" ? readLine(block.text) : null;
}

/** The titles in a paragraph, or in the cells of a layout. */
export function titlesOf<A>(block: PlainBlock<A>): Title[] {
  const lines = block.kind === "paragraph" ? [block] : block.cells;
  return lines.flatMap(({ text }) => readLine(text) ?? []);
}

function readLine(text: string): Title | null {
  if (text.length > longestTitle || /[，。；]/.test(text)) return null;
  const title = readTitle(text);
  return title?.year ? title : null;
}

/** Whether a cell has the label of a column that table three has and no other. */
export function isTableThreeLabel({ text }: { readonly text: string }): boolean {
  return (
    text.length >= ownWord.length && text.length < longestTitle && foldLabel(text).endsWith(ownWord)
  );
}

/** Whether a cell names an article of the Regulation, as above each block of table two. */
function isArticle({ text }: { readonly text: string }): boolean {
  return text.length < longestTitle && /^\s*第\s*二十条/.test(text);
}

/** The reports of a page: a title and a table three below it. The first may have the page's alone. */
function listParts<A>(blocks: readonly PlainBlock<A>[], wanted: Title | null): Part[] {
  const parts: Part[] = [];
  let title = wanted;
  let start = blocks.findIndex(({ kind }) => kind === "row");
  /** Whether the page shows a table two below the title. */
  let above = false;
  blocks.forEach((block, index) => {
    if (block.kind === "paragraph") {
      const found = titleOf(block);
      if (!found) return;
      // What stands above the first report's own title is the page's.
      if (!title || parts.length === 0) start = index;
      title = found;
      above = false;
      return;
    }
    const last = parts.at(-1);
    if (title && block.visible && block.cells.some(isArticle)) above = true;
    if (title && block.cells.some(isTableThreeLabel)) {
      if (last) parts[parts.length - 1] = { ...last, end: start };
      parts.push({ title, start, end: blocks.length, shown: block.visible || above });
      title = null;
    } else if (last && !title && block.visible && !last.shown) {
      parts[parts.length - 1] = { ...last, shown: true };
    }
  });
  return parts;
}
