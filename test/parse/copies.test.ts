/** Tables of a real report that its page has twice, or in two parts, each headed again. */
import { expect, test } from "vitest";
import { disputeColumns } from "../../lib/report/form";
import { plainManner, writeTable } from "../generate/html";
import { cell, layOut, type ModelRow } from "../generate/model";
import { labels, values } from "../generate/shape";
import { facts, readModel } from "./read-model";

type Cells = ReturnType<typeof readModel>;

/** Addresses with a number, or a blank, that is not the report's. */
const wrongOf = (cells: Cells) =>
  Object.entries(cells).flatMap(([ref, { state, value }]) =>
    state !== "unreadable" && value !== facts.cells[ref]?.value ? [ref] : [],
  );

const raise = (rows: readonly ModelRow[]): ModelRow[] =>
  rows.map((row) =>
    row.map((one) => (one.kind === "value" ? { ...one, text: String(Number(one.text) + 1) } : one)),
  );

/** Table three with one label damaged. */
const damage = (rows: readonly ModelRow[], label: string): ModelRow[] =>
  rows.map((row) => row.map((one) => (one.text === label ? { ...one, text: "3.要术" } : one)));

test("goes on in no other copy where a label of each is damaged", () => {
  const { applications } = layOut(facts);
  const other = writeTable(damage(raise(applications), "1.属于国家秘密"), plainManner);
  const cells = readModel(
    () => ({ applications: damage(applications, "3.要求提供公开出版物") }),
    (article) => article.replace("<p><strong>四、", `${other}$&`),
  );
  expect(wrongOf(cells)).toEqual([]);
});

test("sees that table four says otherwise in another layout", () => {
  const { disputes } = layOut(facts);
  const [row = []] = raise(disputes).slice(-1);
  const names = ["行政复议", "行政诉讼未经复议直接起诉", "行政诉讼复议后起诉"];
  const upright = [
    [cell("类别", "label"), ...disputeColumns.map(({ label }) => cell(label, "head"))],
    ...names.map((name, at) => [cell(name, "label"), ...row.slice(at * 5, at * 5 + 5)]),
  ];
  const cells = readModel(
    () => ({}),
    (article) => article.replace(/<p><strong>四、.*<\/p>/, `$&${writeTable(upright, plainManner)}`),
  );
  const own = Object.entries(cells).filter(([ref]) => ref.startsWith("disputes."));
  expect(own).toHaveLength(15);
  for (const [, { state }] of own) expect(state).toBe("unreadable");
});

const order = [4, 0, 3, 5, 2, 1, 6];
const inOrder = <T>(list: readonly T[]): T[] => order.flatMap((at) => list[at] ?? []);

test("reads columns in another order below a header that ends one table and begins the next", () => {
  const { applications } = layOut(facts);
  const [, second = [], third = []] = applications;
  const names = [...second.slice(0, 1), ...third, ...second.slice(2)];
  const head = [cell("项目", "label", 3), ...inOrder(names.map(({ text }) => cell(text, "head")))];
  const rows = applications.slice(3).map((row) => [...labels(row), ...inOrder(values(row))]);
  const part = (own: readonly ModelRow[]) => writeTable(own, plainManner);
  const cells = readModel(
    () => ({ applications: [] }),
    (article) =>
      article.replace(
        /<table[^>]*><tbody>\s*<\/tbody><\/table>/,
        part([head, ...rows.slice(0, 10), head]) + part([head, ...rows.slice(10)]),
      ),
  );
  expect(wrongOf(cells)).toEqual([]);
  expect(cells["applications.received.naturalPerson"]?.state).toBe("number");
  expect(cells["applications.concluded.naturalPerson"]?.state).toBe("number");
});

/** The same article with one more table three above its own. */
const withAbove = (rows: readonly ModelRow[]) => (article: string) =>
  article.replace("<p><strong>三、", `${writeTable(rows, plainManner)}$&`);

test("reads its own table below one of three years, labelled like it", () => {
  const { applications } = layOut(facts);
  const years = ["年度", "2022年", "2023年", "2024年"].map((text) => cell(text, "head"));
  const lines = applications
    .slice(3, 15)
    .map((row) => [...labels(row).slice(-1), ...values(row).slice(0, 3)]);
  const cells = readModel(() => ({}), withAbove([years, ...lines]));
  expect(wrongOf(cells)).toEqual([]);
  expect(cells["applications.received.total"]?.state).toBe("number");
});

test("reads on below a row of blanks with a damaged label after those of its groups", () => {
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row) =>
      row.some(({ text }) => text.startsWith("6.属于四类"))
        ? [
            ...["三、本年度办理结果", "（三）不予公开", "6.属于四类过程信息"].map((text) =>
              cell(text, "label"),
            ),
            ...values(row).map((one) => ({ ...one, text: "-" })),
          ]
        : row,
    ),
  }));
  expect(cells["applications.concluded.total"]?.state).toBe("number");
});

test.each([
  ["labelled right of its numbers", (row: ModelRow) => [...values(row), ...labels(row)]],
  [
    "in a line for each number",
    (row: ModelRow) => [
      ...labels(row),
      cell(
        values(row)
          .map(({ text }) => text)
          .join("、"),
        "value",
      ),
    ],
  ],
])("takes no other table for its own, which nobody can read: it is %s", (_, lay) => {
  const { applications } = layOut(facts);
  const unread = applications.map((row) => (values(row).length > 0 ? lay(row) : row));
  const cells = readModel(() => ({ applications: raise(applications) }), withAbove(unread));
  expect(wrongOf(cells)).toEqual([]);
});
