/** Every rule with what it says, and how grave it is to be taken. */

import type { Locale } from "../../lib/report/reading";
import { rules } from "../../lib/rules/index";
import type { Settings } from "../../lib/settings";
import type { options as zhOptions } from "../../locales/options/zh";
import type { common as zhCommon } from "../../locales/zh";

interface Props {
  readonly locale: Locale;
  readonly common: typeof zhCommon;
  readonly options: typeof zhOptions;
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => void;
}

const levels = ["error", "warning", "note"] as const;

export function Rules({ locale, common, options, settings, change }: Props) {
  const choose = (id: string, level: string) => {
    const { [id]: _, ...others } = settings.rules;
    change({ rules: (level === "" ? others : { ...others, [id]: level }) as Settings["rules"] });
  };
  return (
    <section>
      <h2>{options.rules}</h2>
      <p class="help">{options.rulesHelp}</p>
      <ul class="rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <label for={rule.id}>{rule.about.title[locale]}</label>
            <select
              id={rule.id}
              value={settings.rules[rule.id] ?? ""}
              aria-describedby={`${rule.id}-says`}
              onChange={(event) => choose(rule.id, event.currentTarget.value)}
            >
              <option value="">{options.usual(common.severity[rule.severity])}</option>
              {levels
                .filter((level) => level !== rule.severity)
                .map((level) => (
                  <option key={level} value={level}>
                    {common.severity[level]}
                  </option>
                ))}
              <option value="off">{options.off}</option>
            </select>
            <p id={`${rule.id}-says`} class="help">
              {rule.about.explanation[locale]}
            </p>
          </li>
        ))}
      </ul>
      <button
        type="button"
        disabled={Object.keys(settings.rules).length === 0}
        onClick={() => confirm(options.restore) && change({ rules: {} })}
      >
        {options.restore}
      </button>
    </section>
  );
}
