/** Where the card and the names at the edge go: off all that they speak of. */
import { type Avoided, type Box, boxesOf, findRoom, moveTo, type Size } from "./geometry";
import { placeEdges } from "./trace";

type Place = Element | Range;

/** What the card speaks of, and what else lies over the page. */
export interface Around {
  /** The marks of its finding: it lies beside the first. */
  readonly marked: readonly Place[];
  /** Operands that it names. */
  readonly told: readonly Place[];
  /** What stands nearest to what is not on the page, where there is nothing else. */
  readonly near: Place | null;
  readonly bars: readonly Element[];
}

/** What of the window the page is seen through. */
export function readViewport(): Size {
  const { clientWidth, clientHeight } = document.documentElement;
  return {
    width: clientWidth,
    height: document.compatMode === "BackCompat" ? window.innerHeight : clientHeight,
  };
}

/** Moves the card, and the names out of its way. */
export function placeCard(
  card: HTMLElement,
  edges: HTMLElement,
  viewport: Size,
  { marked, told, near, bars }: Around,
): void {
  const weigh = (places: readonly Place[], weight: number): Avoided[] =>
    places
      .flatMap(boxesOf)
      .filter((box) => box.bottom > 0 && box.top < viewport.height)
      .map((box) => ({ box, weight }));
  const bar = readTop();
  const alone = marked.length + told.length === 0;
  const avoided = [
    ...weigh(marked, 9).map(({ box, weight }) => ({ box: withBadge(box), weight })),
    ...weigh(alone && near ? [near] : told, 3),
    ...bars.map((each) => ({ box: each.getBoundingClientRect(), weight: 2 })),
    { box: { left: 0, top: 0, right: viewport.width, bottom: bar }, weight: 2 },
  ];
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const box = moveTo(card, findRoom(size, viewport, avoided), size);
  placeEdges(edges, box, bar, viewport, avoided);
}

/** How far down a page of ours is covered by a bar of its own, in pixels. */
function readTop(): number {
  const style = getComputedStyle(document.documentElement);
  return Number.parseFloat(style.getPropertyValue("--crossfoot-top")) || 0;
}

/** A marked cell with the badge at its upper right corner. */
function withBadge({ left, top, right, bottom }: Box): Box {
  return { left, top: top - 11, right: right + 28, bottom };
}
