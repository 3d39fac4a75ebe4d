/** The best increasing chain: which rows of the page are which rows of the form. */
import type { Candidate } from "./rows";

// Small enough that no gap outweighs a row, large enough to keep two copies of a table apart.
const gapCost = 0.002;

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
        const through = link.score + candidate.weight - gap * gapCost;
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
  for (let link: Link<A> | null = end; link; link = link.previous) chain.unshift(link.candidate);
  return chain;
}
