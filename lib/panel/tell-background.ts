/** What a frame tells the background of itself, for the badge: said again until it is heard. */
import { browser } from "../browser/browser";
import type { Done, FrameMessage } from "../protocol";

/** How a frame stands. */
export type State = Extract<FrameMessage, { type: "checked" }>["state"];

/** Milliseconds before the background is told again. */
const pause = 200;
/** How often it is told the same. */
const mostTries = 4;

/** Whether the extension that this script belongs to is no longer there. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

/**
 * Tells the background how the frame stands, until the signal. The browser may stop the background
 * before the badge is set: then it is told again, unless the frame stands otherwise by now.
 */
export function tellStates(signal: AbortSignal): (state: State) => void {
  let last: State | null = null;
  const tell = (told: State, tries: number): void => {
    if (signal.aborted || isOrphaned() || told !== last) return;
    // Any other answer means that the background was ended before its part was done.
    browser.runtime
      .sendMessage({ type: "checked", state: told } satisfies FrameMessage)
      .catch(() => null)
      .then((answer) => {
        if (answer !== ("done" satisfies Done) && tries > 1)
          setTimeout(() => tell(told, tries - 1), pause);
      });
  };
  return (state) => {
    last = state;
    tell(state, mostTries);
  };
}

/** The last word of a page that is left. */
export function tellGone(): void {
  if (isOrphaned()) return;
  // Nobody listens: the tab's next page has a word of its own.
  browser.runtime.sendMessage({ type: "gone" } satisfies FrameMessage).catch(() => {});
}
