/** Boxes of what is marked, as the reader sees them. */

/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box in the viewport; null when nothing of it is laid out or its container clips it away. */
export function boxOf(place: Element | Range): Box | null {
  const rects = [...place.getClientRects()].filter((each) => each.width > 0 && each.height > 0);
  const box = place instanceof Element ? place.getBoundingClientRect() : rects.at(-1);
  if (!box || rects.length === 0) return null;
  return clip(box, place instanceof Element ? place : place.commonAncestorContainer.parentElement);
}

/** Every box of the place: one for a cell, one a line for text. */
export function boxesOf(place: Element | Range): Box[] {
  if (place instanceof Element) {
    const box = boxOf(place);
    return box ? [box] : [];
  }
  return [...place.getClientRects()].filter((each) => each.width > 0);
}

/** The part of the box that its scrolling and hiding ancestors leave visible. */
function clip(box: Box, start: Element | null): Box | null {
  let { left, top, right, bottom } = box;
  let each = start?.parentElement ?? null;
  for (; each && each !== document.body; each = each.parentElement) {
    if (getComputedStyle(each).overflow === "visible") continue;
    const frame = each.getBoundingClientRect();
    left = Math.max(left, frame.left);
    top = Math.max(top, frame.top);
    right = Math.min(right, frame.right);
    bottom = Math.min(bottom, frame.bottom);
  }
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** The area that two boxes share. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** A box that a card must not cover, and how much it matters beside the others. */
export interface Avoided {
  readonly box: Box;
  readonly weight: number;
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An upper left corner in the viewport. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

/** Between things of ours and the edge of the viewport, or what they speak of. */
export const margin = 8;

/** The first of the spots where a thing of that size covers least, all of it in the viewport. */
export function chooseSpot(
  size: Size,
  viewport: Size,
  spots: readonly Spot[],
  avoided: readonly Avoided[],
): Spot {
  const within = (value: number, most: number) => Math.max(margin, Math.min(value, most - margin));
  const inside = spots.map(({ left, top }) => ({
    left: within(left, viewport.width - size.width),
    top: within(top, viewport.height - size.height),
  }));
  const covered = inside.map(({ left, top }) => {
    const thing = { left, top, right: left + size.width, bottom: top + size.height };
    return avoided.reduce((sum, { box, weight }) => sum + weight * overlap(thing, box), 0);
  });
  return inside[covered.indexOf(Math.min(...covered))] ?? { left: margin, top: margin };
}

/**
 * Where a card of that size covers none of the boxes: beside the first of them if it can be, else
 * at a corner of the viewport, else where it covers least.
 */
export function findRoom(size: Size, viewport: Size, avoided: readonly Avoided[]): Spot {
  const right = viewport.width - size.width - margin;
  const bottom = viewport.height - size.height - margin;
  const anchor = avoided[0]?.box;
  const beside = anchor
    ? [
        { left: anchor.left, top: anchor.bottom + margin },
        { left: anchor.left, top: anchor.top - size.height - margin },
        { left: anchor.right + margin, top: anchor.top },
        { left: anchor.left - size.width - margin, top: anchor.top },
      ]
    : [];
  const corners = [
    { left: right, top: bottom },
    { left: right, top: margin },
    { left: margin, top: bottom },
    { left: margin, top: margin },
  ];
  return chooseSpot(size, viewport, [...beside, ...corners], avoided);
}

/** Moves a thing of that size to the spot; the box where it then is. */
export function moveTo(thing: HTMLElement, { left, top }: Spot, { width, height }: Size): Box {
  thing.style.transform = `translate(${left}px,${top}px)`;
  return { left, top, right: left + width, bottom: top + height };
}
