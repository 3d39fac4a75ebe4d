import { describe, expect, test } from "vitest";
import { isReportColumn, readLinkTitle } from "../../lib/links/link-title";
import { readList } from "../../lib/links/list-page";
import { type PageLinks, readLinks } from "../../lib/links/page-links";
import { findCandidates } from "../../lib/links/prior-year";
import type { DomElement } from "../../lib/parse/flatten/dom";
import { parseDocument } from "../../lib/saved/parse-document";

const url = "http://www.moumou.gov.cn/zwgk/nb/index.html";

function page(body: string, title = "政府信息公开年度报告"): PageLinks {
  return readLinks(parseDocument(`<title>${title}</title>${body}`), url);
}

const entries = (count: number, from = 1) =>
  Array.from(
    { length: count },
    (_, i) =>
      `<li><a href="t${from + i}.html">第${from + i}局2024年政府信息公开工作年度报告</a></li>`,
  ).join("");

describe("the words of a link to a report", () => {
  test.each([
    ["某某市教育局2024年政府信息公开工作年度报告", 2024, "某某市教育局"],
    ["2023年度某某区人民政府办公室政府信息公开工作报告", 2023, "某某区人民政府办公室"],
    ["某某镇 2022 年政府信息公开年度报告", 2022, "某某镇"],
    ["政务信息公开工作年度报告（2021年）", 2021, null],
    ["2024年信息公开工作年度报告", 2024, null],
    ["某某局政府信息公开年报", null, "某某局"],
    ["某某市人民政府信息公开年度报告（2023年）", 2023, "某某市人民政府"],
    ["二〇二四年某某县政府信息公开工作年度报告", 2024, "某某县"],
    ["关于发布《某某局2024年政府信息公开工作年度报告》的公告", 2024, "某某局"],
    ["2025-01-20 某某局2024年政府信息公开工作年度报告", 2024, "某某局"],
    ["某某局2024年政府信息公开工作年度报告 [2025-01-20]", 2024, "某某局"],
    [`某某局2024年政府信息公开工作年度报告${"一、总体情况。".repeat(20)}`, 2024, "某某局"],
  ])("%s", (text, year, agency) => expect(readLinkTitle(text)).toMatchObject({ year, agency }));

  test.each([
    "关于做好2024年政府信息公开工作年度报告编制的通知",
    "某某市2024年法治政府建设年度报告",
    "政府网站工作年度报表（2024年度）",
    "一图读懂2024年政府信息公开工作年度报告解读",
    "某某市2024年政府信息公开工作年度报告一览（含附件）",
    "政府信息公开指南",
    "2024年部门决算",
    "首页",
  ])("%s is none", (text) => expect(readLinkTitle(text)).toBeNull());

  test("a column is named, a news item is not", () => {
    expect(isReportColumn("政府信息公开年报")).toBe(true);
    expect(isReportColumn("年度报告")).toBe(true);
    expect(isReportColumn("政务公开")).toBe(false);
  });
});

describe("a list of reports", () => {
  test("gives each report once, with its longest words, as an absolute address", () => {
    const body = `<a href="t1.html">某局2024年政府信息…</a>
      <a href="t1.html#x" title="某局2024年政府信息公开工作年度报告">某局2024年</a>${entries(3, 2)}`;
    const list = readList(page(body), url);
    expect(list.reports).toHaveLength(4);
    expect(list.reports[0]).toEqual({
      url: "http://www.moumou.gov.cn/zwgk/nb/t1.html",
      text: "某局2024年政府信息公开工作年度报告",
    });
  });

  test("leaves out scripts, mail and other hosts, and counts the reports among them", () => {
    const body = `${entries(3)}<a href="javascript:open(1)">某局2024年政府信息公开工作年度报告</a>
      <a href="mailto:a@b.cn">信箱</a><a href="javascript:void(0)">首页</a>
      <a href="http://www.other.gov.cn/1.html">某局2024年政府信息公开工作年度报告</a>
      <a href="http://moumou.gov.cn.example.com/1.html">某局2023年政府信息公开工作年度报告</a>`;
    const list = readList(page(body), url);
    expect(list.elsewhere).toEqual([
      "http://www.other.gov.cn/1.html",
      "http://moumou.gov.cn.example.com/1.html",
    ]);
    expect(list.unusable).toEqual(["javascript:open(1) 某局2024年政府信息公开工作年度报告"]);
    expect(list.reports).toHaveLength(3);
  });

  test("counts a bureau's own site as the portal's", () => {
    const body = `${entries(2)}<a href="https://edu.moumou.gov.cn/1.html">某局2024年政府信息公开工作年度报告</a>`;
    expect(readList(page(body), url).reports).toHaveLength(3);
  });

  test("takes bare names of organs in a column of reports, and nowhere else", () => {
    const body = "教育局 某旗 水务局"
      .split(" ")
      .map((name, i) => `<a href="/nb/2024/${i}.html">${name}</a>`)
      .join("");
    expect(readList(page(body, "2024年政府信息公开年度报告_某某市"), url).reports).toHaveLength(3);
    expect(readList(page(body, "机构设置"), url).reports).toHaveLength(0);
  });

  test("says where it goes on: by a link, by numbers, by a portal's script", () => {
    const next = `${entries(3)}<a href="index_1.html">下一页</a><a href="index_2.html">3</a>
      <a href="http://www.other.gov.cn/2.html">下一页</a><a href="javascript:next()">下一页</a>`;
    expect(readList(page(next), url).more).toEqual([
      "http://www.moumou.gov.cn/zwgk/nb/index_1.html",
      "http://www.moumou.gov.cn/zwgk/nb/index_2.html",
    ]);
    const script = `${entries(3)}<script>createPageHTML(3, 0, "index", "html");</script>`;
    expect(readList(page(script), url).more).toEqual([
      "http://www.moumou.gov.cn/zwgk/nb/index_1.html",
      "http://www.moumou.gov.cn/zwgk/nb/index_2.html",
    ]);
  });

  test("of 3,000 links is read in less than two seconds", () => {
    const list = readList(page(entries(3000)), url);
    expect(list.reports).toHaveLength(3000);
  });
});

describe("last year's report", () => {
  const target = { agency: "某某市教育局", url: `${url}2024.html`, year: 2023 };
  const links = (body: string) => page(body).links;

  test("is the link of that year and organ, before lists and before doubtful names", () => {
    const found = findCandidates(
      links(`<a href="/">首页</a><a href="/zwgk/nb/">政府信息公开年报</a>
        <a href="a.html">某某市财政局2023年政府信息公开工作年度报告</a>
        <a href="b.html">某某市教育局2022年政府信息公开工作年度报告</a>
        <a href="c.html">2023年政府信息公开工作年度报告</a>
        <a href="d.html">市教育局2023年政府信息公开工作年度报告</a>`),
      target,
    );
    expect(found.map((each) => [each.kind, each.url.split("/").at(-1)])).toEqual([
      ["report", "d.html"],
      ["report", "c.html"],
      ["list", ""],
    ]);
  });

  test("is never looked for on another portal", () => {
    const body = `<a href="http://www.other.gov.cn/d.html">某某市教育局2023年政府信息公开工作年度报告</a>`;
    expect(findCandidates(links(body), target)).toEqual([]);
  });

  test("is never that of another organ of the same portal", () => {
    const body = `<a href="x.html">某某市教育局办公室2023年政府信息公开工作年度报告</a>
      <a href="y.html">甲区教育局2023年政府信息公开工作年度报告</a>`;
    expect(findCandidates(links(body), target)).toEqual([]);
  });
});

test("links that lie in links by the thousand are read in time that grows with their number", () => {
  let visits = 0;
  let node: DomElement | null = null;
  for (let n = 0; n < 5000; n++) {
    const inner: DomElement | null = node;
    node = {
      nodeType: 1,
      nodeName: "A",
      nodeValue: null,
      nextSibling: null,
      get firstChild(): DomElement | null {
        visits += 1;
        return inner;
      },
      getAttribute: (name) => (name === "href" ? `t${n}.html` : null),
    };
  }
  expect(readLinks({ documentElement: node }, url).links).toHaveLength(5000);
  expect(visits).toBeLessThan(5000 * 2000);
});
