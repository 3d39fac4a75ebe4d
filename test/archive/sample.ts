import { createHash } from "node:crypto";
import type { Basis } from "../../lib/archive/keep";
import { tableIds } from "../../lib/report/address";
import { addresses } from "../../lib/report/form";
import type { Check, Report } from "../../lib/report/schema";

/** What else is kept of a sample, which has no sentences and no year before. */
export const sampleBasis: Basis = {
  reading: { paragraphs: [], misprints: [], claimPlaces: {}, otherYear: null },
  prior: null,
};

/** A report of zeros, with the cells given. */
export function sampleReport(
  over: Partial<Report> = {},
  cells: Record<string, number> = {},
): Report {
  const zeros = tableIds
    .flatMap((table) => addresses(table, 2021))
    .map((ref) => [ref, { value: 0, state: "number" as const, text: "0" }]);
  return {
    agency: "某某市教育局",
    agencyKind: "department",
    year: 2024,
    publishedOn: null,
    forms: { disclosure: 2021, applications: 2021, disputes: 2021 },
    claims: [],
    ...over,
    cells: {
      ...Object.fromEntries(zeros),
      ...Object.fromEntries(
        Object.entries(cells).map(([ref, value]) => [
          ref,
          { value, state: "number" as const, text: String(value) },
        ]),
      ),
    },
  };
}

/** What a sample says, where it is not the usual one; without a text it has one of its own. */
export interface Sample {
  readonly agency?: string;
  readonly year?: number;
  readonly url?: string | null;
  readonly text?: string;
  readonly at?: string;
  readonly cells?: Record<string, number>;
}

/** A check of such a report, its digest that of the text. */
export function sampleCheck(sample: Sample = {}): Check {
  const { agency = "某某市教育局", year = 2024, text = `${agency}${year}`, cells = {} } = sample;
  const { url = `http://www.moumou.gov.cn/${encodeURIComponent(agency)}/${year}.html` } = sample;
  const digest = createHash("sha256").update(text).digest("hex");
  return {
    schemaVersion: 1,
    engine: "0.1.0",
    page: {
      url,
      title: `${agency}${year}年政府信息公开工作年度报告`,
      checkedAt: sample.at ?? "2026-01-31T08:00:00.000Z",
      digest: `sha256-${digest}`,
    },
    detected: "report",
    reason: null,
    report: sampleReport({ agency, year }, cells),
    results: [
      {
        id: "balance:total",
        rule: "balance",
        subject: "total",
        outcome: "passed",
        severity: "error",
        message: "相符",
        formula: "0 + 0 = 0 + 0",
        operands: [{ ref: "applications.received.total", role: "left", value: 0 }],
        difference: 0,
      },
    ],
    diagnoses: [],
    coverage: {
      passed: 1,
      failed: 0,
      cantTell: 0,
      inapplicable: 0,
      numbersInText: 0,
      numbersUsed: 0,
    },
  };
}
