/** Fetches last year's report, at the user's click: one page of the report's own portal. */

import { type Decision, decideSameness } from "../../lib/agency/same-organ";
import { withArchive } from "../../lib/archive/compare";
import { keepReport } from "../../lib/archive/keep";
import { toKeptReading } from "../../lib/archive/kept-reading";
import type { Problem } from "../../lib/batch/batch";
import { confineFetch } from "../../lib/batch/confined-fetch";
import { fetchBytes, usualLimits } from "../../lib/batch/fetch-bytes";
import { openItem } from "../../lib/batch/open-item";
import { browser } from "../../lib/browser/browser";
import { check } from "../../lib/check";
import { digestOf } from "../../lib/digest";
import { type Candidate, findCandidates, type Target } from "../../lib/links/prior-year";
import { portalOf } from "../../lib/portal";
import type { Prior, View } from "../../lib/protocol";
import type { Locale, Reading } from "../../lib/report/reading";
import { readSettings } from "../../lib/settings";

/** What a candidate turned out to be. */
export type Fetched =
  | { readonly kind: "report"; readonly prior: Prior }
  /** Another name: the user must say whether it is the same organ. */
  | { readonly kind: "unsure"; readonly prior: Prior; readonly agency: string }
  | { readonly kind: "list"; readonly candidates: readonly Candidate[] }
  /** A report, but of that organ or that year. */
  | { readonly kind: "other"; readonly agency: string | null; readonly year: number | null }
  | { readonly kind: "problem"; readonly code: Problem | "not-a-report"; readonly detail: string };

/** Keeps it where the user wants that; what cannot be kept can still be compared. */
async function keep(reading: Reading, locale: Locale): Promise<void> {
  const settings = await readSettings(browser.storage.sync);
  if (!settings.archive) return;
  const digest = await digestOf(reading.text);
  const checked = check(reading, { locale, now: new Date(), digest });
  // Full, broken or forbidden: the comparison stands without it.
  const source = { reading: toKeptReading(reading), prior: null };
  await withArchive((archive) => keepReport(archive, checked, reading.text, source)).catch(
    () => null,
  );
}

function judge(reading: Reading, target: Target, decisions: readonly Decision[]): Fetched {
  const { report, url, text } = reading;
  if (report === null) return { kind: "problem", code: "not-a-report", detail: "" };
  const { agency, year } = report;
  const sameness = agency === null ? "unsure" : decideSameness({ agency, url }, target, decisions);
  if (year !== target.year || sameness === "different") return { kind: "other", agency, year };
  const prior: Prior = { url, report, text };
  return sameness === "same"
    ? { kind: "report", prior }
    : { kind: "unsure", prior, agency: agency ?? "" };
}

/** Reads the page behind a candidate for a view; its scripts do not run. */
export async function fetchLastYear(
  candidate: Candidate,
  target: Target,
  { locale, isPrivate }: View,
): Promise<Fetched> {
  const done = new AbortController();
  const { signal } = done;
  const answer = await fetchBytes(candidate.url, {
    fetch: confineFetch(document, portalOf(candidate.url) ?? "", signal),
    signal,
    limits: usualLimits,
    now: Date.now,
  });
  // The frame that it was fetched in goes; the next candidate has one of its own.
  done.abort();
  if ("problem" in answer) return { kind: "problem", code: answer.problem, detail: answer.detail };
  const { url, bytes, charset } = answer;
  const contents = await openItem(bytes, { url, charset, name: candidate.text });
  if ("problem" in contents) {
    return { kind: "problem", code: contents.problem, detail: contents.detail };
  }
  const { reading, list } = contents;
  if (reading.report === null && list !== null && list.reports.length > 0) {
    return { kind: "list", candidates: findCandidates(list.reports, target) };
  }
  // Without an archive the user has said nothing yet.
  const decisions = await withArchive((archive) => archive.getAll("decisions")).catch(() => []);
  const judged = judge(reading, target, decisions);
  const isFound = judged.kind === "report" || judged.kind === "unsure";
  if (isFound && !isPrivate) await keep(reading, locale);
  return judged;
}
