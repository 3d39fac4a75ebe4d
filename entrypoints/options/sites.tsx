/** Sites beyond gov.cn: permission is asked of the browser here, and given back here. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "../../lib/browser/browser";
import { grantedSites, isCovered, sitePattern } from "../../lib/browser/sites";
import type * as zh from "../../locales/options/zh";

export function Sites({ options }: { readonly options: typeof zh.options }) {
  const [sites, setSites] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");

  useEffect(() => {
    const follow = () => void grantedSites().then(setSites);
    follow();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    return () => {
      browser.permissions.onAdded.removeListener(follow);
      browser.permissions.onRemoved.removeListener(follow);
    };
  }, []);

  const add = async (event: Event) => {
    event.preventDefault();
    const pattern = sitePattern(typed.trim());
    if (!pattern) return setProblem(options.badSite);
    if (isCovered(pattern)) return setProblem(options.coveredSite);
    // Asked at once: a browser grants only what is asked for while the user's click is fresh.
    const granted = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
    setProblem(granted ? "" : options.refusedSite);
    if (granted) setTyped("");
  };

  return (
    <section>
      <h2>{options.sites}</h2>
      <p class="help">{options.sitesHelp}</p>
      <form onSubmit={add}>
        <input
          type="text"
          inputMode="url"
          value={typed}
          aria-label={options.siteLabel}
          aria-invalid={problem !== ""}
          placeholder={options.sitePlaceholder}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{options.add}</button>
      </form>
      <p role="alert" class="problem">
        {problem}
      </p>
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <code>{site}</code>
            <button
              type="button"
              aria-label={`${options.remove} ${site}`}
              onClick={() => browser.permissions.remove({ origins: [site] })}
            >
              {options.remove}
            </button>
          </li>
        ))}
      </ul>
      {sites.length === 0 && <p class="help">{options.noSites}</p>}
    </section>
  );
}
