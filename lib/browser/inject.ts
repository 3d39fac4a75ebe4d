/** Puts the check and the style of its marks into a page. */
import { browser } from "./browser";

const style = "/marks.css";
const script = "/content-scripts/content.js";

/** Starts the check in one frame, or in all frames of the tab that may be reached. */
export async function inject(tab: number, frame: number | "all"): Promise<void> {
  await switchStyle(tab, frame, true);
  await browser.scripting.executeScript({ target: targetOf(tab, frame), files: [script] });
}

/** Puts the style of the marks into a frame, once, or takes it out again. */
export async function switchStyle(tab: number, frame: number | "all", on: boolean): Promise<void> {
  const sheet = { target: targetOf(tab, frame), files: [style], origin: "USER" as const };
  // A frame that is checked twice would else carry it twice.
  await browser.scripting.removeCSS(sheet).catch(() => {});
  if (on) await browser.scripting.insertCSS(sheet);
}

function targetOf(tab: number, frame: number | "all") {
  return frame === "all" ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [frame] };
}
