/** Finds words in the report, over lines and in cells. */
import type { Plain } from "../../lib/protocol";

/** A stretch of a block's text, by the block's anchor. */
export interface Match {
  readonly anchor: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** More matches than anyone steps through. */
const mostMatches = 1000;

/** Every place where the words stand, in the order of the document; case does not matter. */
export function findMatches(plain: Plain, words: string): Match[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [];
  const pieces = plain.blocks.flatMap((block): { text: string; anchor: number }[] =>
    block.kind === "row" ? block.cells : [block],
  );
  const matches: Match[] = [];
  for (const { text, anchor } of pieces) {
    const folded = text.toLowerCase();
    let start = folded.indexOf(wanted);
    while (start >= 0 && matches.length < mostMatches) {
      matches.push({ anchor, text, start, end: start + wanted.length });
      start = folded.indexOf(wanted, start + wanted.length);
    }
  }
  return matches;
}
