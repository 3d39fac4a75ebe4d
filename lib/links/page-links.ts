/** The links of a page as plain data, wherever the page was parsed. */
import type { DomDocument, DomElement, DomNode } from "../parse/flatten/dom";

/** One link of a page. */
export interface PageLink {
  /** Absolute, `http:` or `https:`, without a fragment. */
  readonly url: string;
  /** What it says, or its title where that is longer: lists cut their entries short. */
  readonly text: string;
}

/** A link that leads to no page, with the words of a `PageLink`. */
export interface DeadLink {
  readonly target: string;
  readonly text: string;
}

/** What a page links to, and what else tells whether it is a list. */
export interface PageLinks {
  readonly title: string;
  /** In document order, each address once, with its longest text. */
  readonly links: readonly PageLink[];
  /** What leads nowhere, scripts, mail addresses and the like, each once. */
  readonly unusable: readonly DeadLink[];
  /** The page's own scripts, as text. */
  readonly scripts: readonly string[];
  /** True where it asks for a password. */
  readonly asksPassword: boolean;
}

/** A page has no more links than this that anyone would read. */
const mostLinks = 20_000;

/** What a link says stands in fewer nodes; tables let links lie in links, thousands deep. */
const mostNodes = 500;

function absolute(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

function fold(text: string | null): string {
  return (text ?? "").replace(/\s+/gu, " ").trim();
}

/** Every node below, in document order, without the call stack: pages nest as deep as they like. */
function* walk(root: DomNode): Generator<DomNode> {
  const open: DomNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (node !== root && node.nextSibling) open.push(node.nextSibling);
    if (node.firstChild) open.push(node.firstChild);
  }
}

function textOf(element: DomNode): string {
  const parts: string[] = [];
  let left = mostNodes;
  for (const { nodeName, nodeValue } of walk(element)) {
    if (left === 0) break;
    left -= 1;
    if (nodeName === "#text") parts.push(nodeValue ?? "");
  }
  return parts.join("");
}

/** Reads a page's links; `url` is its own address. */
export function readLinks(document: DomDocument, url: string): PageLinks {
  const anchors: DomElement[] = [];
  const scripts: string[] = [];
  let [title, base, asksPassword]: [string | null, string, boolean] = [null, url, false];
  for (const node of document.documentElement ? walk(document.documentElement) : []) {
    const name = node.nodeName.toLowerCase();
    if (name.startsWith("#")) continue;
    const element = node as DomElement;
    if (name === "a" && anchors.length < mostLinks) anchors.push(element);
    else if (name === "title") title ??= fold(textOf(element));
    else if (name === "base") base = absolute(element.getAttribute("href") ?? "", url) ?? url;
    else if (name === "script" && element.getAttribute("src") === null)
      scripts.push(textOf(element));
    else if (name === "input" && /^password$/i.test(element.getAttribute("type") ?? "")) {
      asksPassword = true;
    }
  }
  const texts = new Map<string, string>();
  const unusable = new Map<string, DeadLink>();
  for (const anchor of anchors) {
    const href = anchor.getAttribute("href");
    if (href === null) continue;
    const target = absolute(href, base);
    if (target === url) continue;
    const [text, hint] = [fold(textOf(anchor)), fold(anchor.getAttribute("title"))];
    const best = hint.length > text.length ? hint : text;
    // Many do all their work in a script of their own, and have but their words to be told by.
    if (target === null) {
      const dead = { target: href.slice(0, 300), text: best.slice(0, 300) };
      unusable.set(`${dead.target} ${dead.text}`, dead);
    } else if (best.length > (texts.get(target)?.length ?? -1))
      texts.set(target, best.slice(0, 300));
  }
  const links = Array.from(texts, ([target, text]) => ({ url: target, text }));
  return { title: title ?? "", links, unusable: [...unusable.values()], scripts, asksPassword };
}
