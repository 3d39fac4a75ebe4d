import type { FrameMessage, News, OwnMessage } from "../protocol";
import { browser } from "./browser";

const mostTries = 4;

/**
 * Asks the background until it answers: the browser may stop it in the middle of its work, and the
 * next message wakes it. Rejects where it cannot do what it is asked.
 */
export async function askBackground(message: FrameMessage | OwnMessage): Promise<unknown> {
  for (let tries = 0; tries < mostTries; tries++) {
    // The next try asks one that has started anew.
    const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
    if (answer) return answer;
  }
  throw new Error("The background did not answer.");
}

/** Has reports that are open look again for what they are compared with. */
export async function tellArrived(news: News): Promise<void> {
  // Where nobody answers they stay as they were.
  await askBackground({ type: "arrived", news }).catch(() => null);
}
