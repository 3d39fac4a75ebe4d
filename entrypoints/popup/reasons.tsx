/** Why a finding is dismissed: one of the usual reasons, or the user's own. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Texts } from "./texts";

interface Props {
  readonly texts: Texts["common"];
  readonly choose: (reason: string) => void;
  readonly cancel: () => void;
}

export function Reasons({ texts, choose, cancel }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const own = useRef<HTMLInputElement>(null);
  // At once: what was pressed has gone, and the next key is meant for this.
  useLayoutEffect(() => first.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const reason = own.current?.value.trim();
    if (reason) choose(reason);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The browser closes the popup on it otherwise.
    event.preventDefault();
    cancel();
  };
  return (
    <form class="why" aria-label={texts.reasonPrompt} onSubmit={submit} onKeyDown={leave}>
      <p>{texts.reasonPrompt}</p>
      {texts.reasons.map((reason, index) => (
        <button
          key={reason}
          type="button"
          ref={index === 0 ? first : null}
          onClick={() => choose(reason)}
        >
          {reason}
        </button>
      ))}
      <input
        type="text"
        required
        ref={own}
        maxLength={200}
        placeholder={texts.ownReason}
        aria-label={texts.ownReason}
      />
      <button type="submit">{texts.confirm}</button>
      <button type="button" onClick={cancel}>
        {texts.cancel}
      </button>
    </form>
  );
}
