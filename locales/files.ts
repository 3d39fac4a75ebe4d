/** What is said of a file that cannot be read, and what the user can do about it, on the page or at a terminal. */
import type { FileReason } from "../lib/files/reason";
import type { Locale } from "../lib/report/reading";

/** What the file is and what to do, in one or two sentences. */
export const reasonTexts: Readonly<Record<FileReason, Readonly<Record<Locale, string>>>> = {
  scan: {
    zh: "这份 PDF 是扫描件，页面都是图片，没有可读的文字。请向发布单位索取文字版，或在发布页上查看表格。",
    en: "This PDF is a scan: its pages are pictures without text. Ask the publisher for a text version, or look for the tables on the web page.",
  },
  "scan-with-text": {
    zh: "这份 PDF 是扫描件，其中的文字由识别软件生成、并不可见，可能有误，因此不作核对。请索取文字版。",
    en: "This PDF is a scan. Its invisible text was made by recognition software and may be wrong, so it is not checked. Ask for a text version.",
  },
  "no-text": {
    zh: "这份 PDF 里的文字无法读取（可能已转为曲线，或字体没有注明字符编码）。请用原文件另存为 PDF 或 DOCX 后再核对。",
    en: "The text of this PDF cannot be read: it may be drawn as outlines, or its fonts do not say which characters they draw. Save the original as PDF or DOCX and check that.",
  },
  encrypted: {
    zh: "文件已加密，需要密码才能打开。请用密码打开后另存为不加密的 PDF 或 DOCX，再核对。",
    en: "The file is protected by a password. Open it with the password, save it as PDF or DOCX without one, and check that.",
  },
  damaged: {
    zh: "文件已损坏或不完整，无法读取。请重新下载，或另存为 PDF 后再核对。",
    en: "The file is damaged or incomplete. Download it again, or save it as PDF and check that.",
  },
  embedded: {
    zh: "这份 Word 文件中嵌有另一份文件，其内容无法直接读取。请用 Word 打开，另存为 DOCX 或 PDF 后再核对。",
    en: "This Word file holds another document, which cannot be read. Open it in Word, save it as DOCX or PDF, and check that.",
  },
  "too-large": {
    zh: "文件过大或过于复杂，已停止读取。请只取年度报告的部分，另存为 PDF 后再核对。",
    en: "The file is too large or too complex, so reading was stopped. Save only the pages of the report as PDF and check those.",
  },
  doc: {
    zh: "这是旧版 Word 文件（.doc），无法直接读取。请用 Word 或 WPS 打开，另存为 DOCX 或 PDF 后再核对。",
    en: "This is an old Word file (.doc). Open it in Word or WPS, save it as DOCX or PDF, and check that.",
  },
  wps: {
    zh: "这是 WPS 文字文件（.wps），无法直接读取。请用 WPS 打开，另存为 DOCX 或 PDF 后再核对。",
    en: "This is a WPS Writer file (.wps). Open it in WPS, save it as DOCX or PDF, and check that.",
  },
  ofd: {
    zh: "这是 OFD 版式文件，无法直接读取。请用 OFD 阅读器打开，转换或打印为 PDF 后再核对。",
    en: "This is an OFD file. Open it in an OFD reader, convert or print it to PDF, and check that.",
  },
  xls: {
    zh: "这是电子表格（Excel 或 WPS 表格），无法直接读取。请打开，另存为 PDF 后再核对。",
    en: "This is a spreadsheet. Open it, save it as PDF, and check that.",
  },
  slides: {
    zh: "这是演示文稿，无法直接读取。请打开，另存为 PDF 后再核对。",
    en: "This is a presentation. Open it, save it as PDF, and check that.",
  },
  rtf: {
    zh: "这是 RTF 文件，无法直接读取。请用 Word 或 WPS 打开，另存为 DOCX 或 PDF 后再核对。",
    en: "This is an RTF file. Open it in Word or WPS, save it as DOCX or PDF, and check that.",
  },
  odt: {
    zh: "这是 ODF 文件，无法直接读取。请打开，另存为 DOCX 或 PDF 后再核对。",
    en: "This is an ODF file. Open it, save it as DOCX or PDF, and check that.",
  },
  archive: {
    zh: "这是压缩包。请先解压，再核对其中的 PDF 或 DOCX 报告。",
    en: "This is a compressed file. Unpack it and check the PDF or DOCX report in it.",
  },
  image: {
    zh: "这是一张图片，其中的文字无法可靠读取。请查找报告的文字版（网页、PDF 或 DOCX）。",
    en: "This is a picture; its text cannot be read reliably. Look for the report as a web page, PDF or DOCX.",
  },
  empty: {
    zh: "文件是空的。请重新下载后再试。",
    en: "The file is empty. Download it again.",
  },
  unknown: {
    zh: "无法识别这个文件。可以读取的是 PDF 和 DOCX；请另存为其中一种后再核对。",
    en: "This kind of file is not known. PDF and DOCX can be read: save it as one of them and check that.",
  },
};
