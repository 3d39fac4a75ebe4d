/** What a rule is: one object in one file named by its id. Pure: no I/O, no clock, no state. */
import type { Locale, Reading } from "../../report/reading";
import type { Operand, Outcome, Report, Severity } from "../../report/schema";
import type { Sentence } from "../../text/sentence";

/** The same sentence in every interface language. */
export type Text = Readonly<Record<Locale, string>>;

/** All that a rule may look at. `reading.report` is not null when rules run. */
export interface Material {
  readonly reading: Reading;
  readonly report: Report;
  /** The report's text, read once for all rules: `reading.paragraphs` as sentences. */
  readonly sentences: readonly Sentence[];
  /** Last year's report of the same organ, or null. */
  readonly prior: Report | null;
  /** Last year's text, for `like-last-year`; null when unknown. */
  readonly priorText: string | null;
  /** A report that was given as last year's and is plainly of another organ, or null. */
  readonly refused: Report | null;
}

/** What a rule found about one subject: a result before it is worded in one language. */
export interface Finding {
  /** Null for a rule about the whole report. */
  readonly subject: string | null;
  readonly outcome: Outcome;
  /** Only where it departs from the rule's own. */
  readonly severity?: Severity;
  readonly message: Text;
  readonly formula: string | null;
  readonly operands: readonly Operand[];
  readonly difference: number | null;
}

/** What a rule says of itself, for documents, options and cards. */
export interface About {
  /** A few words, as a heading. */
  readonly title: Text;
  /** What must hold and why, for a lay reader, in one or two sentences. */
  readonly explanation: Text;
  /** The law, notice or practice that it rests on. */
  readonly source: Text;
  /** How firmly it holds: by definition of the form or law, usually, or as a hint. */
  readonly holds: "exact" | "usual" | "plausible";
}

/** One rule: who it is, how grave its failure, what it says of itself, and how it checks. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly about: About;
  check(material: Material): Finding[];
}
