/**
 * Runs on every page of a government portal and asks one question: may a report be here? Says
 * nothing and touches nothing when not.
 */
import { defineContentScript } from "wxt/utils/define-content-script";
import { browser } from "../lib/browser/browser";
import { everyFrame } from "../lib/browser/every-frame";
import { looksLikeReport } from "../lib/parse/detect";

/** Some portals fetch the report seconds after load; later than this nobody waits for it. */
const patience = 30_000;
/** A page that never rests is looked at so often at most. */
const pause = 500;

export default defineContentScript({
  matches: ["*://*.gov.cn/*"],
  allFrames: everyFrame.allFrames,
  matchOriginAsFallback: everyFrame.matchOriginAsFallback,
  runAt: everyFrame.runAt,
  noScriptStartedPostMessage: true,
  main() {
    if (ask()) return;
    let timer = 0;
    const observer = new MutationObserver(() => {
      timer ||= window.setTimeout(() => {
        timer = 0;
        if (ask()) stop();
      }, pause);
    });
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    observer.observe(document, { childList: true, subtree: true });
    setTimeout(stop, patience);
  },
});

function ask(): boolean {
  if (!looksLikeReport(document)) return false;
  const { runtime } = browser;
  const tell = (tries: number): Promise<unknown> =>
    // The browser may stop the background before it has done its part; later it starts another.
    runtime
      .sendMessage({ type: "found" })
      .catch(() => null)
      .then((answer) => {
        if (answer !== "done" && tries > 1 && runtime.id) setTimeout(() => tell(tries - 1), pause);
      });
  tell(3);
  return true;
}
