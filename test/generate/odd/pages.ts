/** Odd shapes of the page around the tables: other reports, and what looks like their tables. */
import { writePage, writeTable } from "../html";
import { labels, regroup, type Shape, shape } from "../shape";
import { applicantLabels, head, label, number, other, otherNumbers, put, seven } from "./pieces";

export const pages: readonly Shape[] = [
  shape("last year's report below", {
    page: (title, article, model) => {
      const last = title.replace(String(model.facts.year), String(model.facts.year - 1));
      return writePage(
        title,
        `${article}<h1>${last}</h1>${otherNumbers(article).replaceAll(String(model.facts.year), String(model.facts.year - 1))}`,
      );
    },
  }),
  shape("last year's report in a tab that is not shown", {
    page: (title, article, model) => {
      const last = title.replace(String(model.facts.year), String(model.facts.year - 1));
      return writePage(
        title,
        `<div class="tab"><h2>${last}</h2>${otherNumbers(article)}</div><div class="tab on"><h2>${title}</h2>${article}</div>`,
        "<style>.tab{display:none}.tab.on{display:block}</style>",
      );
    },
  }),
  shape("a picture for table three, that of a subordinate office in the appendix", {
    page: (title, _, model, manner) =>
      put(title, model, manner, { applications: '<img src="t.png" width="900">' }) +
      `<p>附件1：某县河道管理所${model.facts.year}年度政府信息公开申请情况表</p>${otherNumbers(writeTable(model.applications, manner))}`,
  }),
  shape("last year's table three under a caption of its own", {
    page: (title, _, model, manner) => {
      const own = writeTable(model.applications, manner);
      const { year } = model.facts;
      return put(title, model, manner, {
        applications: `<p>${year - 1}年</p>${otherNumbers(own)}<p>${year}年</p>${own}`,
      });
    },
  }),
  shape("a draft below", {
    page: (title, article) =>
      writePage(title, `${article}<h2>（征求意见稿）</h2>${otherNumbers(article)}`),
  }),
  shape("another organ's report below", {
    page: (title, article) =>
      writePage(
        title,
        `${article}<h1>某市民政局2024年政府信息公开工作年度报告</h1>${otherNumbers(article)}`,
      ),
  }),
  shape("figures of the organ itself below those of the whole city", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: `<p>全市情况</p>${writeTable(model.applications, manner)}<p>市本级情况</p>${otherNumbers(writeTable(model.applications, manner))}`,
      }),
  }),
  shape("a comparison of years before the tables", {
    page: (title, article, _model, manner, random) => {
      const rows = [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "（一）予以公开",
        "（七）总计",
        "四、结转下年度继续办理",
      ].map((text) => [
        label(text),
        other(number(random)),
        other(number(random)),
        other(number(random)),
      ]);
      return writePage(
        title,
        `${writeTable([[label("项目"), head("2022年"), head("2023年"), head("2024年")], ...rows], manner)}${article}`,
      );
    },
  }),
  shape("a long comparison of years before the tables", {
    page: (title, article, model, manner, random) => {
      const rows = regroup(model.applications, (_, item) => [{ ...item, colSpan: 1 }])
        .slice(3)
        .map((row) => [...labels(row), other(number(random)), other(number(random))]);
      return writePage(
        title,
        `${writeTable([[label("项目"), head("2023年"), head("2024年")], ...rows], manner)}${article}`,
      );
    },
  }),
  shape("figures of departments before the tables", {
    page: (title, article, _model, manner, random) =>
      writePage(
        title,
        `${writeTable([[label("单位"), ...applicantLabels.map((text) => head(text))], ...["公安局", "民政局", "财政局", "教育局"].map((text) => [label(text), ...seven(random)])], manner)}${article}`,
      ),
  }),
  shape("a summary of the three tables before them", {
    page: (title, article, _model, manner, random) =>
      writePage(
        title,
        `${writeTable([[label("指标"), head("数量")], ...["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "本年新收申请", "行政复议", "行政诉讼"].map((text) => [label(text), other(number(random))])], manner)}${article}`,
      ),
  }),
  shape("two copies, one with the other form's rows", {
    page: (title, article) =>
      writePage(title, article + article.replace(/（六）其他处理/g, "（六）其他")),
  }),
];
