import { browser } from "../../lib/browser/browser";

/** Opens a file in the extension's own page, which reads and marks it. */
export function openInViewer(url: string): void {
  const viewer = browser.runtime.getURL(`/viewer.html?url=${encodeURIComponent(url)}`);
  browser.tabs.create({ url: viewer });
  window.close();
}
