/** How much reading takes of a page that holds no report: every page of a portal may be one. */
import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import type { PlainDocument } from "../../lib/parse/plain";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { workOf } from "./work-of";

const nested = (html: string, depth: number) =>
  "<table><tr><td>".repeat(depth) + html + "</td></tr></table>".repeat(depth);

test.each<[string, (times: number) => string]>([
  ["rows", (times) => `<table>${"<tr><td>行政许可<td>1<td>2</tr>".repeat(times)}</table>`],
  ["tables", (times) => "<table><tr><td>行政许可<td>1<td>2</tr></table>".repeat(times)],
  ["tables in one another", (times) => nested("1", times / 10)],
  [
    "cells whose spans multiply to billions",
    (times) => {
      const cell = '<td colspan="65534" rowspan="65534">1</td>';
      return `<table>${`<tr>${cell.repeat(50)}</tr>`.repeat(times / 10)}</table>`;
    },
  ],
  [
    "sentences in one cell",
    (times) => `<table><tr><td>${"全年收到申请5件。".repeat(times)}</td></tr></table>`,
  ],
  ["paragraphs", (times) => "<p>全年收到申请5件。</p>".repeat(times)],
  ["headings", (times) => "<h3>一、总体情况</h3>".repeat(times)],
  ["titles", (times) => "<p>某市教育局2024年政府信息公开工作年度报告</p>".repeat(times)],
  ["divisions", (times) => `${"<div>".repeat(times)}1${"</div>".repeat(times)}`],
])("a page of more %s takes no more work for each", async (_, write) => {
  const work = (times: number) => {
    const document = parseDocument(write(times));
    return workOf(() => read(flatten(document, { url: null })));
  };
  await work(100);
  const few = await work(1000);
  expect(await work(10_000)).toBeLessThanOrEqual(11 * few);
});
/** How often a cell's text is asked for, on average, on a page with so many rows of ten cells. */
function askedOf(rows: number): number {
  let asked = 0;
  const cell = (text: string, column: number) => ({
    get text() {
      asked++;
      return text;
    },
    column,
    columnSpan: 1,
    rowSpan: 1,
    anchor: null,
  });
  const document: PlainDocument<null> = {
    url: null,
    title: "某市2024年居民收入统计",
    meta: {},
    images: 0,
    attachments: [],
    frames: [],
    blocks: Array.from({ length: rows }, (_, row) => ({
      kind: "row",
      table: 0,
      visible: true,
      cells: Array.from({ length: 10 }, (_, at) =>
        cell(at === 0 ? `第 ${row} 户` : String(row * at), at),
      ),
    })),
  };
  expect(read(document).reading.detected).toBe("none");
  return asked / (rows * 10);
}

test("asks as little of each cell however many there are, and once for each thing it is asked", () => {
  const few = askedOf(200);
  expect(askedOf(2000)).toBeLessThanOrEqual(few);
  expect(few).toBeLessThan(6);
});
