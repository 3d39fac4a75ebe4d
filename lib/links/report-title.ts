/** What the words of a link say of the report behind it. */
export interface ReportTitle {
  /** Null where it names no year. */
  readonly year: number | null;
  /** Null where it names no organ. */
  readonly agency: string | null;
}

/** 政府信息公开工作年度报告, with the words that are left out or changed in practice. */
const report =
  /(?:政府)?(?:信息|政务)(?:信息)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)/u;
/** About reports, but none: notices that ask for them, explanations, figures of half a year. */
const other =
  /通知|解读|制度|办法|指南|目录|法治政府|网站工作|半年|季度|模板|格式|培训|方案|要求|督查|通报|一览|清单|汇总|专栏/u;
const yearly = /(?:19|20)\d{2}(?=年|-年度)/u;

/** Null where the words are not those of an annual report. */
export function readReportTitle(printed: string): ReportTitle | null {
  const text = printed
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[《》【】"“”]/gu, "");
  const title = report.exec(text);
  if (title === null || other.test(text.replace(/\([^()]*\)/gu, ""))) return null;
  const year = yearly.exec(text);
  const before = text
    .slice(0, title.index)
    .replace(/(?:19|20)\d{2}年?(?:度|年度)?/gu, "")
    .replace(/^\P{Script=Han}+|(?<!\P{Script=Han})\P{Script=Han}+$|关于|年度$|度$/gu, "");
  return {
    year: year === null ? null : Number(year[0]),
    agency: before.length >= 2 && before.length <= 40 ? before : null,
  };
}

/** A column of annual reports, as breadcrumbs, menus and list titles name it. */
export function isReportColumn(printed: string): boolean {
  const text = printed.normalize("NFKC").replace(/\s/gu, "");
  return text.length <= 60 && /(?:公开|工作)(?:工作)?年(?:度报告|报)|年度报告|年报/u.test(text);
}
