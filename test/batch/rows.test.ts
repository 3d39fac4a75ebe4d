import { describe, expect, test } from "vitest";
import { arrangeRows, type Row, type Wish, yearsOf } from "../../lib/batch/rows";
import type { Summary } from "../../lib/summary";

const summary = (over: Partial<Summary> = {}): Summary => ({
  detected: "report",
  reason: null,
  agency: "某某市教育局",
  year: 2024,
  form: 2021,
  passed: 42,
  errors: 0,
  warnings: 0,
  notes: 0,
  cantTell: 0,
  worst: null,
  ...over,
});

const row = (key: string, over: Partial<Row> = {}): Row => ({
  key,
  url: `http://www.moumou.gov.cn/${key}.html`,
  name: key,
  state: "done",
  problem: null,
  summary: summary(),
  ...over,
});

const all: Wish = { filter: "all", year: null, search: "" };
const keys = (rows: readonly Row[]) => rows.map((each) => each.key);

const rows = [
  row("calm"),
  row("bad", { summary: summary({ errors: 2, warnings: 1, agency: "甲市财政局", year: 2023 }) }),
  row("doubtful", { summary: summary({ warnings: 1 }) }),
  row("refused", { state: "failed", problem: { code: "refused", detail: "403" }, summary: null }),
  row("waiting", { state: "waiting", summary: null }),
  row("news", { summary: summary({ detected: "none", reason: "not-a-report", agency: null }) }),
];

describe("the rows of the table", () => {
  test("are filtered by how the report stands", () => {
    const filtered = (filter: Wish["filter"]) => keys(arrangeRows(rows, { ...all, filter }, null));
    expect(filtered("errors")).toEqual(["bad"]);
    expect(filtered("warnings")).toEqual(["bad", "doubtful"]);
    expect(filtered("consistent")).toEqual(["calm"]);
    expect(filtered("unread")).toEqual(["refused", "news"]);
  });

  test("are searched in agency, name and address, every word of it", () => {
    const found = (search: string) => keys(arrangeRows(rows, { ...all, search }, null));
    expect(found("财政")).toEqual(["bad"]);
    expect(found("MOUMOU refused")).toEqual(["refused"]);
    expect(found("没有")).toEqual([]);
  });

  test("are sorted either way, with what has no report at the end", () => {
    const sorted = (descending: boolean) =>
      keys(arrangeRows(rows, all, { column: "failed", descending }));
    expect(sorted(true)).toEqual(["bad", "doubtful", "calm", "refused", "waiting", "news"]);
    expect(sorted(false)).toEqual(["calm", "doubtful", "bad", "refused", "waiting", "news"]);
  });

  test("are of these years, the latest first", () => {
    expect(yearsOf(rows)).toEqual([2024, 2023]);
    expect(keys(arrangeRows(rows, { ...all, year: 2023 }, null))).toEqual(["bad"]);
  });

  test("are arranged in a blink when there are 5,000", () => {
    const many = Array.from({ length: 5_000 }, (_, i) =>
      row(String(i), { summary: summary({ agency: `第${i % 997}局`, errors: i % 7 }) }),
    );
    const start = performance.now();
    arrangeRows(many, { ...all, search: "局" }, { column: "agency", descending: false });
    expect(performance.now() - start).toBeLessThan(500);
  });
});
