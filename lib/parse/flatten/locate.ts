/** From a place in plain text back to the node that printed it. */
import type { DomAnchor, DomNode } from "./dom";
import { isInvisible, isWhite } from "./white-space";

/** A point in a text node, as a DOM Range takes it. */
export interface TextPoint {
  readonly node: DomNode;
  readonly offset: number;
}

/**
 * Finds where the character before (`edge` end) or after (`edge` start) an offset of the anchor's
 * text stands in the document; null when the anchor has no such text.
 */
export function locate(
  anchor: DomAnchor,
  text: string,
  offset: number,
  edge: "start" | "end",
): TextPoint | null {
  const run = anchor.runs.findLast(({ start }) =>
    edge === "start" ? start <= offset : start < offset,
  );
  if (!run) return null;
  const data = run.node.nodeValue ?? "";
  // Printed as it is read: nothing was folded.
  if (text.startsWith(data, run.start))
    return { node: run.node, offset: Math.min(offset - run.start, data.length) };
  // Replays the folding of white space that made the plain text.
  let at = run.start;
  let spaced = at === 0 || text[at - 1] === " ";
  for (let index = 0; index < data.length; index++) {
    const character = data.charAt(index);
    if (isInvisible(character)) continue;
    const white = isWhite(character);
    if (white && (spaced || text[at] !== " ")) continue;
    if (edge === "start" && at === offset) return { node: run.node, offset: index };
    spaced = white;
    at++;
    if (edge === "end" && at === offset) return { node: run.node, offset: index + 1 };
  }
  return { node: run.node, offset: data.length };
}
