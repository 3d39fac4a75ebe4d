/** What the popup asks: the frames of a tab for their views, the background for the archive. */
import type { Named } from "../../lib/agency/same-organ";
import type { OrganYear, OtherName } from "../../lib/archive/years";
import { askBackground } from "../../lib/browser/ask-background";
import { browser } from "../../lib/browser/browser";
import { framesOf } from "../../lib/browser/frames";
import type { Request, View } from "../../lib/protocol";

/** A frame and what it shows; `view` is null when its check broke. */
export interface FrameView {
  readonly frame: number;
  readonly view: View | null;
}

/** What the popup speaks of. */
export interface Tab {
  readonly id: number;
  /** Whether its window is a private one; the popup over it never is in Chromium. */
  readonly isPrivate: boolean;
  /** Address of the PDF file that it shows, as browsers do; null for every other tab. */
  readonly file: string | null;
}

/** The tab that the popup speaks of: the active one, or the one its address names. */
export async function findTab(address: URL): Promise<Tab | null> {
  const named = address.searchParams.get("tab");
  const [tab] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(Number(named))];
  if (tab?.id === undefined) return null;
  const { id, incognito: isPrivate, url = "" } = tab;
  const isFile = URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
  return { id, isPrivate, file: isFile ? url : null };
}

/** The views of all frames of the tab that were checked, reports first. */
export async function readFrames(tab: number): Promise<FrameView[]> {
  // Most reports stand in the page itself, which is asked before it is known what the tab shows.
  const first = askView(tab, 0);
  const frames = Object.keys(await framesOf(tab)).map(Number);
  const views = await Promise.all(
    frames.map((frame) => (frame === 0 ? first : askView(tab, frame))),
  );
  return views.flat().toSorted((a, b) => rank(a) - rank(b) || a.frame - b.frame);
}

async function askView(tab: number, frame: number): Promise<FrameView[]> {
  // The frame may have gone since it was counted.
  const answer = await ask(tab, frame, { type: "view" }).catch(() => undefined);
  // A frame that does not answer is gone, one that answers null has no check to show.
  if (answer === undefined) return [];
  return [{ frame, view: isView(answer) ? answer : null }];
}

/** Whether a content script of this version answered; a schema would be half of the popup. */
function isView(answer: unknown): answer is View {
  const { check, words, dismissed, unused }: Partial<View> = Object(answer);
  return check?.schemaVersion === 1 && Boolean(words && dismissed && unused);
}

/** Sends a request to one frame. */
export async function ask(tab: number, frame: number, request: Request): Promise<unknown> {
  return browser.tabs.sendMessage(tab, request, { frameId: frame });
}

/** The names under which an organ's other years may stand, as the archive has them. */
export async function findNames(wanted: OrganYear): Promise<readonly OtherName[]> {
  return (await askBackground({ type: "names", wanted })) as readonly OtherName[];
}

/** Keeps what the user says of two organs, null to take it back; rejects where it was not kept. */
export async function decide(own: Named, organ: Named, same: boolean | null): Promise<void> {
  await askBackground({ type: "decide", own, organ, same });
}

const order = ["report", "unreadable", "list", "none"];

function rank({ view }: FrameView): number {
  return view ? order.indexOf(view.check.detected) : order.length;
}
