/** Where in the page stands what a result compares: a cell, or a stretch of text. */
import type { DomAnchor } from "../../lib/parse/dom";
import { locate } from "../../lib/parse/locate";
import type { Places } from "../../lib/parse/read";
import type { Reading, TextPlace } from "../../lib/report/reading";
import { readSentences } from "../../lib/text/sentences";

/** The cell's element or the text's range; null where the page has no such place. */
export type Locate = (ref: string) => Element | Range | null;

/** Finds places by address, by claim and by number of the text. */
export function locator(reading: Reading, places: Places<DomAnchor>, document: Document): Locate {
  const numbers = new Map<string, TextPlace>(
    readSentences(reading.paragraphs).flatMap((sentence) =>
      sentence.quantities.map((each) => [each.id, each] as const),
    ),
  );
  return (ref) => {
    const cell = places.cells[ref]?.element;
    if (cell instanceof Element) return cell;
    const place = reading.claimPlaces[ref] ?? numbers.get(ref);
    const anchor = place && places.paragraphs[place.paragraph];
    const text = place && reading.paragraphs[place.paragraph]?.text;
    return text && anchor ? rangeOf(anchor, place, text, document) : null;
  };
}

function rangeOf(
  anchor: DomAnchor,
  place: TextPlace,
  text: string,
  document: Document,
): Range | null {
  const start = locate(anchor, text, place.start, "start");
  const end = locate(anchor, text, place.end, "end");
  if (!(start?.node instanceof Text) || !(end?.node instanceof Text)) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
