/** How much was dismissed, and the way to have it all back. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "../../lib/browser/browser";
import { dismissalPrefix, parseDismissals } from "../../lib/findings/dismissals";
import type * as zh from "../../locales/options/zh";

export function Dismissed({ options }: { readonly options: typeof zh.options }) {
  const [counts, setCounts] = useState<readonly number[]>([]);

  useEffect(() => {
    const follow = () => void countDismissals().then(setCounts);
    follow();
    browser.storage.onChanged.addListener(follow);
    return () => browser.storage.onChanged.removeListener(follow);
  }, []);

  const total = counts.reduce((sum, each) => sum + each, 0);
  const count = options.dismissalCount(total, counts.length);
  const forget = async () => {
    // Reasons that were typed over weeks are not got back.
    if (!confirm(`${options.forget} · ${count}`)) return;
    const stored = await browser.storage.local.get();
    const keys = Object.keys(stored).filter((key) => key.startsWith(dismissalPrefix));
    await browser.storage.local.remove(keys);
  };
  return (
    <section>
      <h2>{options.dismissals}</h2>
      <p class="help">{total === 0 ? options.noDismissals : count}</p>
      {total > 0 && (
        <button type="button" onClick={forget}>
          {options.forget}
        </button>
      )}
    </section>
  );
}

/** One count for each report with dismissals. */
async function countDismissals(): Promise<number[]> {
  const stored = await browser.storage.local.get();
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(dismissalPrefix))
    .map(([, value]) => Object.keys(parseDismissals(value)).length)
    .filter((count) => count > 0);
}
