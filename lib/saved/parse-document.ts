/** From markup to the few members of a document that reading asks for, without a browser. */
import { parse } from "parse5";
import type { DomDocument } from "../parse/dom";
import { type Tree, type TreeNode, treeAdapter } from "./tree";

/** The markup of frames by the address that the page gives them. */
export type Frames = ReadonlyMap<string, string>;

const noFrames: Frames = new Map();

/** Parses a page as a browser does; its frames are read where their markup is at hand. */
export function parseDocument(html: string, frames: Frames = noFrames): DomDocument {
  const opened: TreeNode[] = [];
  const document = parse<Tree>(html, {
    treeAdapter: {
      ...treeAdapter,
      createElement(name, namespace, attributes) {
        const element = treeAdapter.createElement(name, namespace, attributes);
        if (name === "iframe" || name === "frame") opened.push(element);
        return element;
      },
    },
  });
  for (const frame of opened) frame.contentDocument = openFrame(frame, frames);
  let root = document.firstChild;
  while (root && root.nodeName !== "html") root = root.nextSibling;
  return { documentElement: root };
}

function openFrame(frame: TreeNode, frames: Frames): DomDocument | null {
  const address = frame.getAttribute("src") ?? "";
  const markup = frame.getAttribute("srcdoc") ?? frames.get(address);
  if (markup === undefined) return null;
  // A frame that frames itself would never end.
  return parseDocument(markup, new Map([...frames].filter(([each]) => each !== address)));
}
