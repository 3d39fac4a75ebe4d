/** What a whole check comes to, counted and in words: popup, panel, pages, exports and command line say it alike. */
import type * as zh from "../../locales/zh";
import type { Check, Result, Severity } from "../report/schema";
import type { Listed } from "./list";

/** How many relations hold, how many findings stand, how much could not be told. */
export interface Tally {
  readonly passed: number;
  /** Findings by severity that were not dismissed. */
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly cantTell: number;
  readonly dismissed: number;
  /** Whether any number was set against another: what looked at words alone tells nothing of them. */
  readonly compared: boolean;
}

/** Whether a relation of at least two numbers was found to hold, or not to. */
export function compares({ outcome, operands }: Result): boolean {
  const settled = outcome === "passed" || outcome === "failed";
  return settled && operands.filter(({ value }) => value !== null).length > 1;
}

/** Counts a check with its findings, as `listFindings` has them. */
export function tally({ coverage, results }: Check, findings: readonly Listed[]): Tally {
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
    compared: results.some(compares),
  };
}

/** Whether numbers were compared and none that stands disagrees. */
export function isConsistent({
  errors,
  warnings,
  compared,
}: Pick<Tally, "errors" | "warnings" | "compared">): boolean {
  return compared && errors + warnings === 0;
}

/** Whether all is well: what was compared agrees, and nothing was dismissed or left unchecked. */
export function isCalm(counts: Tally): boolean {
  return isConsistent(counts) && counts.cantTell + counts.dismissed === 0;
}

/**
 * How a report stands in which nothing is found to disagree: all is well; what was compared agrees,
 * but something was left open; nothing was compared.
 */
export const signs = ["✓", "✓?", "?"] as const;

/** One of them. */
export type Sign = (typeof signs)[number];

/** The sign of a report without a finding that stands: it is calm where the sentence is. */
export function signOf(counts: Tally): Sign {
  if (!isConsistent(counts)) return "?";
  return isCalm(counts) ? "✓" : "✓?";
}

/** The state of the whole report in one sentence. */
export function verdict(counts: Tally, texts: typeof zh.common): string {
  const { errors, warnings, cantTell, passed, dismissed, compared } = counts;
  const parts = [
    errors > 0 ? texts.errors(errors) : "",
    warnings > 0 ? texts.warnings(warnings) : "",
  ].filter(Boolean);
  if (parts.length === 0) {
    // What was dismissed disagrees all the same, and of what was not checked nobody knows: not all agree.
    const agree = dismissed + cantTell > 0 ? texts.passed : texts.allAgree;
    parts.push(compared ? agree(passed) : texts.nothingChecked);
    if (dismissed > 0) parts.push(texts.dismissedCount(dismissed));
  }
  if (cantTell > 0) parts.push(texts.untold(cantTell));
  return parts.join(texts.join);
}
