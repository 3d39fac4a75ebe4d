/** The texts that the page needs, of one language. */

import type { ExportTexts } from "../../lib/export/text";
import type { Locale } from "../../lib/report/reading";
import * as en from "../../locales/en";
import * as zh from "../../locales/zh";
import type { CardTexts } from "./card";

export function textsOf(locale: Locale): CardTexts & ExportTexts {
  const { names, common, panel, exports } = locale === "zh" ? zh : en;
  return { common: { ...common, names }, panel, exports };
}
