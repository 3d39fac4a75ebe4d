/**
 * The little of a document that reading asks for: met by the DOM of a browser, by jsdom and by a
 * thin adapter over a parser's tree. Nothing here lays out or renders, so all of them agree.
 */

/** The type of a node that is text. */
export const textNode = 3;

/** The members of a node that reading uses; a browser's nodes have them. */
export interface DomNode {
  /** `textNode` for text; quicker asked than the name, which a browser looks up for each text. */
  readonly nodeType: number;
  /** `#text`, `#comment`, or the element's name in either case. */
  readonly nodeName: string;
  /** The text of a text node. */
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

/** Those of an element. */
export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  /** Saves asking for each attribute where there is none. */
  hasAttributes?(): boolean;
  /** A frame's document where it may be read. */
  readonly contentDocument?: DomDocument | null;
}

/** Those of a document. */
export interface DomDocument {
  readonly documentElement: DomElement | null;
}

/** Where a piece of plain text comes from. */
export interface DomAnchor {
  /** The `td` or `th` of a cell; the nearest block around a paragraph. */
  readonly element: DomElement;
  /** Text nodes in order, each with the offset in the plain text at which it begins. */
  readonly runs: readonly { readonly node: DomNode; readonly start: number }[];
}

/**
 * Reads a member past clobbering: a form's fields shadow its members (`<input name="firstChild">`),
 * as named elements do a document's, but never those of the prototype.
 */
export function readMember<N extends DomNode | DomDocument, K extends keyof N>(
  node: N,
  key: K,
): N[K] {
  const prototype: object | null = Object.getPrototypeOf(node);
  return prototype && key in prototype ? Reflect.get(prototype, key, node) : node[key];
}
