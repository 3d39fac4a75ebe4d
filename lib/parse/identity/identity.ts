/** Who reports on which year, and when: from the title's forms and the labels around it. */
import type { AgencyKind } from "../../report/schema";
import type { PlainDocument, PlainParagraph } from "../plain";
import { readKind } from "./agency-kind";
import { endsAsOrgan } from "./organ-name";
import { countOwnLines, readPublished } from "./publication";
import { readSource } from "./source";
import { findOtherYear, findPresentedYear, findStatedPeriod, firstYear } from "./stated-year";
import { isOfReport, isOtherKind, readTitle, type Title } from "./title";

/** Who reports, and on what. */
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

const siteSeparators = /[_|｜]|\s[-–—]\s|--|——/;

/** The way to the next page of a column, which may be another year's report. */
const toNeighbour = /^[上下]一[条篇页则个]/;
/** What documents are about that stand in the column of reports and are none. */
const otherSubjects = /(?:信访|建议|提案|审计|财政|统计|党务|热线|应诉|执法)(?![局厅委办部署大支])/;

/** What may be a title, and the title that it is; null where it is none. */
interface Line {
  readonly text: string;
  readonly title: Title | null;
}

function lineOf(text: string): Line {
  return { text, title: readTitle(text) };
}

/** Candidates for the title, the most reliable first. */
interface Titles {
  /** Said to be titles by the page. */
  readonly sure: readonly Line[];
  /** Lines of the page and of its layout, and the way to it where there are none. */
  readonly likely: readonly Line[];
  /** Those of `sure` that are several lines: the first may be the name of the site. */
  readonly joined: readonly Line[];
}

function listTitles<A>(plain: PlainDocument<A>, paragraphs: readonly PlainParagraph<A>[]): Titles {
  const { meta, title } = plain;
  const head = paragraphs.slice(0, 60);
  // The highest first: a list beside the report has lower ones.
  const headings = [1, 2, 3].flatMap((each) =>
    head.filter(({ level }) => level === each).map(({ text }) => lineOf(text)),
  );
  const isWay = ({ text }: PlainParagraph<A>): boolean => /[>»›]|位置[:：]/.test(text);
  const lines = head
    .filter((each) => each.text.length <= 60 && !isWay(each) && !toNeighbour.test(each.text))
    .map(({ text }) => lineOf(text));
  // A row of the layout may hold the title and nothing else.
  const cells = plain.blocks.slice(0, 60).flatMap((block) => {
    const [only, more] = block.kind === "row" ? block.cells : [];
    return only && !more && only.text.length <= 60 ? lineOf(only.text) : [];
  });
  const all = [...lines, ...cells];
  // A title over two or three lines: the organ, then the rest.
  const joined = lines.slice(0, 20).flatMap((_, index) =>
    [2, 3].flatMap((count) => {
      const parts = lines.slice(index, index + count);
      const single = parts.some(({ text, title }) => text.length > 40 || title?.agency);
      if (single || parts.length < count) return [];
      const whole = lineOf(parts.map(({ text }) => text).join(""));
      const agency = whole.title?.agency;
      return agency && endsAsOrgan(agency) ? [whole] : [];
    }),
  );
  // The line above, say 年报 as the page's section, may be none of it.
  joined.sort((one, other) => one.text.length - other.text.length);
  const pageTitle = title.split(siteSeparators)[0] ?? "";
  const sure = [
    lineOf(meta.articletitle ?? ""),
    ...headings.filter((each) => each.title?.agency),
    ...joined,
    ...headings,
    ...[pageTitle, title, meta["og:title"] ?? ""].map(lineOf),
  ].filter(({ text }) => text !== "");
  if ([...sure, ...all].some((each) => each.title)) return { sure, likely: all, joined };
  // A page that says itself that it is something else only lies in the column of the reports.
  const isOther = ({ text }: Line): boolean => isOtherKind(text) || otherSubjects.test(text);
  if (sure.some(isOther)) return { sure, likely: all, joined };
  // Where the page is may be the only place that says what it is.
  const ways = head.filter(isWay).map(({ text }) => text.split(/[>»›]/).at(-1)?.trim() ?? "");
  return { sure, likely: [...all, ...ways.map(lineOf)], joined };
}

/** Reads who reports on which year. `paragraphs` are those of the whole page. */
export function identify<A>(
  plain: PlainDocument<A>,
  paragraphs: readonly PlainParagraph<A>[],
  cellLines: readonly string[],
): Identity {
  const { sure, likely, joined } = listTitles(plain, paragraphs);
  const own = titlesOf(sure);
  const titles = [...own, ...titlesOf(likely)];
  const period = findStatedPeriod(paragraphs);
  const stated = period?.year ?? findPresentedYear(paragraphs);
  const reportTitle = chooseTitle(own, titlesOf(likely), stated);
  const named = reportTitle?.agency ?? own.find(({ agency }) => agency)?.agency ?? null;
  const { label, other } = readSource(plain, paragraphs, cellLines);
  const source = label ?? other;
  const rest = named !== null && source !== null ? source.replace(named, "|") : "";
  const isFuller =
    wholeName.test(rest) || (/^[省市县区州旗镇乡]/.test(named ?? "") && place.test(rest));
  // The line above the title may be the site's name: then the page's own label may deny it.
  const isDoubtful =
    !isFuller &&
    label !== null &&
    label !== named &&
    joined.some(({ text }) => text === reportTitle?.text);
  const agency = isFuller ? source : isDoubtful ? null : (named ?? source);
  const year = reportTitle?.year ?? stated ?? firstYear(paragraphs);
  const texts = paragraphs.map(({ text }) => text);
  const at = reportTitle ? findTitle(texts, reportTitle.text) : -1;
  const ownTexts = texts.slice(0, countOwnLines(texts, at));
  return {
    title: reportTitle?.text ?? sure[0]?.text ?? likely[0]?.text ?? plain.title,
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

/** Where the title stands, or its last line; -1 where only the page's head has it. */
function findTitle(texts: readonly string[], title: string): number {
  const at = texts.indexOf(title);
  if (at >= 0) return at;
  return texts.findIndex(
    (text, index) =>
      title.endsWith(text) &&
      [2, 3].some(
        (count) => texts.slice(Math.max(0, index + 1 - count), index + 1).join("") === title,
      ),
  );
}

/** What a title leaves out of a government's name. */
const wholeName = /^\|(?:(?:人民)?政府|(?:街道)?办事处|(?:党工委)?(?:管委会|管理委员会))$/;

/** What stands before a name that says only the level of its place: 市教育局. */
const place = /^[\u4e00-\u9fff]+\|$/;

function titlesOf(lines: readonly Line[]): Title[] {
  return lines.flatMap(({ title }) => title ?? []);
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
    ({ agency, year, text }) => agency && year && isOfReport({ text, agency, year }, null),
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
