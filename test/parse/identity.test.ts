import { describe, expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { readKind } from "../../lib/parse/identity/agency-kind";
import { isOfPart, readTitle } from "../../lib/parse/identity/title";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, readFacts } from "../generate/facts";
import { plainManner, writeArticle, writeTable } from "../generate/html";
import { layOut } from "../generate/model";

test.each([
  ["某区人民政府办公室2024年政府信息公开工作年度报告", "某区人民政府办公室", 2024],
  ["2024年某市财政局政府信息公开工作年度报告", "某市财政局", 2024],
  ["“某市财政局”2024年政府信息公开工作年度报告", "某市财政局", 2024],
  ["某市财政局主动公开：2024年政府信息公开工作年度报告", "某市财政局", 2024],
  ["某县2023年度政府信息公开工作年度报告", "某县", 2023],
  ["2022年政府信息公开工作年度报告", null, 2022],
  ["某街道办事处2021年政府信息公开工作报告", "某街道办事处", 2021],
  ["某市卫生健康委员会2022年信息公开工作年度报告", "某市卫生健康委员会", 2022],
  ["某区2020年政务信息公开工作年度报告", "某区", 2020],
  ["某市人民政府信息公开年度报告（2023年）", "某市人民政府", 2023],
  ["某市生态环境局政府信息公开2023年年度报告", "某市生态环境局", 2023],
  ["二〇二四年某县政府信息公开工作年度报告", "某县", 2024],
  ["某局 2024年度 政府信息公开工作 年度报告", "某局", 2024],
  ["政府信息公开工作年度报告", null, null],
  ["某县教育局2024年1月至12月政府信息公开工作年度报告", "某县教育局", 2024],
  ["关于印发某县2024年政府信息公开工作年度报告", "某县", 2024],
  ["某市水务局政府信息公开2024年度报告", "某市水务局", 2024],
  ["某局关于2024年度政府信息公开工作情况的报告", "某局", 2024],
  ["某县林业局：2024年度政府信息公开工作年度报告", "某县林业局", 2024],
  ["[某县林业局]2024年政府信息公开年报", "某县林业局", 2024],
  ["某县教育局发布2024年政府信息公开工作年度报告", "某县教育局", 2024],
  ["某县教育局向社会公布2024年政府信息公开工作年度报告", "某县教育局", 2024],
  ["某县教育局2023年度至2024年度政府信息公开工作年度报告", "某县教育局", null],
  ["2024年各部门政府信息公开工作年度报告汇编", null, 2024],
  ["2024年全县政府信息公开工作年度报告", null, 2024],
  ["现将2024年度政府信息公开工作情况报告公布", null, 2024],
  ["特将我局2024年政府信息公开工作年度报告公布", null, 2024],
  ["将乐县2024年政府信息公开工作年度报告", "将乐县", 2024],
  ["某县⺠政局2024年政府信息公开⼯作年度报告", "某县民政局", 2024],
  ["某县⺩台镇2024年政府信息公开工作年度报告", "某县王台镇", 2024],
  ["某县人民政府门户网站 年度报告 某县林业局2024年政府信息公开工作年度报告", "某县林业局", 2024],
  ["某县人民政府门户网站 某县林业局2024年政府信息公开工作年度报告", "某县林业局", 2024],
])("takes apart the title %s", (title, agency, year) => {
  expect(readTitle(title)).toMatchObject({ agency, year });
});

test.each([
  ["某省人民政府", "province"],
  ["上海市人民政府", "province"],
  ["某市人民政府", "city"],
  ["某州市某市人民政府", "county"],
  ["某自治州", "city"],
  ["某县人民政府", "county"],
  ["某区", "county"],
  ["某区某镇人民政府", "township"],
  ["某街道办事处", "township"],
  ["某市公安局", "department"],
  ["国家税务总局某市税务局", "department"],
  ["中华人民共和国财政部", "central"],
  ["财政部", "central"],
  ["住房和城乡建设部", "central"],
  ["海关总署", "central"],
  ["国家市场监督管理总局", "central"],
  ["国家发展改革委", "central"],
  ["国家能源局某监管局", "department"],
  ["国家统计局某调查总队", "department"],
  ["某县委宣传部", "department"],
  ["某县教育局（某县体育局）", "department"],
  ["某市市场监督管理局", "department"],
  ["某街道办", "township"],
  ["某街道党工委、办事处", "township"],
  ["某镇党委、政府", "township"],
  ["某县某镇人民政府党政办公室", "township"],
  ["某地区行政公署", "city"],
  ["某州人民政府", "city"],
  ["某地区某市人民政府", "county"],
  ["某州省某市人民政府", "city"],
  ["某某自治区人民政府", "province"],
  ["某经济开发区管委会", "county"],
  ["某某航空某地区管理局", "department"],
  ["某某山自然保护区管理局", "department"],
  ["某市第三人民医院", "unknown"],
  ["某某村村民委员会", "unknown"],
  ["某某社区居委会", "unknown"],
  ["某县人民检察院", "department"],
])("knows what kind of organ %s is", (agency, kind) => {
  expect(readKind(agency)).toBe(kind);
});

const [report] = readFacts() as [Facts];

/** A page of the report with the head given and no title of its own. */
function readPage(head: string, top: string, text = "") {
  const model = layOut(report);
  const article = writeArticle(model, plainManner, {
    disclosure: text + writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable(model.disputes, plainManner),
  });
  const html = `<html><head>${head}</head><body>${top}<div>${article}</div></body></html>`;
  return read(flatten(parseDocument(html), { url: null })).reading;
}

describe("from the page", () => {
  test("reads a title over two lines", () => {
    const { report } = readPage(
      "<title>详情</title>",
      "<h1>某区教育局<br>2023年政府信息公开工作年度报告</h1>",
    );
    expect(report).toMatchObject({ agency: "某区教育局", year: 2023 });
  });

  test("takes the agency from the source where the title has none", () => {
    const { report } = readPage(
      "",
      "<h1>2023年政府信息公开工作年度报告</h1><p>来源：某县水利局 发布时间：2024-01-09</p>",
    );
    expect(report).toMatchObject({ agency: "某县水利局", year: 2023, publishedOn: "2024-01-09" });
  });

  test("takes the whole name from the source where the title leaves out the place", () => {
    const { report } = readPage(
      "",
      "<h1>市教育局2023年政府信息公开工作年度报告</h1><p>发布机构：某某市教育局</p>",
    );
    expect(report?.agency).toBe("某某市教育局");
  });

  test("takes the agency and the date from an index table", () => {
    const table =
      "<table><tr><td>发布机构</td><td>某县民政局</td><td>发布日期</td><td>2024年1月9日</td></tr></table>";
    const { report } = readPage("", `<h1>2023年政府信息公开工作年度报告</h1>${table}`);
    expect(report).toMatchObject({ agency: "某县民政局", publishedOn: "2024-01-09" });
  });

  test("takes no section of the site for the first line of a title", () => {
    const { report } = readPage(
      "",
      "<p>首页 > <a>公开</a> > 年报</p><p>年报</p><p>某区教育局</p><p>2023年政府信息公开工作年度报告</p>",
    );
    expect(report).toMatchObject({ agency: "某区教育局", year: 2023 });
  });

  test.each([
    "<p>2024-01-09 10:21 来源：本局</p>",
    "<ul><li>成文日期</li><li>2024-01-02</li><li>发布日期</li><li>2024-01-09</li></ul>",
  ])("takes the date from %s", (line) => {
    const { report } = readPage("", `<h1>某局2023年政府信息公开工作年度报告</h1>${line}`);
    expect(report?.publishedOn).toBe("2024-01-09");
  });

  test.each([
    "<p>2024年01月09日来源：1</p>",
    "<p>2024年1月9日</p>",
    "<p>某局</p><p>2024年1 月9 日</p>",
    "<p>（2024年1月9日）</p>",
    "<p>2024.01.09</p>",
    "<p>• 听全文</p><p>• 2024-01-09</p><p>• 来源：某局</p>",
    "<p>来源：某局       2024-01-09 09:18 【字体：大 中 小】</p>",
    "<p>2024-01-09 信息来源： 某局</p>",
    "<p>2024-01-09   某县人民政府办公室</p>",
    "<p>投稿：某某  来源：时间：2024年01月09日</p>",
    "<p>信息提供日期 : 2024-01-09 16:25来源 : 某局</p>",
    "<p>更新时间：2024-01-09 发布时间： |  来源：某局</p>",
    "<p>更新时间：2024-01-09浏览次数：来源：某局作者：某局 字体[ 大 中 小 ]</p>",
  ])("takes the date from %s below the title", (line) => {
    const { report } = readPage("", `<h1>某局2023年政府信息公开工作年度报告</h1>${line}`);
    expect(report?.publishedOn).toBe("2024-01-09");
  });

  test.each([" 2024-01-09", " ( 2024-01-09 )", "（2024年1月9日）"])(
    "takes the date behind the title in%s",
    (date) => {
      const { report } = readPage("", `<h1>某局2023年政府信息公开工作年度报告${date}</h1>`);
      expect(report).toMatchObject({ year: 2023, publishedOn: "2024-01-09" });
    },
  );

  test.each([
    "（2023年1月1日至2023年12月31日）",
    "（2023.1.1-2023.12.31）",
    "（截至2023年12月31日）",
  ])("takes no end of a period for a date of publication: %s", (period) => {
    const title = "某局2023年政府信息公开工作年度报告";
    const behind = readPage("", `<h1>${title}${period}</h1>`).report;
    const below = readPage("", `<h1>${title}</h1><p>${period}</p>`).report;
    expect([behind?.publishedOn, below?.publishedOn]).toEqual([null, null]);
  });

  test.each([
    "<p>2024年1月9日 星期二</p>",
    "<p>2024-01-09 打印</p><p>打印日期：2024-01-09</p>",
    "<p>2024年1月9日，某局召开会议。</p>",
    "<p>2024-01-09 某县召开会议</p>",
    "<p>更新时间：2024-05-09</p>",
    "<p>2024年1月9日</p><p>星期二</p>",
    "<p>某局部门预算公开</p><p>2024-01-09</p>",
    "<p>下一篇</p><p>2024-01-09</p>",
    "<p>2024-01-09</p><p>某局2022年政府信息公开工作年度报告</p>",
    "<p>根据条例编制本报告。</p><p>2024-01-09</p>",
  ])("takes no date from %s below the title", (line) => {
    const { report } = readPage("", `<h1>某局2023年政府信息公开工作年度报告</h1>${line}`);
    expect(report?.publishedOn).toBeNull();
  });

  test("takes no change of the site, told at its top, for the date of a report", () => {
    const top = `<p>更新时间：2024-05-09 来源：某市</p>${"<p>某栏目</p>".repeat(5)}`;
    const { report } = readPage("", `${top}<h1>某局2023年政府信息公开工作年度报告</h1>`);
    expect(report?.publishedOn).toBeNull();
  });

  test("takes no day that is in no calendar", () => {
    const title = "<h1>某局2023年政府信息公开工作年度报告</h1>";
    const published = (day: string) =>
      readPage("", `${title}<p>发布时间：${day}</p>`).report?.publishedOn;
    expect(published("2024-02-29")).toBe("2024-02-29");
    expect(published("2024-02-30")).toBeNull();
    expect(published("2023-02-29")).toBeNull();
  });

  test("takes no signature for a date of publication", () => {
    const { report } = readPage(
      "",
      "<h1>某局2023年政府信息公开工作年度报告</h1>",
      "<p>2024年1月9日</p>",
    );
    expect(report?.publishedOn).toBeNull();
  });

  test("takes the agency from a site that a hyphen parts from the title", () => {
    const { report } = readPage("<title>2023年政府信息公开工作年度报告-某县林业局</title>", "");
    expect(report?.agency).toBe("某县林业局");
  });

  test("sees an attachment by its name where its address has none", () => {
    const name = "某局2023年政府信息公开工作年度报告";
    const html = `<h1>${name}</h1><a href="/download?id=7">${name}.docx</a>`;
    const { reason } = read(flatten(parseDocument(html), { url: null })).reading;
    expect(reason).toBe("report-is-attachment");
  });

  test("takes the agency from the site where nothing else says it", () => {
    const { report } = readPage("<title>2023年政府信息公开工作年度报告_某县林业局</title>", "");
    expect(report).toMatchObject({ agency: "某县林业局", year: 2023 });
  });

  test("takes the year from the statistic period where the title has none", () => {
    const { report } = readPage(
      "<title>某局政府信息公开年度报告</title>",
      "",
      "<p>统计期限自2022年1月1日起至2022年12月31日止。</p>",
    );
    expect(report?.year).toBe(2022);
  });

  test("keeps the title's year and notes the other", () => {
    const { report, otherYear } = readPage(
      "<title>某局2023年政府信息公开工作年度报告</title>",
      "",
      "<p>统计期限自2022年1月1日起至2022年12月31日止。</p>",
    );
    expect(report?.year).toBe(2023);
    expect(otherYear).toMatchObject({ year: 2022 });
  });

  test.each([
    "对某镇2023年政府信息公开年度报告进行了抽查。",
    "1月，组织编制并按时发布了2023年政府信息公开年度报告。",
    "数据的统计期限自2023年12月26日起至2024年12月25日止。",
    "上一篇：某局2023年政府信息公开工作年度报告",
    "某县水利局2023年政府信息公开工作年度报告",
  ])("sees no other year in %s", (text) => {
    const title = "<title>某局2024年政府信息公开工作年度报告</title>";
    expect(readPage(title, `<p>${text}</p>`).otherYear).toBeNull();
  });

  test.each([
    "根据有关规定，现公布2023年政府信息公开工作年度报告。",
    "某局2023年政府信息公开工作年度报告",
  ])("sees another year in %s", (text) => {
    const title = "<title>某局2024年政府信息公开工作年度报告</title>";
    expect(readPage(title, `<p>${text}</p>`).otherYear).toMatchObject({ year: 2023 });
  });
});

test.each([
  ["某县财政局2024年1月至12月政府信息公开工作年度报告", false],
  ["某县财政局2024年1-12月政府信息公开工作年度报告", false],
  ["某县财政局2024年1月1日至12月31日政府信息公开工作年度报告", false],
  ["某县财政局2024年1月—2024年12月政府信息公开工作年度报告", false],
  ["某县财政局2024年政府信息公开工作年度报告（2025年1月20日）", false],
  ["某县财政局2024年１－６月政府信息公开工作报告", true],
  ["某县财政局2024年5月政府信息公开工作报告", true],
  ["某县财政局2024年上半年政府信息公开工作报告", true],
])("says of the title %s whether it is of a part of a year", (title, isPart) => {
  expect(isOfPart(title)).toBe(isPart);
});
