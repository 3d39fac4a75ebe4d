/** The operands of the open finding, outlined in the page like a spreadsheet's precedents. */

import type { Result } from "../report/schema";
import { element } from "./element";
import type { Formula } from "./formula";
import {
  type Avoided,
  type Box,
  boxesOf,
  boxOf,
  chooseSpot,
  margin,
  moveTo,
  type Size,
} from "./geometry";
import type { Locate } from "./locate";

/** One operand that has a place in the page. */
export interface Traced {
  readonly place: Element | Range;
  readonly role: "left" | "right";
  /** What stands before it in the formula. */
  readonly sign: "" | "+" | "=";
  readonly name: string;
  readonly value: number | null;
  /** False for one of many zeros, which the card tells as one. */
  readonly told: boolean;
}

/** The operands that the page shows, each with its sign in the formula. */
export function findTraced(
  result: Result,
  locate: Locate,
  nameOf: (ref: string) => string,
  formula: Formula | null,
): Traced[] {
  const told = formula && new Set([...formula.left, ...formula.right].map((each) => each.ref));
  return result.operands.flatMap(({ ref, role, value }, index) => {
    const place = locate(ref);
    const isFirst = result.operands.findIndex((each) => each.role === role) === index;
    const sign = !isFirst ? "+" : role === "right" ? "=" : "";
    return place
      ? [{ place, role, sign, name: nameOf(ref), value, told: told?.has(ref) ?? true }]
      : [];
  });
}

/** Draws the outlines into the layer, anew at each layout. */
export function drawTrace(
  layer: HTMLElement,
  traced: readonly Traced[],
  origin: { readonly left: number; readonly top: number },
): void {
  const boxes = traced.flatMap((each) =>
    boxesOf(each.place).map((box, line) => ({ ...each, box, sign: line === 0 ? each.sign : "" })),
  );
  layer.replaceChildren(
    ...boxes.map(({ box, role, sign, told }) => {
      const made = element("div", { class: `trace ${role}${told ? "" : " zero"}` });
      if (sign && told) made.append(element("b", {}, sign));
      made.style.transform = `translate(${box.left - origin.left}px,${box.top - origin.top}px)`;
      made.style.width = `${box.right - box.left}px`;
      made.style.height = `${box.bottom - box.top}px`;
      return made;
    }),
  );
}

/** Room for a name at the edge; a sum of twenty cells would fill it. */
const nameWidth = 130;
const mostNames = 3;

/** Names at the edge the operands that are out of sight, with a way to jump there. */
export function drawEdges(
  layer: HTMLElement,
  traced: readonly Traced[],
  viewport: Size,
  jumpLabel: (name: string) => string,
  jump: (place: Element | Range) => void,
): void {
  const most = Math.max(1, Math.min(mostNames, Math.floor(viewport.width / nameWidth)));
  const away = traced
    .filter((each) => each.told)
    .map((each) => ({ ...each, edge: edgeOf(boxOf(each.place), viewport) }));
  const chips = (["up", "down"] as const).map((edge) => {
    const there = away.filter((each) => each.edge === edge);
    const named = there.slice(0, most).map(({ name, value, place, role }) => {
      const words = `${name} ${value ?? ""}`.trim();
      const arrow = edge === "up" ? "↑" : "↓";
      return element(
        "button",
        { class: role, "aria-label": jumpLabel(words), onclick: () => jump(place) },
        `${arrow} ${words}`,
      );
    });
    const rest = there.length - named.length;
    return element(
      "div",
      { class: `edge ${edge}` },
      ...named,
      rest > 0 && element("span", {}, `+${rest}`),
    );
  });
  layer.replaceChildren(...chips);
}

/** Puts the names at their edge, else beside the card, else at the other edge: off the cells, and below `bar`. */
export function placeEdges(
  layer: HTMLElement,
  card: Box,
  bar: number,
  viewport: Size,
  avoided: readonly Avoided[],
): void {
  const taken = [...avoided, { box: card, weight: 9 }];
  for (const chip of layer.children) {
    if (!(chip instanceof HTMLElement) || chip.childElementCount === 0) continue;
    const size = { width: chip.offsetWidth, height: chip.offsetHeight };
    const up = chip.classList.contains("up");
    const top = bar + margin;
    const bottom = viewport.height - size.height - margin;
    const tops = up
      ? [top, card.bottom + margin, bottom]
      : [bottom, card.top - size.height - margin, top];
    const lefts = [(viewport.width - size.width) / 2, margin, viewport.width - size.width - margin];
    const spots = tops.flatMap((top) => lefts.map((left) => ({ left, top })));
    const spot = chooseSpot(size, viewport, spots, taken);
    taken.push({ box: moveTo(chip, spot, size), weight: 9 });
  }
}

function edgeOf(box: Box | null, viewport: Size): "up" | "down" | null {
  if (!box) return null;
  if (box.bottom <= 4) return "up";
  return box.top >= viewport.height - 4 ? "down" : null;
}
