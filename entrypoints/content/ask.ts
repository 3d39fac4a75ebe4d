/** Has the page checked. Reading's second half and the rules would be most of this script. */

import { askBackground } from "../../lib/browser/ask-background";
import type { Turn } from "../../lib/panel/keep-checked";
import type { Checked, Plain } from "../../lib/protocol";

/** The check of the page and where its operands stand. */
export async function askCheck(plain: Plain, { answered }: Turn): Promise<Checked> {
  return (await askBackground({ type: "check", plain, mayWait: answered })) as Checked;
}
