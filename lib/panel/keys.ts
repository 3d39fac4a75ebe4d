/** The keyboard over the page, as far as it is ours. */

/** What keys do. */
export interface KeyActions {
  /** Escape, wherever the focus is. */
  readonly leave: () => void;
  readonly step: (by: 1 | -1) => void;
}

/** Follows the keys until the signal: Escape in all of the page, the others in the panel alone. */
export function followKeys(
  root: HTMLElement,
  { leave, step }: KeyActions,
  signal: AbortSignal,
): void {
  document.addEventListener("keydown", (event) => event.key === "Escape" && leave(), {
    signal,
    passive: true,
    capture: true,
  });
  // The panel goes with the signal, and with it who listens on it.
  root.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement) return;
    // With another key held down it is the browser's own: to print, to go back.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowRight" || event.key === "n") step(1);
    if (event.key === "ArrowLeft" || event.key === "p") step(-1);
  });
}
