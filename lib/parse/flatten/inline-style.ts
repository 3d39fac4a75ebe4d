/** What the style attributes of a page say of how its elements are read. */
import type { Kind } from "./elements";
import { type Hiding, hidingOf, isVeiling } from "./hidden";

/** One style attribute; null for what it says nothing of. */
export interface InlineStyle {
  /** How an inline element with it is read. */
  readonly inline: Kind | null;
  /** The part of a table that it makes of an element. */
  readonly part: Kind | null;
  readonly hiding: Hiding | null;
}

const displays: Readonly<Record<string, Kind>> = {
  table: "table",
  "table-row": "row",
  "table-cell": "cell",
};

function readStyle(attribute: string): InlineStyle {
  // Editors of old write their properties in capitals.
  const style = attribute.toLowerCase();
  const display = /display\s*:\s*(table[a-z-]*)/.exec(style)?.[1];
  return {
    inline: inlineOf(style),
    part: displays[display ?? ""] ?? null,
    hiding: hidingOf(style),
  };
}

function inlineOf(style: string): Kind | null {
  // What is struck, or shown in another order than it is written in.
  if (/line-through|(?:row|column)-reverse|bidi-override/.test(style)) return "struck";
  if (/vertical-align\s*:\s*super/i.test(style)) return "raised";
  if (/font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|%)?\s*(?:;|!|$)/i.test(style)) return "skip";
  return isVeiling(style) ? "veiled" : null;
}

/** Reads style attributes, each wording once: what Word writes has a dozen of them, a thousand times. */
export function readStyles(): (style: string) => InlineStyle {
  const known = new Map<string, InlineStyle>();
  return (style) => {
    const read = known.get(style) ?? readStyle(style);
    known.set(style, read);
    return read;
  };
}
