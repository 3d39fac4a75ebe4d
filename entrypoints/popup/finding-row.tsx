/** One finding in the list; the whole row leads to its place in the page. */
import { useRef, useState } from "preact/hooks";
import { browser } from "../../lib/browser/browser";
import { dismiss } from "../../lib/findings/dismissals";
import type { Listed } from "../../lib/findings/list";
import { holdDots, placeName, titleOf } from "../../lib/findings/words";
import type { View } from "../../lib/protocol";
import { Reasons } from "./reasons";
import type { Texts } from "./texts";

interface Props {
  readonly listed: Listed;
  readonly view: View;
  readonly texts: Texts;
  readonly jump: (id: string) => void;
}

/** Whether its formula says more than that two numbers differ, of which nobody sees whose they are. */
function tells({ formula }: Listed["result"]): boolean {
  return formula !== null && formula.split(" ").length > 3;
}

export function FindingRow({ listed, view, texts, jump }: Props) {
  const { popup, common } = texts;
  const { result, number, dismissed } = listed;
  const [asking, setAsking] = useState(false);
  const title = titleOf(listed, view.words, view.check, common);
  const row = useRef<HTMLLIElement>(null);
  /** What was pressed goes away with this: the keyboard stays at the finding. */
  const leave = () => {
    row.current?.querySelector<HTMLElement>(".finding")?.focus();
    setAsking(false);
  };
  const remember = async (reason: string | null) => {
    leave();
    await dismiss(result, reason, view.check, browser.storage.local);
  };
  const { isPrivate } = view;
  return (
    <li ref={row} class={`${result.severity}${dismissed === null ? "" : " dismissed"}`}>
      <button type="button" class="finding" onClick={() => jump(result.id)} title={popup.jump}>
        <span class="number" aria-hidden="true">
          {number ?? "i"}
        </span>
        <span class="title">
          <span class="unseen">{common.severity[result.severity]}: </span>
          {holdDots(title)}
        </span>
        <span class="place">{placeName(listed.place, common)}</span>
        {tells(result) ? (
          <code>{result.formula}</code>
        ) : (
          <span class="message">{result.message}</span>
        )}
      </button>
      {dismissed !== null ? (
        <p class="dismissal">
          {common.dismissed} · {dismissed}
          {!isPrivate && (
            <button type="button" onClick={() => remember(null)}>
              {common.restore}
            </button>
          )}
        </p>
      ) : asking ? (
        <Reasons texts={common} choose={remember} cancel={leave} />
      ) : isPrivate ? null : (
        <button
          type="button"
          class="dismiss"
          aria-label={`${common.dismiss} ${title}`}
          onClick={() => setAsking(true)}
        >
          {common.dismiss}
        </button>
      )}
    </li>
  );
}
