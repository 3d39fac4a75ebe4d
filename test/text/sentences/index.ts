/** The sets of labelled sentences, each written by its own hand before the grammar had read it. */
import { afresh, afreshLast, afreshSecond } from "./afresh";
import { anew, anewSecond } from "./anew";
import { development } from "./development";
import { examined } from "./examined";
import { heldOut } from "./held-out";
import type { Labelled } from "./labelled";
import { printed } from "./printed";
import { published } from "./published";
import { renewed } from "./renewed";
import { sections } from "./sections";
import { unseen } from "./unseen";
import { besides, varied } from "./varied";

/** Sentences by one hand. */
export interface SentenceSet {
  readonly name: string;
  readonly sentences: readonly Labelled[];
  /** The least precision and recall that the grammar must have on them. */
  readonly least: readonly [precision: number, recall: number];
}

const usual = [0.99, 0.93] as const;

/** In the order in which they were written. */
export const sentenceSets: readonly SentenceSet[] = [
  { name: "development, written with the grammar", sentences: development, least: [1, 1] },
  { name: "held out, by the same hand", sentences: heldOut, least: usual },
  { name: "examined, by one who looked for faults", sentences: examined, least: usual },
  { name: "unseen, by another who had read nothing", sentences: unseen, least: usual },
  { name: "varied, by organs of every level", sentences: [...varied, ...besides], least: usual },
  {
    name: "afresh, section by section",
    sentences: [...afresh, ...afreshSecond, ...afreshLast],
    least: usual,
  },
  { name: "anew, made to be hard", sentences: [...anew, ...anewSecond], least: [0.97, 0.75] },
  { name: "sections, ordinary words of every section", sentences: sections, least: usual },
  { name: "printed, as organs of every level put it", sentences: printed, least: usual },
  { name: "renewed, ordinary words again", sentences: renewed, least: [0.97, 0.8] },
  { name: "published, as reports that were misread put it", sentences: published, least: [1, 1] },
];
