/** A menu that hangs on its word. A choice, Escape and whatever is done elsewhere close it. */
import { useEffect, useRef } from "preact/hooks";

/** One line of the menu. */
export interface Choice {
  readonly label: string;
  /** What it does, where the label cannot say it. */
  readonly help?: string;
  readonly act: () => void;
}

interface Props {
  readonly word: string;
  /** The class of the word. */
  readonly look?: string;
  readonly choices: readonly Choice[];
}

export function Menu({ word, look, choices }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) close();
    };
    const leaveByKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.current?.open) return;
      // Else the browser closes the popup with it.
      event.preventDefault();
      close();
      menu.current.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    document.addEventListener("keydown", leaveByKey);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      document.removeEventListener("keydown", leaveByKey);
    };
  }, []);
  return (
    <details class="menu" ref={menu}>
      <summary class={look}>{word}</summary>
      <ul>
        {choices.map(({ label, help, act }) => (
          <li key={label}>
            <button
              type="button"
              title={help}
              onClick={() => {
                close();
                act();
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
