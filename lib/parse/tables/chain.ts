/** The best increasing chain: which rows of the page are which rows of the form. */
import type { Candidate } from "./rows";

// Small enough that no gap outweighs a row, large enough to keep two copies of a table apart.
const gapCost = 0.002;
/** What going on in another copy has to be worth, in rows: one damaged label in the first is not. */
const copyCost = 4;
/** Labels that are surely those of their rows. */
const sure = 0.9;

interface Link<A> {
  readonly candidate: Candidate<A>;
  readonly score: number;
  readonly previous: Link<A> | null;
}

/**
 * Chooses candidates of one table so that rows of the page and of the form both increase and their
 * weights add up to most; a chain without gaps is preferred. `candidates` are in the page's order.
 */
export function findChain<A>(candidates: readonly Candidate<A>[]): Candidate<A>[] {
  /** The first row of the form that each table has: one before it makes the table another copy. */
  const firsts = new Map<number, number>();
  for (const { row, formRow, weight } of candidates) {
    const first = firsts.get(row.table) ?? formRow;
    if (weight >= sure) firsts.set(row.table, Math.min(first, formRow));
  }
  // By row of the form: the best chain that ends there.
  const best: (Link<A> | undefined)[] = [];
  let end: Link<A> | null = null;
  let at = 0;
  while (at < candidates.length) {
    const index = candidates[at]?.row.index;
    const links: Link<A>[] = [];
    for (; at < candidates.length; at++) {
      const candidate = candidates[at];
      if (!candidate || candidate.row.index !== index) break;
      let previous: Link<A> | null = null;
      let score = candidate.weight;
      for (let formRow = 0; formRow < candidate.formRow; formRow++) {
        const link = best[formRow];
        if (!link) continue;
        const gap = candidate.row.index - link.candidate.row.index;
        const { table } = candidate.row;
        const isCopy = table !== link.candidate.row.table && (firsts.get(table) ?? 99) <= formRow;
        const through = link.score + candidate.weight - gap * gapCost - (isCopy ? copyCost : 0);
        if (through > score) {
          score = through;
          previous = link;
        }
      }
      links.push({ candidate, score, previous });
    }
    for (const link of links) {
      // Of equals the first on the page.
      if (!end || link.score > end.score) end = link;
      const rival = best[link.candidate.formRow];
      const lost = rival ? (link.candidate.row.index - rival.candidate.row.index) * gapCost : 0;
      if (!rival || link.score > rival.score - lost) best[link.candidate.formRow] = link;
    }
  }
  const chain: Candidate<A>[] = [];
  for (let link: Link<A> | null = end; link; link = link.previous) chain.push(link.candidate);
  return chain.reverse();
}
