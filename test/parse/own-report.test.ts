/** Pages with several reports: the page's own is read, and nothing of the others. */
import { expect, test } from "vitest";
import { check } from "../../lib/check";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";

import { reportPage } from "../batch/report-page";

const bureau = "某某市教育局";
const received = { "applications.received.total": 12, "applications.granted.total": 12 };

/** The article of a report, its title as a heading of the second level. */
function article(year: number, agency = bureau, cells: Readonly<Record<string, number>> = {}) {
  const page = reportPage({ agency, year, cells });
  return page
    .slice(page.indexOf("<h1>"))
    .replace(/h1>/g, "h2>")
    .replace("本机关依法推进", `${agency}收到政府信息公开申请${Object.values(cells)[0] ?? 0}件，`);
}

function readPage(title: string, body: string, style = "") {
  const html = `<!doctype html><meta charset="utf-8"><title>${title}</title>${style}${body}`;
  return read(flatten(parseDocument(html), { url: null })).reading;
}

const title = (year: number, agency = bureau) => `${agency}${year}年政府信息公开工作年度报告`;
const now = new Date("2026-01-01");
const failed = (reading: ReturnType<typeof readPage>) =>
  check(reading, {
    locale: "en",
    now,
    digest: "",
    prior: null,
    priorText: null,
    priorIsOther: false,
  })
    .results.filter(({ outcome, rule }) => outcome === "failed" && rule !== "all-zero")
    .map(({ id }) => id);
const total = (reading: ReturnType<typeof readPage>) =>
  reading.report?.cells["applications.received.total"]?.value;

test.each([
  ["after", article(2024, bureau, received) + article(2023)],
  ["before", article(2023) + article(2024, bureau, received)],
])("reads the report that the page is named after, with last year's %s it", (_, body) => {
  const reading = readPage(title(2024), body);
  expect(reading.report).toMatchObject({ agency: bureau, year: 2024 });
  expect(total(reading)).toBe(12);
  expect(reading.report?.claims.map(({ value }) => value)).toEqual([2024, 12]);
  expect(failed(reading)).not.toContain("other-year");
});

test("reads the report of the organ that the page is named after", () => {
  const body = article(2024, "某某市民政局") + article(2024, bureau, received);
  const reading = readPage(title(2024), body);
  expect(reading.report?.agency).toBe(bureau);
  expect(total(reading)).toBe(12);
  expect(reading.text).not.toContain("民政局");
});

test("knows a report whose table three says 公民（自然人）", () => {
  const body = article(2024, "某某市民政局") + article(2024, bureau, received);
  const reading = readPage(title(2024), body.replaceAll(">自然人<", ">公民（自然人）<"));
  expect(total(reading)).toBe(12);
});

test.each([2023, 2024])("reads the tab that is shown, that of %d", (year) => {
  const panes = [2024, 2023, 2022].map((each) => {
    const cells = each === year ? received : { "applications.received.total": 7 };
    return `<div class="${each === year ? "tab on" : "tab"}">${article(each, bureau, cells)}</div>`;
  });
  const style = "<style>.tab{display:none}.on{display:block}</style>";
  const reading = readPage(title(2024), panes.join(""), style);
  expect(reading.report).toMatchObject({ agency: bureau, year });
  expect(total(reading)).toBe(12);
  expect(failed(reading)).not.toContain("other-year");
});

test("leaves unread what differs where no title says which report is the page's", () => {
  const body = article(2024, bureau, received) + article(2024, "某某市民政局");
  const reading = readPage("2024年政府信息公开工作年度报告", body);
  expect(reading.report?.cells["applications.received.total"]?.state).toBe("unreadable");
  expect(reading.report).toMatchObject({ agency: null, year: 2024 });
  const corrected = readPage(title(2024), article(2024) + article(2024, bureau, received));
  expect(corrected.report?.cells["applications.received.total"]?.state).toBe("unreadable");
});

test("leaves unread what differs where the report below has the larger heading", () => {
  const other = article(2024, "某某市水利局", { "applications.received.total": 7 });
  const reading = readPage(bureau, article(2024, bureau, received) + other.replace(/h2>/g, "h1>"));
  expect(total(reading)).toBeNull();
  expect(failed(reading)).toEqual([]);
});

test("is of the year of the title above it, not of the heading of last year's report below", () => {
  const own = article(2024, bureau, received).replace(/h2>/g, "p>");
  const reading = readPage("政府信息公开年报", own + article(2023));
  expect(reading.report).toMatchObject({ agency: bureau, year: 2024 });
});

test("is of the year that its text says, not of that in the hidden text above it", () => {
  const period = (year: number) => `<p>统计期限自${year}年1月1日起至${year}年12月31日止。</p>`;
  const own = period(2024) + article(2024, bureau, received).replace(/<h2>.*?<\/h2>/, "");
  const reading = readPage("年报", `<div style="display:none">${period(2023)}</div>${own}`);
  expect(reading.report).toMatchObject({ year: 2024 });
});

test("takes no report of another organ for what the page's own has in a file", () => {
  const prose = article(2024).replace(/<table.*?<\/table>/gs, "<p>详见附件。</p>");
  const file = '<p><a href="report.pdf">政府信息公开工作年度报告.pdf</a></p>';
  const reading = readPage(title(2024), prose + file + article(2024, "某某市民政局", received));
  expect(reading).toMatchObject({ detected: "unreadable", reason: "report-is-attachment" });
  const cell = `<table><tr><td>${title(2024)}</td></tr></table>`;
  const rest = prose.replace(/<h2>.*?<\/h2>/, cell) + file;
  const below = readPage("年报", rest + article(2024, "某某市民政局", received));
  expect(below).toMatchObject({ detected: "unreadable", reason: "report-is-attachment" });
  const earlier = readPage("年报", prose + file + article(2023, bureau, received));
  expect(earlier).toMatchObject({ detected: "unreadable", reason: "report-is-attachment" });
});

test("reads the report of which one table is shown and two are in hidden tabs, above another's", () => {
  let tables = 0;
  const tabs = article(2024, bureau, received).replace(/<table.*?<\/table>/gs, (table) => {
    tables += 1;
    return tables === 1 ? table : `<div style="display:none">${table}</div>`;
  });
  expect(tables).toBe(3);
  const reading = readPage(title(2024), tabs + article(2024, "某某市民政局"));
  expect(reading.report?.agency).toBe(bureau);
  expect(total(reading)).toBe(12);
});

test.each([
  ["titles", (year: number) => `<p>${title(year)}</p>`],
  ["largest headings", (year: number) => `<h1>${title(year)}</h1>`],
  ["titles without their organ", (year: number) => `<p>${year}年政府信息公开工作年度报告</p>`],
  ["periods", (year: number) => `<p>统计期限自${year}年1月1日起至${year}年12月31日止。</p>`],
])("says no year of two reports that only their own %s tell apart", (_, above) => {
  const part = (year: number) => article(year).replace(/<h2>[^<]*年度报告<\/h2>/, above(year));
  for (const named of ["年报", `${bureau}政府信息公开工作年度报告`]) {
    const both = `<p>发布时间：2025-01-20</p>${part(2023)}${part(2024)}`;
    expect(readPage(named, both).report).toMatchObject({ year: null });
    expect(failed(readPage(named, both))).not.toContain("deadline");
    const twice = `<p>发布时间：2025-01-20</p>${part(2024)}${part(2024)}`;
    expect(readPage(named, twice).report).toMatchObject({ year: 2024 });
  }
});
