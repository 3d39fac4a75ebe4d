/** What the frames of the tabs show, and what is told to them. */
import { forgetFetched } from "../../lib/archive/fetched-priors";
import { browser } from "../../lib/browser/browser";
import {
  allTabs,
  forgetTab,
  framesOf,
  rememberFrame,
  tabsWithFrames,
} from "../../lib/browser/frames";
import { switchStyle } from "../../lib/browser/inject";
import type { FrameMessage, News, Request } from "../../lib/protocol";
import { showBadge } from "./badge";

/** What a frame tells of itself. */
type Told = Extract<FrameMessage, { type: "checked" | "gone" }>;

/** Remembers what a frame shows, and shows it. */
export async function show(message: Told, tab: number, frame: number): Promise<void> {
  await inOrder(tab, async () => {
    if (message.type === "gone") return showBadge(tab, await rememberFrame(tab, frame, null));
    const { state } = message;
    const former = (await framesOf(tab))[frame];
    if (former && former.hidden !== state.hidden) {
      // Refused in the viewer, which has the style by itself, and on a site that was given back.
      await switchStyle(tab, frame, !state.hidden).catch(() => {});
    }
    await showBadge(tab, await rememberFrame(tab, frame, state));
  });
}

/** Tells every report that is open of a new one: what it was compared with may be another now. */
export async function spread(news: News): Promise<void> {
  for (const tab of await allTabs()) {
    for (const [frame, { shows }] of Object.entries(await framesOf(tab))) {
      if (shows !== "report") continue;
      // A frame that is gone is forgotten elsewhere.
      await askFrame(tab, Number(frame), { type: "arrived", news }).catch(() => {});
    }
  }
}

/** The last word of a frame is lost where it wakes the background: those that are silent are gone. */
export async function recallFrames(): Promise<void> {
  for (const tab of await tabsWithFrames()) inOrder(tab, () => refresh(tab));
}

/** The tab was closed. */
export async function forget(tab: number): Promise<void> {
  await forgetTab(tab);
  await forgetFetched(tab, browser.storage.session);
}

/** After a navigation: forgets the frames that are no longer there; the others speak again. */
export async function refresh(tab: number): Promise<void> {
  const gone = await askFrames(tab, { type: "announce" });
  for (const frame of gone) await rememberFrame(tab, frame, null);
  await showBadge(tab, await framesOf(tab));
}

/** Sends to one frame. */
export function askFrame(tab: number, frameId: number, request: Request): Promise<unknown> {
  return browser.tabs.sendMessage(tab, request, { frameId });
}

/** Sends to every frame that shows something; the ids of those that did not answer. */
export async function askFrames(tab: number, request: Request): Promise<number[]> {
  const frames = Object.keys(await framesOf(tab)).map(Number);
  const asked = frames.map((frameId) =>
    askFrame(tab, frameId, request).then(
      () => [],
      () => [frameId],
    ),
  );
  return (await Promise.all(asked)).flat();
}

/** Runs changes of one tab's record one after the other: two frames may report at once. */
export function inOrder(tab: number, change: () => Promise<void>): Promise<void> {
  return navigator.locks.request(`tab:${tab}`, change);
}
