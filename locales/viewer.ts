/** The texts of the page that opens reports in PDF and Word files. */
import type { Locale } from "../lib/report/reading";

const zh = {
  title: "打开 PDF 或 Word 报告",
  notOpened: "文件没有打开",
  lead: "把报告文件（PDF、DOCX）拖到这里，或者选择一个文件。文件只在本机读取，不会上传。",
  choose: "选择文件",
  loading: (done: number, all: number) =>
    all > 0 ? `正在读取第 ${done} / ${all} 页…` : "正在读取…",
  fetching: (host: string) => `正在从 ${host} 取得文件…`,
  cancel: "停止",
  cancelled: "已停止。",
  cannotFetch: (host: string) => `未能从 ${host} 取得文件。请在浏览器里下载后拖到这里。`,
  notPortal: "只能直接打开政府网站（gov.cn）上的文件。请在浏览器里下载后拖到这里。",
  isPage: "这是一个网页，不是 PDF 或 Word 文件。请在浏览器里直接打开它。",
  broken: "读取中断，是本程序的问题。文件没有改动。",
  noReport: "没有在这份文件里找到政府信息公开工作年度报告的表格。",
  page: "页",
  pageOf: (all: number) => `/ ${all} 页`,
  smaller: "缩小",
  larger: "放大",
  width: "适合宽度",
  search: "在报告里查找",
  next: "下一处",
  previous: "上一处",
  matches: (index: number, all: number) => (all === 0 ? "无结果" : `${index} / ${all}`),
  print: "打印",
  marks: "标记",
  toggleMarks: "显示或隐藏标记",
  pageLabel: (number: number) => `第 ${number} 页`,
};

const en: typeof zh = {
  title: "Open a report in PDF or Word",
  notOpened: "The file was not opened",
  lead: "Drop a report file (PDF, DOCX) here, or choose one. It is read on this device and sent nowhere.",
  choose: "Choose a file",
  loading: (done, all) => (all > 0 ? `Reading page ${done} of ${all}…` : "Reading…"),
  fetching: (host) => `Fetching the file from ${host}…`,
  cancel: "Stop",
  cancelled: "Stopped.",
  cannotFetch: (host) =>
    `The file could not be fetched from ${host}. Download it in the browser and drop it here.`,
  notPortal:
    "Only files on government sites (gov.cn) can be opened from a link. Download it in the browser and drop it here.",
  isPage: "This is a web page, not a PDF or Word file. Open it in the browser itself.",
  broken: "Reading stopped because of a fault in this program. The file is unchanged.",
  noReport: "No tables of an annual report on information disclosure were found in this file.",
  page: "Page",
  pageOf: (all) => `of ${all}`,
  smaller: "Zoom out",
  larger: "Zoom in",
  width: "Fit width",
  search: "Find in the report",
  next: "Next match",
  previous: "Previous match",
  matches: (index, all) => (all === 0 ? "No match" : `${index} of ${all}`),
  print: "Print",
  marks: "Marks",
  toggleMarks: "Show or hide marks",
  pageLabel: (number) => `Page ${number}`,
};

/** All that the viewer says, in one language. */
export type ViewerTexts = typeof zh;

/** The viewer's texts by interface language. */
export const viewerTexts: Readonly<Record<Locale, ViewerTexts>> = { zh, en };
