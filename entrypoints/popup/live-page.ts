/** The links of the page behind the popup as it stands now, with what its scripts have added. */
import { browser } from "../../lib/browser/browser";
import { type PageLinks, readLinks } from "../../lib/links/page-links";
import { isWeb } from "../../lib/portal";
import { parseDocument } from "../../lib/saved/parse-document";

/** A page's links, and its address. */
export interface LivePage {
  readonly links: PageLinks;
  readonly url: string;
}

/** A page as it stands now; null where the browser does not let the extension look. */
export async function readMarkup(
  tab: number,
  frame: number,
): Promise<{ readonly html: string; readonly url: string } | null> {
  const look = () => [document.documentElement.outerHTML, document.URL];
  const target = { tabId: tab, frameIds: [frame] };
  // Pages of the browser itself and of the store are closed to extensions.
  const [answer] = await browser.scripting.executeScript({ target, func: look }).catch(() => []);
  const [html = "", url = null] = (answer?.result ?? []) as string[];
  if (!isWeb(url)) return null;
  return { html, url };
}

/** The page's links as they stand now; null where the browser does not let the extension look. */
export async function readLivePage(tab: number, frame: number): Promise<LivePage | null> {
  const page = await readMarkup(tab, frame);
  if (page === null) return null;
  return { links: readLinks(parseDocument(page.html), page.url), url: page.url };
}
