/** Has the page checked. Reading's second half and the rules would be most of this script. */

import { browser } from "../../lib/browser/browser";
import type { Turn } from "../../lib/panel/keep-checked";
import type { Checked, FrameMessage, Plain } from "../../lib/protocol";

const mostTries = 4;

/** The check of the page and where its operands stand. */
export async function askCheck(plain: Plain, { answered }: Turn): Promise<Checked> {
  const message: FrameMessage = { type: "check", plain, mayWait: answered };
  for (let tries = 0; tries < mostTries; tries++) {
    // The browser may stop the background in the middle of its work: the next message wakes it.
    const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
    if (answer) return answer as Checked;
  }
  throw new Error("The background did not answer.");
}
