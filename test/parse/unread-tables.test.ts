/** What stands on the page in a shape that is not read is unread, and never said to be missing. */
import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { disputeColumns, formTable } from "../../lib/report/form";
import { parseDocument } from "../../lib/saved/parse-document";
import { reportPage } from "../batch/report-page";
import type { Model } from "../generate/model";
import { readModel } from "./read-model";

function statesOf(page: string, part: string) {
  const { reading } = read(flatten(parseDocument(page), { url: null }));
  const cells = Object.entries(reading.report?.cells ?? {});
  return new Set(cells.filter(([ref]) => ref.startsWith(part)).map(([, { state }]) => state));
}

const rowsOf = (page: string) => page.match(/<table>[\s\S]*?<\/table>/g) ?? [];
const page = reportPage();
const [, applications = "", disputes = ""] = rowsOf(page);

test("table four as lists of terms", () => {
  const lists = formTable("disputes", 2021).rows.map(
    ({ label }) =>
      `<h4>${label}</h4><dl>${disputeColumns.map((each) => `<dt>${each.label}</dt><dd>3</dd>`).join("")}</dl>`,
  );
  expect(statesOf(page.replace(disputes, lists.join("")), "disputes")).toEqual(
    new Set(["unreadable"]),
  );
  expect(statesOf(page.replace(disputes, ""), "disputes")).toEqual(new Set(["missing"]));
});

test.each([
  ["lists of which nothing is chosen", "<select><option>0</option><option>4</option></select>"],
  ["fields that a script fills", "<input>"],
  ["pictures", '<img src="4.png">'],
])("table four whose numbers are %s", (_, field) => {
  const changed = disputes.replace(/<td>0<\/td>/g, `<td>${field}</td>`);
  expect(statesOf(page.replace(disputes, changed), "disputes")).toEqual(new Set(["unreadable"]));
});

test("a row of table three that stands at another place, where one is missing", () => {
  const rows = applications.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
  const carriedIn = rows.find((row) => row.includes("上年结转")) ?? "";
  const carriedOut = rows.find((row) => row.includes("结转下年度")) ?? "";
  const changed = applications
    .replace(carriedIn, "")
    .replace(carriedOut, "")
    .replace(/(?=<\/table>)/, carriedIn);
  const moved = page.replace(applications, changed);
  expect(statesOf(moved, "applications.carriedIn")).toEqual(new Set(["unreadable"]));
  expect(statesOf(moved, "applications.received")).toEqual(new Set(["number"]));
  const without = page.replace(applications, applications.replace(carriedIn, ""));
  expect(statesOf(without, "applications.carriedIn")).toEqual(new Set(["missing"]));
});

test("a part of table four whose group stands above the table", () => {
  const part = `<table><tr>${disputeColumns.map(({ label }) => `<td>${label}</td>`).join("")}</tr>
    <tr>${disputeColumns.map(() => "<td>2</td>").join("")}</tr></table>`;
  const changed = page.replace(disputes, `<p>（二）行政诉讼</p>${part}`);
  expect(statesOf(changed, "disputes")).toEqual(new Set(["unreadable"]));
});

test("a column of table three that only another copy of it has", () => {
  const without = (label: string) =>
    applications
      .replace(`<td>${label}</td>`, "")
      .replace(/(?:<td>0<\/td>){7}/g, "<td>0</td>".repeat(6));
  const cut = without("社会公益组织");
  const nonprofit = "applications.received.nonprofit";
  const both = page.replace(applications, `${cut}<p>附表</p>${without("科研机构")}`);
  expect(statesOf(both, nonprofit)).toEqual(new Set(["unreadable"]));
  expect(statesOf(page.replace(applications, cut), nonprofit)).toEqual(new Set(["missing"]));
});

test("a row of table two that stands beside another row", () => {
  const disclosure = rowsOf(page)[0] ?? "";
  const rows = disclosure.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
  const licences = rows.findIndex((row) => row.includes("行政许可"));
  const [article, header, values] = rows.slice(licences - 2, licences + 1);
  const beside = rows
    .filter((row) => ![article, header, values].includes(row))
    .map((row, index) =>
      row.replace("</tr>", () => `${[article, header, values][index]?.slice(4, -5) ?? ""}</tr>`),
    );
  const changed = page.replace(disclosure, `<table>${beside.join("")}</table>`);
  expect(statesOf(changed, "disclosure.licences")).toEqual(new Set(["unreadable"]));
  expect(statesOf(changed, "disclosure.normativeDocuments")).toEqual(new Set(["number"]));
});

const covers = (from: string) => (model: Model, part: "disclosure" | "applications") => {
  const at = model[part].findIndex((row) => row.some(({ text }) => text.startsWith(from)));
  return model[part].map((row, y) => {
    if (y === at + 1) return row.filter(({ kind }) => kind !== "value");
    return y === at ? row.map((one) => (one.kind === "value" ? { ...one, rowSpan: 2 } : one)) : row;
  });
};

test.each([
  ["3.", "applications.refused.thirdPartyRights", "within its group"],
  ["一、", "applications.carriedIn", "without a group"],
  ["（七）", "applications.carriedOut", "at the end of the table"],
])("a row whose squares are covered by those of %s above", (from, refused) => {
  const cells = readModel((model) => ({ applications: covers(from)(model, "applications") }));
  const states = (row: string) =>
    new Set(
      Object.entries(cells).flatMap(([ref, { state }]) =>
        ref.startsWith(`${row}.`) ? [state] : [],
      ),
    );
  expect(states(refused)).toEqual(new Set(["unreadable"]));
  expect(Object.values(cells).filter(({ state }) => state === "missing")).toEqual([]);
});

test.each([
  ["4.", "applications"],
  ["一、", "applications"],
  ["四、", "applications"],
  ["行政规范性", "disclosure"],
] as const)("a row of which the label %s is garbled and nothing filled in", (label, part) => {
  const cells = readModel((model) => ({
    [part]: model[part].map((row) =>
      row.some(({ text }) => text.startsWith(label))
        ? row.map((one) => ({
            ...one,
            text:
              one.kind === "value" ? "" : one.text.startsWith(label) ? "印样版权局样" : one.text,
          }))
        : row,
    ),
  }));
  expect(Object.values(cells).filter(({ state }) => state === "missing")).toEqual([]);
});

test.each([
  ["applications", "四、结转下年度继续办理", "四、结转样年度继续样理"],
  ["disclosure", "行政事业性收费", "行政样业性收费"],
])("the last row of %s in a table of its own, its label garbled", (part, label, printed) => {
  const cells = readModel(
    () => ({}),
    (article) => {
      const start = article.lastIndexOf("<tr", article.indexOf(`>${label}<`));
      const alone = article.slice(start).replace(label, printed);
      return `${article.slice(0, start)}</table><p>续表</p><table>${alone}`;
    },
  );
  const last = Object.entries(cells).filter(([ref]) => ref.startsWith(part));
  expect(last.filter(([, { state }]) => state === "missing")).toEqual([]);
  expect(last.at(-1)?.[1].state).toBe("unreadable");
});

test.each(["本年制发件数", "本年处理决定数量"])(
  "a column of table two whose label %s is empty over its numbers",
  (label) => {
    const cells = readModel((model) => ({
      disclosure: model.disclosure.map((row) =>
        row.map((one) => (one.text === label ? { ...one, text: "" } : one)),
      ),
    }));
    expect(Object.values(cells).filter(({ state }) => state === "missing")).toEqual([]);
  },
);
