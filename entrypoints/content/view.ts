/** The check and what the user did with it, as popup, panel and exports show them. */
import { check } from "../../lib/check";
import { dismissalKey, dismissedReasons, parseDismissals } from "../../lib/dismissals";
import type { View, Words } from "../../lib/protocol";
import type { Locale, Reading } from "../../lib/report/reading";
import type { Severity } from "../../lib/report/schema";
import { unusedNumbers } from "../../lib/rules/coverage";
import { rules } from "../../lib/rules/index";
import type { Settings } from "../../lib/settings";
import { readSentences } from "../../lib/text/sentences";
import { browser } from "./browser";

/** Checks what was read, under the user's settings. */
export async function makeView(
  reading: Reading,
  settings: Settings,
  locale: Locale,
  now: Date,
): Promise<View> {
  const chosen = Object.entries(settings.rules);
  const severities = chosen.filter((each): each is [string, Severity] => each[1] !== "off");
  const checked = check(reading, {
    locale,
    now,
    disabled: new Set(chosen.filter(([, level]) => level === "off").map(([id]) => id)),
    severities: Object.fromEntries(severities),
  });
  const key = dismissalKey(checked);
  const stored = key ? (await browser.storage.local.get(key))[key] : null;
  return {
    locale,
    check: checked,
    words: wordsOf(new Set(checked.results.map((each) => each.rule)), locale),
    dismissed: dismissedReasons(checked, parseDismissals(stored)),
    unused: listUnused(reading, checked.results),
    hidden: false,
  };
}

function wordsOf(used: ReadonlySet<string>, locale: Locale): Record<string, Words> {
  return Object.fromEntries(
    rules
      .filter((rule) => used.has(rule.id))
      .map(({ id, title, explanation, source, holds }) => [
        id,
        { title: title[locale], explanation: explanation[locale], source: source[locale], holds },
      ]),
  );
}

/** The words around each number that nothing compared, long enough to find it again. */
function listUnused(reading: Reading, results: View["check"]["results"]): string[] {
  if (!reading.report) return [];
  const sentences = readSentences(reading.paragraphs);
  return unusedNumbers(reading, sentences, results).map(({ paragraph, start, end }) => {
    const text = reading.paragraphs[paragraph]?.text ?? "";
    return `${start > 12 ? "…" : ""}${text.slice(Math.max(0, start - 12), end)}`;
  });
}
