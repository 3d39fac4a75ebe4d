import type { Form } from "../report/form";
import type { Check, Detected, Reason, Severity } from "../report/schema";
import { formOfReport } from "./form";
import { compares } from "./verdict";

/** A check in a row of a table: small enough that thousands fit in memory. */
export interface RowSummary {
  readonly detected: Detected;
  readonly reason: Reason | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** The form of its tables; null where none was found. */
  readonly form: Form | "mixed" | null;
  readonly passed: number;
  /** Failed results by severity. */
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly cantTell: number;
  /** Whether any number was set against another. */
  readonly compared: boolean;
  /** The gravest failed result, the first of its kind; null when nothing failed. */
  readonly worst: { readonly rule: string; readonly subject: string | null } | null;
}

const gravity: readonly Severity[] = ["error", "warning", "note"];

/** Sums a check up. */
export function toRowSummary(check: Check): RowSummary {
  const failed = check.results.filter((each) => each.outcome === "failed");
  const count = (severity: Severity) => failed.filter((each) => each.severity === severity).length;
  const worst = gravity
    .map((severity) => failed.find((each) => each.severity === severity))
    .find((each) => each !== undefined);
  return {
    detected: check.detected,
    reason: check.reason,
    agency: check.report?.agency ?? null,
    year: check.report?.year ?? null,
    form: check.report && formOfReport(check.report),
    passed: check.coverage.passed,
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    cantTell: check.coverage.cantTell,
    compared: check.results.some(compares),
    worst: worst === undefined ? null : { rule: worst.rule, subject: worst.subject },
  };
}
