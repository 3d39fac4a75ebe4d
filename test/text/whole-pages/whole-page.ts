/**
 * Whole reports by one more hand: six sections and three tables of fifteen organs, text and tables
 * true of each other but for one contradiction where it says so.
 */
import type { organs } from "./organs";

/** A page: whose tables, and the paragraphs of its sections. */
export interface WholePage {
  readonly organ: keyof typeof organs;
  readonly text: readonly (readonly [section: number, text: string])[];
  /** Rules that must fail, notes left aside; no other may. */
  readonly fails: readonly string[];
}

type Paragraphs = WholePage["text"];

/** A page that is true of its tables. */
export function of(organ: WholePage["organ"], ...text: Paragraphs): WholePage {
  return { organ, text, fails: [] };
}

/** A page that contradicts itself. */
export function bad(
  organ: WholePage["organ"],
  fails: readonly string[],
  ...text: Paragraphs
): WholePage {
  return { organ, text, fails };
}
