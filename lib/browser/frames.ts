/**
 * Which frames of which tab show what. Lies in session storage, so that the background may be
 * killed at any time and the popup can read it without waking anybody.
 */

import type { FrameState } from "../protocol";
import { browser } from "./browser";

/** What the frames of a tab show, by their ids. */
export type Frames = Readonly<Record<string, FrameState>>;

const keyOf = (tab: number) => `tab:${tab}`;

/** What the frames of the tab show, by frame id. */
export async function framesOf(tab: number): Promise<Frames> {
  const stored = await browser.storage.session.get(keyOf(tab));
  // Session storage is ours alone, and as old as this run of the browser.
  return (stored[keyOf(tab)] as Frames | undefined) ?? {};
}

/** Remembers what one frame shows; null forgets it. */
export async function rememberFrame(
  tab: number,
  frame: number,
  state: FrameState | null,
): Promise<Frames> {
  const { [frame]: _, ...others } = await framesOf(tab);
  const frames = state ? { ...others, [frame]: state } : others;
  await browser.storage.session.set({ [keyOf(tab)]: frames });
  return frames;
}

/** The tabs of which more is remembered than the page itself: its own going the browser tells. */
export async function tabsWithFrames(): Promise<number[]> {
  return Object.entries(await browser.storage.session.get()).flatMap(([key, frames]) => {
    const [name, tab] = key.split(":");
    const inside = Object.keys(Object(frames)).some((frame) => frame !== "0");
    return name === "tab" && inside ? [Number(tab)] : [];
  });
}

/** The tabs of which anything is remembered. */
export async function allTabs(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get());
  return keys.filter((key) => key.startsWith("tab:")).map((key) => Number(key.slice(4)));
}

/** Forgets a tab that was closed. */
export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}
