/** A layer over the whole page. What stands out over the page's edge is cut off: nothing of ours makes it scroll further. */
import { element } from "./element";
import type { Spot } from "./geometry";

/** Makes the layer; it has no size before it is fitted. */
export function makeCover(...layers: readonly HTMLElement[]): HTMLElement {
  return element("div", { class: "cover" }, ...layers);
}

/** Lays it over all that the page scrolls through; yields where in the viewport its corner is. */
export function fitCover(cover: HTMLElement, host: HTMLElement): Spot {
  // A page may be magnified from its root, and we with it; what is measured is in plain pixels.
  const zoom = document.documentElement.currentCSSZoom ?? 1;
  host.style.setProperty("zoom", String(1 / zoom), "important");
  cover.style.width = "0";
  cover.style.height = "0";
  const page = document.scrollingElement ?? document.documentElement;
  // The browser tells them rounded: a pixel less, lest the layer itself be what is scrolled to.
  const width = Math.max(page.scrollWidth - 1, 0);
  const height = Math.max(page.scrollHeight - 1, 0);
  const own = host.getBoundingClientRect();
  const left = scrollsLeft() ? page.clientWidth - scrollX - width : -scrollX;
  const top = -scrollY;
  cover.style.transform = `translate(${left - own.left}px,${top - own.top}px)`;
  cover.style.width = `${width}px`;
  cover.style.height = `${height}px`;
  return { left, top };
}

/** Whether the page begins at its right edge. */
function scrollsLeft(): boolean {
  const { direction, writingMode } = getComputedStyle(document.body ?? document.documentElement);
  return writingMode === "horizontal-tb" ? direction === "rtl" : writingMode.endsWith("-rl");
}
