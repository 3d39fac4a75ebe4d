import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, readFacts } from "../generate/facts";
import { plainManner, writeArticle, writePage, writeTable } from "../generate/html";
import { layOut } from "../generate/model";

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
