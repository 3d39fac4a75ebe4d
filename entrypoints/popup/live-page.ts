/** The page behind the popup as it stands now, with what its scripts have added. */
import browser from "webextension-polyfill";

export interface LivePage {
  readonly document: Document;
  readonly url: string;
}

/** Null where the browser does not let the extension look. */
export async function readLivePage(tab: number, frame: number): Promise<LivePage | null> {
  const look = () => [document.documentElement.outerHTML, document.URL];
  const target = { tabId: tab, frameIds: [frame] };
  const [answer] = await browser.scripting.executeScript({ target, func: look }).catch(() => []);
  const [html, url] = (answer?.result ?? []) as string[];
  if (html === undefined || url === undefined || !/^https?:/.test(url)) return null;
  return { document: new DOMParser().parseFromString(html, "text/html"), url };
}
