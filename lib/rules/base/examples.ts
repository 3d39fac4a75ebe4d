/**
 * Examples say what a rule means: they stand beside it, are its tests, and are printed in
 * docs/rules.md. Bundles drop them, because nothing that runs imports them.
 */
import type { Address } from "../../report/form";
import type { Reading } from "../../report/reading";
import type { Outcome, Report, Severity } from "../../report/schema";
import type { Text } from "./rule";

/** A number, or the state of a cell that holds none. */
export type ExampleCell = number | "blank" | "missing" | "unreadable";

/** Cells by address; all others of the form are 0. */
export type ExampleCells = Readonly<Record<Address, ExampleCell>>;

/** A small report, and what the rule says about it. */
export interface Example {
  /** The case in a few words. */
  readonly shows: Text;
  /** Cells of the report, in the form of `report.forms` (2021 unless given); all others are 0. */
  readonly cells?: ExampleCells;
  /** Last year's cells, all others 0; without it there is no report of last year. */
  readonly prior?: ExampleCells;
  /** Paragraphs of the report's text; claims are read from them. A number puts it in a section. */
  readonly text?: readonly (string | readonly [section: number, text: string])[];
  /** Last year's text. */
  readonly priorText?: string;
  readonly report?: Partial<
    Pick<Report, "agency" | "agencyKind" | "year" | "publishedOn" | "forms">
  >;
  readonly reading?: Partial<Pick<Reading, "misprints" | "otherYear" | "title">>;
  /** The subject of the result that is looked at. */
  readonly subject: string | null;
  /** Null: the rule says nothing about this subject. */
  readonly outcome: Outcome | null;
  /** Only where it departs from the rule's own. */
  readonly severity?: Severity;
  /** The formula shown, where it is worth saying. */
  readonly formula?: string;
}

/** Cases that hold, fail and cannot be checked. */
export type Examples = readonly Example[];
