/** When the page moves, so does what lies over it: once a frame, whatever has moved. */

/** What is to be drawn anew. */
export interface Drawing {
  /** Everything. */
  readonly all: () => void;
  /** Only what is fixed to the view, as after scrolling. */
  readonly fixed: () => void;
}

/** Draws anew after each change of the layout until the signal. */
export function followLayout(
  { all, fixed }: Drawing,
  signal: AbortSignal,
): { readonly watch: (card: Element | null) => void } {
  let frame = 0;
  let everything = false;
  const soon = (asked: boolean) => {
    everything ||= asked;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (everything) all();
      else fixed();
      everything = false;
    });
  };
  const quiet = { signal, passive: true, capture: true } as const;
  document.addEventListener("scroll", (event) => soon(event.target !== document), quiet);
  window.addEventListener("resize", () => soon(true), quiet);
  const resized = new ResizeObserver(() => soon(true));
  resized.observe(document.documentElement);
  if (document.body) resized.observe(document.body);
  // The card grows when its source or the reasons to dismiss are opened.
  const grown = new ResizeObserver(() => soon(false));
  signal.addEventListener("abort", () => {
    resized.disconnect();
    grown.disconnect();
    cancelAnimationFrame(frame);
  });
  return {
    /** The card that is open, or none. */
    watch(card) {
      grown.disconnect();
      if (card) grown.observe(card);
    },
  };
}
