/** What the popup says of the year before, in Chinese. */
export const lastYear = {
  comparedWith: "已对照",
  yearReport: (year: number) => `${year} 年报告`,
  findLastYear: (year: number) => `查找 ${year} 年报告，与本年对照`,
  looking: "正在读取…",
  candidates: "可能是上年报告的链接，点击后读取：",
  noLastYear: (year: number) => `本页没有指向 ${year} 年报告的链接。`,
  addByHand: "手动填写网址",
  sameOrgan: (other: string, own: string) =>
    `那份报告的机关是「${other}」，与「${own}」是同一机关吗？`,
  otherReport: (agency: string, year: number | null) =>
    `链接指向另一份报告：${agency}${year === null ? "" : ` ${year} 年`}。`,
  notFetched: (detail: string) => `未能读取上年报告${detail && `（${detail}）`}。`,
  otherCandidates: "看别的链接",
};
