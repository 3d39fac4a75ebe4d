import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, readFacts } from "../generate/facts";
import { plainManner, writeArticle, writePage, writeTable } from "../generate/html";
import { cell, layOut, type ModelCell, type ModelRow } from "../generate/model";
import { facts, readModel } from "./read-model";

const [report] = readFacts() as [Facts];

/** The report with one label of table four printed otherwise. */
function readWith(official: string, printed: string) {
  const model = layOut(report);
  const disputes = writeTable(model.disputes, plainManner).replace(`>${official}<`, `>${printed}<`);
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes,
  });
  const page = writePage(model.title, article);
  return read(flatten(parseDocument(page), { url: null })).reading;
}

test.each([
  ["行政复议", "行政复议情况", "disputes.review.upheld"],
  ["行政复议", "行政复仪", "disputes.review.upheld"],
  ["未经复议直接起诉", "未经复议起诉", "disputes.litigationDirect.upheld"],
  ["复议后起诉", "复议后诉讼", "disputes.litigationAfterReview.upheld"],
])("reads table four where %s is printed as %s", (official, printed, address) => {
  const { report: found, misprints } = readWith(official, printed);
  const cells = Object.entries(found?.cells ?? {}).filter(([ref]) => ref.startsWith("disputes"));
  expect(cells).toHaveLength(15);
  for (const [ref, cell] of cells) expect(cell.value).toBe(report.cells[ref]?.value);
  expect(misprints).toContainEqual({ address, printed, official });
});

test("takes no empty row for the numbers where labels run over into their row", () => {
  const numbers = Array.from(
    { length: 15 },
    (_, index) => `<td>${index > 8 ? "持" : ""}${index}</td>`,
  );
  const blanks = Array.from({ length: 15 }, () => "<td></td>");
  const model = layOut(report);
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable(model.disputes, plainManner).replace(
      /<tr>(?:(?!<tr>)[\s\S])*$/,
      `<tr>${numbers.join("")}</tr><tr>${blanks.join("")}</tr></table>`,
    ),
  });
  const { reading } = read(flatten(parseDocument(writePage(model.title, article)), { url: null }));
  const cells = Object.entries(reading.report?.cells ?? {});
  const states = cells.filter(([ref]) => ref.startsWith("disputes")).map(([, cell]) => cell.state);
  expect(states).toHaveLength(15);
  expect(states).not.toContain("blank");
});

const names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((text) =>
  cell(text, "head"),
);
const [both, ...lawsuits] = ["行政诉讼", "未经复议直接起诉", "复议后起诉"].map((text) =>
  cell(text, "head"),
);
const reviews = cell("行政复议", "head");

test.each<[string, readonly (readonly ModelCell[])[], "number" | "unreadable"]>([
  ["in one line of labels", [lawsuits, [...names, ...names, ...names]], "number"],
  [
    "the reviews' labels a line above",
    [
      [...lawsuits, ...names],
      [...names, ...names],
    ],
    "number",
  ],
  [
    "the reviews' labels before theirs",
    [
      [...names, ...lawsuits],
      [...names, ...names],
    ],
    "unreadable",
  ],
])("knows the lawsuits' numbers before the reviews' without spans, %s", (_, lines, state) => {
  const cells = readModel(({ disputes }) => {
    const [values = []] = disputes.slice(-1);
    return {
      disputes: [
        [...(both ? [both] : []), reviews],
        ...lines,
        [...values.slice(5), ...values.slice(0, 5)],
      ],
    };
  });
  const own = Object.entries(cells).filter(([ref]) => ref.startsWith("disputes."));
  expect(own.map(([, { state: one }]) => one)).toEqual(Array.from({ length: 15 }, () => state));
  for (const [ref, { value }] of state === "number" ? own : [])
    expect(value).toBe(facts.cells[ref]?.value);
});

/** The report with rows of labelled numbers below the header of table four. */
function readRowsOf(rows: readonly (readonly [string, readonly string[]])[]) {
  const model = layOut(report);
  const head = model.disputes.slice(0, 3);
  const lines = rows.map(([label, numbers]) =>
    [label, ...numbers].map((text, x) => cell(text, x === 0 ? "label" : "value")),
  );
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable(
      [[cell("年度", "label", 1, 3), ...(head[0] ?? [])], ...head.slice(1), ...lines],
      plainManner,
    ),
  });
  const page = writePage(model.title, article);
  const cells = read(flatten(parseDocument(page), { url: null })).reading.report?.cells ?? {};
  return Object.entries(cells).flatMap(([ref, { value }]) =>
    ref.startsWith("disputes") ? [value] : [],
  );
}

const counts = (first: number) => Array.from({ length: 15 }, (_, at) => String(first + at));
const none = Array.from({ length: 15 }, () => null);

test.each<[string, readonly [string, string]]>([
  ["words", ["上年", "本年"]],
  ["longer words", ["上年度数", "本年度数"]],
  ["years", ["2023年", "2024年度"]],
  ["years that do not follow each other", ["2021年", "2024年"]],
])("reads the year's own row of table four beside last year's, told by %s", (_, [last, own]) => {
  const expected = counts(20).map(Number);
  expect(
    readRowsOf([
      [last, counts(1)],
      [own, counts(20)],
    ]),
  ).toEqual(expected);
  expect(
    readRowsOf([
      [own, counts(20)],
      [last, counts(1)],
    ]),
  ).toEqual(expected);
});

test.each<[string, readonly [string, string]]>([
  ["say nothing of years", ["甲", "乙"]],
  ["are both the year's", ["本年", "本年度"]],
])("leaves table four unread where the labels of its two rows %s", (_, [first, second]) => {
  expect(
    readRowsOf([
      [first, counts(1)],
      [second, counts(20)],
    ]),
  ).toEqual(none);
});

test("reads no numbers of last year where there are no others", () => {
  expect(readRowsOf([["上年", counts(1)]])).toEqual(none);
});

test.each([
  ["last year's number", "本年", "上年", "7"],
  ["its share", "件数", "占比", "12.5%"],
  ["its share in per cent", "数量", "占比（%）", "12"],
])("reads table four with %s beside each of its own", (_, own, other, printed) => {
  const model = layOut(report);
  const wide = model.disputes
    .slice(0, 3)
    .map((row) => row.map((each) => ({ ...each, colSpan: each.colSpan * 2 })));
  const years = Array.from({ length: 30 }, (_, at) => cell(at % 2 ? other : own, "head"));
  const values = (model.disputes[3] ?? []).flatMap((each) => [each, cell(printed, "value")]);
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable([...wide, years, values], plainManner),
  });
  const { reading } = read(flatten(parseDocument(writePage(model.title, article)), { url: null }));
  const cells = Object.entries(reading.report?.cells ?? {});
  for (const [ref, { value }] of cells)
    expect([ref, value]).toEqual([ref, report.cells[ref]?.value]);
});

test("reads table two with last year's rows above the year's own, or not at all", () => {
  const model = layOut(report);
  const numbered = (own: string) =>
    model.disclosure.flatMap((row) => {
      const [name, value, more] = row;
      if (!name || !value || more) return [row];
      if (value.kind === "head") return [[name, cell("年度", "label"), { ...value, colSpan: 2 }]];
      return [
        [{ ...name, rowSpan: 2 }, cell("上年", "label"), cell("7", "value", 2)],
        [cell(own, "label"), { ...value, colSpan: 2 }],
      ];
    });
  const readWithRows = (own: string) => {
    const article = writeArticle(model, plainManner, {
      disclosure: writeTable(numbered(own), plainManner),
      applications: writeTable(model.applications, plainManner),
      disputes: writeTable(model.disputes, plainManner),
    });
    const page = writePage(model.title, article);
    return read(flatten(parseDocument(page), { url: null })).reading.report?.cells ?? {};
  };
  for (const [ref, { value }] of Object.entries(readWithRows("本年"))) {
    expect([ref, value]).toEqual([ref, report.cells[ref]?.value]);
  }
  expect(readWithRows("其中")["disclosure.licences.decisions"]?.state).toBe("unreadable");
});

test("reads table four by rows, with last year's under each", () => {
  const model = layOut(report);
  const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const groups = ["行政复议", "未经复议直接起诉", "复议后起诉"];
  const rows = groups.flatMap((group, at) => [
    [
      cell(group, "label", 1, 2),
      cell("本年", "label"),
      ...(model.disputes[3] ?? []).slice(at * 5, at * 5 + 5),
    ],
    [cell("上年", "label"), ...outcomes.map(() => cell("7", "value"))],
  ]);
  const head = [
    cell("类别", "label"),
    cell("年度", "label"),
    ...outcomes.map((text) => cell(text, "head")),
  ];
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable([head, ...rows], plainManner),
  });
  const { reading } = read(flatten(parseDocument(writePage(model.title, article)), { url: null }));
  const cells = Object.entries(reading.report?.cells ?? {});
  for (const [ref, { value }] of cells)
    expect([ref, value]).toEqual([ref, report.cells[ref]?.value]);
});

/** The report whose table four has a column of serial numbers, its values changed. */
function readNumbered(change: (values: ModelRow) => ModelRow) {
  const model = layOut(report);
  const disputes = model.disputes.map((row, y) => {
    if (y === 0) return [cell("序号", "head", 1, 3), ...row];
    return y === 3 ? [cell("1", "filler"), ...change(row)] : row;
  });
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable(disputes, plainManner),
  });
  const page = writePage(model.title, article);
  const found = read(flatten(parseDocument(page), { url: null })).reading.report?.cells ?? {};
  return Object.entries(found).filter(([ref]) => ref.startsWith("disputes"));
}

test("reads table four beside a column of serial numbers", () => {
  for (const [ref, { value }] of readNumbered((row) => row))
    expect(value).toBe(report.cells[ref]?.value);
});

test("takes no serial number for the first value where another was lost", () => {
  const cells = readNumbered((row) => row.slice(0, -1));
  expect(new Set(cells.map(([, { state }]) => state))).toEqual(new Set(["unreadable"]));
});

test("takes no serial number for the first value where two are in one cell", () => {
  const merge = ([first, , ...rest]: ModelRow) => [
    { ...(first ?? cell("", "value")), colSpan: 2 },
    ...rest,
  ];
  const cells = readNumbered(merge);
  expect(new Set(cells.map(([, { state }]) => state))).toEqual(new Set(["unreadable"]));
});

test("takes no group's numbers for another's where the last label of a table on its side is damaged", () => {
  const model = layOut(report);
  const head = ["项目", "行政复议", "未经复议直接起诉", "复议后起诉讼"];
  const rows = [
    ["结果维持", 0, 0, 5],
    ["结果纠正", 0, 7, 0],
    ["其他结果", 8, 0, 4],
    ["尚未审结", 0, 0, 0],
    ["总计", 8, 7, 9],
  ].map((row) => row.map((each) => cell(String(each), "value")));
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable([head.map((text) => cell(text, "head")), ...rows], plainManner),
  });
  const { reading } = read(flatten(parseDocument(writePage(model.title, article)), { url: null }));
  const direct = reading.report?.cells["disputes.litigationDirect.total"];
  expect([7, null]).toContain(direct?.value);
  expect(direct?.state).not.toBe("blank");
});

const columnIds = ["upheld", "corrected", "otherResult", "pending", "total"];
const columnLabels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const lastGroup = (cells: Facts["cells"] | ReturnType<typeof readModel>) =>
  columnIds.map((id) => cells[`disputes.litigationAfterReview.${id}`]?.value);

/** The last group of a table four that is three tables, a group each, the last under these labels. */
function readApart(last: readonly string[]) {
  const groups = {
    行政复议: "review",
    未经复议直接起诉: "litigationDirect",
    复议后起诉: "litigationAfterReview",
  };
  const tables = Object.entries(groups).map(([label, group]) => {
    const values = columnIds.map((id) => facts.cells[`disputes.${group}.${id}`]?.text ?? "");
    const names = label === "复议后起诉" ? last : columnLabels;
    const rows = [names, values].map((row) => row.map((text) => cell(text, "value")));
    return writeTable([[cell(label, "head", 5)], ...rows], plainManner);
  });
  const laid = layOut(facts);
  const article = writeArticle(laid, plainManner, {
    disclosure: writeTable(laid.disclosure, plainManner),
    applications: writeTable(laid.applications, plainManner),
    disputes: tables.join(""),
  });
  const page = parseDocument(writePage(laid.title, article));
  return lastGroup(read(flatten(page, { url: null })).reading.report?.cells ?? {});
}

test("reads a group of table four that has a table of its own and a misprinted column", () => {
  expect(readApart(columnLabels.with(2, "其它结果"))).toEqual(lastGroup(facts.cells));
});

test("reads no group of table four under two labels that nobody knows", () => {
  const others = columnLabels.with(2, "其它结果").with(3, "调解");
  expect(readApart(others)).toEqual(columnIds.map(() => null));
});
