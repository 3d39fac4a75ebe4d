/** What a page hides is read only where it is the report itself, never to fill up another one. */
import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { tableIds } from "../../lib/report/address";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, readFacts } from "../generate/facts";
import { plainManner, writePage, writeTable } from "../generate/html";
import { layOut } from "../generate/model";

const factsOf = (slug: string) => readFacts().find((each) => each.slug === slug) as Facts;
const hidden = (html: string) => `<div style="display:none">${html}</div>`;

/** The tables of a report, each by itself. */
function tablesOf(slug: string): string[] {
  const model = layOut(factsOf(slug));
  return tableIds.map((table) => writeTable(model[table], plainManner));
}

function formsOf(...parts: readonly string[]) {
  const html = writePage("某县2024年政府信息公开工作年度报告", parts.join(""));
  const { reading } = read(flatten(parseDocument(html), { url: null }));
  return reading.report?.forms;
}

const [disclosure = "", applications = "", disputes = ""] = tablesOf("yanshi-2024");

test("reads tables that stand each in a tab of its own", () => {
  expect(formsOf(disclosure, hidden(applications), hidden(disputes))).toEqual({
    disclosure: 2021,
    applications: 2021,
    disputes: 2021,
  });
});

test("reads a report of which all tables are hidden", () => {
  const forms = formsOf(hidden(disclosure + applications + disputes));
  expect(forms?.disputes).toBe(2021);
});

test("takes no table from the hidden report of another year", () => {
  const former = hidden(tablesOf("test-city-2025").join(""));
  expect(formsOf(disclosure, applications, former)?.disputes).toBeNull();
  expect(formsOf(applications, disputes, former)?.disclosure).toBeNull();
});

test.each([
  ["in a closed section", (html: string) => `<details><summary>往年</summary>${html}</details>`],
  ["in a closed dialogue", (html: string) => `<dialog>${html}</dialog>`],
  ["off the page", (html: string) => `<div style="position:absolute; left:-9999px">${html}</div>`],
  ["rolled up", (html: string) => `<div style="height:0;overflow:hidden">${html}</div>`],
])("reads the tables that are shown beside others %s", (_, dress) => {
  const other = dress(tablesOf("test-city-2025").join(""));
  const shown = disclosure + applications + disputes;
  const html = writePage("某县2024年政府信息公开工作年度报告", other + shown);
  const { report } = read(flatten(parseDocument(html), { url: null })).reading;
  expect(report?.cells["applications.received.total"]).toMatchObject({ value: 81 });
});

test("reads tables of which each is in a closed section of its own", () => {
  const sections = [disclosure, applications, disputes].map(
    (each) => `<details><summary>统计表</summary>${each}</details>`,
  );
  expect(formsOf(...sections)?.disputes).toBe(2021);
});

/** The total of applications received, 81, on a page where each number is dressed. */
function readDressed(dress: (number: string) => string, head = "") {
  const shown = (disclosure + applications + disputes).replace(
    />(\d+)<\/td>/g,
    (_, number: string) => `>${dress(number)}</td>`,
  );
  const html = writePage("某县2024年政府信息公开工作年度报告", head + shown);
  const { report } = read(flatten(parseDocument(html), { url: null })).reading;
  const { state, value } = report?.cells["applications.received.total"] ?? {};
  return state === "number" ? value : state;
}

test.each([
  "position:absolute;clip:rect(0,0,0,0)",
  "position: absolute; clip: rect(1px, 1px, 1px, 1px)",
  "position:absolute;clip-path:inset(50%)",
  "position:absolute;width:1px;height:1px;overflow:hidden",
  "opacity:0",
  "opacity: 0.0;color:red",
  "DISPLAY: NONE",
  "POSITION: ABSOLUTE; WIDTH: 1PX; HEIGHT: 1PX; OVERFLOW: HIDDEN; CLIP: RECT(0,0,0,0)",
])("reads a number without what is written beside it in %s, for machines alone", (style) => {
  expect(readDressed((number) => `${number}<span style="${style}">${number}</span>`)).toBe(81);
  const sheet = `<style>.only{${style}}</style>`;
  expect(readDressed((number) => `${number}<i class="only">${number}</i>`, sheet)).toBe(81);
});

test.each(["opacity:0.5", "opacity:1", "clip:auto", "overflow:hidden;height:10px"])(
  "reads a number that is shown in %s",
  (style) => {
    expect(readDressed((number) => `<span style="${style}">${number}</span>`)).toBe(81);
  },
);

test("reads no numbers of which each is printed twice: a sheet of styles may hide the second", () => {
  const twice = (number: string) => `<i class="wide">${number}</i><i class="narrow">${number}</i>`;
  expect(readDressed(twice)).toBe("unreadable");
  const wide = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  expect(readDressed((number) => twice(wide(number)))).toBe("unreadable");
});

test("reads a report whose every number is 11", () => {
  expect(readDressed(() => "11")).toBe(11);
});

test.each([
  ["what it no longer says", ".own{/* display: none */ color: black}"],
  ["whom it is about", ".print /* on paper */ .own{display:none}"],
])("shows a table of which a comment within a rule speaks of %s", (_, sheet) => {
  const html = `<style>${sheet}</style><div class="own">${applications}</div>`;
  const { blocks } = flatten(parseDocument(html), { url: null });
  expect(blocks.map(({ visible }) => visible)).not.toContain(false);
});
