/** A portal's list of annual reports: which links are reports, and where the list goes on. */
import { portalOf } from "../portal";
import { hasEnding, nameEndings } from "../report/organ-endings";
import { isReportColumn, readLinkTitle } from "./link-title";
import type { PageLink, PageLinks } from "./page-links";

/** What a list page offers to check. */
export interface ReportList {
  readonly title: string;
  readonly reports: readonly PageLink[];
  /** The pages on which the list goes on, as far as this one names them. */
  readonly more: readonly string[];
  /** Addresses of reports that were left out because they lie on another portal. */
  readonly elsewhere: readonly string[];
  /** Reports whose links are scripts and the like: the target of each with its words. */
  readonly unusable: readonly string[];
}

/** The fewest links to reports that make a page a list of them. */
export const leastReports = 3;

const organEndings = [...nameEndings, "人民政府", "办"];

/**
 * In a column of one year's reports the entries may be the organs' bare names; that counts only
 * where the page's own title says what they are.
 */
function isReport(link: PageLink, title: string): boolean {
  if (readLinkTitle(link.text) !== null) return true;
  if (!isReportColumn(title) || !/\d/u.test(new URL(link.url).pathname)) return false;
  return link.text.length <= 30 && hasEnding(link.text, organEndings);
}

/** 下一页, a page's number beside it, or `index_2.html` of this very list. */
function goesOn(link: PageLink, url: string): boolean {
  if (/^(?:下一页|下页|后一页|next|>|›|»)(?:\s*[>›»])?$/iu.test(link.text)) return true;
  if (!/^\[?\d{1,3}\]?$/u.test(link.text)) return false;
  const [target, here] = [new URL(link.url), new URL(url)];
  const folder = here.pathname.slice(0, here.pathname.lastIndexOf("/") + 1);
  return target.host === here.host && target.pathname.startsWith(folder);
}

/** The list's further pages where a script writes their links, as TRS portals do: (count, this, name, ending). */
const writtenPages =
  /createPage(?:HTML)?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*["'](\w+)["']\s*,\s*["'](\w+)["']/u;

function pagesOfScript(scripts: readonly string[], url: string): string[] {
  for (const script of scripts) {
    const [, count, , name, ending] = writtenPages.exec(script) ?? [];
    if (count === undefined || name === undefined) continue;
    const length = Math.max(Math.min(Number(count), 500) - 1, 0);
    return Array.from({ length }, (_, i) => new URL(`${name}_${i + 1}.${ending}`, url).href);
  }
  return [];
}

function chooseReports({ links, title }: PageLinks, url: string) {
  const portal = portalOf(url);
  const reports = links.filter((link) => isReport(link, title));
  const isOwn = (link: PageLink) => portalOf(link.url) === portal;
  const elsewhere = reports.filter((link) => !isOwn(link)).map((link) => link.url);
  return { own: reports.filter(isOwn), elsewhere };
}

/** Reads a list page; a page that is none has fewer than `leastReports` reports. */
export function readList(page: PageLinks, url: string): ReportList {
  const { own, elsewhere } = chooseReports(page, url);
  const linked = page.links.filter((link) => goesOn(link, url)).map((link) => link.url);
  const portal = portalOf(url);
  const more = [...new Set([...linked, ...pagesOfScript(page.scripts, url)])];
  return {
    title: page.title,
    reports: own,
    more: more.filter((each) => each !== url && portalOf(each) === portal),
    elsewhere,
    unusable: page.unusable
      .filter(({ text }) => readLinkTitle(text) !== null)
      .map(({ target, text }) => `${target} ${text}`),
  };
}
