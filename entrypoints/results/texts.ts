import type { Archive } from "../../lib/archive/database";
import type { Queue } from "../../lib/batch/queue";
import type { ExportTexts } from "../../lib/export/text";
import type { Common } from "../../lib/findings/words";
import type { Locale } from "../../lib/report/reading";
import type { Settings } from "../../lib/settings";
import { common as commonEn, names as namesEn, popup as popupEn } from "../../locales/en";
import * as enExports from "../../locales/exports/en";
import * as zhExports from "../../locales/exports/zh";
import * as enResults from "../../locales/results/en";
import * as zhResults from "../../locales/results/zh";
import { common as commonZh, names as namesZh, popup as popupZh } from "../../locales/zh";

/** All that the page says. */
export interface Texts {
  readonly locale: Locale;
  readonly common: Common;
  readonly exports: ExportTexts["exports"];
  readonly popup: typeof popupZh;
  readonly results: typeof zhResults.results;
  readonly problems: typeof zhResults.problems;
}

/** What every part of the page works with. */
export interface Desk {
  readonly queue: Queue;
  readonly archive: Archive;
  readonly settings: Settings;
  readonly texts: Texts;
}

/** The page's texts in one language. */
export function textsOf(locale: Locale): Texts {
  const { common, popup } = {
    zh: { common: { ...commonZh, names: namesZh }, popup: popupZh },
    en: { common: { ...commonEn, names: namesEn }, popup: popupEn },
  }[locale];
  const { exports } = { zh: zhExports, en: enExports }[locale];
  const { results, problems } = { zh: zhResults, en: enResults }[locale];
  return { locale, common, exports, popup, results, problems };
}
