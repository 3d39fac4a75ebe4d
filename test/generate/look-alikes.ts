/** Pages that look like a report and are none that can be checked, and what each is. */
import type { TableId } from "../../lib/report/form";
import type { Detected, Reason } from "../../lib/report/schema";
import { readFacts } from "./facts";
import { plainManner, writePage, writeTable } from "./html";
import { layOut, type ModelRow } from "./model";

export interface LookAlike {
  readonly name: string;
  readonly html: string;
  readonly detected: Detected;
  readonly reason: Reason;
}

function paragraphs(...texts: string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join("\n");
}

function table(...rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`);
  return `<table>${lines.join("\n")}</table>`;
}

function links(...texts: string[]): string {
  const items = texts.map((text, index) => `<li><a href="./t2025_${index}.html">${text}</a></li>`);
  return `<ul>${items.join("\n")}</ul>`;
}

const headings = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];
const sections = paragraphs(...headings.flatMap((heading) => [heading, "详见附表。"]));
const title = "某县交通运输局2024年政府信息公开工作年度报告";

/** The three tables with the numbers of a report, or some of them. */
function filledTables(
  tables: readonly TableId[] = ["disclosure", "applications", "disputes"],
): string {
  const [report] = readFacts();
  if (!report) return "";
  const model = layOut(report);
  return tables.map((id) => writeTable(model[id], plainManner)).join("");
}

const way = "<div>当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>";

function blankTables(): string {
  const [report] = readFacts();
  if (!report) return "";
  const cells = Object.fromEntries(
    Object.keys(report.cells).map((address) => [address, { text: "", value: null }]),
  );
  const { disclosure, applications, disputes } = layOut({ ...report, cells });
  return [disclosure, applications, disputes]
    .map((rows: readonly ModelRow[]) => writeTable(rows, plainManner))
    .join("");
}

function page(
  name: string,
  heading: string,
  body: string,
  detected: Detected = "none",
  reason: Reason = "not-a-report",
): LookAlike {
  return { name, html: writePage(heading, body), detected, reason };
}

/** At least one page of every kind. */
export const lookAlikes: readonly LookAlike[] = [
  page(
    "the format notice",
    "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
    paragraphs("各省、自治区、直辖市人民政府办公厅：", "现将格式印发给你们，请遵照执行。") +
      blankTables(),
    "none",
    "format-notice",
  ),
  page(
    "a template to fill in",
    "政府信息公开工作年度报告模板",
    blankTables(),
    "none",
    "format-notice",
  ),
  page(
    "a sample that is filled in",
    "政府信息公开工作年度报告填报样表",
    paragraphs("下表数字为假设，供填报时参考。") + filledTables(),
  ),
  page(
    "common mistakes in filling in",
    "政府信息公开年度报告常见错误解析",
    paragraphs("例：某单位的表三，办结总计与各项之和不符。") + filledTables(),
  ),
  page(
    "a list of one organ's reports",
    "政府信息公开年报",
    links(
      "某市2021年政府信息公开工作年度报告",
      "某市2022年政府信息公开工作年度报告",
      "某市2023年政府信息公开工作年度报告",
      "某市2024年政府信息公开工作年度报告",
    ),
    "list",
    "list-of-reports",
  ),
  page(
    "a list of departments' reports",
    "2024年度政府信息公开年度报告",
    links(
      "某市财政局2024年政府信息公开工作年度报告",
      "某市民政局2024年政府信息公开工作年度报告",
      "某市教育局2024年政府信息公开工作年度报告",
    ),
    "list",
    "list-of-reports",
  ),
  page(
    "a notice that asks for reports",
    "关于做好2024年政府信息公开工作年度报告编制和发布工作的通知",
    paragraphs(
      "各镇人民政府、街道办事处，区政府各部门：",
      "请于2025年1月20日前报送年度报告，统计本年新收申请和上年结转申请的数量。",
      "一、总体情况应包括主动公开、依申请公开等内容。",
    ),
  ),
  page(
    "an interpretation",
    "《某市2024年政府信息公开工作年度报告》解读",
    paragraphs("2024年全市新收政府信息公开申请120件，办结118件。") +
      table(["项目", "数量"], ["新收申请", "120"], ["办结", "118"]),
  ),
  page(
    "a picture story",
    "一图读懂某市2024年政府信息公开工作年度报告",
    '<img src="a.png" width="900">',
  ),
  page(
    "the rules for reports",
    "某县政府信息公开工作年度报告制度",
    paragraphs(
      "第一条 为规范年度报告的编制，制定本制度。",
      "第二条 年度报告包括收到和处理政府信息公开申请情况。",
    ),
  ),
  page(
    "half-year statistics",
    "某区2024年上半年政府信息公开情况统计",
    writeTable(
      layOut(readFacts()[1] as NonNullable<ReturnType<typeof readFacts>[number]>).applications,
      plainManner,
    ),
  ),
  page(
    "quarterly figures",
    "2024年第三季度政府信息公开工作情况",
    table(["指标", "本季度"], ["主动公开信息", "380"], ["收到申请", "4"]),
  ),
  page(
    "rule of law",
    "某市2024年法治政府建设年度报告",
    paragraphs("全年办理行政复议案件56件，行政诉讼案件31件，行政处罚1208件。") +
      table(["类别", "件数"], ["行政许可", "200"], ["行政处罚", "1208"], ["行政强制", "12"]),
  ),
  page(
    "the website's sheet",
    "某县人民政府网站2024年度工作报表",
    table(
      ["网站名称", "某县人民政府"],
      ["首页网址", "http://www.example.gov.cn"],
      ["独立用户访问总量（个）", "182000"],
      ["信息发布总数（单位：条）", "2310"],
      ["政务公开", "890"],
    ),
  ),
  page(
    "final accounts",
    "某县财政局2024年度部门决算公开",
    table(
      ["项目", "年初结转", "本年收入", "本年支出", "年末结转"],
      ["合计", "12", "345", "340", "17"],
      ["行政事业性收费", "5", "20", "22", "3"],
    ),
  ),
  page(
    "the budget",
    "某县2025年部门预算公开说明",
    table(["科目", "金额"], ["政府集中采购", "160.5"], ["行政事业性收费", "20"]),
  ),
  page(
    "a university",
    "某大学2023-2024学年信息公开工作年度报告",
    paragraphs(
      "一、概述",
      "二、主动公开信息情况",
      "主动公开信息1200条。",
      "三、依申请公开和不予公开情况",
      "收到申请3件，均已答复。",
    ),
  ),
  page(
    "a company",
    "某市水务集团有限公司2024年信息公开年度报告",
    paragraphs("公司公开停水通知31条。") + table(["类别", "数量"], ["水价", "2"], ["服务", "29"]),
  ),
  page(
    "a guide",
    "某局政府信息公开指南",
    paragraphs("申请人可以向本机关提出申请。") +
      table(["申请人情况", "自然人", "法人或其他组织"], ["姓名", "", ""], ["联系电话", "", ""]),
  ),
  page(
    "news about the report",
    "我市发布2024年度政府工作报告",
    paragraphs("今年新收意见建议230条。", "行政许可事项12项，行政处罚事项90项。"),
  ),
  page(
    "licences published online",
    "行政许可和行政处罚等信用信息公示",
    table(["信息内容", "本年处理决定数量", "备注"], ["行政许可", "31", ""], ["其他", "2", ""]),
  ),
  page(
    "statistics of reviews",
    "某省2024年行政复议、行政应诉案件统计",
    table(
      ["类别", "收到", "受理", "审结"],
      ["行政复议", "900", "850", "800"],
      ["行政诉讼", "300", "300", "280"],
    ),
  ),
  page(
    "an application form",
    "政府信息公开申请表",
    table(["申请人信息", "自然人", "姓名"], ["", "法人或其他组织", "名称"], ["所需信息", "", ""]),
  ),
  page(
    "before 2019",
    "某市2016年政府信息公开工作年度报告",
    paragraphs(...headings.slice(0, 2)) +
      table(
        ["统计指标", "单位", "统计数"],
        ["一、主动公开情况", "——", ""],
        ["（一）主动公开政府信息数", "条", "2310"],
        ["四、依申请公开信息情况", "", ""],
        ["（一）收到申请数", "件", "12"],
      ),
    "unreadable",
    "old-form",
  ),
  page(
    "tables as pictures",
    title,
    `${sections}<img src="b1.png"><img src="b2.png" width="700">`,
    "unreadable",
    "tables-are-images",
  ),
  page(
    "an attachment",
    title,
    `<p>附件：<a href="/upload/2025/report.pdf">${title}.pdf</a></p>`,
    "unreadable",
    "report-is-attachment",
  ),
  page(
    "an attachment in a viewer",
    title,
    '<embed src="/upload/2025/report.ofd">',
    "unreadable",
    "report-is-attachment",
  ),
  page(
    "in a frame elsewhere",
    title,
    '<iframe src="https://zwgk.example.gov.cn/report?id=3"></iframe>',
    "unreadable",
    "report-in-frame",
  ),
  page("text without tables", title, sections, "unreadable", "no-tables"),
  page(
    "text without tables, before 2019",
    "某县交通运输局2015年政府信息公开工作年度报告",
    sections,
    "unreadable",
    "old-form",
  ),
  page(
    "a notice of a year's common mistakes, with one table three",
    "2024年政府信息公开工作年度报告常见问题通报",
    paragraphs("来源：某市人民政府办公室", "某局的表三如下，错误之处已标出。") +
      filledTables(["applications"]),
  ),
  page(
    "an answer that shows a table three filled in",
    "问：年度报告中的第三张表如何填写？",
    paragraphs("来源：某市人民政府办公室", "答：请参照下表填写。") + filledTables(["applications"]),
  ),
  page(
    "half-year statistics in the three tables, in the column of the reports",
    "某区2024年上半年政府信息公开工作情况统计",
    way + filledTables(),
  ),
  page(
    "a quarter's statistics in the three tables, above a link to a report",
    "某区2024年第三季度依申请公开办理情况",
    `${filledTables()}<p>上一条：某区2023年政府信息公开工作年度报告</p>`,
  ),
  page(
    "a quarter's statistics in table three, above a dated link to the organ's report",
    "某县民政局2024年第二季度依申请公开情况统计表",
    `${filledTables(["applications"])}<li><a href="1">某县民政局2023年政府信息公开工作年度报告</a><i>2024-01-21</i></li>`,
  ),
  page(
    "half-year statistics in the three tables under the site's name, titled over two lines",
    "某县人民政府",
    `<p>某县审计局2024年</p><p>上半年政府信息公开工作报告</p>${filledTables()}`,
  ),
  page(
    "a quarter's statistics in the three tables, of which a line tells under the site's name",
    "某县人民政府",
    `<p>某县民政局2024年第三季度依申请公开情况统计表</p>${filledTables()}`,
  ),
  page(
    "a month's statistics in the three tables",
    "某县财政局2024年5月政府信息公开情况统计",
    filledTables(),
  ),
  page(
    "eleven months' statistics in the three tables",
    "某县财政局2024年1-11月政府信息公开工作情况",
    filledTables(),
  ),
  page(
    "half-year statistics in the three tables, below a line that names the year's report",
    "某区2024年上半年政府信息公开情况统计",
    `<p>2024年政府信息公开工作年度报告</p>${filledTables()}`,
  ),
  page(
    "eleven months' statistics in the three tables, with a report's title among the labels",
    "某县财政局2024年1-11月政府信息公开工作情况",
    `<p>自然人</p><h2>2023年政府信息公开工作年度报告</h2>${filledTables()}`,
  ),
  page(
    "a budget with a file, in the column of the reports",
    "某县交通运输局2024年部门预算公开报告",
    `${way}<p><a href="/upload/2025/budget.pdf">2024年部门预算.pdf</a></p>`,
  ),
  page(
    "a report on petitions with a file, in the column of the reports",
    "某县交通运输局2024年信访工作年度报告",
    `${way}<p><a href="/upload/2025/report.pdf">信访工作年度报告.pdf</a></p>`,
  ),
  page(
    "a report of the bureau of statistics without a title of its own, in a file",
    "某县统计局",
    `${way}<p><a href="/upload/2025/report.pdf">某县统计局2024年政府信息公开工作年度报告.pdf</a></p>`,
    "unreadable",
    "report-is-attachment",
  ),
  { name: "an empty page", html: "", detected: "none", reason: "not-a-report" },
];
