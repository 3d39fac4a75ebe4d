/** Checks what a page has read of itself. */
import type { Runtime } from "webextension-polyfill";
import { browser } from "../../lib/browser/browser";
import { isPlaced } from "../../lib/browser/sender";
import { checkPlain } from "../../lib/check-plain";
import type { Checked, FrameMessage } from "../../lib/protocol";
import { localeOf, readSettings } from "../../lib/settings";
import { findPrior, keepCheck } from "./archive";
import { askFrame } from "./tabs";

/** A page that is to be checked. */
export type Page = Extract<FrameMessage, { type: "check" }>;

/** Checks what a frame has read of its page. Where time presses the archive's word follows, as `kept`. */
export async function check(
  page: Page,
  sender: Runtime.MessageSender,
  tab: number,
): Promise<Checked> {
  const settings = await readSettings(browser.storage.sync);
  const archive = settings.archive && isPlaced(sender, page.plain.url);
  const { reading, prior, ...checked } = await checkPlain(page.plain, {
    settings,
    locale: localeOf(settings, navigator.language),
    now: new Date(),
    isPrivate: isPrivate(sender),
    findPrior: (reading) => findPrior(reading, tab, archive && page.mayWait),
    readStored: async (key) => (await browser.storage.local.get(key))[key],
  });
  const { view } = checked;
  if (!archive || !view.check.report) return checked;
  const keeping = keepCheck(view.check, reading, { keep: !isPrivate(sender), prior });
  if (page.mayWait) return { ...checked, view: { ...view, years: (await keeping) ?? view.years } };
  keeping.then((years) => {
    if (years === null) return;
    const kept = { digest: view.check.page.digest, years };
    // The tab may have been closed meanwhile.
    askFrame(tab, sender.frameId ?? 0, { type: "kept", kept }).catch(() => {});
  });
  return checked;
}

/** Whether a message comes from a private window: the background itself stands outside of each. */
function isPrivate({ tab }: Runtime.MessageSender): boolean {
  return tab?.incognito === true;
}
