/** What reading a document yields, and all that the rules look at. Plain data, no node in it. */
import type { Address } from "./form";
import type { Detected, Reason, Report } from "./schema";

/** Interface languages. */
export const locales = ["zh", "en"] as const;
/** One of them. */
export type Locale = (typeof locales)[number];

/** One paragraph of the report's text, outside its three tables. */
export interface Paragraph {
  /** White space folded to single spaces, zero-width characters dropped, otherwise as printed. */
  readonly text: string;
  /** Section of the report, 1–6; null before the first heading. */
  readonly section: number | null;
}

/** A stretch of one paragraph: `paragraphs[paragraph].text.slice(start, end)`. */
export interface TextPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** An official label that the page prints otherwise. */
export interface Misprint {
  /** The first cell of the row or column that bears the label. */
  readonly address: Address;
  readonly printed: string;
  readonly official: string;
}

/** Why the reader believes that a cell is where it is. */
export interface Evidence {
  /** How the row was found. `order`: between two rows that were found. `only`: no other candidate. */
  readonly row: "label" | "fuzzy" | "order" | "only";
  /** How the column was found. `agreed`: where the other rows of the same shape have it. */
  readonly column: "label" | "order" | "agreed" | "only";
  /** 0–1; below the reader's threshold the cell is unreadable. */
  readonly confidence: number;
}

/** All that was read of a document; what ties it to its nodes is kept apart. */
export interface Reading {
  readonly url: string | null;
  readonly title: string;
  readonly detected: Detected;
  /** Null when `detected` is `report`. */
  readonly reason: Reason | null;
  /** Null unless `detected` is `report`. */
  readonly report: Report | null;
  /** All text that was read, for the digest. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly misprints: readonly Misprint[];
  /** One entry for every cell whose state is not `missing`. */
  readonly evidence: Readonly<Record<Address, Evidence>>;
  /** Where the claims stand in the text, by claim id. */
  readonly claimPlaces: Readonly<Record<string, TextPlace>>;
  /** The year the page or its text gives where it is not the title's, with the words; else null. */
  readonly otherYear: { readonly year: number; readonly text: string } | null;
}
