/** Tables that their captions say are another year's or organ's are not the report's. */
import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { reportPage } from "../batch/report-page";

const own = { "applications.received.total": 12 };
const page = reportPage({ agency: "某县水利局", year: 2024, cells: own });
const other = reportPage({ cells: { "applications.received.total": 7 } });
const tableThree = (html: string) => html.match(/<table>[\s\S]*?<\/table>/g)?.[1] ?? "";
const mine = tableThree(page);
const theirs = tableThree(other);

function totalOf(html: string) {
  const { report } = read(flatten(parseDocument(html), { url: null })).reading;
  const { state, value } = report?.cells["applications.received.total"] ?? {};
  return state === "number" ? value : state;
}

const captions = [
  "2023年",
  "附：2023年度政府信息公开申请办理情况",
  "（一）上年度情况（供对照）：",
  "去年同期数据",
  "附件1：某县河道管理所2024年度政府信息公开申请情况表",
  "附：某县河道管理所收到和处理政府信息公开申请情况表",
  "附：水务局收到和处理政府信息公开申请情况表",
  "附：局属各单位政府信息公开情况",
];

test.each(captions)("reads the report's own table beside one captioned %s", (caption) => {
  const before = `<p>${caption}</p>${theirs}<p>本年度情况</p>${mine}`;
  expect(totalOf(page.replace(mine, before))).toBe(12);
  expect(totalOf(`${page}<p>${caption}</p>${theirs}`)).toBe(12);
});

test.each(captions)(
  "reads no table captioned %s where the report's own is a picture",
  (caption) => {
    const picture = '<img src="table.png" width="900">';
    expect(totalOf(page.replace(mine, `${picture}<p>${caption}</p>${theirs}`))).toBe("unreadable");
  },
);

test.each(["本单位", "水利局", "某县水利局"])("reads the table captioned as that of %s", (name) => {
  const caption = `<p>附：${name}收到和处理政府信息公开申请情况表</p>`;
  expect(totalOf(page.replace(mine, caption + mine))).toBe(12);
});

test("reads no table right below the name of another organ", () => {
  const end = page.lastIndexOf("</p>") + "</p>".length;
  const after = (html: string, name: string) =>
    `${html.slice(0, end)}<h4>${name}</h4>${theirs}${html.slice(end)}`;
  expect(totalOf(after(page, "某县民政局"))).toBe(12);
  expect(totalOf(after(page.replace(mine, "<p>（略）</p>"), "某县民政局"))).toBe("unreadable");
  expect(totalOf(page.replace(mine, `<h4>某县水利局</h4>${mine}`))).toBe(12);
});

test("reads no table whose first row says that it is last year's", () => {
  const inside = (caption: string, table: string) =>
    table.replace("<table>", `<table><tr><td colspan="10">${caption}</td></tr>`);
  const both = inside("2023年度情况", theirs) + inside("2024年度情况", mine);
  expect(totalOf(page.replace(mine, both))).toBe(12);
});

test.each([
  "2024年度政府信息公开申请办理情况",
  "2024年与2023年申请办理情况",
  "二、上年结转和本年新收情况",
  "截至2023年底的情况",
  "附件1：某县水利局政府信息公开申请情况表",
  "附：政府信息公开申请情况统计表",
  "根据国办公开办函〔2021〕30号制表",
])("reads a table captioned %s", (caption) => {
  expect(totalOf(page.replace(mine, `<p>${caption}</p>${mine}`))).toBe(12);
});

test("reads a table in the section after one that ends with another year's words", () => {
  const words = "<p>2023年度先进单位情况</p><p>三、收到和处理政府信息公开申请情况</p>";
  expect(totalOf(page.replace("<p>三、收到和处理政府信息公开申请情况</p>", words))).toBe(12);
});

test("reads a table under the heading of its section in which last year's number was left", () => {
  const left = page.replace("三、收到和处理", "三、2023年收到和处理");
  expect(left).not.toBe(page);
  expect(totalOf(left)).toBe(12);
});
