/** Checks the report in this frame and shows in place what disagrees. Injected where one is. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { localeOf, parseSettings } from "../../lib/settings";
import { makeView } from "../../lib/view";
import { copyFinding, dismiss } from "./act";
import { browser } from "./browser";
import { keepReport } from "./keep";
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

/** The line: document → reading → check → marks. Leaves the former run where nothing has changed. */
async function run(page: Document, former: Run | null, session: Session): Promise<Run> {
  const settings = parseSettings(await browser.storage.sync.get());
  const locale = localeOf(settings, navigator.language);
  const seen = look(page);
  if (former && !session.stale && isSame(former.seen, seen)) return former;

  const view = await makeView(seen.reading, {
    settings,
    locale,
    now: new Date(),
    prior: session.prior,
    years: session.years,
    readStored: async (key) => (await browser.storage.local.get(key))[key],
  });
  if (settings.archive) keepReport(view.check, seen.reading.text, session);
  former?.undo();
  const marks = new AbortController();
  const undo = () => marks.abort();
  if (session.hidden || !view.check.report) return { seen, view, panel: null, undo };

  const texts = textsOf(locale);
  const panel = showPanel(
    {
      view,
      texts,
      locate: locator(seen.reading, seen.places, page),
      textMarks: settings.textMarks,
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
