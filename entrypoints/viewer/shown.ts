/** A report as the page shows it, whatever kind of file it came from. */

import type { Locate } from "../../lib/panel/locate";
import type { Places, Plain } from "../../lib/protocol";

/** The element that shows it, and what the toolbar and the check ask of it. */
export interface Shown {
  readonly element: HTMLElement;
  /** With numbers for anchors. */
  readonly plain: Plain;
  /** Finds the operands of a check in what is shown. */
  locator(places: Places): Locate;
  /** The place of a stretch of a block's text; null where it has none. */
  placeOf(anchor: number, text: string, start: number, end: number): Element | Range | null;
  /** Pages; 1 for what has none. */
  readonly pages: number;
  /** The page in view, from 1. */
  currentPage(): number;
  goTo(page: number): void;
  /** 1 is the size on paper. */
  setZoom(zoom: number): void;
  /** The zoom at which it is as wide as the room. */
  fitWidth(room: number): number;
  /** Draws what a print needs and the screen may not have. */
  prepareToPrint(): Promise<void>;
}
