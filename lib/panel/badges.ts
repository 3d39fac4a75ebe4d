/** Numbered buttons over the marked places. They lie above the page and take no room in it. */
import type { Listed } from "../findings/list";
import { element } from "./element";
import { boxOf, type Spot } from "./geometry";
import { type Mark, numbersOf, severityOf } from "./mark";

/** The numbers at the marks, each a button. */
export interface Badges {
  readonly layer: HTMLElement;
  /** Puts each badge at its place, relative to the cover's corner; `open` names the finding shown. */
  layout(origin: Spot, open: string | null): void;
  focus(mark: Mark): void;
}

/** Between a badge and the page's right edge. */
const gap = 4;

/** A badge for every mark that has a number, in the order of the list. */
export function makeBadges(
  marks: readonly Mark[],
  label: (listed: Listed, number: string | null) => string,
  on: {
    readonly open: (listed: Listed) => void;
    readonly hover: (listed: Listed | null) => void;
  },
): Badges {
  let returning = false;
  const made = marks.flatMap((mark) => {
    const [first] = mark.numbered;
    if (!first) return [];
    const severity = severityOf(mark);
    const number = numbersOf(mark.numbered);
    const badge = element(
      "button",
      {
        class: `badge ${severity}${first.dismissed === null ? "" : " dismissed"}`,
        "aria-label": label(first, number === "i" ? null : number),
        onclick: () => on.open(first),
        onpointerenter: () => on.hover(first),
        onpointerleave: () => on.hover(null),
        // As the pointer does; but not when a card is closed, which gives the focus back.
        onfocus: ({ target }) =>
          !returning && target instanceof Element && target.matches(":focus-visible")
            ? on.hover(first)
            : undefined,
        onblur: () => on.hover(null),
      },
      number,
    );
    return [{ mark, badge }];
  });
  const layer = element("div", { class: "badges" }, ...made.map((each) => each.badge));
  return {
    layer,
    focus(mark) {
      returning = true;
      made.find((each) => each.mark === mark)?.badge.focus({ preventScroll: true });
      returning = false;
    },
    layout(origin, open) {
      // All boxes are read before one is written: the page is laid out once, not once a badge.
      const boxes = made.map(({ mark }) => boxOf(mark.place));
      const most = layer.getBoundingClientRect().right;
      for (const [index, { badge, mark }] of made.entries()) {
        badge.hidden = !boxes[index];
        badge.classList.toggle(
          "current",
          mark.findings.some((each) => each.result.id === open),
        );
      }
      const widths = made.map(({ badge }) => badge.offsetWidth);
      for (const [index, { badge }] of made.entries()) {
        const box = boxes[index];
        if (!box) continue;
        const left = Math.min(box.right - 9, most - (widths[index] ?? 0) - gap) - origin.left;
        const top = Math.max(box.top - 9 - origin.top, 0);
        badge.style.transform = `translate(${left}px,${top}px)`;
        const frame = {
          left: box.left - origin.left - left,
          top: box.top - origin.top - top,
          width: box.right - box.left,
          height: box.bottom - box.top,
        };
        for (const [side, length] of Object.entries(frame))
          badge.style.setProperty(`--${side}`, `${length}px`);
      }
    },
  };
}
