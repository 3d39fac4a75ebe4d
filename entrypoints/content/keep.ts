/** Hands a checked report to the archive, and takes its neighbours' numbers from there. */
import type { Kept, Report } from "../../lib/protocol";
import type { Check } from "../../lib/report/schema";
import { browser } from "./browser";
import type { Session } from "./keep-checked";

/**
 * The archive lies with the background: a content script's own storage is the page's. The marks do
 * not wait for the answer; the check runs again only when it brings another year.
 */
export async function keepReport(check: Check, text: string, session: Session): Promise<void> {
  if (!check.report) return;
  const asked = JSON.stringify([check.page.url, check.page.digest, session.prior?.url]);
  if (session.asked === asked) return;
  session.asked = asked;
  const message: Report = { type: "keep", check, text };
  // The background may be gone when the extension was updated: then there is no archive.
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
  const kept = answer as Kept | null | undefined;
  if (!kept || session.asked !== asked) return;
  const known = JSON.stringify(session.years) === JSON.stringify(kept.years);
  session.years = kept.years;
  // What the user has fetched by hand counts for more than what the archive does not have.
  session.prior = kept.prior ?? session.prior;
  if (!known) session.refresh();
}
