/** The texts of the options page in Chinese. `en.ts` has the same keys; the compiler sees to it. */

export const options = {
  title: "设置",
  language: "界面语言",
  languages: { auto: "跟随浏览器", zh: "中文", en: "English" },
  marks: "页面标记",
  textMarks: "标出正文中的数字",
  sites: "其他网站",
  sitesHelp:
    "勾稽只在政府网站（gov.cn）上自动运行。要在别的网站上自动运行，在此添加；随时可以收回。",
  siteLabel: "网站地址",
  sitePlaceholder: "例如 www.example.cn",
  add: "添加",
  remove: "收回",
  coveredSite: "政府网站（gov.cn）已在自动运行，无须添加。",
  badSite: "这不是一个网站地址。",
  refusedSite: "浏览器没有授予这个网站的权限。",
  noSites: "没有添加别的网站。",
  rules: "核对规则",
  rulesHelp: "关闭的规则不再核对；级别决定标记的样式与是否计入角标。",
  off: "关闭",
  usual: (severity: string) => `默认（${severity}）`,
  restore: "全部恢复默认",
  saved: "已保存",
  dismissals: "已忽略的项",
  noDismissals: "没有忽略过任何一项。",
  forget: "全部恢复",
  dismissalCount: (n: number, reports: number) => `${reports} 份报告中的 ${n} 项`,
  keyboard: "键盘快捷键",
  keyboardHelp:
    "快捷键可在浏览器的扩展快捷键页面修改。说明打开时，← → 到上一处、下一处，Esc 关闭；Tab 可走到每个标记，回车打开。",
  keys: { next: "下一处", previous: "上一处", open: "展开或收起说明", hide: "显示或隐藏全部标记" },
};
