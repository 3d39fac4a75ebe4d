import { describe, expect, test } from "vitest";
import { arrange, type Order, readWords, type Wish } from "../../lib/batch/arrange";
import { createLedger, type Ledger } from "../../lib/batch/ledger";
import type { Row } from "../../lib/batch/rows";
import type { RowSummary } from "../../lib/findings/row-summary";

const summary = (over: Partial<RowSummary> = {}): RowSummary => ({
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
  compared: true,
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
  changedSince: null,
  ...over,
});

const rows = [
  row("calm"),
  row("bad", { summary: summary({ errors: 2, warnings: 1, agency: "甲市财政局", year: 2023 }) }),
  row("doubtful", { summary: summary({ warnings: 1 }) }),
  row("refused", { state: "failed", problem: { code: "refused", detail: "403" }, summary: null }),
  row("waiting", { state: "waiting", summary: null }),
  row("news", { summary: summary({ detected: "none", reason: "not-a-report", agency: null }) }),
];

/** As the databases have them. */
function byKey(some: readonly Row[]): Row[] {
  return some.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function ledgerOf(some: readonly Row[]): Ledger {
  const ledger = createLedger();
  for (const each of byKey(some)) ledger.put(each);
  return ledger;
}

const all: Wish = { filter: "all", year: null, search: "" };

async function arranged(
  some: readonly Row[],
  over: Partial<Wish> = {},
  order: Order | null = null,
) {
  const ledger = ledgerOf(some);
  const wish = { ...all, ...over };
  const scan = async (visit: (row: Row) => void) => byKey(some).forEach(visit);
  const worded = await readWords(scan, {
    search: wish.search,
    byName: order?.column === "agency",
  });
  const result = arrange(ledger, wish, order, worded);
  return { ...result, keys: result.shown.map((place) => ledger.keys[place]) };
}

describe("the rows of the table", () => {
  test("are filtered by how the report stands, and counted for every filter", async () => {
    const filtered = async (filter: Wish["filter"]) => (await arranged(rows, { filter })).keys;
    expect(await filtered("errors")).toEqual(["bad"]);
    expect(await filtered("warnings")).toEqual(["bad", "doubtful"]);
    expect(await filtered("consistent")).toEqual(["calm"]);
    expect(await filtered("unread")).toEqual(["news", "refused"]);
    const counts = { all: 6, errors: 1, warnings: 2, consistent: 1, unread: 2 };
    expect((await arranged(rows, { filter: "errors" })).counts).toEqual(counts);
  });

  test("are not consistent where the report gave no number to compare", async () => {
    const blank = row("blank", { summary: summary({ compared: false, passed: 4, notes: 201 }) });
    const filtered = await arranged([...rows, blank], { filter: "consistent" });
    expect(filtered.keys).toEqual(["calm"]);
    expect(filtered.counts.all).toBe(7);
    expect((await arranged([...rows, blank], { filter: "unread" })).keys).toContain(blank.key);
  });

  test("are searched in agency, name and address, every word of it", async () => {
    const found = async (search: string) => (await arranged(rows, { search })).keys;
    expect(await found("财政")).toEqual(["bad"]);
    expect(await found("MOUMOU refused")).toEqual(["refused"]);
    expect(await found("没有")).toEqual([]);
  });

  test("are sorted either way, with what has no report at the end", async () => {
    const sorted = async (descending: boolean) =>
      (await arranged(rows, {}, { column: "failed", descending })).keys;
    expect(await sorted(true)).toEqual(["bad", "doubtful", "calm", "news", "refused", "waiting"]);
    expect(await sorted(false)).toEqual(["calm", "doubtful", "bad", "news", "refused", "waiting"]);
  });

  test("are sorted by name as a Chinese reader expects, alike names as they came", async () => {
    const { keys } = await arranged(rows, {}, { column: "agency", descending: false });
    // 甲 jiǎ before 某 mǒu; what names no agency by its own name.
    expect(keys.filter((key) => !["refused", "waiting", "news"].includes(String(key)))).toEqual([
      "bad",
      "calm",
      "doubtful",
    ]);
  });

  test("are of these years, the latest first", async () => {
    expect((await arranged(rows)).years).toEqual([2024, 2023]);
    expect((await arranged(rows, { year: 2023 })).keys).toEqual(["bad"]);
  });

  test("show what became of a row since, at its place", async () => {
    const ledger = ledgerOf(rows);
    const place = ledger.placeOf("waiting") ?? -1;
    const before = ledger.read(place, "stamp");
    ledger.put(row("waiting", { summary: summary({ errors: 1 }) }));
    expect(ledger.keys).toHaveLength(rows.length);
    expect(ledger.read(place, "stamp")).not.toBe(before);
    const { shown } = arrange(ledger, { ...all, filter: "errors" }, null, {
      found: null,
      ranks: null,
    });
    expect(shown.map((place) => ledger.keys[place])).toEqual(["bad", "waiting"]);
  });

  test("that have no line of their own are neither shown nor counted", () => {
    const ledger = ledgerOf(rows);
    ledger.put(row("where the list goes on"), true);
    const { shown, all: count } = arrange(ledger, all, null, { found: null, ranks: null });
    expect([shown.length, count]).toEqual([rows.length, rows.length]);
  });
});
