import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { plainManner, writeArticle, writePage, writeTable } from "../generate/html";
import { cell, layOut } from "../generate/model";
import { facts } from "./read-model";

test("takes no rows left from the old form for that form, under columns in other words", () => {
  const model = layOut(facts);
  const inOtherWords = model.disclosure.map((row) =>
    row.map((one) => ({
      ...one,
      text: one.text
        .replace("行政规范性文件", "规范性文件")
        .replace("制发件数", "制发数")
        .replace("废止件数", "废止数")
        .replace("本年处理", "处理"),
    })),
  );
  const procurement = [
    [cell("第二十条第（九）项", "label", 4)],
    [cell("信息内容", "label"), cell("采购项目数量", "head"), cell("采购总金额", "head", 2)],
    [cell("政府集中采购", "label"), cell("12", "value"), cell("340万元", "value", 2)],
  ];
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable([...inOtherWords, ...procurement], plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable(model.disputes, plainManner),
  });
  const html = writePage(model.title, article);
  const { report } = read(flatten(parseDocument(html), { url: null })).reading;
  expect(report?.forms.disclosure).toBe(2021);
  const own = Object.entries(facts.cells).filter(([address]) => address.startsWith("disclosure."));
  expect(own).toHaveLength(10);
  for (const [address, { value }] of own) expect(report?.cells[address]?.value).toBe(value);
});
