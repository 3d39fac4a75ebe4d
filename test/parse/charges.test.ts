import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, readFacts } from "../generate/facts";
import { plainManner, writeArticle, writePage, writeTable } from "../generate/html";
import { cell, layOut, type ModelRow } from "../generate/model";

const facts = readFacts().find(({ forms }) => forms.disclosure === 2021) as Facts;
const label = (text: string, colSpan = 1) => cell(text, "label", colSpan);

/** The charges, in 万元, of a report whose last block of table two is as given. */
function readCharges(...block: ModelRow[]) {
  return readChargesBetween("", block, "");
}

/** The same, with lines above and below the table. */
function readChargesBetween(above: string, block: readonly ModelRow[], below: string) {
  const model = layOut(facts);
  const rows = [...model.disclosure.slice(0, -3), ...block];
  const article = writeArticle(model, plainManner, {
    disclosure: above + writeTable(rows, plainManner) + below,
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable(model.disputes, plainManner),
  });
  const page = writePage(model.title, article);
  const { report } = read(flatten(parseDocument(page), { url: null })).reading;
  const { state, value } = report?.cells["disclosure.charges.amount"] ?? {};
  return state === "number" ? value : state;
}

const article = [label("第二十条第（八）项", 4)];
const header = (text: string) => [label("信息内容"), cell(text, "head", 3)];
const charges = (name = "行政事业性收费") => [label(name), cell("25000", "value", 3)];
const plain = "本年收费金额";

test.each<[string, ModelRow[], number]>([
  ["in the column's label", [article, header(`${plain}（单位：元）`), charges()], 2.5],
  ["over a wide cell", [article, header(`${plain} （单 位 ： 元 ）`), charges()], 2.5],
  ["in 万 元", [article, header(`${plain} （单 位 ： 万 元 ）`), charges()], 25000],
  ["after a stroke", [article, header(`${plain}/元`), charges()], 2.5],
  ["as 人民币", [article, header(`${plain}（人民币元）`), charges()], 2.5],
  ["in the row's label", [article, header(plain), charges("行政事业性收费（元）")], 2.5],
  [
    "in a column of its own",
    [
      article,
      [label("信息内容"), label("单位"), cell(plain, "head", 2)],
      [label("行政事业性收费"), label("元"), cell("25000", "value", 2)],
    ],
    2.5,
  ],
  [
    "above the column",
    [[label("第二十条第（八）项（单位：元）", 4)], header(plain), charges()],
    2.5,
  ],
  ["below the column", [article, header(plain), [label("单位：元", 4)], charges()], 2.5],
  ["as 万元", [article, header(`${plain}（万元）`), charges()], 25000],
  ["nowhere", [article, header(plain), charges()], 25000],
])("reads charges whose unit stands %s", (_, block, amount) => {
  expect(readCharges(...block)).toBe(amount);
});

test.each(["千元", "百元", "亿元", "美元"])("takes %s for no unit that it knows", (unit) => {
  expect(readCharges(article, header(`${plain}（单位：${unit}）`), charges())).toBe("unreadable");
});

test("leaves unread charges for which the header and the row state two units", () => {
  const block = [article, header(`${plain}（单位：万元）`), charges("行政事业性收费（元）")];
  expect(readCharges(...block)).toBe("unreadable");
});

test.each([
  ["<p>单位：元</p>", ""],
  ["<p>（单位：件、元）</p>", ""],
  ["", "<p>注：行政事业性收费金额的单位为元。</p>"],
])(
  "leaves unread charges whose column says 万元 and a line beside the table %s%s",
  (above, below) => {
    const block = [article, header(`${plain}（单位：万元）`), charges()];
    expect(readChargesBetween(above, block, below)).toBe("unreadable");
  },
);

test("leaves unread charges whose column says 万元 and the first row of the table 元", () => {
  const block = [[label("单位：件、元", 4)], article, header(`${plain}（单位：万元）`), charges()];
  expect(readCharges(...block)).toBe("unreadable");
});

test.each([
  ["<p>单位：件、万元</p>", ""],
  ["", "<p>本年度未收取信息处理费，金额为0元。</p>"],
  ["<p>公开渠道多元、内容丰富。</p>", ""],
])("reads charges beside whose table a line says %s%s", (above, below) => {
  const block = [article, header(`${plain}（单位：万元）`), charges()];
  expect(readChargesBetween(above, block, below)).toBe(25000);
});
