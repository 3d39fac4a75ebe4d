/** What exported files and copied text say, in Chinese. `en.ts` has the same keys; the compiler sees to it. */

export const exports = {
  heading: "政府信息公开年报核对结果",
  agency: "机关",
  year: "年度",
  published: "发布日期",
  address: "网址",
  pageTitle: "网页标题",
  checkedAt: "核对时间",
  digest: "正文校验值",
  engine: "核对程序",
  rule: "规则",
  formula: "算式",
  diagnosis: "可能的解释",
  findings: "核对发现",
  notChecked: "无法核对",
  dismissedBecause: (reason: string) => `已忽略：${reason}`,
  label: (name: string) => `${name}：`,
  aside: (text: string) => `（${text}）`,
  none: "无",
  unknown: "未写明",
  caveat: "由程序按公开格式自动核对，仅说明数字之间是否一致，不说明原因。引用前请对照原文。",
};

/** What tables say besides: a page that is only marked and copied from has no need of it. */
export const columns = {
  verdict: "核对结论",
  number: "序号",
  place: "位置",
  severity: "级别",
  outcome: "结果",
  outcomes: { passed: "相符", failed: "不符", cantTell: "无法核对", inapplicable: "不适用" },
  message: "说明",
  difference: "差额",
  status: "状态",
};
