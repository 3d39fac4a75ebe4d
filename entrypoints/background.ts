/** The badge, the injection and the keyboard. Keeps no report and may be killed at any time. */
import browser, { type Runtime } from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { keepAndCompare, withArchive } from "../lib/archive/compare";
import { type Frames, forgetTab, framesOf, rememberFrame } from "../lib/frames";
import { inject, removeStyle } from "../lib/inject";
import { portalOf } from "../lib/portal";
import { commandNames, type Kept, Report, type Request } from "../lib/protocol";
import { parseSettings } from "../lib/settings";
import { registerSites } from "../lib/sites";

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = Report.safeParse(message);
    const tab = sender.tab?.id;
    if (!parsed.success || tab === undefined) return;
    if (parsed.data.type === "keep") return keepReport(parsed.data, sender);
    return receive(parsed.data, tab, sender.frameId ?? 0);
  });
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status) return inOrder(tab, () => refresh(tab));
  });
  browser.tabs.onRemoved.addListener((tab) => inOrder(tab, () => forgetTab(tab)));
  browser.commands.onCommand.addListener(async (command, tab) => {
    const name = commandNames.find((each) => each === command);
    if (!name || tab?.id === undefined) return;
    await askFrames(tab.id, { type: "command", name });
  });
  browser.permissions.onAdded.addListener(registerSites);
  browser.permissions.onRemoved.addListener(registerSites);
  browser.runtime.onInstalled.addListener(registerSites);
});

type Showing = Exclude<Report, { type: "keep" }>;

async function receive(message: Showing, tab: number, frame: number): Promise<void> {
  switch (message.type) {
    case "found":
      return inject(tab, frame);
    case "checked":
      return inOrder(tab, async () =>
        showBadge(tab, await rememberFrame(tab, frame, message.state)),
      );
    case "gone":
      await inOrder(tab, async () => showBadge(tab, await rememberFrame(tab, frame, null)));
      return removeStyle(tab, frame);
  }
}

/** Keeps a report for the frame that checked it; null where the archive cannot be used. */
async function keepReport(
  { check, text }: Extract<Report, { type: "keep" }>,
  sender: Runtime.MessageSender,
): Promise<Kept | null> {
  // A page speaks for its own portal alone.
  if (portalOf(check.page.url) !== portalOf(sender.url ?? null)) return null;
  const settings = parseSettings(await browser.storage.sync.get());
  if (!settings.archive) return null;
  const keep = sender.tab?.incognito !== true;
  return withArchive((archive) => keepAndCompare(archive, check, text, keep)).catch(() => null);
}

/** After a navigation: forgets the frames that are no longer there; the others speak again. */
async function refresh(tab: number): Promise<void> {
  const gone = await askFrames(tab, { type: "announce" });
  for (const frame of gone) await rememberFrame(tab, frame, null);
  await showBadge(tab, await framesOf(tab));
}

/** Sends to every frame that shows something; the ids of those that did not answer. */
async function askFrames(tab: number, request: Request): Promise<number[]> {
  const frames = Object.keys(await framesOf(tab)).map(Number);
  const asked = frames.map((frameId) =>
    browser.tabs.sendMessage(tab, request, { frameId }).then(
      () => [],
      () => [frameId],
    ),
  );
  return (await Promise.all(asked)).flat();
}

async function showBadge(tab: number, frames: Frames): Promise<void> {
  const reports = Object.values(frames).filter((each) => each.shows === "report");
  const failures = reports.reduce((sum, each) => sum + each.failures, 0);
  const text = reports.length === 0 ? "" : failures === 0 ? "✓" : String(failures);
  // The tab may have been closed meanwhile: then there is no badge to show.
  await browser.action.setBadgeText({ tabId: tab, text }).catch(() => {});
  const color = failures === 0 ? "#0f766e" : "#c2410c";
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color }).catch(() => {});
  await browser.action.setBadgeTextColor?.({ tabId: tab, color: "#ffffff" }).catch(() => {});
}

/** Runs changes of one tab's record one after the other: two frames may report at once. */
function inOrder(tab: number, change: () => Promise<void>): Promise<void> {
  return navigator.locks.request(`tab:${tab}`, change);
}
