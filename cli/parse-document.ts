/** From markup to the few members of a document that reading asks for, without a browser. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { DomDocument, DomElement, DomNode } from "../lib/parse/dom";

type Source = DefaultTreeAdapterTypes.ParentNode | DefaultTreeAdapterTypes.ChildNode;
type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The markup of frames by the address that the page gives them. */
export type Frames = ReadonlyMap<string, string>;

const noFrames: Frames = new Map();

/** Parses a page as a browser does; its frames are read where their markup is at hand. */
export function parseDocument(html: string, frames: Frames = noFrames): DomDocument {
  const source = parse(html);
  const document = toNode(source, frames);
  // A list of its own instead of the call stack: pages nest as deep as they like.
  const open: [Source, Writable<DomNode>][] = [[source, document]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [parent, node] = pair;
    if (!("childNodes" in parent)) continue;
    let next: DomNode | null = null;
    for (let index = parent.childNodes.length - 1; index >= 0; index--) {
      const child = parent.childNodes[index];
      if (!child) continue;
      const made: Writable<DomNode> = toNode(child, frames);
      made.nextSibling = next;
      next = made;
      open.push([child, made]);
    }
    node.firstChild = next;
  }
  let root = document.firstChild;
  while (root && root.nodeName !== "html") root = root.nextSibling;
  return { documentElement: root as DomElement | null };
}

function toNode(source: Source, frames: Frames): Writable<DomNode> {
  const { nodeName } = source;
  const node = {
    nodeName,
    nodeValue: "value" in source ? source.value : null,
    firstChild: null,
    nextSibling: null,
  };
  if (!("attrs" in source)) return node;
  const getAttribute = (name: string) =>
    source.attrs.find((attribute) => attribute.name === name)?.value ?? null;
  if (nodeName !== "iframe" && nodeName !== "frame") return Object.assign(node, { getAttribute });
  return Object.assign(node, { getAttribute, contentDocument: openFrame(getAttribute, frames) });
}

function openFrame(
  getAttribute: (name: string) => string | null,
  frames: Frames,
): DomDocument | null {
  const address = getAttribute("src") ?? "";
  const markup = getAttribute("srcdoc") ?? frames.get(address);
  if (markup === undefined) return null;
  // A frame that frames itself would never end.
  return parseDocument(markup, new Map([...frames].filter(([each]) => each !== address)));
}
