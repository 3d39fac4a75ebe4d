/**
 * Findings that the user has dismissed, remembered for the report's agency and year and for what
 * the finding says, not for the address: a copy of the report elsewhere is the same report, and a
 * corrected number is a new finding.
 */
import type { Storage } from "webextension-polyfill";
import type { Check, Result } from "../report/schema";

/** One dismissed finding of a report. */
export interface Dismissal {
  readonly reason: string;
  /** What the finding compared when it was dismissed. */
  readonly content: string;
}

/** By result id. */
export type Dismissals = Readonly<Record<string, Dismissal>>;

/** Every key of local storage that holds a report's dismissals starts so. */
export const dismissalPrefix = "dismissed:";

/**
 * The key of local storage under which this report's dismissals lie; null without a report. One
 * that does not say whose it is, or of which year, is known by its text alone.
 */
export function dismissalKey({ report, page }: Check): string | null {
  if (!report) return null;
  const { agency, year } = report;
  return agency === null || year === null
    ? `${dismissalPrefix}${page.digest}`
    : `${dismissalPrefix}${agency}|${year}`;
}

/** Remembers that the finding is dismissed, or that it no longer is. Every view follows storage. */
export async function dismiss(
  result: Result,
  reason: string | null,
  check: Check,
  area: Pick<Storage.StorageArea, "get" | "set" | "remove">,
): Promise<void> {
  const key = dismissalKey(check);
  if (!key) return;
  const changed = withDismissal(parseDismissals((await area.get(key))[key]), result, reason, check);
  if (Object.keys(changed).length === 0) await area.remove(key);
  else await area.set({ [key]: changed });
}

/** Takes from whatever storage held what is a dismissal. */
export function parseDismissals(stored: unknown): Dismissals {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(isDismissal));
}

function isDismissal(entry: [string, unknown]): entry is [string, Dismissal] {
  const value: Partial<Record<keyof Dismissal, unknown>> | null = Object(entry[1]);
  return typeof value?.reason === "string" && typeof value.content === "string";
}

/** The reasons of those results that are dismissed, by result id. */
export function dismissedReasons(check: Check, dismissals: Dismissals): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const result of check.results) {
    const dismissal = dismissals[result.id];
    if (dismissal?.content === contentOf(result, check)) reasons[result.id] = dismissal.reason;
  }
  return reasons;
}

/** The dismissals with this result dismissed for that reason, or restored when it is null. */
export function withDismissal(
  dismissals: Dismissals,
  result: Result,
  reason: string | null,
  check: Check,
): Dismissals {
  const { [result.id]: _, ...others } = dismissals;
  if (reason === null) return others;
  return { ...others, [result.id]: { reason, content: contentOf(result, check) } };
}

/**
 * Numbers only: the same finding in the other language is the same finding. One that compares no
 * numbers is about the report as it reads: another organ of the name may print the same.
 */
function contentOf({ operands }: Result, { page }: Check): string {
  if (operands.length === 0) return page.digest;
  return JSON.stringify(operands.map(({ ref, value }) => [ref, value]));
}
