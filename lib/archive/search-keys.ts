/** What a report is kept under, and what it is found by. */
import { readOrgan } from "../agency/organ";
import { type Named, organKey } from "../agency/same-organ";
import { portalOf } from "../portal";
import type { KeptVersion } from "./schema";

type Version = Pick<KeptVersion, "check">;

/** A report is its organ's report for a year; where the page says neither, what stands there. */
export function reportId({ check: { page, report } }: Version): string {
  if (report?.agency != null && report.year !== null) {
    return idOf({ agency: report.agency, url: page.url }, report.year);
  }
  return page.url ?? page.digest;
}

/** The id of an organ's report for a year. */
export function idOf(named: Named, year: number): string {
  return `${organKey(named)}/${year}`;
}

/**
 * Keys under which an organ's report of a year stands. Two organs that may be the same share at
 * least one: body and place, body and portal, or, for a thorough search, the portal.
 */
export function keysOf(named: Named, year: number) {
  const { areas, body } = readOrgan(named.agency);
  const portal = portalOf(named.url);
  return {
    place: `${year}|${body}|${areas.at(-1)?.name ?? ""}`,
    /** Where the place is not named. */
    placeless: `${year}|${body}|`,
    portal: portal === null ? null : `${year}|${body}@${portal}`,
    all: portal === null ? null : `${year}@${portal}`,
  };
}

/** The keys of a version's report; none where it names no organ or no year. */
export function searchKeys({ check: { page, report } }: Version): string[] {
  if (report?.agency == null || report.year === null) return [];
  const { place, portal, all } = keysOf({ agency: report.agency, url: page.url }, report.year);
  return [place, portal, all].filter((key) => key !== null);
}
