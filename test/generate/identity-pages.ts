/** Heads of pages as portals write them, and what a careful reader takes from them. */

/** Who reports on which year and when it was published; null where the page does not tell. */
export interface Known {
  readonly agency: string | null;
  readonly year: number | null;
  readonly publishedOn: string | null;
}

export interface IdentityPage {
  readonly name: string;
  /** Markup of the document's head. */
  readonly head: string;
  /** Markup above the report's first section. */
  readonly top: string;
  /** Markup below its last. */
  readonly end: string;
  readonly expected: Known;
}

function page(
  name: string,
  expected: Known,
  { head = "", top = "", end = "" }: Partial<Pick<IdentityPage, "head" | "top" | "end">>,
): IdentityPage {
  return { name, head, top, end, expected };
}

const know = (
  agency: string | null,
  year: number | null,
  publishedOn: string | null = null,
): Known => ({ agency, year, publishedOn });

const organ = know("某县教育局", 2024);
const dated = know("某县教育局", 2024, "2025-01-20");
const title = "某县教育局2024年政府信息公开工作年度报告";
const heading = `<h1>${title}</h1>`;
const bare = "2024年政府信息公开工作年度报告";
const line = (text: string) => `<p>${text}</p>`;

/** Where the title stands and how it is printed. */
const titles: readonly IdentityPage[] = [
  page("a title split over elements", organ, {
    top: "<div class='t'><span>某县</span><span>教育局</span><b>2024</b>年政府信息公开<i>工作</i>年度报告</div>",
  }),
  page("a date and the organ between two lines of the title", organ, {
    top: `${line(bare)}${line("2025-01-20")}${line("某县教育局")}${line(bare)}`,
  }),
  page("a title behind the moment of a list", dated, {
    top: line(`2025-01-20 10:17:58 ${title}`),
  }),
  page("a title with line breaks", organ, {
    top: "<h2>某县教育局<br>2024年政府信息公开<br>工作年度报告</h2>",
  }),
  page("a title over three paragraphs", organ, {
    top: "<p>某县教育局</p><p>2024年政府信息公开</p><p>工作年度报告</p>",
  }),
  page("a title over two lines, whole in the head, and the government for its source", organ, {
    head: `<title>${title}</title>`,
    top: "<h1>某县教育局2024年<br>政府信息公开工作年度报告</h1><p>来源：某县人民政府</p>",
  }),
  page("a title without a year over two lines, last year's report linked below", organ, {
    top: "<h1>某县教育局政府信息公开工作年<br>度报告</h1><p>统计期限自2024年1月1日起。</p>",
    end: "<li><a href='1'>某县教育局2023年政府信息公开工作年度报告</a><i>2024-01-19</i></li>",
  }),
  page("a title cut within a word, another year's report linked below", know(null, 2024), {
    head: `<title>${bare}</title>`,
    top: "<p>2024年政府信息公开工作年度报<br>告</p><p>统计期限自2024年1月1日起。</p>",
    end: "<li><a href='1'>某县教育局2023年政府信息公开工作年度报告</a><i>2024-01-19</i></li>",
  }),
  page(
    "a title without its organ over two lines, another year's report linked below",
    know(null, 2024),
    {
      top: "<h1>2024年政府信息公开<br>工作年度报告</h1><p>统计期限自2024年1月1日起。</p>",
      end: "<li><a href='1'>某县教育局2023年政府信息公开工作年度报告</a><i>2024-01-19</i></li>",
    },
  ),
  page("a title over two paragraphs, the year with the organ", organ, {
    top: "<p>某县教育局2024年</p><p>政府信息公开工作年度报告</p>",
  }),
  page("a title over two lines, the organ's name spaced", organ, {
    top: "<p>某 县 教 育 局</p><p>2024年政府信息公开工作年度报告</p>",
  }),
  page("a title in a cell of the layout and nowhere else", organ, {
    top: `<table><tr><td>首页 政务公开</td></tr><tr><td align="center">${title}</td></tr></table>`,
  }),
  page("a title in a cell of the layout between empty ones", organ, {
    top: `<table><tr><td></td><td align="center">${title}</td><td>&nbsp;</td></tr></table>`,
  }),
  page(
    "a title without a year in a cell of the layout and nowhere else",
    know("某县教育局", null),
    {
      top: "<table><tr><td>某县教育局政府信息公开工作年度报告</td></tr></table>",
    },
  ),
  page("a title in a line, below it the reports of other organs and years", organ, {
    top: `<p>${title}</p>`,
    end: "<ul><li>某县民政局2023年政府信息公开工作年度报告</li><li>某县水利局2022年政府信息公开工作年度报告</li></ul>",
  }),
  page("no title, and a link to a column of reports", know(null, null), {
    top: '<p><a href="/nb/">某县人民政府信息公开年报</a></p>',
  }),
  page("a title in a cell of the layout, over links to the reports of other years", organ, {
    top: `<table><tr><td>${title}</td></tr></table><p>统计期限自2024年1月1日起至2024年12月31日止。</p>`,
    end: "<ul><li>某县教育局2022年政府信息公开工作年度报告</li><li>某县教育局2023年政府信息公开工作年度报告</li></ul>",
  }),
  ...["中华人民共和国某海关", "某市档案馆", "某县供销合作社联合社", "中国人民银行某分行"].map(
    (name) =>
      page(`a title without its organ, which the source says is ${name}`, know(name, 2024), {
        top: `<h1>2024年政府信息公开工作年度报告</h1><p>来源：${name}</p>`,
      }),
  ),
  page("a title in the breadcrumb and nowhere else", organ, {
    top: `<div>当前位置：<a>首页</a> > <a>政府信息公开</a> > <a>年报</a> > ${title}</div>`,
  }),
  page("a breadcrumb of another section over the title", organ, {
    top: `<div>当前位置：<a>首页</a> > <a>某县人民政府2023年政府信息公开工作年度报告</a></div>${heading}`,
  }),
  page("only in the document's title, with the site", organ, {
    head: `<title>${title}_某县人民政府门户网站</title>`,
  }),
  page("only in the document's title, with section and site", organ, {
    head: `<title>${title}-年报-某县人民政府网</title>`,
  }),
  page("only in the document's title, the site before it", organ, {
    head: `<title>某县人民政府-${title}</title>`,
  }),
  page("only in the document's title, the site before it with a stroke", organ, {
    head: `<title>某县人民政府门户网站 | ${title}</title>`,
  }),
  page("no organ in the title, a media centre as the source", know(null, 2024), {
    top: "<h1>2024年政府信息公开工作年度报告</h1><p>来源：某县融媒体中心</p>",
  }),
  page("in a meta only", organ, { head: `<meta name="ArticleTitle" content="${title}">` }),
  page("in the meta of social sites only", organ, {
    head: `<meta property="og:title" content="${title}">`,
  }),
  page("inside a notice that prints it", organ, {
    head: "<title>通知公告</title>",
    top: "<h1>某县教育局关于印发2024年政府信息公开工作年度报告的通知</h1>",
  }),
  page("inside a notice, in book marks", organ, {
    top: "<h1>某县教育局关于印发《某县教育局2024年政府信息公开工作年度报告》的通知</h1>",
  }),
  page("in book marks, the organ outside", organ, {
    top: "<h1>某县教育局关于发布《2024年政府信息公开工作年度报告》的公告</h1>",
  }),
  page("published by another's notice", organ, {
    top: `<h1>关于公布${title}的公告</h1>`,
  }),
  page("a report on the situation", organ, {
    top: "<h1>某县教育局2024年度政务公开工作情况报告</h1>",
  }),
  page("about the situation", organ, {
    top: "<h1>某县教育局关于2024年政府信息公开工作情况的报告</h1>",
  }),
  page("the year at the end in brackets", organ, {
    top: "<h1>某县教育局政府信息公开工作年度报告（2024年度）</h1>",
  }),
  page("the year in brackets, without its word", organ, {
    top: "<h1>某县教育局政府信息公开工作年度报告(2024)</h1>",
  }),
  page("the year first in brackets", organ, {
    top: "<h1>（2024年度）某县教育局政府信息公开工作年度报告</h1>",
  }),
  page("the year in square brackets", organ, {
    top: "<h1>【2024年】某县教育局政府信息公开年度报告</h1>",
  }),
  page("year printed twice", organ, {
    top: "<h1>2024年某县教育局2024年度政府信息公开工作年度报告</h1>",
  }),
  page("year in Chinese digits", organ, {
    top: "<h1>某县教育局二〇二四年政府信息公开工作年度报告</h1>",
  }),
  page("year in Chinese digits with a circle", organ, {
    top: "<h1>某县教育局二○二四年度政府信息公开工作年度报告</h1>",
  }),
  page("year in full width", organ, {
    top: "<h1>某县教育局２０２４年政府信息公开工作年度报告</h1>",
  }),
  page("a hyphen between organ and subject", organ, {
    top: "<h1>某县教育局-2024年政府信息公开工作年度报告</h1>",
  }),
  page("the annual report short", organ, { top: "<h1>某县教育局2024年政府信息公开年报</h1>" }),
  page("a title with a mark of new", organ, { top: `<h1>[置顶] ${title}</h1>` }),
  page("a title with a number before it", organ, { top: `<h1>1. ${title}</h1>` }),
  page("a title with a kind of file behind it", organ, {
    head: `<title>${title}.docx</title>`,
  }),
  page("a half year's period in the title", organ, {
    top: "<h1>某县教育局2024年1月1日至12月31日政府信息公开工作年度报告</h1>",
  }),
  page("two organs", know("某县教育局（某县体育局）", 2024), {
    top: "<h1>某县教育局（某县体育局）2024年政府信息公开工作年度报告</h1>",
  }),
  page("a town", know("某县某镇", 2024), {
    top: "<h1>某县某镇2024年政府信息公开工作年度报告</h1>",
  }),
  page("a government", know("某县人民政府", 2024), {
    top: "<h1>某县人民政府2024年政府信息公开工作年度报告</h1>",
  }),
  page("a government that shares its last word", know("某县人民政府", 2024), {
    top: "<h1>2024年某县人民政府信息公开工作年度报告</h1>",
  }),
  page("a government's office with a source of the government", know("某县人民政府办公室", 2024), {
    top: "<h1>某县人民政府办公室2024年政府信息公开工作年度报告</h1><p>来源：某县人民政府</p>",
  }),
];

/** Where the organ has to be looked for. */
const organs: readonly IdentityPage[] = [
  page("the organ in its source", organ, { top: `<h1>${bare}</h1><p>信息来源：某县教育局</p>` }),
  page("the organ in brackets behind its label", organ, {
    top: `<h1>${bare}</h1><p>来源：[某县教育局]</p>`,
  }),
  page("the organ after its label in another element", organ, {
    top: `<h1>${bare}</h1><ul><li>发布机构：</li><li>某县教育局</li></ul>`,
  }),
  page("the organ as author", organ, {
    top: `<h1>${bare}</h1><p>作者：某县教育局 浏览次数：12</p>`,
  }),
  page("the organ as 供稿", organ, { top: `<h1>${bare}</h1><p>供稿单位：某县教育局</p>` }),
  page("the source is the site, the organ publishes", organ, {
    top: `<h1>${bare}</h1><p>来源：某县政府网 发布机构：某县教育局</p>`,
  }),
  page("the organ signs above a date in words, the government being the source", organ, {
    top: `<h1>${bare}</h1><p>来源：某县人民政府</p>`,
    end: "<p>某县教育局</p><p>二〇二五年一月二十日</p><p>版权所有：某县人民政府</p>",
  }),
  page("the organ presents its report, the government being the source", organ, {
    top: `<h1>${bare}</h1><p>来源：某县人民政府</p><p>按照条例，编制某县教育局2024年政府信息公开工作年度报告。</p>`,
  }),
  page("the organ signs", know("某县教育局", 2024), {
    top: `<h1>${bare}</h1>`,
    end: "<p>某县教育局</p><p>2025年1月20日</p>",
  }),
  page("the organ in the meta of content", organ, {
    head: '<meta name="ContentSource" content="某县教育局">',
    top: `<h1>${bare}</h1>`,
  }),
  page("nobody", know(null, 2024), { top: `<h1>${bare}</h1>` }),
  page("本局 as its source", know(null, 2024), { top: `<h1>${bare}</h1><p>来源：本局</p>` }),
  page("a unit's report under the organ's site", know("某县教育局", 2024), {
    head: `<title>${title}_某市人民政府</title>`,
    top: `<p>某市人民政府</p><p>政府信息公开年报</p>${heading}`,
  }),
  page("a report beside a list of others", organ, {
    top: `<ul><li>某县民政局2023年政府信息公开工作年度报告</li><li>某县水利局2023年政府信息公开工作年度报告</li></ul>${heading}`,
  }),
];

/** Where the year has to be looked for. */
const yearless = "<h1>某县教育局政府信息公开工作年度报告</h1>";
const years: readonly IdentityPage[] = [
  page("the year in the period", organ, {
    top: `${yearless}<p>本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。</p>`,
  }),
  page("the year in a sentence of the text", organ, {
    top: `${yearless}<p>本报告根据《中华人民共和国政府信息公开条例》要求编制，现公布2024年度政府信息公开工作情况。</p>`,
  }),
  page("the year in the words 从 … 到", organ, {
    top: `${yearless}<p>本年度报告中所列数据的时限为2024年1月1日至2024年12月31日。</p>`,
  }),
  page("no year", know("某县教育局", null), { top: yearless }),
  page("a year only in a date", know("某县教育局", null, "2025-01-20"), {
    top: `${yearless}<p>发布日期：2025-01-20</p>`,
  }),
  page("a title of one year, a period of another", organ, {
    top: `${heading}<p>统计期限自2023年1月1日起至2023年12月31日止。</p>`,
  }),
  page("a page of one year, a heading of another", organ, {
    head: "<title>某县教育局2023年政府信息公开工作年度报告</title>",
    top: heading,
  }),
  page("the section's year above the title", organ, {
    top: `<h3>2025年</h3><p>2025年政府信息公开年报</p>${heading}`,
  }),
];

/** Where another document is named before or beside the report. */
const others: readonly IdentityPage[] = [
  page("a title of no year beside last year's report, and a period", organ, {
    top: `<ul><li>某县教育局2023年政府信息公开工作年度报告</li></ul>${yearless}<p>统计期限自2024年1月1日起至2024年12月31日止。</p>`,
  }),
  page("a title of no year beside last year's report", know("某县教育局", null), {
    top: `<ul><li>某县教育局2023年政府信息公开工作年度报告</li></ul>${yearless}`,
  }),
  page("the section's name as the page's title", organ, {
    head: "<title>政府信息公开年度报告_某县人民政府</title>",
    top: line(title),
  }),
  page("a title with its date behind it", dated, { top: `<h1>${title} 2025-01-20</h1>` }),
  page("the site's name as heading", organ, { top: `<h1>某县人民政府</h1>${line(title)}` }),
  page("a section between site and organ", organ, {
    head: `<title>某县人民政府-年报-${title}</title>`,
  }),
  page("site, section and title in one line, with spaces between", organ, {
    head: `<title>某县人民政府门户网站 政府信息公开年报 ${title}</title>`,
    top: line(title),
  }),
  page("site and section in the document's title, organ and year on the page", organ, {
    head: "<title>某县人民政府 政府信息公开年报</title>",
    top: line(title),
  }),
  page("site, section and a title without its organ in one line", organ, {
    head: `<title>某县人民政府门户网站 政府信息公开年报 ${bare}</title>`,
    top: `${line(bare)}${line("发布机构：某县教育局")}`,
  }),
  page("a column of the site, and a title without its organ", know(null, 2024), {
    head: "<title>某县人民政府门户网站政府信息公开年报</title>",
    top: line(bare),
  }),
  page("the reports of all departments", know(null, 2024), {
    top: "<h1>某县各部门2024年政府信息公开工作年度报告</h1>",
  }),
  page("a section between organ and subject", organ, {
    head: "<title>某县教育局-年报-2024年政府信息公开工作年度报告</title>",
  }),
  page("a section before the subject and no organ", know(null, 2024), {
    top: "<h1>政府信息公开-2024年政府信息公开工作年度报告</h1>",
  }),
  page("an annex", organ, { top: `<h1>附件1：${title}</h1>` }),
  page("an annex without a colon", organ, { top: `<h1>附件${title}</h1>` }),
  page("a place that begins with 本", know("本溪市财政局", 2024), {
    top: "<h1>本溪市财政局2024年政府信息公开工作年度报告</h1>",
  }),
  page("an organ that does not say its name", know(null, 2024), {
    top: "<h1>我局2024年政府信息公开工作年度报告</h1>",
  }),
  page("a resort behind the year", know("度假区管委会", 2024), {
    top: "<h1>2024年度假区管委会政府信息公开工作年度报告</h1>",
  }),
  page("a zone whose name has a hyphen", know("中国-某国某产业园区管理委员会", 2024), {
    top: "<h1>中国-某国某产业园区管理委员会2024年政府信息公开工作年度报告</h1>",
  }),
  page("a zone whose name begins with brackets", know("中国（某省）自由贸易试验区管委会", 2024), {
    top: "<h1>中国（某省）自由贸易试验区管委会2024年政府信息公开工作年度报告</h1>",
  }),
  page("a county's report that its office published", know("某县", 2024), {
    top: `<h1>某县2024年政府信息公开工作年度报告</h1><p>来源：某县人民政府办公室</p>`,
  }),
  page("a bureau's report that its office published", organ, {
    top: `${heading}<p>来源：某县教育局办公室</p>`,
  }),
  page("a town's report with its whole name as source", know("某县某镇人民政府", 2024), {
    top: `<h1>某县某镇2024年政府信息公开工作年度报告</h1><p>来源：某县某镇人民政府</p>`,
  }),
  page("a unit's report with its organ as source", know("某县教师发展中心", 2024), {
    top: `<h1>某县教师发展中心2024年政府信息公开工作年度报告</h1><p>来源：某县教育局</p>`,
  }),
  page("a title with the years of two reports", know("某县教育局", null), {
    top: "<h1>某县教育局2023年、2024年政府信息公开工作年度报告</h1>",
  }),
  page("two organs with one report", know("某县教育局、某县体育局", 2024), {
    top: "<h1>某县教育局、某县体育局2024年政府信息公开工作年度报告</h1>",
  }),
  page("a list of other reports above the title, and a period", organ, {
    top: `${line("某县教育局2023年政府信息公开工作年度报告")}${line(title)}${line("统计期限自2024年1月1日起至2024年12月31日止。")}`,
  }),
  page("a list of other organs' reports above the title", know(null, null), {
    top: `${line("某县民政局2023年政府信息公开工作年度报告")}${line(title)}`,
  }),
  page("a lower heading of another report above the title", organ, {
    top: `<h3>某县水利局2023年政府信息公开工作年度报告</h3>${heading}`,
  }),
  page("the site's name above the title, another publisher", know(null, 2024), {
    top: `<h1>某县人民政府</h1><h2>${bare}</h2><p>发布机构：某县教育局</p>`,
  }),
  page("a site within a site", know(null, 2024), {
    head: `<title>${bare} - 某县教育局 - 某县人民政府</title>`,
  }),
  page("a letter that hands it in", organ, { top: `<h1>关于报送${title}的函</h1>` }),
  page("a remark before the title", organ, { top: `<h1>（已审核）${title}</h1>` }),
  page("a summing-up", organ, { top: "<h1>某县教育局2024年度政府信息公开工作总结报告</h1>" }),
  page("news of a year among the links above", know("某县教育局", null), {
    top: `<ul><li>2026年 政府工作报告</li><li>2025年度 部门预算</li></ul>${yearless}`,
  }),
  page("a sentence before the title that presents it", organ, {
    top: `${line("根据有关规定，现公布某市2024年政府信息公开工作年度报告。")}${line(title)}`,
  }),
  page("labels of an index without values", know("某县教育局", 2024), {
    top: `${heading}<table><tr><td>发布机构</td><td></td><td>发布日期</td><td></td></tr></table>`,
  }),
  page(
    "the organ behind the date below the title, without a label",
    { ...dated, agency: null },
    {
      head: `<title>${bare}_某县人民政府</title>`,
      top: `${line("某县人民政府")}${line(bare)}${line("2025-01-20 10:21 某县教育局")}`,
    },
  ),
  page("the organ behind the date below a title without one", dated, {
    top: `<h1>${bare}</h1>${line("2025-01-20 某县教育局")}`,
  }),
  page("a school above the rest of its title", know("某县第一中学", 2024), {
    head: "<title>某县人民政府</title>",
    top: `<h2>某县第一中学<br>${bare}</h2>`,
  }),
  page("the publisher before the source", organ, {
    top: `<h1>${bare}</h1><p>来源：某县人民政府办公室</p><p>发布机构：某县教育局</p>`,
  }),
];

/** How dates are printed. */
const dateLines: readonly (readonly [line: string, date: string | null])[] = [
  ["<p>发布日期：2025-01-20</p>", "2025-01-20"],
  ["<p>发布日期：[2025/1/20]</p>", "2025-01-20"],
  ["<p>发布时间:2025年1月20日 10:21:33</p>", "2025-01-20"],
  ["<p>发布时间：2025.01.20</p>", "2025-01-20"],
  ["<p>【信息时间：2025/1/20 阅读次数：1033】</p>", "2025-01-20"],
  ["<p>发布日期：二〇二五年一月二十日</p>", "2025-01-20"],
  ["<p>发布日期：２０２５－０１－２０</p>", "2025-01-20"],
  ["<p>发布于 2025-01-20</p>", "2025-01-20"],
  ["<p>发表时间：2025-01-20</p>", "2025-01-20"],
  ["<p>发稿时间：2025-01-20</p>", "2025-01-20"],
  ["<p>日期：2025-01-20 点击：33次</p>", "2025-01-20"],
  ["<p>时间：2025-01-20</p>", "2025-01-20"],
  ["<p>【发布日期】2025-01-20</p>", "2025-01-20"],
  ["<p>发 布 时 间：2025-01-20</p>", "2025-01-20"],
  ["<p><span>发布时间：</span><span>2025-01-20</span></p>", "2025-01-20"],
  ["<div>发布时间：</div><div>2025-01-20</div>", "2025-01-20"],
  ["<p>2025-01-20 10:21</p>", "2025-01-20"],
  ["<p>2025-01-20</p>", "2025-01-20"],
  ["<p>2025-01-20 来源：教育局 浏览：3</p>", "2025-01-20"],
  ["<p>来源：某县教育局 2025-01-20 10:21</p>", "2025-01-20"],
  ["<p>2025/01/20 来源：教育局</p>", "2025-01-20"],
  ["<p>2025.1.20</p>", "2025-01-20"],
  ["<p>作者： 时间：2025-01-20 点击数：3</p>", "2025-01-20"],
  ["<p>2025年1月20日&nbsp;&nbsp;&nbsp;点击：[12]</p>", "2025-01-20"],
  ["<p>2025年01月20日 10:21　来源：教育局</p>", "2025-01-20"],
  ["<p>（2025年1月20日）</p>", "2025-01-20"],
  ["<p>成文日期：2025-01-18</p><p>发布日期：2025-01-20</p>", "2025-01-20"],
  ["<p>发布日期：2025-01-20 更新日期：2025-06-01</p>", "2025-01-20"],
  ["<p>更新时间：2025-06-01</p><p>发布时间：2025-01-20</p>", "2025-01-20"],
  ["<p>更新时间：2025-06-01</p>", null],
  ["<p>今天是2026年11月21日 星期六</p><p>发布时间：2025-01-20</p>", "2025-01-20"],
  ["<p>今天是2026年11月21日 星期六</p>", null],
  ["<p>现在时间：2026年11月21日 10:20</p>", null],
  ["<p>2026-11-21 10:20 星期六</p><p>发布时间：2025-01-20</p>", "2025-01-20"],
  ["<p>2026-11-21 10:20 星期六</p>", null],
  ["<p>发布时间： 更新时间：2025-06-01</p>", null],
  ["<p>发布日期：2025-13-40</p>", null],
  ["<p>有效日期：2030-01-01 发布日期：2025-01-20</p>", "2025-01-20"],
  ["<p>失效日期：2030-01-01</p>", null],
  [
    "<table><tr><td>生成日期</td><td>2025-01-18</td><td>公开日期</td><td>2025-01-20</td></tr></table>",
    "2025-01-20",
  ],
];
const dates: readonly IdentityPage[] = [
  ...dateLines.map(([line, date]) =>
    page(`the lines ${line}`, { ...organ, publishedOn: date }, { top: heading + line }),
  ),
  page("the date below a title over three lines", dated, {
    top: "<h2>某县教育局<br>2024年政府信息公开<br>工作年度报告</h2><p>2025-01-20 来源：某县教育局</p>",
  }),
  page("the date below a title in the cells of a layout", dated, {
    top: `<table><tr><td>${title}</td></tr><tr><td>2025-01-20　来源：某县教育局　点击：9</td></tr></table>`,
  }),
  page("the date behind the source, after a space", dated, {
    top: `${heading}<p>来源：某县教育局　时间：2025-01-20 10:11　浏览次数：12</p>`,
  }),
  page("the date of an update behind the source", organ, {
    top: `${heading}<p>来源：某县教育局　更新时间：2025-01-20　会议 时间：2025-01-21</p>`,
  }),
  page("the date behind the editor, without its label's first word", dated, {
    top: `${heading}<p><span>编辑：张三</span>　<span>日期：2025.01.20</span></p>`,
  }),
  page("the date in a meta", dated, {
    head: '<meta name="PubDate" content="2025-01-20 10:21">',
    top: `${heading}<p>更新时间：2025-06-01</p>`,
  }),
  page("the date in the meta of social sites", dated, {
    head: '<meta property="article:published_time" content="2025-01-20T10:21:00+08:00">',
    top: heading,
  }),
  page("today's date in the foot", organ, {
    top: heading,
    end: "<p>今天是：2026年11月21日</p><p>版权所有 某县人民政府</p>",
  }),
  page("the date of another article in a list below", organ, {
    top: heading,
    end: "<p>相关文章</p><ul><li>某通知 发布时间：2025-09-09</li></ul>",
  }),
  page("the date below the report", dated, {
    top: heading,
    end: "<p>发布时间：2025-01-20</p>",
  }),
];

/** All heads. */
export const identityPages: readonly IdentityPage[] = [
  ...titles,
  ...organs,
  ...years,
  ...others,
  ...dates,
];
