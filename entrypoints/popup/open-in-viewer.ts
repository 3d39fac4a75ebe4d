import { browser } from "../../lib/browser/browser";
import type { Tab } from "./ask";

/** Opens a file of a tab in the extension's own page, which reads and marks it. */
export function openInViewer(url: string, { isPrivate }: Tab): void {
  // Chromium shows its page outside of the private window.
  const mark = isPrivate ? "&private" : "";
  const viewer = browser.runtime.getURL(`/viewer.html?url=${encodeURIComponent(url)}${mark}`);
  browser.tabs.create({ url: viewer });
  window.close();
}
