/** What the words of a link say of the report, or the column of reports, behind it. */
import { longestTitle, readTitle, type Title } from "../parse/identity/title";
import { columnWords, otherKinds, partsOfYear } from "../report/title-words";

/** More kinds of document about reports: in a title of a page such words may be the site's. */
const otherLinks = /法治政府|网站工作|方案|要求|督查|一览|清单|专栏/;
/** The day that a list prints in its entries. */
const day = /(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}/g;

/** The title of the report that a link leads to; null where its words are not those of one. */
export function readLinkTitle(printed: string): Title | null {
  const text = printed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[《》【】"“”]/g, "")
    .replace(day, "");
  const outside = text.replace(/\([^()]*\)/g, "");
  if ([otherKinds, partsOfYear, otherLinks].some((each) => each.test(outside))) return null;
  // An entry may go on with how the report begins.
  return readTitle(text.slice(0, longestTitle));
}

/** A column of annual reports, as breadcrumbs, menus and list titles name it. */
export function isReportColumn(printed: string): boolean {
  const text = printed.normalize("NFKC").replace(/\s/g, "");
  return text.length <= 60 && columnWords.test(text);
}
