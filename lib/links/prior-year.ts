/** Where the report of the year before may be: candidates among the links of a page. */
import { compareOrgans, type Named } from "../agency/same-organ";
import { portalOf } from "../portal";
import { isReportColumn, readLinkTitle } from "./link-title";
import type { PageLink } from "./page-links";

/** A link worth following, on the user's click. */
export interface Candidate {
  readonly url: string;
  readonly text: string;
  /** `report`: last year's, by its words. `list`: a list in which it may stand. */
  readonly kind: "report" | "list";
}

/** Whose report is looked for; `year` is that of last year's report. */
export interface Target extends Named {
  readonly url: string;
  readonly year: number;
}

/** Folders that two addresses share: a column's page stands near its reports. */
function sharedFolders(a: string, b: string): number {
  const [first, second] = [new URL(a), new URL(b)];
  if (first.host !== second.host) return -1;
  const [left, right] = [first.pathname.split("/"), second.pathname.split("/")];
  const differ = left.findIndex((part, i) => part !== right[i]);
  return differ === -1 ? left.length : differ;
}

/** 0 for another thing altogether; the higher, the likelier. */
function score(link: PageLink, target: Target): { kind: Candidate["kind"]; score: number } | null {
  const near = sharedFolders(link.url, target.url);
  const title = readLinkTitle(link.text);
  if (title?.year === target.year) {
    if (title.agency === null) return { kind: "report", score: 60 + near };
    const sameness = compareOrgans({ agency: title.agency, url: link.url }, target);
    if (sameness === "different") return null;
    return { kind: "report", score: (sameness === "same" ? 100 : 80) + near };
  }
  if (title !== null && title.year !== null) return null;
  if (!isReportColumn(link.text)) return null;
  const ofYear = link.text.includes(String(target.year)) ? 20 : 0;
  return { kind: "list", score: 10 + ofYear + near };
}

/** The likeliest first, all of the report's own portal, at most eight. */
export function findCandidates(links: readonly PageLink[], target: Target): Candidate[] {
  const portal = portalOf(target.url);
  return links
    .filter((link) => link.url !== target.url && portalOf(link.url) === portal)
    .flatMap((link) => {
      const scored = score(link, target);
      return scored === null ? [] : [{ ...link, ...scored }];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 8)
    .map(({ url, text, kind }) => ({ url, text, kind }));
}
