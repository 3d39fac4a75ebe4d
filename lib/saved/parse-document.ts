/** From markup to the few members of a document that reading asks for, without a browser. */
import { parse } from "parse5";
import type { DomDocument } from "../parse/flatten/dom";
import { type Tree, type TreeNode, treeAdapter } from "./tree";

/** The markup of frames by the address that the page gives them. */
export type Frames = ReadonlyMap<string, string>;

/** How a page is parsed: otherwise than by `parseDocument` alone where the parser cannot ask by itself. */
export type Parse = (html: string, frames?: Frames) => DomDocument | Promise<DomDocument>;

const noFrames: Frames = new Map();

/** A dozen frames that all frame each other would be more documents than there is time to parse. */
const mostFrames = 100;

interface Frame {
  readonly element: TreeNode;
  /** The markup that it may have. */
  readonly frames: Frames;
}

/** Parses a page as a browser does; its frames are read where their markup is at hand. */
export function parseDocument(html: string, frames: Frames = noFrames): DomDocument {
  const found: Frame[] = [];
  const document = parseOne(html, frames, found);
  let left = mostFrames;
  // Those that stand in frames join the end: the page's own come first.
  for (const { element, frames: known } of found) {
    const address = element.getAttribute("src") ?? "";
    const markup = element.getAttribute("srcdoc") ?? known.get(address);
    if (markup === undefined) continue;
    if (left === 0) break;
    left -= 1;
    // A frame that frames itself would never end.
    const others = new Map([...known].filter(([each]) => each !== address));
    element.contentDocument = parseOne(markup, others, found);
  }
  return document;
}

/** Parses one document and adds its frames to those found. */
function parseOne(html: string, frames: Frames, found: Frame[]): DomDocument {
  const document = parse<Tree>(html, {
    treeAdapter: {
      ...treeAdapter,
      createElement(name, namespace, attributes) {
        const element = treeAdapter.createElement(name, namespace, attributes);
        if (name === "iframe" || name === "frame") found.push({ element, frames });
        return element;
      },
    },
  });
  let root = document.firstChild;
  while (root && root.nodeName !== "html") root = root.nextSibling;
  return { documentElement: root };
}
