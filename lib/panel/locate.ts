/** Where in the page stands what a result compares: a cell, or a stretch of text. */
import type { DomAnchor } from "../parse/flatten/dom";
import { locate } from "../parse/flatten/locate";
import type { Places, Stretch } from "../protocol";

/**
 * The cell's element or the text's range, by address, claim or number; by the id of a result what
 * stands nearest to what it misses. Null where the page has no such place.
 */
export type Locate = (ref: string) => Element | Range | null;

/** Finds places in the page by what the background says of its anchors. */
export function locator(places: Places, anchors: readonly DomAnchor[], document: Document): Locate {
  return (ref) => {
    const cell = anchors[places.cells[ref] ?? places.near[ref] ?? -1]?.element;
    if (cell instanceof Element) return cell;
    const stretch = places.stretches[ref];
    const anchor = stretch && anchors[stretch.anchor];
    return anchor ? rangeOf(anchor, stretch, document) : null;
  };
}

function rangeOf(anchor: DomAnchor, stretch: Stretch, document: Document): Range | null {
  const start = locate(anchor, stretch.text, stretch.start, "start");
  const end = locate(anchor, stretch.text, stretch.end, "end");
  if (!(start?.node instanceof Text) || !(end?.node instanceof Text)) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
