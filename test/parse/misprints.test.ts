import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { addressesOf, type Facts, readFacts } from "../generate/facts";
import { plainManner, writeArticle, writePage, writeTable } from "../generate/html";
import { cell, layOut } from "../generate/model";
import { readModel } from "./read-model";

const facts = readFacts().find(({ slug }) => slug === "test-city-2025") as Facts;

/** The report with one label of its tables printed otherwise, the first time or every time. */
function readWith(official: string, printed: string) {
  const model = layOut(facts);
  const write = (rows: typeof model.disputes) =>
    writeTable(rows, plainManner).replace(`>${official}<`, `>${printed}<`);
  const article = writeArticle(model, plainManner, {
    disclosure: write(model.disclosure),
    applications: write(model.applications),
    disputes: write(model.disputes),
  });
  return read(flatten(parseDocument(writePage(model.title, article)), { url: null })).reading;
}

test.each([
  ["（三）不予公开", "（三）不与公开", "applications.refused.stateSecret.naturalPerson"],
  ["（四）无法提供", "（四）无法提拱", "applications.unavailable.notHeld.naturalPerson"],
  ["三、本年度办理结果", "三、本年度办里结果", "applications.granted.naturalPerson"],
  ["法人或其他组织", "法人或其它组织", "applications.received.business"],
  ["申请人情况", "申请人情况表", "applications.received.naturalPerson"],
  ["尚未审结", "尚末审结", "disputes.review.pending"],
  ["结果纠正", "结果纠证", "disputes.review.corrected"],
])("notes that %s is printed as %s, and reads every number", (official, printed, address) => {
  const { report, misprints } = readWith(official, printed);
  for (const [ref, cell] of Object.entries(report?.cells ?? {})) {
    expect([ref, cell.value]).toEqual([ref, facts.cells[ref]?.value]);
  }
  expect(misprints).toEqual([{ address, printed, official }]);
});

test.each(["（三）不予公开：", "三、本年度 办理结果"])("notes nothing about %s", (printed) => {
  const official = printed.startsWith("（") ? "（三）不予公开" : "三、本年度办理结果";
  expect(readWith(official, printed).misprints).toEqual([]);
});

test("notes nothing about a label whose number stands in a cell of its own", () => {
  const { applications } = layOut(facts);
  const changed = writeTable(applications, plainManner).replace(
    /<td>(\d\.)(?=[^<\d])/g,
    "<td>$1</td><td>",
  );
  const model = layOut(facts);
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: changed.replace(
      /colspan="([23])"/g,
      (_, span) => `colspan="${Number(span) + 1}"`,
    ),
    disputes: writeTable(model.disputes, plainManner),
  });
  const page = writePage(model.title, article);
  const { report, misprints } = read(flatten(parseDocument(page), { url: null })).reading;
  expect(report?.cells["applications.refused.stateSecret.naturalPerson"]?.state).toBe("number");
  expect(misprints).toEqual([]);
});

test("keeps the form of 2019 where （六）其他处理 is printed as （六）其他", () => {
  const old = readFacts().find(({ forms }) => forms.applications === 2019) as Facts;
  const model = layOut(old);
  const applications = writeTable(model.applications, plainManner).replace("其他处理", "其他");
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications,
    disputes: writeTable(model.disputes, plainManner),
  });
  const page = writePage(model.title, article);
  const { report } = read(flatten(parseDocument(page), { url: null })).reading;
  expect(report?.forms.applications).toBe(2019);
  const address = "applications.other.all.total";
  expect(report?.cells[address]?.value).toBe(old.cells[address]?.value);
});

test("reads the numbers under headers of table two that have no official word", () => {
  const printed: Readonly<Record<string, string>> = {
    信息内容: "项目",
    本年制发件数: "本年度制发数",
    本年废止件数: "本年度废止数",
    现行有效件数: "现行有效数",
    "本年收费金额（单位：万元）": "本年收费金额（万元）",
  };
  const cells = readModel(({ disclosure }) => ({
    disclosure: disclosure.map((row) =>
      row.map((each) => ({ ...each, text: printed[each.text] ?? each.text })),
    ),
  }));
  for (const address of addressesOf(facts).filter((each) => each.startsWith("disclosure"))) {
    expect([address, cells[address]?.value]).toEqual([address, facts.cells[address]?.value]);
  }
});

test.each(["备注", ""])("reads 公民 and 合计 over a column more, which is called '%s'", (more) => {
  const printed: Readonly<Record<string, string>> = { 自然人: "公民", 总计: "合计" };
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row, y) => {
      const named =
        y < 3 ? row.map((each) => ({ ...each, text: printed[each.text] ?? each.text })) : row;
      if (y === 0 && more) return [...named, cell(more, "head", 1, 3)];
      return y < 3 ? named : [...named, cell("", "value")];
    }),
  }));
  for (const address of addressesOf(facts).filter((each) => each.startsWith("applications"))) {
    expect([address, cells[address]?.value]).toEqual([address, facts.cells[address]?.value]);
  }
});

test.each([
  ["三、本年度办理结", "理结果"],
  ["三、本年度办", "理结果"],
  ["三、本年度办理", "结果"],
  ["三、本年", "度办理结果"],
])("notes nothing about a group's label that a page breaks as %s and %s", (upper, lower) => {
  const model = layOut(facts);
  const at = model.applications.findIndex((row) =>
    row.some(({ text }) => text === "三、本年度办理结果"),
  );
  const below = 10;
  const applications = model.applications.map((row, y) => {
    if (y === at + below) return [cell(lower, "label", 1, 22 - below), ...row];
    return row.map((one) =>
      one.text === "三、本年度办理结果" ? { ...one, text: upper, rowSpan: below } : one,
    );
  });
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(applications, plainManner),
    disputes: writeTable(model.disputes, plainManner),
  });
  const page = writePage(model.title, article);
  const { report, misprints } = read(flatten(parseDocument(page), { url: null })).reading;
  expect(report?.cells["applications.concluded.total"]?.state).toBe("number");
  expect(misprints).toEqual([]);
});
