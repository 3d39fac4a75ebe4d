/** Departments publish by 31 January, governments by 31 March of the next year. */
import { figureDates, findDates } from "../report/printed-date";
import type { Reading } from "../report/reading";
import type { AgencyKind, Outcome } from "../report/schema";
import type { Examples } from "./base/examples";
import { finding, passed, skipped } from "./base/finding";
import { isGovernmentOffice } from "./base/government-office";
import type { About, Rule } from "./base/rule";

/** Last day, as month and day; null where the law names none for this kind of organ. */
const lastDays: Readonly<Record<AgencyKind, string | null>> = {
  central: "01-31",
  department: "01-31",
  province: "03-31",
  city: "03-31",
  county: "03-31",
  // Not named in article 49: the governments' date, and no more than a hint.
  township: "03-31",
  unknown: null,
};

/** Villages, institutions and people's organizations: no departments of a government, which the law names alone. */
const noDepartment = /(?:村民|居民)委员会$|[村居]委会$|(?:中心|馆|站|所|社|院|队)$|(?<!委员)会$/;

/** Characters before a day and behind it in which it is said that it was that of publication. */
const reach = 12;
/** Longer lines are no signature. */
const longestSignature = 60;

/** The days on which the report itself says that it was published, or by which it is signed. */
function ownDays({ paragraphs }: Reading): string[] {
  return paragraphs.flatMap(({ text }) => {
    const said = figureDates(text.normalize("NFKC").trim());
    return findDates(said).flatMap(({ date, from, to }) => {
      const isSignature = said.length <= longestSignature && said.length - to <= 2;
      const isPublication = /发布|公布|首次公开/.test(
        said.slice(Math.max(0, from - reach), to + reach),
      );
      return date !== null && (isSignature || isPublication) ? [date] : [];
    });
  });
}

const about: About = {
  title: { zh: "公布期限", en: "Publication deadline" },
  explanation: {
    zh: "县级以上人民政府部门应在次年 1 月 31 日前、县级以上地方人民政府应在 3 月 31 日前公布年度报告。乡镇、街道、事业单位和群团组织不在条文之列，仅作提示。页面日期可能是重新上传的日期。",
    en: "Departments at county level and above publish by 31 January of the next year, local governments at county level and above by 31 March. Townships, street offices, public institutions and people's organizations are not named in the law: a hint only. The date on a page may be that of a later upload.",
  },
  source: { zh: "《政府信息公开条例》第四十九条", en: "Article 49 of the Regulation" },
  holds: "exact",
};

export const rule: Rule = {
  id: "deadline",
  severity: "warning",
  about,
  check({ report: { year, publishedOn, agencyKind, agency }, reading }) {
    if (year === null || publishedOn === null) return [skipped()];
    const isUnnamed =
      agencyKind === "township" || (agencyKind === "department" && noDepartment.test(agency ?? ""));
    const tell = (outcome: Outcome, zh: string, en: string) => [
      finding(null, outcome, { zh, en }, isUnnamed ? { severity: "note" } : {}),
    ];
    const lastDay = lastDays[agencyKind];
    if (lastDay === null)
      return tell(
        "cantTell",
        "未能确定机关类别，无法核对公布期限。",
        "The kind of agency is not known, so its deadline is not known either.",
      );
    // ISO dates compare as text.
    const isNextYear = (date: string) => date > `${year}-12-31`;
    if (!isNextYear(publishedOn))
      return tell(
        "cantTell",
        `页面日期 ${publishedOn} 早于报告年度终了，应不是公布日期，无法核对。`,
        `The page's date ${publishedOn} lies before the end of the report's year and is hardly that of publication.`,
      );
    const limit = `${year + 1}-${lastDay}`;
    if (publishedOn <= limit) return [passed(null, isUnnamed ? { severity: "note" } : {})];
    const own = ownDays(reading).find((each) => isNextYear(each) && each <= limit);
    if (own !== undefined)
      return tell(
        "cantTell",
        `页面日期 ${publishedOn} 晚于 ${limit}，报告自己写的日期 ${own} 却在期限之内；前者可能是重新上传的日期，无法核对。`,
        `The page's date ${publishedOn} is after ${limit}, while the report itself has ${own}, which is in time. The page's may be that of a later upload.`,
      );
    // Named as the source alone, it may have published the report of its government.
    const mayBeOfGovernment =
      agency !== null && isGovernmentOffice(agency) && !reading.title.includes(agency);
    if (mayBeOfGovernment && publishedOn <= `${year + 1}-${lastDays.county}`)
      return tell(
        "cantTell",
        `页面日期 ${publishedOn} 晚于部门的期限 ${limit}；由政府办公室发布的也可能是本级政府的报告，期限为 3 月 31 日，无法核对。`,
        `The page's date ${publishedOn} is after ${limit}, the departments' date; but what a government's office publishes may be its government's report, which is due by 31 March.`,
      );
    return tell(
      "failed",
      `页面日期 ${publishedOn} 晚于 ${limit}。该日期可能是重新上传的日期，请核对首次公布时间${isUnnamed ? "；这类单位的期限法律未作规定，仅作提示" : ""}。`,
      `The page's date ${publishedOn} is after ${limit}. It may be that of a later upload; please check when the report was first published${isUnnamed ? ". The law names no date for organs of this kind: this is a hint only" : ""}.`,
    );
  },
};

export const examples: Examples = [
  {
    shows: { zh: "部门，1 月 24 日公布", en: "a department, on 24 January" },
    report: { agencyKind: "department", publishedOn: "2025-01-24" },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "部门，3 月 5 日公布", en: "a department, on 5 March" },
    report: { agencyKind: "department", publishedOn: "2025-03-05" },
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "县政府，3 月 5 日公布", en: "a county government, on 5 March" },
    report: { agencyKind: "county", publishedOn: "2025-03-05" },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "乡镇，4 月 10 日：仅作提示", en: "a township, on 10 April: a hint" },
    report: { agencyKind: "township", publishedOn: "2025-04-10" },
    subject: null,
    outcome: "failed",
    severity: "note",
  },
  {
    shows: { zh: "文化馆，3 月 5 日：仅作提示", en: "a public institution, on 5 March: a hint" },
    report: { agency: "某县文化馆", agencyKind: "department", publishedOn: "2025-03-05" },
    subject: null,
    outcome: "failed",
    severity: "note",
  },
  {
    shows: {
      zh: "部门，页面日期 4 月 10 日，落款 1 月 20 日",
      en: "a department, the page dated 10 April, the report 20 January",
    },
    report: { agencyKind: "department", publishedOn: "2025-04-10" },
    text: ["某县水利局", "二〇二五年一月二十日"],
    subject: null,
    outcome: "cantTell",
  },
  {
    shows: {
      zh: "部门，页面日期 6 月 10 日，正文说首次发布于 1 月 20 日",
      en: "a department, the page dated 10 June, first published on 20 January by its text",
    },
    report: { agencyKind: "department", publishedOn: "2025-06-10" },
    text: ["本报告首次发布于2025年1月20日，6月更正了一处。"],
    subject: null,
    outcome: "cantTell",
  },
  {
    shows: {
      zh: "部门，3 月 5 日公布，落款 3 月 1 日",
      en: "a department, on 5 March, signed on 1 March",
    },
    report: { agencyKind: "department", publishedOn: "2025-03-05" },
    text: ["某县水利局", "2025年3月1日"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: {
      zh: "政府办公室发布，标题没有机关名，3 月 5 日",
      en: "published by a government's office, no agency in the title, on 5 March",
    },
    report: {
      agency: "某县人民政府办公室",
      agencyKind: "department",
      publishedOn: "2025-03-05",
    },
    subject: null,
    outcome: "cantTell",
  },
  {
    shows: { zh: "机关类别不明", en: "kind of agency unknown" },
    report: { agencyKind: "unknown", publishedOn: "2025-04-10" },
    subject: null,
    outcome: "cantTell",
  },
  {
    shows: { zh: "页面没有日期", en: "no date on the page" },
    report: { agencyKind: "department", publishedOn: null },
    subject: null,
    outcome: "inapplicable",
  },
];
