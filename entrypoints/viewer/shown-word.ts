/** A Word file as a sheet of text and tables: safe markup of our own, and nothing else. */
import { numberAnchors } from "../../lib/anchors";
import { parseInert } from "../../lib/browser/trusted";
import { element } from "../../lib/panel/element";
import { locator } from "../../lib/panel/locate";
import type { DomAnchor } from "../../lib/parse/flatten/dom";
import { flatten } from "../../lib/parse/flatten/flatten";
import { locate } from "../../lib/parse/flatten/locate";
import type { Shown } from "./shown";

/** CSS pixels of a sheet of A4. */
const sheetWidth = 794;

/** Shows the HTML that was made of the file. */
export function showWord(html: string, url: string | null): Shown {
  const parsed = parseInert(html);
  const { plain, anchors } = numberAnchors(flatten(parsed, { url }));
  const sheet = element("article", { class: "sheet" });
  sheet.append(...parsed.body.childNodes);
  const root = element("div", { class: "pages" }, sheet);
  return {
    element: root,
    plain,
    pages: 1,
    locator: (places) => locator(places, anchors, document),
    placeOf(anchor, text, start, end) {
      const place = anchors[anchor];
      return place ? stretchOf(place, text, start, end) : null;
    },
    currentPage: () => 1,
    goTo: () => sheet.scrollIntoView({ block: "start" }),
    setZoom: (zoom) => sheet.style.setProperty("zoom", String(zoom)),
    fitWidth: (room) => Math.min(Math.max(room / sheetWidth, 0.25), 2),
    prepareToPrint: async () => {},
  };
}

/** A stretch of the text that stands there; null where it begins or ends in no text. */
function stretchOf(place: DomAnchor, text: string, start: number, end: number): Range | null {
  const from = locate(place, text, start, "start");
  const to = locate(place, text, end, "end");
  if (!(from?.node instanceof Text) || !(to?.node instanceof Text)) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
