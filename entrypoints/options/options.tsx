/** What the user may choose. Every choice is kept at once; there is no button to save. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "../../lib/browser/browser";
import { passing } from "../../lib/passing";
import { locales } from "../../lib/report/reading";
import { localeOf, parseSettings, type Settings } from "../../lib/settings";
import { common as en } from "../../locales/en";
import { options as enOptions } from "../../locales/options/en";
import { options as zhOptions } from "../../locales/options/zh";
import { common as zh } from "../../locales/zh";
import { ArchiveSection } from "./archive";
import { Dismissed } from "./dismissed";
import { Rules } from "./rules";
import { Sites } from "./sites";

const silent = { word: "", failed: false };

export function Options({ stored }: { readonly stored: Settings }) {
  const [settings, setSettings] = useState(stored);
  const [status, setStatus] = useState(silent);
  const locale = localeOf(settings, navigator.language);
  const common = { zh, en }[locale];
  const options = { zh: zhOptions, en: enOptions }[locale];

  useEffect(() => {
    document.documentElement.lang = common.tag;
    document.title = `${options.title} · ${common.product}`;
  }, [common, options]);

  // Another tab may have them open, too: what is chosen here must not undo what was chosen there.
  useEffect(() => {
    const follow = async (_: unknown, area: string) => {
      if (area === "sync") setSettings(parseSettings(await browser.storage.sync.get()));
    };
    browser.storage.onChanged.addListener(follow);
    return () => browser.storage.onChanged.removeListener(follow);
  }, []);

  useEffect(
    () => (status.failed || !status.word ? undefined : passing(() => setStatus(silent))),
    [status],
  );

  const change = async (changed: Partial<Settings>) => {
    setSettings({ ...settings, ...changed });
    try {
      // Nothing else: what is shown of the rest may be what could not be read.
      await browser.storage.sync.set({ ...changed });
      setStatus({ word: options.saved, failed: false });
    } catch {
      // No room, or none is granted: what is shown must be what holds.
      setSettings(await browser.storage.sync.get().then(parseSettings, () => settings));
      setStatus({ word: options.notSaved, failed: true });
    }
  };

  return (
    <main>
      <header>
        <h1>{options.title}</h1>
        <p role="status" class={status.failed ? "failed" : ""}>
          {status.word}
        </p>
      </header>
      <section>
        <h2 id="language">{options.language}</h2>
        <fieldset class="choices" aria-labelledby="language">
          {(["auto", ...locales] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="locale"
                checked={settings.locale === each}
                onChange={() => change({ locale: each })}
              />
              <span lang={each === "auto" ? undefined : each}>{options.languages[each]}</span>
            </label>
          ))}
        </fieldset>
      </section>
      <section>
        <h2>{options.marks}</h2>
        <label>
          <input
            type="checkbox"
            checked={settings.textMarks}
            onChange={(event) => change({ textMarks: event.currentTarget.checked })}
          />
          {options.textMarks}
        </label>
      </section>
      <Sites options={options} />
      <Rules
        locale={locale}
        common={common}
        options={options}
        settings={settings}
        change={change}
      />
      <ArchiveSection locale={locale} settings={settings} change={change} />
      <Dismissed options={options} />
      <section>
        <h2>{options.keyboard}</h2>
        <Keys options={options} />
        <p class="help">{options.keyboardHelp}</p>
      </section>
    </main>
  );
}

function Keys({ options }: { readonly options: typeof zhOptions }) {
  const [keys, setKeys] = useState<Record<string, string>>({});
  useEffect(() => {
    browser.commands
      .getAll()
      .then((all) =>
        setKeys(Object.fromEntries(all.map((each) => [each.name, each.shortcut ?? ""]))),
      );
  }, []);
  return (
    <dl class="keys">
      {Object.entries(options.keys).map(([name, label]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <kbd>{keys[name] || "–"}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
