/** Anchors as numbers: what checks a document need not know what ties it to a page. */
import type { PlainDocument } from "./parse/plain";
import type { Plain } from "./protocol";

/** The document with numbers for anchors, and the anchors behind the numbers. */
export function numberAnchors<Anchor>({ blocks, ...rest }: PlainDocument<Anchor>): {
  plain: Plain;
  anchors: Anchor[];
} {
  const anchors: Anchor[] = [];
  const number = <Piece extends { readonly anchor: Anchor }>(piece: Piece) => ({
    ...piece,
    anchor: anchors.push(piece.anchor) - 1,
  });
  const numbered = blocks.map((block) =>
    block.kind === "row" ? { ...block, cells: block.cells.map(number) } : number(block),
  );
  const { attachments, frames } = rest;
  const own = { attachments: [...attachments], frames: [...frames] };
  return { plain: { ...rest, ...own, blocks: numbered }, anchors };
}
