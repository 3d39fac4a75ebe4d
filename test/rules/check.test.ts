import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../lib/check";
import { digestOf } from "../../lib/digest";
import { tableIds } from "../../lib/report/address";
import { addresses } from "../../lib/report/form";
import type { Reading } from "../../lib/report/reading";
import { type Cell, Check, type Report } from "../../lib/report/schema";
import { unusedNumbers } from "../../lib/rules/base/coverage";
import { readClaims } from "../../lib/text/claims";
import { readSentences } from "../../lib/text/sentences";
import { readingOf, readPublished } from "./published";

const now = new Date("2026-01-31T08:00:00Z");
const options = { locale: "zh", now, digest: "sha256-of-the-text" } as const;
const yanshi = readPublished().get("yanshi-2024");

function withText(report: Report, text: string): Reading {
  const paragraphs = [{ text, section: 1 }];
  const { claims, places } = readClaims(readSentences(paragraphs), report);
  return {
    ...readingOf({ ...report, claims }),
    text,
    paragraphs,
    claimPlaces: places,
  };
}

function yanshiReport(): Report {
  if (!yanshi) throw new Error("no report of yanshi-2024");
  return yanshi;
}

describe("check", () => {
  it("answers in the contract's words, whatever the interface language", () => {
    for (const locale of ["zh", "en"] as const) {
      const answer = check(readingOf(yanshiReport()), { ...options, locale });
      expect(Check.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
      expect(answer.page.checkedAt).toBe("2026-01-31T08:00:00.000Z");
      expect(answer.engine).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it("checks all 42 sums of the form of 2021", () => {
    const { results } = check(readingOf(yanshiReport()), options);
    const sums = ["balance", "concluded-sum", "row-total", "dispute-total"];
    const passed = results.filter((each) => sums.includes(each.rule) && each.outcome === "passed");
    expect(passed).toHaveLength(42);
  });

  it("digests the text that was read", async () => {
    expect(await digestOf("abc")).toBe(
      "sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("says nothing of a page that is no report", () => {
    const reading: Reading = {
      ...readingOf(yanshiReport()),
      detected: "none",
      reason: "not-a-report",
      report: null,
      paragraphs: [{ text: "收到申请81件。", section: null }],
    };
    expect(check(reading, options)).toMatchObject({
      detected: "none",
      reason: "not-a-report",
      report: null,
      results: [],
      diagnoses: [],
      coverage: { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, numbersInText: 0 },
    });
  });

  it("leaves out rules that are switched off, and takes the severities it is given", () => {
    const wrong = yanshiReport();
    const cells = {
      ...wrong.cells,
      "applications.concluded.total": { value: 83, state: "number", text: "83" },
    } satisfies Record<string, Cell>;
    const { results, diagnoses } = check(readingOf({ ...wrong, cells }), {
      ...options,
      disabled: new Set(["row-total"]),
      severities: { balance: "note" },
    });
    expect(results.some((each) => each.rule === "row-total")).toBe(false);
    expect(results.find((each) => each.id === "balance:total")).toMatchObject({
      outcome: "failed",
      severity: "note",
    });
    for (const { explains } of diagnoses) expect(explains).toEqual(["concluded-sum:total"]);
  });

  it("counts the numbers of the text, and which of them were compared", () => {
    const reading = withText(yanshiReport(), "全年共受理政府信息公开申请81件，组织培训2次。");
    const { results, coverage } = check(reading, options);
    expect(coverage).toMatchObject({ numbersInText: 2, numbersUsed: 1 });
    const [unused] = unusedNumbers(reading, readSentences(reading.paragraphs), results);
    expect(unused?.value).toBe(2);
  });

  it("compares with last year's report only where there is one", () => {
    const report = yanshiReport();
    const alone = check(readingOf(report), options).results.map((each) => each.rule);
    expect(alone).not.toContain("carry-year");
    const prior = { ...report, year: 2023 };
    const { results } = check(readingOf(report), { ...options, prior });
    expect(results.filter((each) => each.rule === "carry-year")).toHaveLength(7);
    expect(results.find((each) => each.id === "carry-year:total")).toMatchObject({
      outcome: "failed",
      formula: "0 ≠ 1",
      operands: [{ ref: "prior:applications.carriedOut.total" }, {}],
    });
  });

  it("compares nothing with the report of another organ", () => {
    const prior = { ...yanshiReport(), year: 2023, agency: "某县水利局" };
    const { results } = check(readingOf(yanshiReport()), {
      ...options,
      prior,
      priorIsOther: true,
    });
    for (const rule of ["carry-year", "stock-year", "like-last-year"])
      expect(results.filter((each) => each.rule === rule)).toMatchObject([
        { subject: null, outcome: "inapplicable" },
      ]);
    expect(results.find((each) => each.rule === "carry-year")?.message).toContain("某县水利局");
  });

  it("gives the difference of what may be more on one side, as of what must be equal", () => {
    const report = yanshiReport();
    const number = (value: number) => ({ value, state: "number", text: String(value) }) as const;
    const cells = {
      ...report.cells,
      "disclosure.normativeDocuments.issued": number(4),
      "disclosure.normativeDocuments.repealed": number(1),
      "disclosure.normativeDocuments.inForce": number(2),
    };
    const { results } = check(readingOf({ ...report, cells }), options);
    expect(results.find((each) => each.id === "stock-low:normativeDocuments")).toMatchObject({
      outcome: "failed",
      difference: 1,
      operands: [
        { ref: "disclosure.normativeDocuments.issued", role: "left" },
        { ref: "disclosure.normativeDocuments.inForce", role: "right" },
        { ref: "disclosure.normativeDocuments.repealed", role: "right" },
      ],
    });
  });

  it("compares nothing with a report that is not of the year before", () => {
    const prior = { ...yanshiReport(), year: 2020 };
    const { results } = check(readingOf(yanshiReport()), { ...options, prior });
    expect(results.find((each) => each.rule === "carry-year")).toMatchObject({
      subject: null,
      outcome: "inapplicable",
    });
  });
});

const anyNumber = fc.oneof(
  fc.nat(120),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.constantFrom(-0, 1e300, Number.POSITIVE_INFINITY, 0.1, -3),
);

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.nat(9).map((value) => ({ value, state: "number", text: "" }) as Cell),
  },
  anyNumber.map((value) => ({ value, state: "number", text: String(value) }) as Cell),
  fc
    .constantFrom("blank", "missing", "unreadable")
    .map((state) => ({ value: null, state, text: "" }) as Cell),
);

const anyForm = fc.constantFrom(2019, 2021, null);

const anyReport: fc.Arbitrary<Report> = fc
  .record({ disclosure: anyForm, applications: anyForm, disputes: anyForm })
  .chain((forms) => {
    const all = tableIds.flatMap((table) => addresses(table, forms[table] ?? 2021));
    return fc.record({
      agency: fc.option(fc.string()),
      agencyKind: fc.constantFrom("county", "department", "township", "unknown", "central"),
      year: fc.option(fc.integer({ min: 2008, max: 2030 })),
      publishedOn: fc.constantFrom(null, "2025-01-31", "2025-04-01", "1999-12-31"),
      forms: fc.constant(forms),
      cells: fc
        .array(anyCell, { minLength: all.length, maxLength: all.length })
        .map((cells) => Object.fromEntries(cells.map((cell, at) => [all[at], cell]))),
      claims: fc.constant([]),
    });
  });

it("whatever was read, answers once for each subject, and counts what it answers", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyReport, fc.option(anyReport), (report, prior) => {
      const answer = check(readingOf(report), { ...options, prior });
      const ids = answer.results.map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
      const { passed, failed, cantTell, inapplicable } = answer.coverage;
      expect(passed + failed + cantTell + inapplicable).toBe(ids.length);
      expect(answer.diagnoses.length).toBeLessThanOrEqual(8);
      for (const { message, formula } of answer.results)
        expect(`${message}${formula}`).not.toMatch(/undefined|NaN/);
    }),
    { numRuns: 60 },
  );
});
