/** What the pointer does over the page's own cells and text: marks there are no elements of ours. */
import type { Listed } from "../findings/list";
import { boxesOf } from "./geometry";
import type { Mark } from "./mark";

/** What is done about it. */
export interface PointerActions {
  /** The pointer has come to a mark, or left the one it was on. */
  readonly hover: (listed: Listed | null) => void;
  readonly open: (listed: Listed) => void;
}

/**
 * Follows the pointer over the marks until the signal. In the host it is over nothing of the page;
 * `forget` says that it has left a card, so that coming back to the mark is news.
 */
export function followPointer(
  marks: readonly Mark[],
  host: Element,
  { hover, open }: PointerActions,
  signal: AbortSignal,
): { readonly forget: () => void } {
  let last: Listed | null = null;
  const quiet = { signal, passive: true, capture: true } as const;
  document.addEventListener(
    "pointermove",
    (event) => {
      if (event.target === host) return;
      const listed = findAt(marks, event);
      if (listed === last) return;
      last = listed;
      hover(listed);
    },
    quiet,
  );
  document.addEventListener(
    "click",
    (event) => {
      const listed = event.target === host ? null : findAt(marks, event);
      if (listed) open(listed);
    },
    quiet,
  );
  return {
    forget() {
      last = null;
    },
  };
}

/** The finding whose mark lies under the pointer. */
function findAt(marks: readonly Mark[], { target, clientX, clientY }: MouseEvent): Listed | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest("[data-crossfoot]");
  const mark = marks.find(({ place }) =>
    place instanceof Element
      ? place === cell
      : boxesOf(place).some(
          (box) =>
            clientX >= box.left &&
            clientX <= box.right &&
            clientY >= box.top &&
            clientY <= box.bottom,
        ),
  );
  return mark?.findings[0] ?? null;
}
