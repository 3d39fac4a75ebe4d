/** In a lower window a card over its middle has no room above or below, in CSS pixels. */
const lowest = 480;

/** Brings the place to the middle of the view, of a low one to its end, so that the card has room above. */
export function reveal(place: Element | Range): void {
  const target = place instanceof Element ? place : place.startContainer.parentElement;
  // A tab in the background has no motion to show, and would not begin it.
  const calm = document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches;
  target?.scrollIntoView({
    block: innerHeight < lowest ? "end" : "center",
    inline: "nearest",
    behavior: calm ? "instant" : "smooth",
  });
}
