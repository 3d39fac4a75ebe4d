/** The badge on the extension's button: how the reports of a tab stand. */
import { browser } from "../../lib/browser/browser";
import type { Frames } from "../../lib/browser/frames";

/** Shows it for what the frames of a tab show. */
export async function showBadge(tab: number, frames: Frames): Promise<void> {
  const reports = Object.values(frames).filter((each) => each.shows === "report");
  const errors = reports.reduce((sum, each) => sum + each.errors, 0);
  const failures = reports.reduce((sum, each) => sum + each.warnings, errors);
  const [first = "", ...others] = new Set(reports.map(({ sign }) => sign));
  // Of several reports that stand differently something agrees, and something was left open.
  const sign = others.length > 0 ? "✓?" : first;
  const text = failures > 0 ? String(failures) : sign;
  // The tab may have been closed meanwhile: then there is no badge to show.
  await browser.action.setBadgeText({ tabId: tab, text }).catch(() => {});
  // What is only to be clarified does not look like what is wrong.
  const alarm = errors > 0 ? "#c2410c" : "#8a5a00";
  const color = failures > 0 ? alarm : sign === "✓" ? "#0f766e" : "#57606a";
  // Its colours go with it, and with its tab.
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color }).catch(() => {});
  await browser.action.setBadgeTextColor?.({ tabId: tab, color: "#ffffff" }).catch(() => {});
}
