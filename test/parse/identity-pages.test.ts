import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, readFacts } from "../generate/facts";
import { plainManner, writeTable } from "../generate/html";
import { identityPages } from "../generate/identity-pages";
import { layOut } from "../generate/model";

const model = layOut((readFacts() as [Facts])[0]);
/** A report whose own text names no year. */
const article = [
  "<p>二、主动公开政府信息情况</p>",
  writeTable(model.disclosure, plainManner),
  "<p>三、收到和处理政府信息公开申请情况</p>",
  writeTable(model.applications, plainManner),
  "<p>四、政府信息公开行政复议、行政诉讼情况</p>",
  writeTable(model.disputes, plainManner),
  "<p>五、存在的主要问题及改进情况</p><p>更新还不够及时，将加以改进。</p>",
].join("\n");

test.each(identityPages)("knows who reports on which year, and when, with $name", (page) => {
  const html = `<html><head>${page.head}</head><body>${page.top}<div>${article}</div>${page.end}</body></html>`;
  const { report, detected } = read(flatten(parseDocument(html), { url: null })).reading;
  expect(detected).toBe("report");
  expect(report).toMatchObject(page.expected);
});

test("knows whose report has no headings, above the reports of others", () => {
  const others = ["某县民政局2023年", "某县水利局2022年"].map(
    (name) => `<li>${name}政府信息公开工作年度报告</li>`,
  );
  const bare = article.replace(/<p>[一二三四五六]、.*?<\/p>/g, "");
  const html = `<p>某县教育局2024年政府信息公开工作年度报告</p>${bare}<ul>${others.join("")}</ul>`;
  const { report } = read(flatten(parseDocument(html), { url: null })).reading;
  expect(report).toMatchObject({ agency: "某县教育局", year: 2024 });
});
