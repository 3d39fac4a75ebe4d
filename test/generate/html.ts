/** Writes a model as HTML; every part can be written in another manner. */
import { sectionHeadings } from "../../lib/report/form";
import type { Model, ModelCell, ModelRow } from "./model";

/** How a page is written. */
export interface Manner {
  /** Inner markup of a cell. */
  readonly content: (text: string, kind: ModelCell["kind"]) => string;
  readonly cell: (inner: string, cell: ModelCell) => string;
  readonly row: (inner: string, cells: ModelRow) => string;
  readonly table: (inner: string) => string;
  readonly heading: (text: string) => string;
  readonly paragraph: (text: string) => string;
}

/** Text as it stands in markup. */
export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function spans({ colSpan, rowSpan }: ModelCell): string {
  return (
    (colSpan > 1 ? ` colspan="${colSpan}"` : "") + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "")
  );
}

export const plainManner: Manner = {
  content: escapeText,
  cell: (inner, each) => `<td${spans(each)}>${inner}</td>`,
  row: (inner) => `<tr>${inner}</tr>\n`,
  table: (inner) => `<table border="1"><tbody>\n${inner}</tbody></table>`,
  heading: (text) => `<p><strong>${text}</strong></p>`,
  paragraph: (text) => `<p>${text}</p>`,
};

/** Attributes that make a cell cover others. */
export { spans as spanAttributes };

/** One table. */
export function writeTable(rows: readonly ModelRow[], manner: Manner): string {
  const lines = rows.map((row) =>
    manner.row(
      row.map((each) => manner.cell(manner.content(each.text, each.kind), each)).join(""),
      row,
    ),
  );
  return manner.table(lines.join(""));
}

/** What stands where in the article: a table's markup after the headings of its section. */
export interface Parts {
  readonly disclosure: string;
  readonly applications: string;
  readonly disputes: string;
}

/** The article from its first heading to its last paragraph. */
export function writeArticle(model: Model, manner: Manner, parts: Parts): string {
  const { year } = model.facts;
  const tables = [parts.disclosure, parts.applications, parts.disputes];
  return sectionHeadings
    .map((heading, index) => {
      const text = [
        `${year}年，本机关依法公开信息，回应关切。`,
        "",
        "",
        "",
        "更新还不够及时，将加以改进。",
        "没有其他需要报告的事项。",
      ][index];
      return (
        manner.heading(heading) + (text ? manner.paragraph(text) : "") + (tables[index - 1] ?? "")
      );
    })
    .join("\n");
}

/** The whole page around an article. */
export function writePage(title: string, body: string, head = ""): string {
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head>\n<body><div class="nav"><a href="/">首页</a></div><h1>${title}</h1>\n<div class="article">${body}</div></body></html>`;
}
