/** What the command line says, besides the words of the findings themselves. */
import type { Locale } from "../lib/report/reading";
import type { Detected, Reason } from "../lib/report/schema";
import { things } from "../locales/plural";

interface Words {
  readonly usage: string;
  readonly noFiles: string;
  readonly oneOf: (option: string, values: readonly string[]) => string;
  readonly noSuchOption: (option: string) => string;
  readonly needsValue: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  readonly empty: string;
  readonly notHtml: string;
  readonly tooLarge: string;
  readonly otherFile: (kind: string) => string;
  readonly fileErrors: Readonly<Record<string, string>>;
  readonly unreadable: (code: string) => string;
  readonly fault: (error: string) => string;
  readonly priorUnread: (file: string, error: string) => string;
  readonly priorNoReport: (file: string) => string;
  readonly detected: Readonly<Record<Exclude<Detected, "report">, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly unknownAgency: string;
  readonly year: (year: number) => string;
  readonly form: (year: number) => string;
  readonly published: (date: string) => string;
  readonly notes: (count: number) => string;
  readonly more: (count: number) => string;
  readonly suggestion: (changes: string, count: number) => string;
  readonly change: (cell: string, found: number, suggested: number) => string;
  /** Heads so many explanations. */
  readonly explanations: (count: number) => string;
  readonly and: string;
}

/** By the language of the output. */
export const words: Readonly<Record<Locale, Words>> = {
  zh: {
    usage: `用法：npm run --silent check -- [选项] 文件…

核对保存下来的政府信息公开工作年度报告（.html、.mhtml、.pdf、.docx；- 表示标准输入）。

  --json                    每个文件输出一行 JSON
  --url 网址                页面原来的网址
  --prior 文件              上一年的报告，用于跨年核对
  --fail-on error|warning   有这一级别或更重的不一致时，以 1 退出
  --lang zh|en              输出的语言
  --help                    显示本说明

退出码：0 全部核对完毕；1 有 --fail-on 所指的不一致；2 有文件无法读取，或用法有误；3 输出中途无法写出，未全部核对；4 本程序的缺陷使核对中断。`,
    noFiles: "没有给出文件。",
    oneOf: (option, values) => `${option} 只能是 ${values.join(" 或 ")}。`,
    noSuchOption: (option) => `没有 ${option} 这个选项。`,
    needsValue: (option) => `${option} 后面要有一个值。`,
    takesNoValue: (option) => `${option} 后面不能有值。`,
    empty: "文件是空的。",
    notHtml: "不是网页：里面没有 HTML。",
    tooLarge: "文件太大，不会是一份报告。",
    otherFile: (kind) => `不是网页，而是 ${kind} 文件。`,
    fileErrors: {
      ENOENT: "没有这个文件。",
      EISDIR: "这是文件夹，不是文件。",
      EACCES: "没有读取权限。",
    },
    unreadable: (code) => `无法读取（${code}）。`,
    fault: (error) => `核对时出错，这是本程序的缺陷：${error}`,
    priorUnread: (file, error) => `上一年的报告 ${file}：${error}`,
    priorNoReport: (file) => `上一年的报告 ${file}：没有读到报告。`,
    detected: {
      list: "这是报告的目录，不是报告。",
      unreadable: "这里有一份报告，但读不到它的表格。",
      none: "没有报告。",
    },
    reasons: {
      "tables-are-images": "表格是图片。",
      "report-is-attachment": "报告在附件里。",
      "report-in-frame": "报告在另一个框架里。",
      "old-form": "报告用的是 2019 年以前的格式。",
      "format-notice": "这是格式通知，不是报告。",
      "no-tables": "页面上没有报告的表格。",
      "list-of-reports": "页面列出了多份报告。",
      "not-a-report": "页面不是报告。",
    },
    unknownAgency: "机关不详",
    year: (year) => `${year} 年度`,
    form: (year) => `${year} 年格式`,
    published: (date) => `${date} 发布`,
    notes: (count) => `${count} 项提示`,
    more: (count) => `…… 同类的另有 ${count} 项`,
    suggestion: (changes, count) => `若${changes}，则以上 ${count} 项相符`,
    change: (cell, found, suggested) => `「${cell}」为 ${suggested}（现为 ${found}）`,
    explanations: () => "可能的解释：",
    and: "、",
  },
  en: {
    usage: `Usage: npm run --silent check -- [options] FILE...

Checks saved reports on government information disclosure (.html, .mhtml, .pdf, .docx; - is
standard input).

  --json                    one line of JSON for each file
  --url URL                 the page's own address
  --prior FILE              last year's report, to check across years
  --fail-on error|warning   exit with 1 if anything of this severity or above disagrees
  --lang zh|en              language of the output
  --help                    show this text

Exit status: 0 every file was checked; 1 --fail-on is met; 2 a file could not be read, or wrong
usage; 3 the output could not be written, and not every file was checked; 4 a fault in this program
ended it.`,
    noFiles: "No files given.",
    oneOf: (option, values) => `${option} must be ${values.join(" or ")}.`,
    noSuchOption: (option) => `There is no option ${option}.`,
    needsValue: (option) => `${option} needs a value.`,
    takesNoValue: (option) => `${option} takes no value.`,
    empty: "The file is empty.",
    notHtml: "Not a web page: there is no HTML in it.",
    tooLarge: "Too large to be a report.",
    otherFile: (kind) => `Not a web page, but a file of another kind (${kind}).`,
    fileErrors: {
      ENOENT: "There is no such file.",
      EISDIR: "This is a folder, not a file.",
      EACCES: "There is no permission to read it.",
    },
    unreadable: (code) => `It could not be read (${code}).`,
    fault: (error) => `The check stopped because of a fault in this program: ${error}`,
    priorUnread: (file, error) => `Last year's report ${file}: ${error}`,
    priorNoReport: (file) => `Last year's report ${file}: no report was found in it.`,
    detected: {
      list: "A list of reports, not a report.",
      unreadable: "There is a report, but its tables cannot be read.",
      none: "No report.",
    },
    reasons: {
      "tables-are-images": "The tables are pictures.",
      "report-is-attachment": "The report is an attachment.",
      "report-in-frame": "The report is in another frame.",
      "old-form": "The report uses a form from before 2019.",
      "format-notice": "This is the notice that sets the form, not a report.",
      "no-tables": "The page has none of the report's tables.",
      "list-of-reports": "The page lists several reports.",
      "not-a-report": "The page is not a report.",
    },
    unknownAgency: "Unknown agency",
    year: (year) => `report for ${year}`,
    form: (year) => `form of ${year}`,
    published: (date) => `published ${date}`,
    notes: (count) => things(count, "note"),
    more: (count) => `… and ${count} more of the same kind`,
    suggestion: (changes, count) =>
      `If ${changes}, ${count === 1 ? "the one above would agree" : `${count} of the above would agree`}`,
    change: (cell, found, suggested) => `“${cell}” were ${suggested} (it is ${found})`,
    explanations: (count) => (count === 1 ? "Possible explanation:" : "Possible explanations:"),
    and: " and ",
  },
};
