/** Has the page checked. Reading's second half and the rules would be most of this script. */

import { browser } from "../../lib/panel/browser";
import type { Session } from "../../lib/panel/keep-checked";
import type { Checked, Plain, Report } from "../../lib/protocol";

/** The check of the page and where its operands stand. */
export async function askCheck(plain: Plain, { prior, years }: Session): Promise<Checked> {
  const message: Report = { type: "check", plain, prior, years };
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (!answer) throw new Error("The background did not answer.");
  return answer as Checked;
}
