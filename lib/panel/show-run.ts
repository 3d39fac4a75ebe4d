/** What a check has found, put on the page: the last step of every line that shows a report. */

import { browser } from "../browser/browser";
import { exportText } from "../export/whole-text";
import { dismiss } from "../findings/dismissals";
import type { Places, View } from "../protocol";
import { copyFinding } from "./copy";
import type { Run, Turn } from "./keep-checked";
import type { Locate } from "./locate";
import { type Printed, printedName } from "./operand-names";
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
export function showRun<Seen>(found: Found<Seen>, turn: Turn): Run<Seen> {
  const { seen, view, places, locate, textMarks } = found;
  const marks = new AbortController();
  const undo = () => marks.abort();
  if (turn.hidden || !view.check.report) return { seen, view, panel: null, undo };

  const texts = textsOf(view.locale);
  const actions: PanelActions = {
    copy: (listed) => copyFinding(listed, view, texts),
    dismiss: (listed, reason) => dismiss(listed.result, reason, view.check, browser.storage.local),
    hide: turn.toggle,
    write: () => exportText(view, texts),
  };
  const printed: Printed = (ref) => {
    const stretch = places.stretches[ref];
    return stretch ? printedName(stretch.text, stretch.start) : null;
  };
  const { memory } = turn;
  const options = { view, texts, locate, printed, textMarks, memory, actions };
  return { seen, view, panel: showPanel(options, marks.signal), undo };
}
