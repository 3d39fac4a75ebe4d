/** The texts of the results page in Chinese. `en.ts` has the same keys; the compiler sees to it. */

import type { Problem } from "../../lib/batch/batch";
import type { FileReason } from "../../lib/files/reason";
import { reasonTexts } from "../files";

/** Why an item has no result; `detail` is a status, a host or a format. */
export const problems: Readonly<Record<Problem, (detail: string) => string>> = {
  refused: (status) => `网站拒绝了请求（${status}）`,
  "not-found": (status) => `网页不存在（${status}）`,
  "too-many": () => "网站提示请求过于频繁（429）",
  "server-error": (status) => `网站出错（${status}）`,
  redirects: () => "网址反复跳转，或跳到了别的网站",
  elsewhere: (host) => `跳到了别的网站（${host}），没有读取`,
  "too-large": () => "网页太大，不会是一份报告",
  timeout: () => "一分钟内没有读完",
  unreachable: () => "连接不上",
  login: () => "需要登录",
  empty: () => "空文件",
  "not-html": () => "不是网页",
  "other-file": (kind) => `不是网页，而是 ${kind} 文件`,
  "unreadable-file": (reason) => reasonTexts[reason as FileReason]?.zh ?? reasonTexts.unknown.zh,
  "not-gov": () => "不是政府网站（gov.cn），没有请求",
  "not-an-address": () => "这一行不是网址",
  "other-name": () => "不是网页，也不是 PDF 或 Word 文件",
  fault: (error) => `程序出错：${error}`,
};

export const results = {
  title: "多份核对",
  archive: "本机存档",
  archiveHelp: "核对过的报告，只存在这台设备上。",
  archiveOff: "目前不存档；可在设置中打开。",
  batches: "批次",
  start: "新建批次",
  kinds: { list: "报告目录", addresses: "粘贴的网址", files: "本机文件" },
  addresses: "网址",
  addressesHelp: "每行一个。只请求政府网站（gov.cn）：同一网站每秒一次，不带 Cookie。",
  addressesExample: "http://www.example.gov.cn/zwgk/nb/2024.html",
  pages: "网址若是报告目录，最多读取",
  pagesUnit: "页",
  check: "开始核对",
  files: "文件",
  filesHelp:
    "把保存的网页（.html、.mhtml）或报告附件（.pdf、.docx）拖到这里，可以几百个一起，也可以是整个文件夹。文件不会离开这台设备。",
  choose: "选择文件",

  progress: (done: number, all: number) => `${all} 项中已完成 ${done} 项`,
  left: (minutes: number) => (minutes === 0 ? "还需不到 1 分钟" : `还需约 ${minutes} 分钟`),
  failedCount: (n: number) => `${n} 项未能读取`,
  waitingUntil: (time: string) => `稍候，${time} 再试`,
  triesAgain: (problem: string) => `${problem}，将自动再试`,
  pause: "暂停",
  resume: "继续",
  retry: (n: number) => `重试 ${n} 项`,
  remove: "删除批次",
  confirmRemove: "删除这个批次和它的结果？",
  full: "设备空间已满，批次已暂停，已有结果没有丢失。腾出空间后可以继续。",
  broken: "存储出错，批次已暂停。重新打开本页后可以继续。",
  otherTab: "这个批次正在另一个标签页中进行。",
  notStarted: {
    full: "设备空间已满，没有建立批次。腾出空间后请再试。",
    newer: "批次由较新版本的扩展写成，请先更新扩展。",
    broken: "存储出错，没有建立批次。重新打开本页后请再试。",
  },
  pagesRead: (read: number) => `目录读了 ${read} 页`,
  leftOut: {
    count: (n: number) => `另有 ${n} 项没有读取`,
    again: "要核对下列各项，请放进新的批次。",
    pagesLeft: "超出上限的目录页",
    elsewhere: "别的网站上的报告",
    beyond: "超出上限的报告",
    unusable: "由脚本打开的报告，请在目录网页上点开",
  },
  /** What to do about an item that has no result. */
  advice: {
    open: "请在浏览器里打开，再点击勾稽图标。",
    wait: "请稍后重试。",
    save: "请另存为网页、PDF 或 DOCX，放进新的批次。",
    correct: "请改正网址，放进新的批次。",
  },
  states: {
    running: "进行中",
    left: "未做完",
    paused: "已暂停",
    cancelled: "已取消",
    done: "已完成",
  },
  waiting: "等待",
  working: "正在读取…",

  columns: {
    agency: "机关",
    year: "年度",
    form: "格式",
    passed: "相符",
    failed: "不符",
    cantTell: "无法核对",
    worst: "最要紧的一项",
  },
  mixed: "不一",
  sortBy: (column: string) => `按${column}排序`,
  search: "查找机关、网址",
  allYears: "全部年度",
  filters: {
    consistent: "未见不一致",
    unread: "没有结果",
  },
  shown: (k: number, n: number) => (k === n ? `${n} 项` : `${n} 项中显示 ${k} 项`),
  nothing: "没有符合条件的报告。",
  emptyArchive: "还没有存档。打开一份报告核对后，会自动存在这里。",
  emptyBatch: "这个批次里什么也没有。",
  notReport: "不是报告",
  consistent: "核对一致",
  partly: "能核对的均一致",

  exportFindings: "CSV，每行一处发现",
  exportReports: "CSV，每行一份报告",
  exportJson: "JSON，每行一份报告",
  exportFailed: "导出未完成",

  gone: "这份报告已不在设备上。",
  noBatch: "没有这个批次，可能已被删除。",
  close: "关闭",
  open: "打开网页",
  compare: "历年对照",
  changedMark: "有改动",

  years: (agency: string) => `${agency}历年对照`,
  back: "返回",
  chart: "申请数量",
  item: "项目",
  carry: (before: number, now: number, year: number) =>
    `${year - 1} 年报告结转下年 ${before} 件，${year} 年报告上年结转 ${now} 件`,
  stock: (expected: number, now: number, year: number) =>
    `按 ${year - 1} 年现行有效推算，${year} 年应为 ${expected} 件，报告为 ${now} 件`,
  onlyDifferent: "只看有变化的",
  oneYear: "只有一个年度，无从对照。在报告网页的弹出窗口中可以查找上年报告。",
};
