/** One finding in the list; the whole row leads to its place in the page. */
import browser from "webextension-polyfill";
import { dismissalKey, parseDismissals, withDismissal } from "../../lib/dismissals";
import type { Listed } from "../../lib/list";
import type { View } from "../../lib/protocol";
import { type Common, placeName, titleOf } from "../../lib/words";
import type { Texts } from "./popup";

interface Props {
  readonly listed: Listed;
  readonly view: View;
  readonly texts: Texts;
  readonly jump: (id: string) => void;
}

export function FindingRow({ listed, view, texts, jump }: Props) {
  const common: Common = { ...texts.common, names: texts.names };
  const { result, number, dismissed } = listed;
  const restore = async () => {
    const key = dismissalKey(view.check);
    if (!key) return;
    const stored = await browser.storage.local.get(key);
    const changed = withDismissal(parseDismissals(stored[key]), result, null);
    await browser.storage.local.set({ [key]: changed });
  };
  return (
    <li class={`${result.severity}${dismissed === null ? "" : " dismissed"}`}>
      <button
        type="button"
        class="finding"
        onClick={() => jump(result.id)}
        title={texts.popup.jump}
      >
        <span class="number" aria-hidden="true">
          {number ?? "i"}
        </span>
        <span class="title">
          <span class="unseen">{common.severity[result.severity]}: </span>
          {titleOf(listed, view.words, view.check, common)}
        </span>
        <span class="place">{placeName(listed.place, common)}</span>
        {result.formula ? (
          <code>{result.formula}</code>
        ) : (
          <span class="message">{result.message}</span>
        )}
      </button>
      {dismissed !== null && (
        <p class="dismissal">
          {texts.popup.dismissReason(dismissed)}
          <button type="button" onClick={restore}>
            {texts.popup.restore}
          </button>
        </p>
      )}
    </li>
  );
}
