/** The first half of reading: what is on the page as plain text, each piece tied to its nodes. */
import { numberAnchors } from "../../lib/anchors";
import type { DomAnchor } from "../../lib/parse/flatten/dom";
import { flatten } from "../../lib/parse/flatten/flatten";
import { documentAddress } from "../../lib/portal";
import type { Plain } from "../../lib/protocol";

/** A page as one run has seen it. */
export interface Look {
  /** With numbers for anchors, so that it can leave the frame. */
  readonly plain: Plain;
  /** The nodes behind the numbers. */
  readonly anchors: readonly DomAnchor[];
}

/** Reads the page, without its frames: each is a page with a check of its own. */
export function look(document: Document): Look {
  const url = documentAddress(document.URL);
  const isHidden = (element: unknown) =>
    element instanceof Element && !element.checkVisibility({ visibilityProperty: true });
  return numberAnchors(flatten(document, { url, isHidden, entersFrames: false }));
}

/** Whether the page still says the same in the same places. */
export function isSame(a: Look, b: Look): boolean {
  return (
    a.anchors.length === b.anchors.length &&
    a.anchors.every(({ element, runs }, index) => {
      const other = b.anchors[index];
      return element === other?.element && runs[0]?.node === other.runs[0]?.node;
    }) &&
    JSON.stringify(a.plain) === JSON.stringify(b.plain)
  );
}
