/**
 * Pages of which nobody knows the year, as reports of several stand on them. They are told apart by
 * the words that each begins with, because none need be titled: to leave one out takes a title.
 */
import { isTableThreeLabel, readPageTitle, titlesOf } from "../own-report";
import type { PlainBlock, PlainDocument } from "../plain";
import { findPresentedYear, findStatedPeriod, firstYear } from "./stated-year";
import { isOfReport } from "./title";
import { beginningOf } from "./titles";

/**
 * Whether a report stands on the page below an older one, and the page's own title is of none:
 * nobody knows which year the page is of. Below the newest stand the years before.
 */
export function isOfAnyYear<A>(plain: PlainDocument<A>): boolean {
  if (readPageTitle(plain)) return false;
  const shown = plain.blocks.filter(({ visible }) => visible);
  const blocks = shown.some(({ kind }) => kind === "row") ? shown : plain.blocks;
  const [first, ...others] = splitReports(blocks).flatMap((each) => readYear(each) ?? []);
  return first !== undefined && others.some((year) => year > first);
}

/** One of the reports that blocks hold one below the other, titled or not. */
interface Stretch<A> {
  /** After the last heading of the one before, up to its own first. */
  readonly above: readonly PlainBlock<A>[];
  /** From its first heading to its last, with its table three between. */
  readonly body: readonly PlainBlock<A>[];
}

/** Parts blocks where the words that a report begins with stand once more. */
function splitReports<A>(blocks: readonly PlainBlock<A>[]): Stretch<A>[] {
  const stretches: { readonly first: number; last: number }[] = [];
  let seen = new Set<string>();
  blocks.forEach((block, index) => {
    const words = beginningOf(block);
    if (words === null) return;
    const current = stretches.at(-1);
    if (current && !seen.has(words)) current.last = index;
    else {
      seen = new Set();
      stretches.push({ first: index, last: index });
    }
    seen.add(words);
  });
  return stretches
    .map(({ first, last }, index) => ({
      above: blocks.slice((stretches[index - 1]?.last ?? -1) + 1, first),
      body: blocks.slice(first, last + 1),
    }))
    .filter(({ body }) =>
      body.some((block) => block.kind === "row" && block.cells.some(isTableThreeLabel)),
    );
}

/** The year of one of several reports: by the title above it, else by its own words. */
function readYear<A>({ above, body }: Stretch<A>): number | null {
  const title = above.flatMap(titlesOf).findLast((each) => isOfReport(each, null));
  const lines = [...above, ...body].filter((block) => block.kind === "paragraph");
  const own = body.filter((block) => block.kind === "paragraph");
  return title?.year ?? findStatedPeriod(lines)?.year ?? findPresentedYear(lines) ?? firstYear(own);
}
