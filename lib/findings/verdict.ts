/** What a whole check comes to, counted and in words: popup, panel, pages, exports and command line say it alike. */
import type { Check, Severity } from "../report/schema";
import type { Listed } from "./list";
import type { Common } from "./words";

/** How many relations hold, how many findings stand, how much could not be told. */
export interface Tally {
  readonly passed: number;
  /** Findings by severity that were not dismissed. */
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly cantTell: number;
  readonly dismissed: number;
}

/** Counts a check with its findings, as `listFindings` has them. */
export function tally({ coverage }: Check, findings: readonly Listed[]): Tally {
  const standing = findings.filter((each) => each.dismissed === null);
  const count = (severity: Severity) =>
    standing.filter((each) => each.result.severity === severity).length;
  return {
    passed: coverage.passed,
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    cantTell: coverage.cantTell,
    dismissed: findings.length - standing.length,
  };
}

/** The state of the whole report in one sentence. */
export function verdict(counts: Tally, texts: Common): string {
  const { errors, warnings, cantTell, passed, dismissed } = counts;
  const parts = [
    errors > 0 ? texts.errors(errors) : "",
    warnings > 0 ? texts.warnings(warnings) : "",
  ].filter(Boolean);
  // What was dismissed disagrees all the same: not all agree.
  if (parts.length === 0 && dismissed > 0)
    parts.push(texts.passed(passed), texts.dismissedCount(dismissed));
  else if (parts.length === 0)
    parts.push(passed > 0 ? texts.allAgree(passed) : texts.nothingChecked);
  if (cantTell > 0) parts.push(texts.untold(cantTell));
  return parts.join(texts.join);
}
