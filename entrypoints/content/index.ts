/** Checks the report in this frame and shows in place what disagrees. Injected where one is. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { parseSettings } from "../../lib/settings";
import { copyFinding, dismiss } from "./act";
import { askCheck } from "./ask";
import { browser } from "./browser";
import { keepChecked, type Run, type Session } from "./keep-checked";
import { locator } from "./locate";
import { isSame, look } from "./look";
import { showPanel } from "./panel";
import { takeOver } from "./take-over";
import { textsOf } from "./texts";

export default defineContentScript({
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main(context) {
    const alive = takeOver();
    context.onInvalidated(() => alive.abort());
    keepChecked(document, run, alive.signal);
  },
});

/**
 * The line: document → plain text here, → reading → check in the background, → marks here again.
 * Leaves the former run where nothing has changed.
 */
async function run(page: Document, former: Run | null, session: Session): Promise<Run> {
  const seen = look(page);
  if (former && !session.stale && isSame(former.seen, seen)) return former;

  const { view, places } = await askCheck(seen.plain, session);
  const { textMarks } = parseSettings(await browser.storage.sync.get());
  former?.undo();
  const marks = new AbortController();
  const undo = () => marks.abort();
  if (session.hidden || !view.check.report) return { seen, view, panel: null, undo };

  const texts = textsOf(view.locale);
  const panel = showPanel(
    {
      view,
      texts,
      locate: locator(places, seen.anchors, page),
      textMarks,
      memory: session,
      actions: {
        copy: (listed) => copyFinding(listed, view, texts),
        dismiss: (listed, reason) => dismiss(listed.result, reason, view.check),
        hide: session.toggle,
      },
    },
    marks.signal,
  );
  return { seen, view, panel, undo };
}
