/** What reading needs of a page: single glyphs with their places, ruling lines, images. */
import type { Matrix, Rectangle } from "./geometry";

/** What a font cannot say is kept as a place: a number must not lose a digit silently. */
export const unknownCharacter = "\ufffd";

/** One character as drawn. Its box is the em box, not the ink. */
export interface Glyph extends Rectangle {
  readonly text: string;
  readonly baseline: number;
  /** Font size on the page, in points. */
  readonly size: number;
}

/** A straight piece of a line: horizontal at y = `at`, or vertical at x = `at`. */
export interface Segment {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** All that reading needs of one page. */
export interface PageContent {
  /** From 1, in the order in which they are read. */
  readonly page: number;
  /** The page of the file that shows it, from 1. */
  readonly shownOn: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Digits that lie on their side, upside down or in a mirror. */
  readonly turned: readonly Glyph[];
  readonly segments: readonly Segment[];
  /** From the frame in which the text is upright to the page as it is shown. */
  readonly toShown: Matrix;
  /** Characters drawn with no ink, as over a scan. */
  readonly invisible: number;
  /** The share of the page that its largest image covers. */
  readonly imageShare: number;
  /** True when a bound was met and the rest of the page was left unread. */
  readonly cut: boolean;
}
