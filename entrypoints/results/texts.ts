import type { Archive } from "../../lib/archive/database";
import type { Queue } from "../../lib/batch/queue";
import type { TableTexts } from "../../lib/export/csv";
import type { Locale } from "../../lib/report/reading";
import type { Settings } from "../../lib/settings";
import { common as commonEn, names as namesEn, popup as popupEn } from "../../locales/en";
import { columns as columnsEn, exports as exportsEn } from "../../locales/exports/en";
import { columns as columnsZh, exports as exportsZh } from "../../locales/exports/zh";
import { problems as problemsEn, results as resultsEn } from "../../locales/results/en";
import { problems as problemsZh, results as resultsZh } from "../../locales/results/zh";
import { common as commonZh, names as namesZh, popup as popupZh } from "../../locales/zh";

/** All that the page says. */
export interface Texts extends TableTexts {
  readonly locale: Locale;
  readonly popup: typeof popupZh;
  readonly results: typeof resultsZh;
  readonly problems: typeof problemsZh;
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
  const texts = {
    zh: {
      ...{ common: { ...commonZh, names: namesZh }, popup: popupZh },
      ...{ exports: exportsZh, columns: columnsZh, results: resultsZh, problems: problemsZh },
    },
    en: {
      ...{ common: { ...commonEn, names: namesEn }, popup: popupEn },
      ...{ exports: exportsEn, columns: columnsEn, results: resultsEn, problems: problemsEn },
    },
  }[locale];
  return { locale, ...texts };
}
