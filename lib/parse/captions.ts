/** What stands above a table says whose numbers it holds: those of another year or organ are left out. */
import type { Identity } from "./identity/identity";
import { endsAsOrgan, isOrganName } from "./identity/organ-name";
import type { PlainBlock, PlainDocument } from "./plain";
import { readSections } from "./sections";

const longestCaption = 50;
/** 办公室 alone may be any. */
const shortestName = 5;
const printedYear = /20\d\d(?=\s*年)/g;
/** Speaks of several years, or of a day or a document of one. */
const compares = /[。；]|结转|相比|比较|对比|对照表|同比|以来|截[至止]|年[底末]|[〔[]|号/;
const captionEnd = /(?:年度?|情况|数据?|统计|表|报告|对照|参考)[）)]?[:：]?$/;
const lastYear = /^(?:附[件表录]?\d{0,2}[:：、]?)?[（(]?[一二三四\d]{0,2}[）)、.]?(?:上一?|去)年/;
const ownYear = /本年|今年/;
const appendix =
  /^附[件表录]?[\d一二三四五六七八九十]{0,2}[:：、.]?([\u4e00-\u9fff（）()]{3,30}?)(?:20\d\d年度?)?(?:政府信息|政务|信息公开|依申请|主动公开|行政复议|收到)/;
const subordinates = /各|下属|直属|所属|局属|单位/;
const otherEnd = /[所站校院馆]$/;

/** The document without the tables that their captions say are another year's or organ's. */
export function leaveOutOthers<A>(
  plain: PlainDocument<A>,
  { year, agency }: Pick<Identity, "year" | "agency">,
): PlainDocument<A> {
  const { blocks } = plain;
  const isNamed = (block: PlainBlock<A>, index: number): boolean =>
    agency !== null && blocks[index + 1]?.kind === "row" && namesOther(block, agency);
  const isCaption = (block: PlainBlock<A>): boolean => isOther(lineOf(block), year, agency);
  if (!blocks.some((block, index) => isCaption(block) || isNamed(block, index))) return plain;
  const sections = readSections(blocks.filter((block) => block.kind === "paragraph"));
  let other = false;
  let at = -1;
  const isKept = (block: PlainBlock<A>, index: number): boolean => {
    // A section is the report's, whatever year was left in its heading; so are words of the year.
    const begins = block.kind === "paragraph" && sections[++at] !== sections[at - 1];
    // Above the report stands the name of the site.
    const isBelow = (sections[at] ?? null) !== null;
    if (!begins && (isCaption(block) || (isBelow && isNamed(block, index)))) other = true;
    else if (begins || isOwn(lineOf(block), year)) other = false;
    return block.kind === "paragraph" || !other;
  };
  return { ...plain, blocks: blocks.filter(isKept) };
}

/** Whether a line is the name of another organ and nothing else. */
function namesOther<A>(block: PlainBlock<A>, agency: string): boolean {
  if (block.kind !== "paragraph") return false;
  const { text } = block;
  const isName = text.length >= shortestName && text.length <= longestCaption && isOrganName(text);
  return isName && isOtherOrgan(text, agency);
}

/** A paragraph, or a row of a table that has one cell with words in it; else empty. */
function lineOf<A>(block: PlainBlock<A>): string {
  if (block.kind === "paragraph") return block.text;
  let line = "";
  for (const { text } of block.cells) {
    if (text !== "" && line !== "") return "";
    line ||= text;
  }
  return line;
}

function isOwn(text: string, year: number | null): boolean {
  return ownYear.test(text) || yearsOf(text).some((each) => each === year);
}

function yearsOf(text: string): number[] {
  return text.match(printedYear)?.map(Number) ?? [];
}

/** Whether a line is the caption of what is not the report's own. */
function isOther(printed: string, year: number | null, agency: string | null): boolean {
  if (printed.length > longestCaption) return false;
  const text = printed.replace(/\s/g, "");
  const name = text.startsWith("附") ? appendix.exec(text)?.[1] : undefined;
  if (name && agency !== null && isOtherOrgan(name, agency)) return true;
  if (year === null || compares.test(text) || !captionEnd.test(text)) return false;
  const years = yearsOf(text);
  if (years.includes(year) || ownYear.test(text)) return false;
  return years.length > 0
    ? years.every((each) => each < year)
    : text.includes("年") && lastYear.test(text);
}

function isOtherOrgan(name: string, agency: string): boolean {
  if (name.startsWith("本")) return false;
  if (subordinates.test(name)) return true;
  const isName = endsAsOrgan(name) || otherEnd.test(name);
  return isName && !agency.includes(name) && !name.includes(agency);
}
