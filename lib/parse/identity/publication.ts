/** When a report was published: from what the page says of it, or a date alone right by its title. */
import { figureDates, findDates } from "../../report/printed-date";
import { foldCharacters } from "../label";
import { isOrganName } from "./organ-name";
import { readTitle } from "./title";

/** The line with one width of digits, dates in figures, and no space but before 时间 and 日期. */
function foldLine(line: string): string {
  return figureDates(
    foldCharacters(line).replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])(?!时间|日期)/g, ""),
  );
}

function toDate(text: string): string | null {
  return findDates(text)[0]?.date ?? null;
}

/** What stands before a date of publication, the surest first. */
const labels = [
  /(?:发[布表稿]|信息(?:提供)?)\s?(?:时间|日期|于)/,
  /(?:公[开布]|发文)\s?(?:时间|日期)/,
  /(?:生成|成文)\s?(?:时间|日期)/,
  // Behind the source or the editor it is the page's own.
  /来源:\s?(?:时间|日期)/,
  /^(?:.{0,2}(?:来源|作者|编辑|发布..):\s?(?:\S{1,30}\s)?)?(?:时间|日期)/,
];
const between = /^[^\u4e00-\u9fff\d]{0,12}/;
const labelAlone = /(?:时\s*间|日\s*期)\s*[:：]?$/;
/** The clock that a script shows. */
const clock = /星期|今天|今日|现在|当前|农历/;
const others = /^(?:相关|推荐|热门|最新)|^[上下]一[篇条]/;

/** The date that follows a label in the line, with nothing else between. */
function dateAfter(label: RegExp, line: string): string | null {
  const at = label.exec(line);
  if (!at) return null;
  const rest = line.slice(at.index + at[0].length).replace(between, "");
  const [first] = findDates(rest.slice(0, 20));
  return first?.from === 0 ? first.date : null;
}

/** Where the page may say when it was published. */
export interface PublicationLines {
  /** From the top of the page, rows of its index included. */
  readonly head: readonly string[];
  /** The title's own line; empty where no line has it. */
  readonly title: string;
  /** Right above the title, and right below it. */
  readonly aboveTitle: readonly string[];
  readonly belowTitle: readonly string[];
  /** At its foot. */
  readonly tail: readonly string[];
}

/** The date of publication; null when the page does not say it. */
export function readPublished(
  meta: Readonly<Record<string, string>>,
  places: PublicationLines,
): string | null {
  const { head, aboveTitle, belowTitle, tail } = places;
  const stated = toDate(meta.pubdate ?? meta.publishdate ?? meta["article:published_time"] ?? "");
  if (stated) return stated;
  const begins = (line: string): boolean => labels.some((each) => each.exec(line)?.index === 0);
  // Below the report a label begins its line: within one it may speak of another document.
  const lines = [...joinLabels(head), ...joinLabels(tail).filter(begins)];
  for (const label of labels) {
    for (const line of lines) {
      const date = dateAfter(label, line);
      if (date) return date;
    }
  }
  const bare = readBare(places);
  if (bare) return bare;
  // Elsewhere on the page it may be the last change of the whole site.
  const near = [...aboveTitle, ...belowTitle].map(foldLine);
  return near.map((line) => dateAfter(updated, line)).find((date) => date !== null) ?? null;
}

/** How many lines there are before those about other documents. */
export function countOwnLines(lines: readonly string[], title: number): number {
  const end = lines.findIndex((line, index) => index > title && others.test(line));
  return end < 0 ? lines.length : end;
}

/** Lines as they are searched; one that ends in a label takes the next. */
function joinLabels(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.length > 400) continue;
    joined.push(foldLine(labelAlone.test(line) ? `${line} ${lines[index + 1] ?? ""}` : line));
  }
  return joined;
}

const inFigures = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`;
const inWords = String.raw`\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日`;
/** What portals print behind a date. */
const furniture = "(?:信息)?(?:来源|浏览|点击|阅读|作者|字号|字体)";
/** No date is without one: then the long expressions need not even be compiled. */
const printsYear = /\d{4}/;
/** A line with nothing but a date, its source and a portal's words. */
const stamp = new RegExp(
  `^[•·●(]? ?(?:(?:信息)?来源: ?\\S{1,30} )?(${inFigures}|${inWords})(?: \\d{1,2}:\\d\\d(?::\\d\\d)?)?(?: ?\\)| ?[[【|]? ?(?:${furniture}.*)?| ([\\u4e00-\\u9fff()]{3,30}))$`,
);
/** A date behind a title, in its line; that of a period goes on. */
const behindTitle = new RegExp(`(?:报告|年报) ?\\(? ?(?:${inFigures}|${inWords}) ?\\)?$`);
/** Before the words that portals print beside a date of publication; alone it may be a later one. */
const updated = /^更新(?:时间|日期)(?=.{10,24}(?:来源|浏览|发布时间:))/;

/** 2025-01-03 10:21 来源：…, without a label, as portals print it in the title's line or below. */
function readBare({ head, title, belowTitle }: PublicationLines): string | null {
  const timed = head.find(
    (line) =>
      line.length < 120 && /^\d{4}[^。]{4,9}\s+\d{1,2}:\d\d/.test(line) && !clock.test(line),
  );
  if (timed) return toDate(timed.slice(0, 12));
  const year = readTitle(title)?.year;
  for (const [index, line] of belowTitle.entries()) {
    const next = belowTitle[index + 1] ?? "";
    const folded = line.length < 120 ? foldSpaces(line) : "";
    const [, date = "", name] = (printsYear.test(folded) && stamp.exec(folded)) || [];
    const isOwn = (name === undefined || isOrganName(name)) && !clock.test(line + next);
    // In a list it may be another report's.
    if (date !== "" && isOwn && (readTitle(next)?.year ?? year) === year) return toDate(date);
    if (!isBeside(line)) break;
  }
  const folded = foldSpaces(title);
  const [behind] = (/[\d日)]$/.test(folded) && behindTitle.exec(folded)) || [];
  return behind === undefined ? null : toDate(behind);
}

/** Whether a line between title and date is a portal's or an organ's name: others may be dated themselves. */
function isBeside(line: string): boolean {
  if (/[，。；]/.test(line) || others.test(line)) return false;
  const isOrgan = isOrganName(line.replace(/（[^（）]*）$/, ""));
  return line.length <= 6 || /[:：|]/.test(line) || isOrgan || readTitle(line) !== null;
}

function foldSpaces(line: string): string {
  return foldCharacters(line).replace(/\s+/g, " ").trim();
}
