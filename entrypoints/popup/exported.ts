/** The check as each kind of file. */
import { exportCsv } from "../../lib/export/csv";
import { exportJson } from "../../lib/export/json";
import { exportMarkdown } from "../../lib/export/markdown";
import { exportText } from "../../lib/export/whole-text";
import type { Common } from "../../lib/findings/words";
import type { View } from "../../lib/protocol";
import { columns as columnsEn, exports as exportsEn } from "../../locales/exports/en";
import { columns as columnsZh, exports as exportsZh } from "../../locales/exports/zh";

const makers = { txt: exportText, md: exportMarkdown, csv: exportCsv, json: exportJson };

/** Kinds of files, named by how their names end. */
export type FileKind = keyof typeof makers;

/** The contents of a file of that kind. */
export function exported(kind: FileKind, view: View, common: Common): string {
  const texts = {
    zh: { exports: exportsZh, columns: columnsZh },
    en: { exports: exportsEn, columns: columnsEn },
  }[view.locale];
  return makers[kind](view, { common, ...texts });
}
