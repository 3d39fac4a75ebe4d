/** A view made by hand: three failures that one cell explains, a text finding, and page text with markup. */
import type { View } from "../../lib/protocol";
import type { Result } from "../../lib/report/schema";

/** A failed result with the operands of both sides by address and value. */
export function failed(
  id: string,
  left: Readonly<Record<string, number | null>>,
  right: Readonly<Record<string, number | null>>,
  severity: Result["severity"] = "error",
): Result {
  const [rule = id, subject = null] = id.split(":");
  const operands = [
    ...Object.entries(left).map(([ref, value]) => ({ ref, role: "left" as const, value })),
    ...Object.entries(right).map(([ref, value]) => ({ ref, role: "right" as const, value })),
  ];
  const sum = (side: object) => Object.values(side).reduce((all, each) => all + (each ?? 0), 0);
  return {
    id,
    rule,
    subject,
    outcome: "failed",
    severity,
    message: `${id} 不符。`,
    formula: `${Object.values(left).join(" + ")} ≠ ${Object.values(right).join(" + ")}`,
    operands,
    difference: sum(left) - sum(right),
  };
}

export const balance = failed(
  "balance:naturalPerson",
  { "applications.received.naturalPerson": 81, "applications.carriedIn.naturalPerson": 1 },
  { "applications.concluded.naturalPerson": 83, "applications.carriedOut.naturalPerson": 0 },
);
export const rowTotal = failed(
  "row-total:concluded",
  {
    "applications.concluded.naturalPerson": 83,
    "applications.concluded.business": 0,
  },
  { "applications.concluded.total": 82 },
);
export const carried = failed(
  "text-carried:claim-1",
  { "claim-1": 3 },
  { "applications.carriedIn.total": 1 },
  "warning",
);

/** Rows of table three whose columns add up to their totals. */
const held = Array.from(
  { length: 39 },
  (_, index): Result => ({
    ...failed(`row-total:row${index}`, { "applications.granted.naturalPerson": 1 }, {}),
    outcome: "passed",
    difference: 0,
    operands: [
      { ref: "applications.granted.naturalPerson", role: "left", value: 1 },
      { ref: "applications.granted.total", role: "right", value: 1 },
    ],
  }),
);

/** The view of those results beside 39 that hold. */
export function viewOf(results: readonly Result[], dismissed: View["dismissed"] = {}): View {
  return {
    locale: "zh",
    check: {
      schemaVersion: 1,
      engine: "0.0.0",
      page: {
        url: "http://www.example.gov.cn/report.html",
        title: '=HYPERLINK("x") <b>报告</b>',
        checkedAt: "2026-01-31T08:00:00.000Z",
        digest: "sha256-0",
      },
      detected: "report",
      reason: null,
      report: {
        agency: "某区人民政府办公室",
        agencyKind: "county",
        year: 2024,
        publishedOn: null,
        forms: { disclosure: 2021, applications: 2021, disputes: 2021 },
        cells: {},
        claims: [{ id: "claim-1", kind: "carriedIn", value: 3, text: "上年结转3件", section: 1 }],
      },
      results: [...results, ...held],
      diagnoses: [
        {
          changes: [{ ref: "applications.concluded.naturalPerson", found: 83, suggested: 82 }],
          explains: [balance.id, rowTotal.id],
          unique: true,
          pattern: "single",
        },
      ],
      coverage: {
        passed: held.length,
        failed: results.length,
        cantTell: 0,
        inapplicable: 0,
        numbersInText: 1,
        numbersUsed: 1,
      },
    },
    words: {},
    dismissed,
    unused: [],
    hidden: false,
    isPrivate: false,
    years: null,
  };
}
