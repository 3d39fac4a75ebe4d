/** Who reports on which year, and when: from the title's forms and the labels around it. */
import type { AgencyKind } from "../report/schema";
import { readKind } from "./agency-kind";
import { foldCharacters } from "./label";
import type { PlainDocument, PlainParagraph } from "./plain";
import { countOwnLines, readPublished } from "./publication";

/** A title taken apart. */
export interface Title {
  /** As printed. */
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
}

export interface Identity {
  /** The best title of the page; its own where none is a report's. */
  readonly title: string;
  /** Null when no title is a report's. */
  readonly reportTitle: Title | null;
  readonly agency: string | null;
  readonly agencyKind: AgencyKind;
  readonly year: number | null;
  readonly publishedOn: string | null;
  readonly otherYear: { readonly year: number; readonly text: string } | null;
}

const subject =
  /(?:(?:政府|政务)(?:信息)?|信息)公开(?:工作)?(?:情况)?((?:19|20)\d{2}年)?的?(?:年?度)?(?:工作)?(?:年度)?(?:情况的?)?(?:总结)?(?:报告|年报)/;
const otherKinds =
  /通知|解读|图解|一图|读懂|制度|办法|格式|模板|样式|范本|指南|目录|上半年|下半年|半年度|季度|月份|月报|通报|法治政府建设|网站(?:工作)?(?:年度)?(?:工作)?报表|部门决算|预算|汇总|培训|会议|征求/;
const otherOrgans = /(?:大学|学院|学校|中学|小学|幼儿园|医院|公司|集团|银行|学会|协会)$/;
const digits = "〇一二三四五六七八九";
const yearPattern =
  /[([【]?((?:19|20)\d{2}|二[〇○零0一][〇○零一二三四五六七八九]{2})年?(?:度(?!假))?[)\]】]?/g;

function toYear(printed: string): number {
  const plain = printed.replace(/[○零0](?=[^\d]|$)/g, "〇");
  const value = Number(
    /^\d+$/.test(printed) ? printed : [...plain].map((each) => digits.indexOf(each)).join(""),
  );
  return value;
}

/** Whether the text is the title of a kind of document that is often taken for a report. */
export function isOtherKind(title: string): boolean {
  return otherKinds.test(title.replace(/\s/g, ""));
}

/** Whether the title names an organisation that the format is not for. */
export function isOtherOrgan(title: Title): boolean {
  return title.agency !== null && otherOrgans.test(title.agency);
}

// Its last word, or a character that may fold to one of it.
const mayEnd = /报\s*告|年\s*报|[^\s!-~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff20]/;

/** Takes a report's title apart; null when the text is none. */
export function readTitle(printed: string): Title | null {
  if (printed.length > 120 || !/公\s*开/.test(printed) || !mayEnd.test(printed)) return null;
  const text = foldCharacters(printed).replace(/\s/g, "");
  const match = subject.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index);
  const years = new Set([...before.matchAll(yearPattern)].map((each) => toYear(each[1] ?? "")));
  const later =
    match[1]?.slice(0, 4) ??
    /^[（(\s]*((?:19|20)\d{2})(?:年|[）)]|$)/.exec(text.slice(match.index + match[0].length))?.[1];
  const [year = later ? Number(later) : null] = years;
  return {
    text: printed.trim(),
    agency: readAgency(before, match[0]),
    // Of two years nobody knows which is the report's.
    year: years.size > 1 ? null : year,
  };
}

/** The organ in what stands before a title's subject; null where other words stand there. */
function readAgency(before: string, subject: string): string | null {
  const words = before
    .replace(yearPattern, "")
    .replace(/\d{1,2}月(?:\d{1,2}日)?|[至到~—–-](?=\d{1,2}月)/g, "")
    .replace(/[：:\]《]$|^\[/g, "")
    .replace(/^.*[>»›】：:|《\]]/, "")
    .replace(/^\([^()]*\)|^附件\d{0,2}|^\d{1,3}[.、)]/, "")
    .replace(
      /^.*关于(?:印发|公布|发布|公开|报送)?(?!印发|公布|发布|公开|报送|$)|关于(?:印发|公布|发布|公开|报送)?$|的$/g,
      "",
    );
  // The site or its section before the organ.
  const parts = words
    .replace(/、$/, "")
    .split(/(?<!中国)[-—–_|]+/)
    .filter((each) => each !== "");
  let agency =
    parts.length < 2 ? (parts[0] ?? "") : (parts.findLast((each) => organEnd.test(each)) ?? "");
  // 某市人民政府信息公开年度报告: the organ and the subject share two characters.
  if (/人民$/.test(agency) && subject.startsWith("政府")) agency += "政府";
  if (agency.length < 2 || agency.length > 40 || notOrgan.test(agency)) return null;
  return agency.replaceAll("(", "（").replaceAll(")", "）");
}

/** Words of a sentence or of a portal's sections, or an organ that does not say its name. */
const notOrgan =
  /[，。；,;?？!！]|^(?:本(?:机关|单位|部门|报告|级|局|委|办|市|县|区|镇|街道)|我|该|法定主动|政府信息|信息公开|年报|对(?!外)|根据|按照)/;

const siteSeparators = /[_|｜]|\s[-–—]\s|--|——/;

const siteEnd = /[-_|｜–—]/;

/** Candidates for the title, the most reliable first. */
interface Titles {
  /** Said to be titles by the page. */
  readonly sure: readonly string[];
  /** Lines of the page, and the way to it where there are none. */
  readonly likely: readonly string[];
  /** Those of `sure` that are several lines: the first may be the name of the site. */
  readonly joined: readonly string[];
}

function listTitles<A>(plain: PlainDocument<A>, paragraphs: readonly PlainParagraph<A>[]): Titles {
  const { meta, title } = plain;
  const head = paragraphs.slice(0, 60);
  // The highest first: a list beside the report has lower ones.
  const headings = [1, 2, 3].flatMap((each) =>
    head.filter(({ level }) => level === each).map(({ text }) => text),
  );
  const isWay = ({ text }: PlainParagraph<A>): boolean => /[>»›]|位置[:：]/.test(text);
  const lines = head.filter((each) => each.text.length <= 60 && !isWay(each));
  // A title over two or three lines: the organ, then the rest.
  const joined = lines.slice(0, 20).flatMap((_, index) =>
    [2, 3].flatMap((count) => {
      const parts = lines.slice(index, index + count).map(({ text }) => text);
      const whole = parts.join("");
      const agency = parts.length === count ? readTitle(whole)?.agency : null;
      if (!agency || !organEnd.test(agency)) return [];
      const single = parts.some((each) => each.length > 40 || readTitle(each)?.agency);
      return single ? [] : [whole];
    }),
  );
  // The line above, say 年报 as the page's section, may be none of it.
  joined.sort((one, other) => one.length - other.length);
  const pageTitle = title.split(siteSeparators)[0] ?? "";
  const sure = [
    meta.articletitle ?? "",
    ...headings.filter((each) => readTitle(each)?.agency),
    ...joined,
    ...headings,
    pageTitle,
    title,
    meta["og:title"] ?? "",
  ].filter((each) => each !== "");
  const printed = lines.map(({ text }) => text);
  if ([...sure, ...printed].some(readTitle)) return { sure, likely: printed, joined };
  // Where the page is may be the only place that says what it is.
  const ways = head.filter(isWay).map(({ text }) => text.split(/[>»›]/).at(-1)?.trim() ?? "");
  return { sure, likely: [...printed, ...ways], joined };
}

const organEnd =
  /(?:政府|办公室|办公厅|局|委员会|委|厅|部|署|院|会|处|队|中心|街道|镇|乡|区|县|市|省|州|旗|办事处)$/;

/** Reads who reports on which year. `paragraphs` are those of the whole page. */
export function identify<A>(
  plain: PlainDocument<A>,
  paragraphs: readonly PlainParagraph<A>[],
  cellLines: readonly string[],
): Identity {
  const { sure, likely, joined } = listTitles(plain, paragraphs);
  const own = readTitles(sure);
  const titles = [...own, ...readTitles(likely)];
  const period = readPeriod(paragraphs);
  const stated = period?.year ?? readSpan(paragraphs);
  const reportTitle = chooseTitle(own, readTitles(likely), stated);
  const named = reportTitle?.agency ?? own.find(({ agency }) => agency)?.agency ?? null;
  const { label, other } = readSource(plain, paragraphs, cellLines);
  const source = label ?? other;
  const isFuller = named !== null && source !== null && wholeName.test(source.replace(named, "|"));
  // The line above the title may be the site's name: then the page's own label may deny it.
  const isDoubtful =
    !isFuller && label !== null && label !== named && joined.includes(reportTitle?.text ?? "");
  const agency = isFuller ? source : isDoubtful ? null : (named ?? source);
  const year = reportTitle?.year ?? stated ?? firstYear(paragraphs);
  const texts = paragraphs.map(({ text }) => text);
  const at = reportTitle ? texts.indexOf(reportTitle.text) : -1;
  const ownTexts = texts.slice(0, countOwnLines(texts, at));
  return {
    title: reportTitle?.text ?? sure[0] ?? likely[0] ?? plain.title,
    reportTitle,
    agency,
    agencyKind: agency ? readKind(agency) : "unknown",
    year,
    publishedOn: readPublished(plain.meta, {
      head: [...ownTexts.slice(0, 80), ...cellLines],
      belowTitle: at < 0 ? [] : texts.slice(at + 1, at + 4),
      tail: ownTexts.slice(80).slice(-20),
    }),
    otherYear: findOtherYear({ year, agency }, titles, period, paragraphs),
  };
}

/** What a title leaves out of a government's name. */
const wholeName = /^\|(?:(?:人民)?政府|(?:街道)?办事处|(?:党工委)?(?:管委会|管理委员会))$/;

function readTitles(printed: readonly string[]): Title[] {
  return printed.flatMap((each) => readTitle(each) ?? []);
}

/** The report's title among those of the page; `stated` is the year that its text names. */
function chooseTitle(
  own: readonly Title[],
  likely: readonly Title[],
  stated: number | null,
): Title | null {
  const whole = own.find(({ agency, year }) => agency && year);
  if (whole) return whole;
  // A title that names the organ and no year: another with a year may be of another year's report.
  const named = own.find(({ agency }) => agency);
  if (named) return own.find(({ year }) => year) ?? named;
  const lines = likely.filter(
    ({ agency, year, text }) => agency && year && isOwn({ text, agency, year }, null),
  );
  const [first] = lines;
  // A list of reports beside the report: the year that the text states tells which it is.
  const fitting = lines.some(({ year }) => year !== first?.year)
    ? lines.filter(({ year }) => year === stated)
    : lines;
  const [chosen] = fitting;
  if (chosen && fitting.every(({ agency }) => agency === chosen.agency)) return chosen;
  const unnamed = [...own, ...likely].filter(({ agency }) => !agency);
  return unnamed.find(({ year }) => year) ?? unnamed[0] ?? null;
}

/** What stands before the name of the organ, the surest first. */
const sourceLabels = [
  /(?:发布机构|发文机关|发文机构|公开机构|公开主体|发布单位|发布部门)/g,
  /来源/g,
  /(?:供稿单位|供稿|作者)/g,
];
const maySource = /发[布文]|公开[机主]|来源|供稿|作者/;
const nameAfterLabel = /^[\]】:：\s[【(（]{0,4}([\u4e00-\u9fff（）]{3,30})/;

function readSource<A>(
  { meta, title }: PlainDocument<A>,
  paragraphs: readonly PlainParagraph<A>[],
  cellLines: readonly string[],
): { label: string | null; other: string | null } {
  const texts = paragraphs.slice(0, 80).map(({ text }) => text);
  // A label that is a line of its own goes before the next.
  const lines = texts.map((line, index) =>
    line.length < 12 && /[:：]$/.test(line) ? `${line} ${texts[index + 1] ?? ""}` : line,
  );
  const labelled = [...lines, ...cellLines].filter(
    (line) => line.length < 300 && maySource.test(line),
  );
  for (const label of sourceLabels) {
    for (const line of labelled) {
      for (const at of line.matchAll(label)) {
        const name = nameAfterLabel.exec(line.slice(at.index + at[0].length))?.[1];
        if (name && organEnd.test(name) && !notOrgan.test(name))
          return { label: name, other: null };
      }
    }
  }
  const isOrgan = (name: string): boolean =>
    name.length <= 30 && organEnd.test(name) && !notOrgan.test(name);
  const said = [meta.contentsource, meta.source, meta.author].map(withoutSite);
  // A site within a site: whose report it is, its title does not tell.
  const sites = title.split(siteEnd).slice(1).map(withoutSite).filter(isOrgan);
  const site = sites.length === 1 ? sites : [];
  const named = [...said, readSignature(paragraphs), withoutSite(meta.sitename), ...site];
  return { label: null, other: named.find(isOrgan) ?? null };
}

function withoutSite(name = ""): string {
  return name.trim().replace(/(?:政府)?(?:门户)?网站?$/, "");
}

/** The organ that signs at the end, above the date; empty when none does. */
function readSignature<A>(paragraphs: readonly PlainParagraph<A>[]): string {
  const tail = paragraphs.slice(-20).map(({ text }) => text.replace(/\s/g, ""));
  const signed = tail.find(
    (line, index) =>
      /^[\u4e00-\u9fff（）]{4,30}$/.test(line) &&
      /^\d{4}年\d{1,2}月\d{1,2}日$/.test(tail[index + 1] ?? ""),
  );
  return signed ?? "";
}

const periodPattern =
  /统计(?:期限|时限|时间|范围|周期)[^。；]{0,12}?((?:19|20)\d{2})\s*年[^。；]{0,30}/;

function readPeriod<A>(
  paragraphs: readonly PlainParagraph<A>[],
): { year: number; text: string } | null {
  for (const { text } of paragraphs) {
    const match = periodPattern.exec(text.slice(0, 5000));
    if (match?.[1]) return { year: Number(match[1]), text: match[0].trim() };
  }
  return null;
}

const spans = [
  /(?:报告|数据|期限|时限)[^。；]{0,20}?((?:19|20)\d{2})年1月1日起?[至到][^。；]{0,8}12月31日/,
  /现(?:将|公布|发布|予以|向)[^。；]{0,30}?((?:19|20)\d{2})年度?[^。；]{0,20}(?:情况|报告)/,
];

/** The year that a sentence presents, in other words than those of the form. */
function readSpan<A>(paragraphs: readonly PlainParagraph<A>[]): number | null {
  for (const span of spans) {
    for (const { text } of paragraphs) {
      const year = text.length < 5000 ? span.exec(text)?.[1] : undefined;
      if (year) return Number(year);
    }
  }
  return null;
}

/** The year that the text begins to speak of. */
function firstYear<A>(paragraphs: readonly PlainParagraph<A>[]): number | null {
  for (const { text } of paragraphs) {
    if (!/[，。；,]/.test(text)) continue;
    const year = /^\s*((?:19|20)\d{2})\s*年(?:度|[,，以来]|\s)/.exec(text)?.[1];
    if (year) return Number(year);
  }
  return null;
}

/** A sentence that presents the report it stands in: 现公布…, 编制本报告. */
const presents = /现(?:将|公布|发布|予以|向)|编制|如下|本报告/;
/** Words of what was done with reports, or of a link to another one. */
const reportsOthers = /已|完成|开展|组织|指导|督促|检查|抽查|考核|评议|历年|各|所属|[一下]篇|相关/;

/** Whether a title, or a sentence with one in it, is of the report itself and of no other. */
function isOwn({ text, agency }: Title, organ: string | null): boolean {
  const isOther =
    agency !== null && organ !== null && !agency.includes(organ) && !organ.includes(agency);
  if (reportsOthers.test(text)) return false;
  return /[，。；]/.test(text) ? presents.test(text) : !isOther;
}

function findOtherYear<A>(
  { year, agency }: { readonly year: number | null; readonly agency: string | null },
  titles: readonly Title[],
  period: { year: number; text: string } | null,
  paragraphs: readonly PlainParagraph<A>[],
): { year: number; text: string } | null {
  if (year === null) return null;
  const others = titles.filter(
    (each) => each.year !== null && each.year !== year && isOwn(each, agency),
  );
  const [title] = others;
  // Reports of several other years are a list beside the report.
  const isList = new Set(others.map((each) => each.year)).size > 1;
  if (title?.year && !isList) return { year: title.year, text: title.text };
  // A period that begins in the last days of another year is still the title's.
  if (period && period.year !== year && !period.text.includes(String(year))) return period;
  const first = firstYear(paragraphs);
  if (first === null || first === year) return null;
  const mentioned = paragraphs.some(
    ({ text }) => text.includes(`${year}年`) || text.includes(`${year} 年`),
  );
  const printed = paragraphs.find(({ text }) => text.trimStart().startsWith(String(first)))?.text;
  const elsewhere = titles.some((each) => each.year === year) && mentioned;
  return elsewhere ? null : { year: first, text: (printed ?? "").slice(0, 30) };
}
