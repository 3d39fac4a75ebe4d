/** What is asked of the archive for a page, and for the popup, which may be closed at any moment. */
import { findPriorFor, keepAndCompare, withArchive } from "../../lib/archive/compare";
import { findFetched } from "../../lib/archive/fetched-priors";
import { decide, findOtherNames, type OtherName, toOrganYear } from "../../lib/archive/years";
import { browser } from "../../lib/browser/browser";
import type { Done, OwnMessage, Prior, Years } from "../../lib/protocol";
import type { Reading } from "../../lib/report/reading";
import type { Check } from "../../lib/report/schema";
import { readSettings } from "../../lib/settings";
import { spread } from "./tabs";

/** Last year's report, of the archive where that is asked, else what was fetched in the tab for it. */
export async function findPrior(
  reading: Reading,
  tab: number,
  asks: boolean,
): Promise<Prior | null> {
  const wanted = toOrganYear(reading);
  const fetched = wanted && (await findFetched(tab, wanted, browser.storage.session));
  if (!wanted || !asks) return fetched;
  // Without an archive a report is checked all the same.
  return withArchive((archive) => findPriorFor(archive, wanted, fetched)).catch(() => fetched);
}

/** Keeps a report and finds the organ's other years; null without an archive. */
export async function keepCheck(
  check: Check,
  reading: Reading,
  how: { readonly keep: boolean; readonly prior: Prior | null },
): Promise<Years | null> {
  try {
    const { news, years } = await withArchive((archive) =>
      keepAndCompare(archive, check, reading, how),
    );
    if (news) spread(news);
    return years;
  } catch {
    // A full or broken archive takes nothing away from the check.
    return null;
  }
}

/** Null where the archive is switched off: it takes nothing, nor is it asked. */
export async function askArchive(
  data: Exclude<OwnMessage, { type: "arrived" }>,
): Promise<Done | readonly OtherName[] | null> {
  if (!(await readSettings(browser.storage.sync)).archive) return null;
  return withArchive(async (archive) => {
    if (data.type === "names") return findOtherNames(archive, data.wanted);
    await decide(archive, data.own, data.organ, data.same, new Date());
    return "done";
  });
}
