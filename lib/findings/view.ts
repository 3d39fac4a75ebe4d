/** The check and what the user did with it, as popup, panel and exports show them. */
import { check, ruleOptions } from "../check";
import { digestOf } from "../digest";
import type { Prior, View, Words } from "../protocol";
import type { Locale, Reading } from "../report/reading";
import type { Check } from "../report/schema";
import { unusedNumbers } from "../rules/base/coverage";
import { rules } from "../rules/index";
import type { Settings } from "../settings";
import type { Sentence } from "../text/sentence";
import { readSentences } from "../text/sentences";
import { dismissalKey, dismissedReasons, parseDismissals } from "./dismissals";
import { toOtherYear } from "./other-year";

/** What a check depends on besides the report. */
export interface Surroundings extends Omit<Company, "years"> {
  readonly settings: Settings;
  readonly now: Date;
  /** Last year's report of the same organ; null where none is known. */
  readonly prior: Prior | null;
}

/** What a check is shown with. */
interface Company {
  readonly locale: Locale;
  readonly years: View["years"];
  readonly isPrivate: boolean;
  /** What local storage holds under a key. */
  readStored(key: string): Promise<unknown>;
}

/** Checks what was read, under the user's settings; `sentences` are those of the reading. */
export async function makeView(
  reading: Reading,
  { settings, now, prior, ...company }: Surroundings,
  sentences: readonly Sentence[] = readSentences(reading.paragraphs),
): Promise<View> {
  const checked = check(
    reading,
    {
      locale: company.locale,
      now,
      digest: await digestOf(reading.text),
      prior: prior?.report ?? null,
      priorText: prior?.text ?? null,
      ...ruleOptions(settings.rules),
    },
    sentences,
  );
  const before = toOtherYear(prior);
  const years = before && { before, after: null, changedSince: null };
  const unused = listUnused(reading, sentences, checked.results);
  return viewOfCheck(checked, { ...company, years }, unused);
}

/** A check as it is shown; `unused` are the numbers of the text that it compared with nothing. */
export async function viewOfCheck(
  checked: Check,
  { locale, years, isPrivate, readStored }: Company,
  unused: View["unused"],
): Promise<View> {
  const key = dismissalKey(checked);
  // Where storage does not answer every finding stands: the check is worth more than what was dismissed.
  const stored = key ? await readStored(key).catch(() => null) : null;
  return {
    locale,
    check: checked,
    words: wordsOf(new Set(checked.results.map((each) => each.rule)), locale),
    dismissed: dismissedReasons(checked, parseDismissals(stored)),
    unused,
    hidden: false,
    isPrivate,
    years,
  };
}

/** What the rules say of themselves, for those that are used. */
function wordsOf(used: ReadonlySet<string>, locale: Locale): Record<string, Words> {
  return Object.fromEntries(
    rules
      .filter(({ id }) => used.has(id))
      .map(({ id, about: { title, explanation, source, holds } }) => [
        id,
        { title: title[locale], explanation: explanation[locale], source: source[locale], holds },
      ]),
  );
}

/** The words around each number that nothing compared, long enough to find it again. */
function listUnused(
  reading: Reading,
  sentences: readonly Sentence[],
  results: View["check"]["results"],
): string[] {
  if (!reading.report) return [];
  return unusedNumbers(reading, sentences, results).map(({ paragraph, start, end }) => {
    const text = reading.paragraphs[paragraph]?.text ?? "";
    return `${start > 12 ? "…" : ""}${text.slice(Math.max(0, start - 12), end)}`;
  });
}
