import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { reportPage } from "../batch/report-page";

function textOf(html: string): string {
  return read(flatten(parseDocument(html), { url: null })).reading.text;
}

test("a report's text is that of the report, not of the page around it", () => {
  const page = reportPage();
  const around = page
    .replace("<h1>", "<p>首页 政务公开 2026年2月1日 星期日</p><h1>")
    .replace("</h1>", "</h1><p>来源：本站 浏览次数：1024</p>");
  expect(textOf(around)).toBe(textOf(page));
});

test("a changed number or sentence changes a report's text", () => {
  const page = reportPage();
  expect(textOf(page.replace("<td>0</td>", "<td>1</td>"))).not.toBe(textOf(page));
  expect(textOf(page.replace("本机关依法推进", "本机关已依法推进"))).not.toBe(textOf(page));
});

test("a footnote's digit is no part of the number that a sentence states", () => {
  const page = reportPage().replace(
    "本机关依法推进",
    "本机关收到政府信息公开申请81<sup>1</sup>件，推进",
  );
  const { reading } = read(flatten(parseDocument(page), { url: null }));
  const received = reading.report?.claims.filter(({ kind }) => kind === "received");
  expect(received).toMatchObject([{ value: 81 }]);
});

test("a report with every cell blank whose text alone names the year is one", () => {
  const page = reportPage()
    .replace(/<td>\d+<\/td>/g, "<td></td>")
    .replace(/\d{4}年(?=政府信息公开)/g, "")
    .replace("本机关", "本报告的统计期限自2024年1月1日起至2024年12月31日止。本机关");
  const { reading } = read(flatten(parseDocument(page), { url: null }));
  expect(reading).toMatchObject({ detected: "report", report: { year: 2024 } });
});
