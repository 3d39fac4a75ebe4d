/** Brings the place to the middle of the view, without motion for those who asked for none. */
export function reveal(place: Element | Range): void {
  const target = place instanceof Element ? place : place.startContainer.parentElement;
  // A tab in the background has no motion to show, and would not begin it.
  const calm = document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches;
  target?.scrollIntoView({
    block: "center",
    inline: "nearest",
    behavior: calm ? "instant" : "smooth",
  });
}
