/** What only the panel in the page says, in Chinese: card, badges and navigator. */
export const panel = {
  title: "勾稽核对结果",
  copy: "复制",
  close: "关闭",
  previous: "上一处",
  next: "下一处",
  collapse: "收起",
  expand: "展开",
  hide: "隐藏标记",
  position: (k: number, n: number) => `${k} / ${n}`,
  mark: (number: string | number | null, severity: string, title: string) =>
    `${number === null ? "" : `${number}，`}${severity}：${title}`,
  /** What should hold, over numbers by which it does not. */
  rule: (explanation: string) => explanation,
  zeros: (n: number) => `另有 ${n} 项为 0`,
  jump: (name: string) => `跳到「${name}」`,
  orphaned: "扩展已更新或停用；标记仍是此前的结果，刷新页面可重新核对",
};
