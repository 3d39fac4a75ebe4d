/** Looks into the extension's panel, whose shadow root is closed to the page. */
import type { CDPSession, Page } from "playwright-core";

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

/** The panel of a page, by the debugging protocol. */
export interface Panel {
  /** Runs a function on the shadow root; null when there is no panel. What it returns is plain data. */
  run<Value>(look: (root: ShadowRoot) => Value): Promise<Value | null>;
  /** Text of the first element that matches; null when none does. */
  text(selector: string): Promise<string | null>;
  /** Clicks in the middle of the first element that matches, with the mouse. */
  click(selector: string): Promise<void>;
}

/** Opens a way into the page's panel. */
export async function panelOf(page: Page): Promise<Panel> {
  const session = await page.context().newCDPSession(page);
  const run = async <Value>(look: (root: ShadowRoot) => Value, argument: unknown = null) => {
    const objectId = await findRoot(session);
    if (!objectId) return null;
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      objectId,
      functionDeclaration: `function (argument) { return (${look})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as Value;
  };
  const inRoot = run as <Value, Argument>(
    look: (root: ShadowRoot, argument: Argument) => Value,
    argument: Argument,
  ) => Promise<Value | null>;
  return {
    run,
    text: (selector) => inRoot((root, it) => root.querySelector(it)?.textContent ?? null, selector),
    click: async (selector) => {
      const middle = await inRoot((root, it) => {
        const box = root.querySelector(it)?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }, selector);
      if (!middle) throw new Error(`The panel has no ${selector}.`);
      await page.mouse.click(middle.x, middle.y);
    },
  };
}

async function findRoot(session: CDPSession): Promise<string | null> {
  const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as {
    root: DomNode;
  };
  const host = find(root);
  if (!host) return null;
  const { object } = await session.send("DOM.resolveNode", {
    backendNodeId: host.backendNodeId,
  });
  return object.objectId ?? null;
}

/** The root that the extension attached: a page's own element of that name has no closed one. */
function find(node: DomNode): DomNode | null {
  if (node.nodeName === "CROSSFOOT-PANEL" && node.shadowRoots?.[0]) return node.shadowRoots[0];
  const inside = node.contentDocument ? [node.contentDocument] : [];
  for (const child of [...inside, ...(node.children ?? [])]) {
    const found = find(child);
    if (found) return found;
  }
  return null;
}
