/** Puts the check and the style of its marks into a page. */
import browser from "webextension-polyfill";

const style = "/marks.css";
const script = "/content-scripts/content.js";

/** Starts the check in one frame, or in all frames of the tab that may be reached. */
export async function inject(tab: number, frame: number | "all"): Promise<void> {
  const target =
    frame === "all" ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [frame] };
  // Removed first: a frame that is checked twice would carry the sheet twice.
  await browser.scripting.removeCSS({ target, files: [style], origin: "USER" }).catch(() => {});
  await browser.scripting.insertCSS({ target, files: [style], origin: "USER" });
  await browser.scripting.executeScript({ target, files: [script] });
}

/** Takes the style of the marks out of a frame again. */
export async function removeStyle(tab: number, frame: number): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.removeCSS({ target, files: [style], origin: "USER" });
}
