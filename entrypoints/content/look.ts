/** The first half of the line: what is on the page, and where. */
import type { DomAnchor } from "../../lib/parse/dom";
import { flatten } from "../../lib/parse/flatten";
import { type Places, read } from "../../lib/parse/read";
import type { Reading } from "../../lib/report/reading";

export interface Look {
  readonly reading: Reading;
  readonly places: Places<DomAnchor>;
}

/** Reads the page. */
export function look(document: Document): Look {
  const isHidden = (element: unknown) =>
    element instanceof Element && !element.checkVisibility({ visibilityProperty: true });
  return read(flatten(document, { url: document.URL, isHidden }));
}

/** Whether the page still says the same in the same places. */
export function isSame(a: Look, b: Look): boolean {
  const cells = Object.keys(a.places.cells);
  return (
    a.reading.text === b.reading.text &&
    a.reading.title === b.reading.title &&
    cells.length === Object.keys(b.places.cells).length &&
    cells.every((ref) => a.places.cells[ref]?.element === b.places.cells[ref]?.element) &&
    a.places.paragraphs.every(
      (each, index) => each.runs[0]?.node === b.places.paragraphs[index]?.runs[0]?.node,
    )
  );
}
