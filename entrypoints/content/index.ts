/** Checks the report in this frame and shows in place what disagrees. Injected where one is. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { browser } from "../../lib/browser/browser";
import { keepChecked, type Run, type Turn } from "../../lib/panel/keep-checked";
import { locator } from "../../lib/panel/locate";
import { showRun } from "../../lib/panel/show-run";
import { readSettings } from "../../lib/settings";
import { askCheck } from "./ask";
import { isSame, type Look, look } from "./look";
import { takeOver } from "./take-over";

export default defineContentScript({
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main() {
    keepChecked(document, run, takeOver(document).signal);
  },
});

/**
 * The line: document → plain text here, → reading → check in the background, → marks here again.
 * Leaves the former run where nothing has changed.
 */
async function run(page: Document, former: Run<Look> | null, turn: Turn): Promise<() => Run<Look>> {
  const seen = look(page);
  if (former && !turn.stale && isSame(former.seen, seen)) return () => former;

  const { view, places } = await askCheck(seen.plain, turn);
  const { textMarks, archive } = await readSettings(browser.storage.sync);
  return () => {
    former?.undo();
    if (archive && view.check.report) turn.expectKept();
    const locate = locator(places, seen.anchors, page);
    return showRun({ seen, view, places, locate, textMarks }, turn);
  };
}
