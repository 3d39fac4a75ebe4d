/** What a check has found, put on the page: the last step of every line that shows a report. */

import { browser } from "../browser/browser";
import { exportText } from "../export/whole-text";
import { dismiss } from "../findings/dismissals";
import type { Places, View } from "../protocol";
import { copyFinding } from "./copy";
import type { Run, Session } from "./keep-checked";
import type { Locate } from "./locate";
import { type Printed, wordsBefore } from "./operand-names";
import { type PanelActions, showPanel } from "./panel";
import { textsOf } from "./texts";

interface Found<Seen> {
  readonly seen: Seen;
  readonly view: View;
  readonly places: Places;
  readonly locate: Locate;
  readonly textMarks: boolean;
}

/** Marks the findings until the run is undone; no mark where there is no report, or none is wanted. */
export function showRun<Seen>(found: Found<Seen>, session: Session): Run<Seen> {
  const { seen, view, places, locate, textMarks } = found;
  const marks = new AbortController();
  const undo = () => marks.abort();
  if (session.hidden || !view.check.report) return { seen, view, panel: null, undo };

  const texts = textsOf(view.locale);
  const actions: PanelActions = {
    copy: (listed) => copyFinding(listed, view, texts),
    dismiss: (listed, reason) => dismiss(listed.result, reason, view.check, browser.storage.local),
    hide: session.toggle,
    write: () => exportText(view, texts),
  };
  const printed: Printed = (ref) => {
    const stretch = places.stretches[ref];
    return stretch ? wordsBefore(stretch.text, stretch.start) : null;
  };
  const options = { view, texts, locate, printed, textMarks, memory: session, actions };
  return { seen, view, panel: showPanel(options, marks.signal), undo };
}
