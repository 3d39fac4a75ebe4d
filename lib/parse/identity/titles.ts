/** What may be the title of a report: which lines of a page, and which of them it is. */
import { formTable, sectionHeadings } from "../../report/form";
import { foldLabel, stripNumbering } from "../label";
import type { PlainBlock, PlainDocument, PlainParagraph } from "../plain";
import { endsAsOrgan } from "./organ-name";
import { isOfNoOrgan, isOfPart, isOfReport, isOtherKind, readTitle, type Title } from "./title";

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

const [firstRow] = formTable("applications", 2021).rows;
/** What a report begins with: the heading of a section, or where there is none a row of table three. */
const beginnings = new Set(
  [...sectionHeadings, firstRow?.label ?? ""].map((label) => stripNumbering(foldLabel(label))),
);

/** The words of a block that a report begins with; null where it has none. */
export function beginningOf<A>(block: PlainBlock<A>): string | null {
  const texts = block.kind === "row" ? block.cells.slice(0, 2) : [block];
  for (const { text } of texts) {
    const words = text.length <= 40 ? stripNumbering(foldLabel(text)) : "";
    if (beginnings.has(words)) return words;
  }
  return null;
}

/** Whether a line says where on the site the page is. */
function isWay({ text }: PlainParagraph<unknown>): boolean {
  return /[>»›]|位置[:：]/.test(text);
}

const mostBlocks = 60;
const longestLine = 60;

/** The lines that a page begins with, the cells of its layout among them, and of which block each is. */
function linesOf<A>(blocks: readonly PlainBlock<A>[]): { line: Line; at: number }[] {
  const paragraphs = new Set(
    blocks.filter(({ kind }) => kind === "paragraph").slice(0, mostBlocks),
  );
  const lines: { line: Line; at: number }[] = [];
  for (const [at, block] of blocks.entries()) {
    const isRow = block.kind === "row";
    const isLine = isRow
      ? at < mostBlocks
      : paragraphs.has(block) && !isWay(block) && !toNeighbour.test(block.text);
    if (!isLine) continue;
    for (const { text } of isRow ? block.cells : [block]) {
      if (text.length <= longestLine && /\D/.test(text)) lines.push({ line: lineOf(text), at });
    }
  }
  return lines;
}

/** Candidates for the title, the most reliable first. */
export interface Titles {
  /** Said to be titles by the page. */
  readonly sure: readonly Line[];
  /** Lines of the page and of its layout, and the way to it where there are none. */
  readonly likely: readonly Line[];
  /** Those of `sure` that are several lines: the first may be the name of the site. */
  readonly joined: readonly Line[];
  /** What the page calls itself, where that is something else than a report; else null. */
  readonly other: string | null;
}

/** Whether a line says of which disclosure, or of which time of it, a page is. */
function isOfDisclosure({ text, title }: Line): boolean {
  return title !== null || (text.includes("公开") && (/\d{4}年/.test(text) || isOfPart(text)));
}

/** What may be a title over two or three lines: the organ, then the rest. */
function joinLines(lines: readonly Line[]): Line[] {
  return lines.slice(0, 20).flatMap((_, index) =>
    [2, 3].flatMap((count) => {
      const parts = lines.slice(index, index + count);
      const single = parts.some(({ text, title }) => text.length > 40 || title?.agency);
      if (single || parts.length < count) return [];
      return [lineOf(parts.map(({ text }) => text).join(""))];
    }),
  );
}

/** Lists what may be the title of the report on a page. */
export function listTitles<A>({ meta, title, blocks }: PlainDocument<A>): Titles {
  const printed = linesOf(blocks);
  const lines = printed.map(({ line }) => line);
  // What is titled like a report below where this one begins is another: a link to it, or a list.
  const begin = blocks.findIndex((block) => beginningOf(block) !== null);
  const above = printed.filter(({ at }) => at < begin).map(({ line }) => line);
  const isTitled = [...above, ...joinLines(above)].some(
    ({ text, title }) => title && !isOfPart(text),
  );
  const head = (isTitled ? blocks.slice(0, begin) : blocks)
    .filter((block) => block.kind === "paragraph")
    .slice(0, 60);
  // The highest first: a list beside the report has lower ones.
  const [largest = [], ...smaller] = [1, 2, 3].map((each) =>
    head.filter(({ level }) => level === each).map(({ text }) => lineOf(text)),
  );
  const headings = [...largest, ...smaller.flat()];
  const pageTitle = title.split(siteSeparators)[0] ?? "";
  const article = lineOf(meta.articletitle ?? "");
  const parts = isTitled ? [] : above.filter(({ text }) => isOfPart(text));
  const called =
    [article, ...largest, lineOf(pageTitle), ...parts].find(isOfDisclosure)?.text ?? "";
  const other = isOtherKind(called) || isOfPart(called) ? called : null;
  const all = isTitled || (other && begin >= 0) ? above : lines;
  const joined = joinLines(all).filter(
    ({ title: own }) => own?.agency && (endsAsOrgan(own.agency) || isOfNoOrgan(own)),
  );
  // The line above, say 年报 as the page's section, may be none of it.
  joined.sort((one, other) => one.text.length - other.text.length);
  const sure = [
    article,
    ...headings.filter((each) => each.title?.agency),
    ...joined,
    ...headings,
    ...[pageTitle, title, meta["og:title"] ?? ""].map(lineOf),
  ].filter(({ text }) => text !== "");
  // A page that says itself that it is something else only lies in the column of the reports.
  const isOther = ({ text }: Line): boolean => isOtherKind(text) || otherSubjects.test(text);
  const isTold = [...sure, ...all].some((each) => each.title) || sure.some(isOther);
  // Where the page is may be the only place that says what it is.
  const ways = isTold ? [] : head.filter(isWay);
  const last = ways.map(({ text }) => lineOf(text.split(/[>»›]/).at(-1)?.trim() ?? ""));
  return { sure, likely: [...all, ...last], joined, other };
}

/** Those of the lines that are titles. */
export function titlesOf(lines: readonly Line[]): Title[] {
  return lines.flatMap(({ title }) => title ?? []);
}

/** The report's title among those of the page; `links` are words of links, `stated` the year that its text names. */
export function chooseTitle(
  { sure, likely }: Titles,
  links: ReadonlySet<string>,
  stated: number | null,
): Title | null {
  const own = titlesOf(sure);
  const titles = [...own, ...titlesOf(likely)];
  const whole = own.find(({ agency, year }) => agency && year);
  if (whole) return whole;
  const line = chooseLine(own, titlesOf(likely), stated);
  // A title that names the organ and no year: another with a year may be of another year's report.
  const named = own.find(({ agency }) => agency);
  // What the page does not print may be the name of its site and column.
  if (named && !(line && likely.every(({ text }) => text !== named.text)))
    return own.find(({ year }) => year) ?? named;
  const unlinked = likely.filter(({ text }) => !links.has(text));
  return (
    line ??
    titles.find(({ agency, year }) => !agency && year) ??
    (own.length > 0 ? null : findOnlyOrgan(titlesOf(unlinked))) ??
    titles.find(({ agency }) => !agency) ??
    null
  );
}

/** The title of organ and year among the lines of a page; null where several may be it. */
function chooseLine(
  own: readonly Title[],
  likely: readonly Title[],
  stated: number | null,
): Title | null {
  const lines = likely.filter((each) => each.agency && each.year && isOfReport(each, null));
  const [first] = [...own, ...lines].filter(({ year }) => year);
  // Reports of other years beside the report: the year that the text states tells which it is.
  const fitting = lines.some(({ year }) => year !== first?.year)
    ? lines.filter(({ year }) => year === stated)
    : lines;
  const [chosen] = fitting;
  return chosen && fitting.every(({ agency }) => agency === chosen.agency) ? chosen : null;
}

/** The title that names an organ and no year, where no line names another; null for none. */
function findOnlyOrgan(titles: readonly Title[]): Title | null {
  const [first, ...others] = titles.filter(({ agency }) => agency && endsAsOrgan(agency));
  if (!first || first.year || !isOfReport(first, null)) return null;
  return others.every(({ agency }) => agency === first.agency) ? first : null;
}
