/** What the fields of a form show, where a page prints its numbers in them. */

import { elsewhere } from "../plain";
import type { DomElement, DomNode } from "./dom";
import { foldWhiteSpace } from "./white-space";

/** Kinds of `<input>` that show their value as text. */
const shown = /^(?:text|number|tel|search)?$/i;

/** The text in an element, that of the elements in it left out. */
export function ownText(element: DomElement): string {
  let text = "";
  for (let child = element.firstChild; child; child = child.nextSibling) {
    text += child.nodeValue ?? "";
  }
  return text;
}

/**
 * The text that a field shows as the page came; empty for one that is not seen, `elsewhere` for one
 * that shows no text, or nothing yet: a script may fill it.
 */
export function readField(element: DomElement): string {
  const type = element.getAttribute("type") ?? "";
  if (/^hidden$/i.test(type)) return "";
  return foldWhiteSpace(readShown(element, type)).trim() || elsewhere;
}

function readShown(element: DomElement, type: string): string {
  if (/^select$/i.test(element.nodeName)) return readChosen(element);
  if (!/^input$/i.test(element.nodeName)) return ownText(element);
  return (shown.test(type) && element.getAttribute("value")) || "";
}

/** The option that the page chose from a list, or the only one; empty where it left the choice. */
function readChosen(list: DomElement): string {
  const options: DomElement[] = [];
  for (let child: DomNode | null = list.firstChild; child; child = child.nextSibling) {
    if (/^option$/i.test(child.nodeName)) options.push(child as DomElement);
  }
  const chosen = options.filter((each) => each.getAttribute("selected") !== null);
  const [only, more] = chosen.length > 0 ? chosen : options;
  return only && !more ? ownText(only) : "";
}
