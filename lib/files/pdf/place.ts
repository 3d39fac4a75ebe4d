import type { Rectangle } from "./geometry";

/** A place on one page. */
export interface PdfPlace {
  /** From 1. */
  readonly page: number;
  readonly rectangle: Rectangle;
}

/**
 * What ties a piece of a PDF to its pages. Of a cell: its rectangles, several where it goes on over
 * pages. Of a paragraph: one place for each character of its text, in order.
 */
export type PdfAnchor = readonly PdfPlace[];
