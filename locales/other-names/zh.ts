/** What is said of an organ's other years that stand under another name. */
export const otherNames = {
  /** With its site where that is another. */
  named: (name: string, site: string | null) =>
    site === null ? `「${name}」` : `「${name}」（${site}）`,
  asked: (name: string, year: number) => `另有${name}的 ${year} 年报告，与本机关是同一机关吗？`,
  /** Where it is the report's own name. */
  shared: (name: string) => `此网站上同一年不止一份${name}的报告，署此名的都是同一机关吗？`,
  /** As well, where there are files alone, which name no site. */
  files: (name: string) => `文件没有写明来自哪个网站，署名${name}的都是同一机关吗？`,
  taken: (name: string) => `${name}按名称视为同一机关。`,
  same: (name: string) => `已指明${name}是同一机关。`,
  different: (name: string) => `已指明${name}不是同一机关。`,
  yes: "是",
  no: "不是",
  isNot: "不是同一机关",
  undo: "撤销",
  notKept: "未能保存：设备空间已满，或存档无法打开。",
};
