/** What the user has chosen, in synced storage. Unknown and broken values are ignored. */
import type { Storage } from "webextension-polyfill";
import { type Locale, locales } from "./report/reading";
import type { Severity } from "./report/schema";

/** The user's choices; each has a value, whatever is stored. */
export interface Settings {
  /** `auto`: as the browser. */
  readonly locale: Locale | "auto";
  /** Whether numbers in the text are marked. */
  readonly textMarks: boolean;
  /** Whether checked reports are kept on this device. */
  readonly archive: boolean;
  /** By rule id, only where it departs from the rule's own severity. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
}

const levels: readonly unknown[] = ["error", "warning", "note", "off"];

/** Takes from whatever storage held what is a valid setting; the rest is as first installed. */
export function parseSettings(stored: unknown): Settings {
  const { locale, textMarks, archive, rules } = record(stored);
  return {
    locale: locales.find((each) => each === locale) ?? "auto",
    textMarks: textMarks !== false,
    archive: archive !== false,
    rules: Object.fromEntries(
      Object.entries(record(rules)).filter((entry): entry is [string, Severity | "off"] =>
        levels.includes(entry[1]),
      ),
    ),
  };
}

/**
 * The settings as stored, and as first installed where the browser does not give them: a check is
 * worth more than its settings. Nothing is kept then, for the user may have forbidden it.
 * `tell` hears what the browser says.
 */
export function readSettings(
  area: Pick<Storage.StorageArea, "get">,
  tell: (error: unknown) => void = () => undefined,
): Promise<Settings> {
  return area.get().then(parseSettings, (error: unknown) => {
    tell(error);
    return { ...parseSettings(null), archive: false };
  });
}

/** The language to speak: the chosen one, else that for the browser's. */
export function localeOf(settings: Settings, browserLanguage: string): Locale {
  return settings.locale === "auto" ? localeFor(browserLanguage) : settings.locale;
}

/** The language for one that a browser or a terminal is set to: Chinese for Chinese, else English. */
export function localeFor(language: string): Locale {
  return /^zh/i.test(language) ? "zh" : "en";
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
