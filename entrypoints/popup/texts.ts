/** What the popup says in its first view, of one language. */

import type { Common } from "../../lib/findings/words";
import type { Locale } from "../../lib/report/reading";
// By name: a locale taken as a whole is made at run time, with a file of its own to make it.
import { common as commonEn, names as namesEn, popup as popupEn } from "../../locales/en";
import { common as commonZh, names as namesZh, popup as popupZh } from "../../locales/zh";

/** All that a part of the popup may say, whatever it shows. */
export interface Texts {
  readonly common: Common;
  readonly popup: typeof popupZh;
}

/** The popup's texts in one language. */
export function textsOf(locale: Locale): Texts {
  return {
    zh: { common: { ...commonZh, names: namesZh }, popup: popupZh },
    en: { common: { ...commonEn, names: namesEn }, popup: popupEn },
  }[locale];
}
