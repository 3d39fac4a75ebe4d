/** Whether a character that is drawn can be seen: its ink, the paper under it, what is cut away. */
import { apply, around, type Matrix, move, type Rectangle } from "./geometry";
import type { Operators } from "./rulings";

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The part of a page's state that decides it. */
export interface Ink {
  /** Null for a pattern. */
  readonly colour: Colour | null;
  /** 0 for what is not drawn at all, 1 for full ink. */
  readonly opacity: number;
  /** That of the groups around, which their own ink does not bring back. */
  readonly outerOpacity: number;
  /** What lies under it shows through, as under a marker's highlight. */
  readonly blends: boolean;
  /** Nothing is drawn outside; null where nothing is cut away. */
  readonly clip: Rectangle | null;
}

/** A surface that is painted under text, or over it. */
export interface Paper extends Rectangle {
  /** Null for a picture or a pattern. */
  readonly colour: Colour | null;
  /** Nothing under it shows. */
  readonly opaque: boolean;
}

/** What a page begins with. */
export const blackInk: Ink = {
  colour: [0, 0, 0],
  opacity: 1,
  outerOpacity: 1,
  blends: false,
  clip: null,
};

/** Fainter than this is no ink for an eye. */
const faintest = 0.04;
/** What a page is before anything is drawn on it. */
const white: Colour = [255, 255, 255];
/** Colours that differ less than this in each of red, green and blue are one for an eye. */
const sameColour = 12;

/** The ink after an operator that sets it; null for all other operators. */
export function inkAfter(
  operator: number | undefined,
  args: readonly unknown[],
  ink: Ink,
  ops: Operators,
): Ink | null {
  if (operator === ops.setFillRGBColor) return { ...ink, colour: colourOf(args[0]) };
  if (operator === ops.setFillColorN) return { ...ink, colour: null };
  if (operator === ops.setGState) {
    const settings = Array.isArray(args[0]) ? (args[0] as unknown[]) : [];
    let { opacity, blends } = ink;
    for (const [name, value] of settings.filter((each) => Array.isArray(each))) {
      if (name === "ca") opacity = Number(value);
      if (name === "BM") blends = value !== "source-over";
    }
    return { ...ink, opacity, blends };
  }
  return null;
}

/** The ink with which a group begins that is laid on the page as a whole. */
export function inkWithin(ink: Ink): Ink {
  return { ...ink, opacity: 1, outerOpacity: opacityOf(ink) };
}

/** How much of it is seen, the groups around it included. */
export function opacityOf({ opacity, outerOpacity }: Ink): number {
  return opacity * outerOpacity;
}

/** What it looks like on white paper. */
export function colourOnPaper(ink: Ink): Colour | null {
  const thinned = (each: number) => 255 - (255 - each) * opacityOf(ink);
  const [red, green, blue] = ink.colour ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [thinned(red), thinned(green), thinned(blue)];
}

/** Colours come as `#rrggbb`. */
function colourOf(stated: unknown): Colour | null {
  const code = /^#([0-9a-f]{6})$/i.exec(String(stated))?.[1];
  if (code === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(code.slice(at, at + 2), 16),
  );
  return [red, green, blue];
}

function isSame(one: Colour | null, other: Colour | null): boolean {
  return (
    one !== null &&
    other !== null &&
    one.every((each, index) => Math.abs(each - (other[index] ?? 0)) < sameColour)
  );
}

/** Whether a reader of the page sees what is drawn there with that ink. */
export function isSeen(box: Rectangle, ink: Ink, papers: readonly Paper[]): boolean {
  if (opacityOf(ink) < faintest || (ink.clip && !holdsMiddle(ink.clip, box))) return false;
  const ground = papers.findLast((paper) => holdsMiddle(paper, box));
  return !isSame(ink.colour, ground ? ground.colour : white);
}

/** Whether something that was painted later lies over it. */
export function isCovered(box: Rectangle, later: readonly Paper[]): boolean {
  return later.some((paper) => paper.opaque && holdsMiddle(paper, box));
}

function holdsMiddle(outer: Rectangle, box: Rectangle): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

/** What is left of the box inside the clip. */
export function within(box: Rectangle, clip: Rectangle | null): Rectangle {
  if (!clip) return box;
  return {
    left: Math.max(box.left, clip.left),
    top: Math.max(box.top, clip.top),
    right: Math.min(box.right, clip.right),
    bottom: Math.min(box.bottom, clip.bottom),
  };
}

/** The box around a path as pdf.js lists it, curves with their controls; null where it is empty. */
export function boundsOf(path: ArrayLike<number>, ctm: Matrix): Rectangle | null {
  const points: (readonly [number, number])[] = [];
  const lengths = [2, 2, 6, 4, 0];
  for (let index = 0; index < path.length; ) {
    const length = lengths[path[index] ?? 4] ?? 0;
    for (let at = index + 1; at < index + 1 + length; at += 2) {
      points.push(apply(ctm, path[at] ?? 0, path[at + 1] ?? 0));
    }
    index += 1 + length;
  }
  return points.length > 0 ? around(points) : null;
}

/** The box of a form, which cuts off what it draws beyond; null where it states none. */
export function boxOf(stated: unknown, ctm: Matrix): Rectangle | null {
  const list = stated as ArrayLike<number> | null | undefined;
  if (list?.length !== 4) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map((at) => Number(list[at]));
  return move(ctm, { left, top, right, bottom });
}
