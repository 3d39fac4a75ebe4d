/** A document's elements with their texts: what tables that are made of divisions are found in. */
import type { DomElement, DomNode } from "./dom";
import { readMember, textNode } from "./dom";
import { kindOf } from "./elements";
import { foldWhiteSpace } from "./white-space";

/** One element and those within it, without what is not seen. */
export interface Outline {
  readonly element: DomElement;
  readonly children: Outline[];
  /** All text in it, cut off where it is longer than any cell's. */
  text: string;
  /** Whether words stand beside its children. */
  bare: boolean;
}

/** Longer than any cell of the three tables. */
export const longestCell = 120;

/** Outlines an element and all that is in it; also the texts of its style sheets. */
export function outline(root: DomElement): { outline: Outline; sheets: string[] } {
  const sheets: string[] = [];
  const begin = (element: DomElement): Outline => ({
    element,
    children: [],
    text: "",
    bare: false,
  });
  const top = begin(root);
  const stack: { own: Outline; next: DomNode | null }[] = [
    { own: top, next: readMember<DomNode, "firstChild">(root, "firstChild") },
  ];
  while (true) {
    const place = stack.at(-1);
    if (!place) return { outline: top, sheets };
    const { own, next: node } = place;
    if (!node) {
      stack.pop();
      const around = stack.at(-1)?.own;
      if (around && around.text.length <= longestCell) around.text += own.text;
      continue;
    }
    place.next = readMember(node, "nextSibling");
    if (node.nodeType === textNode) {
      const text = foldWhiteSpace(node.nodeValue ?? "").trim();
      if (text === "") continue;
      own.bare = true;
      if (own.text.length <= longestCell) own.text += text;
      continue;
    }
    const kind = kindOf(node.nodeName);
    if (kind === "style") sheets.push(node.firstChild?.nodeValue ?? "");
    if (kind === "skip" || kind === "style" || kind === "break") continue;
    const child = begin(node as DomElement);
    own.children.push(child);
    stack.push({ own: child, next: readMember(node, "firstChild") });
  }
}

/** The element's own style, past the fields of a form that are called like its members. */
export function styleOf(element: DomElement): string {
  return readMember(element, "getAttribute").call(element, "style") ?? "";
}
