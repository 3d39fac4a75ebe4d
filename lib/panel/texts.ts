/** The texts that the page needs, of one language. */

// By name: a whole locale has the texts of the popup in it.
import { common as commonEn, names as namesEn } from "../../locales/en";
import { exports as exportsEn } from "../../locales/exports/en";
import { exports as exportsZh } from "../../locales/exports/zh";
import { panel as panelEn } from "../../locales/panel/en";
import { panel as panelZh } from "../../locales/panel/zh";
import { common as commonZh, names as namesZh } from "../../locales/zh";
import type { ExportTexts } from "../export/text";
import type { Locale } from "../report/reading";
import type { CardTexts } from "./card";

/** Names, sentences and labels for panel and copied text. */
export function textsOf(locale: Locale): CardTexts & ExportTexts {
  return {
    zh: { common: { ...commonZh, names: namesZh }, panel: panelZh, exports: exportsZh },
    en: { common: { ...commonEn, names: namesEn }, panel: panelEn, exports: exportsEn },
  }[locale];
}
