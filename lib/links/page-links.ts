/** The links of a page as plain data, wherever the page was parsed. */

/** One link of a page. */
export interface PageLink {
  /** Absolute, `http:` or `https:`, without a fragment. */
  readonly url: string;
  /** What it says, or its title where that is longer: lists cut their entries short. */
  readonly text: string;
}

/** What a page links to; the counts are of links that lead nowhere a report could be. */
export interface PageLinks {
  readonly title: string;
  readonly links: readonly PageLink[];
  /** Links that are scripts, mail addresses and the like. */
  readonly unusable: number;
}

/** A page has no more links than this that anyone would read. */
const mostLinks = 20_000;

function absolute(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

function fold(text: string | null): string {
  return (text ?? "").replace(/\s+/gu, " ").trim();
}

/** The links of a parsed page in document order, each address once, with its longest text. */
export function readLinks(document: Document, url: string): PageLinks {
  const declared = document.querySelector("base[href]")?.getAttribute("href") ?? "";
  const base = absolute(declared, url) ?? url;
  const texts = new Map<string, string>();
  let unusable = 0;
  for (const anchor of Array.from(document.querySelectorAll("a[href]")).slice(0, mostLinks)) {
    const target = absolute(anchor.getAttribute("href") ?? "", base);
    if (target === null) unusable += 1;
    if (target === null || target === url) continue;
    const [text, title] = [fold(anchor.textContent), fold(anchor.getAttribute("title"))];
    const best = title.length > text.length ? title : text;
    if (best.length > (texts.get(target)?.length ?? -1)) texts.set(target, best.slice(0, 300));
  }
  const links = Array.from(texts, ([target, text]) => ({ url: target, text }));
  return { title: fold(document.querySelector("title")?.textContent ?? ""), links, unusable };
}
