/** The title of a report, taken apart: who reports, on which year, and what only looks like one. */
import { otherKinds, partsOfYear, titleSubject } from "../../report/title-words";
import { foldCharacters } from "../label";
import { endsAsOrgan, notOrgan } from "./organ-name";

/** A title taken apart. */
export interface Title {
  /** As printed. */
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
}

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

const months = /\d{1,2}(?=月(?!\d)|[-–—~至到]\d{1,2}月(?!\d))/g;

/** Whether the title is of a part of a year: a half, a quarter, or months that are not all twelve. */
export function isOfPart(title: string): boolean {
  const named = foldCharacters(title).replace(/\s/g, "").match(months) ?? [];
  const isWhole = named.length === 0 || (Number(named[0]) === 1 && named.at(-1) === "12");
  return !isWhole || partsOfYear.test(title);
}

/** Whether the title names an organisation that the format is not for. */
export function isOfNoOrgan(title: Title): boolean {
  return title.agency !== null && otherOrgans.test(title.agency);
}

/** The day of a list or of the line above, and no period that the report is of. */
const dateBefore =
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d\d(?::\d\d)?)?(?![\d日至到起~—–-])/;

// Its last word, or a character that may fold to one of it.
const mayEnd = /报\s*告|年\s*报|[^\s!-~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff20]/;

/** What is longer is no title, in characters. */
export const longestTitle = 120;

/** Takes a report's title apart; null when the text is none. */
export function readTitle(printed: string): Title | null {
  if (printed.length > longestTitle || !/公\s*开/.test(printed) || !mayEnd.test(printed))
    return null;
  const text = foldCharacters(printed).replace(/\s/g, "");
  const match = titleSubject.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index).replace(dateBefore, "");
  const after = text.slice(match.index + match[0].length);
  const years = new Set([...before.matchAll(yearPattern)].map((each) => toYear(each[1] ?? "")));
  // Behind the site and its column: 某县人民政府 政府信息公开年报 某镇2024年政府信息公开工作年度报告.
  const own = years.size === 0 ? readTitle(after) : null;
  if (own?.year) return own;
  const later = match[1]?.slice(0, 4) ?? /^[（(\s]*((?:19|20)\d{2})(?:年|[）)]|$)/.exec(after)?.[1];
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
    .replace(/^.*(?:[>»›】：:|《\]]|(?:门户网站|年度报告|年报)(?=.{2}))/, "")
    .replace(/^\([^()]*\)|^附件\d{0,2}|^\d{1,3}[.、)]/, "")
    .replace(
      /^.*关于(?:印发|公布|发布|公开|报送)?(?!印发|公布|发布|公开|报送|$)|关于(?:印发|公布|发布|公开|报送)?$|的$/g,
      "",
    )
    .replace(/(?:向社会|主动)?(?:发布|公布|公开)$|[至到]$/, "")
    .replace(/^["“「『]|["”」』]$/g, "");
  // The site or its section before the organ.
  const parts = words
    .replace(/、$/, "")
    .split(/(?<!中国)[-—–_|]+/)
    .filter((each) => each !== "");
  let agency = parts.length < 2 ? (parts[0] ?? "") : (parts.findLast(endsAsOrgan) ?? "");
  // 某市人民政府信息公开年度报告: the organ and the subject share two characters.
  if (/人民$/.test(agency) && subject.startsWith("政府")) agency += "政府";
  if (agency.length < 2 || agency.length > 40 || notOrgan.test(agency)) return null;
  return agency.replaceAll("(", "（").replaceAll(")", "）");
}

/** A sentence that presents the report it stands in: 现公布…, 编制本报告. */
const presents = /现(?:将|公布|发布|予以|向)|编制|如下|本报告/;
/** Words of what was done with reports, or of a link to another one. */
const reportsOthers = /已|完成|开展|组织|指导|督促|检查|抽查|考核|评议|历年|各|所属|[一下]篇|相关/;

/** Whether a title, or a sentence with one in it, is of the report itself and of no other. */
export function isOfReport({ text, agency }: Title, organ: string | null): boolean {
  const isOther =
    agency !== null && organ !== null && !agency.includes(organ) && !organ.includes(agency);
  if (reportsOthers.test(text)) return false;
  return /[，。；]/.test(text) ? presents.test(text) : !isOther;
}
