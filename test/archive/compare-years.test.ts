import { describe, expect, test } from "vitest";
import { compareYears, isChanging } from "../../lib/findings/years";
import { sampleReport } from "./sample";

const year = (of: number, cells: Record<string, number> = {}) => sampleReport({ year: of }, cells);
const linesOf = (reports: ReturnType<typeof year>[], off: readonly string[] = []) =>
  compareYears(reports, (rule) => off.includes(rule));
const line = (reports: ReturnType<typeof year>[], ref: string, off?: readonly string[]) =>
  linesOf(reports, off).find((each) => each.ref === ref);

describe("the years of one organ side by side", () => {
  test("show each number by year, and which of them change", () => {
    const reports = [
      year(2023, { "applications.received.total": 10 }),
      year(2024, { "applications.received.total": 12 }),
    ];
    const received = line(reports, "applications.received.total");
    expect(received?.values).toEqual([10, 12]);
    expect(linesOf(reports).filter(isChanging)).toEqual([received]);
  });

  test("mark where what was carried over is not what is carried in, the total first", () => {
    const reports = [
      year(2023, { "applications.carriedOut.total": 2, "applications.carriedOut.business": 2 }),
      year(2024, { "applications.carriedIn.total": 3, "applications.carriedIn.business": 2 }),
    ];
    expect(line(reports, "applications.carriedIn.total")?.breaks).toEqual([
      null,
      { kind: "carry", column: "total", before: 2, now: 3 },
    ]);
  });

  test("mark a break in one column under an equal total", () => {
    const reports = [
      year(2023, { "applications.carriedOut.business": 1 }),
      year(2024, { "applications.carriedIn.naturalPerson": 1 }),
    ];
    const [, broken] = line(reports, "applications.carriedIn.total")?.breaks ?? [];
    expect(broken).toMatchObject({ kind: "carry", before: 1, now: 0, column: "business" });
  });

  test("mark a stock that does not follow from the year before", () => {
    const ref = "disclosure.normativeDocuments";
    const reports = [
      year(2023, { [`${ref}.inForce`]: 20 }),
      year(2024, { [`${ref}.inForce`]: 21, [`${ref}.issued`]: 3 }),
    ];
    const [, broken] = line(reports, `${ref}.inForce`)?.breaks ?? [];
    expect(broken).toEqual({ kind: "stock", expected: 23, now: 21 });
  });

  test("mark nothing by a rule that is switched off", () => {
    const ref = "disclosure.normativeDocuments.inForce";
    const reports = [
      year(2023, { [ref]: 20, "applications.carriedOut.total": 2 }),
      year(2024, { [ref]: 21, "applications.carriedIn.total": 3 }),
    ];
    const breaksOf = (of: string, off: readonly string[]) => line(reports, of, off)?.breaks[1];
    for (const [off, stock, carry] of [
      ["stock-year", null, "carry"],
      ["carry-year", "stock", null],
    ] as const) {
      expect(breaksOf(ref, [off])?.kind ?? null).toBe(stock);
      expect(breaksOf("applications.carriedIn.total", [off])?.kind ?? null).toBe(carry);
    }
  });

  test("compare no year with one that is not the one before", () => {
    const reports = [
      year(2022, { "applications.carriedOut.total": 2 }),
      year(2024, { "applications.carriedIn.total": 3 }),
    ];
    const { breaks = [] } = line(reports, "applications.carriedIn.total") ?? {};
    expect(breaks).toEqual([null, null]);
  });
});
