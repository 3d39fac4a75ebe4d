/** A finding that is open: its card, and its operands traced in the page. */
import type { Listed } from "../findings/list";

import type { View } from "../protocol";
import { type CardActions, type CardTexts, makeCard } from "./card";
import { formulaOf } from "./formula";
import type { Locate } from "./locate";
import { highlight } from "./mark";
import { nameOperands, type Printed } from "./operand-names";
import { findTraced, type Traced } from "./trace";

/** What an open finding consists of. */
export interface Opened {
  readonly card: HTMLElement;
  /** The operands that have a place in the page: who draws the layout draws them. */
  readonly traced: readonly Traced[];
  /** Takes the trace off the page's text. */
  readonly end: () => void;
}

interface Surroundings {
  readonly view: View;
  readonly locate: Locate;
  readonly printed: Printed;
  readonly texts: CardTexts;
}

/** Makes the card of a finding and traces its operands in the page's text. */
export function openCard(
  listed: Listed,
  position: { readonly index: number; readonly count: number },
  { view, locate, printed, texts }: Surroundings,
  actions: CardActions,
): Opened {
  const { result } = listed;
  const refs = result.operands.map((each) => each.ref);
  const name = nameOperands(refs, view.check, texts.common, printed);
  const formula = formulaOf(result, name);
  const traced = findTraced(result, locate, name, formula);
  const tracing = new AbortController();
  for (const side of ["left", "right"] as const) {
    const places = traced.filter((each) => each.role === side).map((each) => each.place);
    const ranges = places.filter((each) => each instanceof Range);
    highlight(side, ranges, tracing.signal);
  }
  const card = makeCard(listed, formula, position, view, texts, actions);
  return { card, traced, end: () => tracing.abort() };
}
