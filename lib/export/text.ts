/** Findings as plain text, to paste into a message: one alone, or the whole check. */
import type * as zh from "../../locales/exports/zh";
import { formatMoment } from "../findings/dates";
import type { Listed } from "../findings/list";
import { type Common, placeName, suppose, titleOf } from "../findings/words";
import type { View } from "../protocol";

/** What exports say, in one language. */
export interface ExportTexts {
  readonly common: Common;
  readonly exports: typeof zh.exports;
}

/** One finding with all that is needed to find it again: formula, rule, page, time, digest. */
export function textOfFinding(listed: Listed, view: View, texts: ExportTexts): string {
  return [...linesOf(listed, view, texts), "", ...provenance(view, texts)].join("\n");
}

/** The finding itself in a few lines, without the page it stands on. */
export function linesOf(listed: Listed, view: View, texts: ExportTexts): string[] {
  const { common, exports } = texts;
  const { result, diagnosis } = listed;
  const place = placeName(listed.place, common);
  const title = titleOf(listed, view.words, view.check, common);
  const number = listed.number === null ? "" : `${listed.number}. `;
  const lines = [
    `${number}[${common.severity[result.severity]}] ${title}${place && exports.aside(place)}`,
    result.message,
  ];
  if (result.formula) lines.push(exports.label(exports.formula) + result.formula);
  if (diagnosis)
    lines.push(
      `${exports.label(exports.diagnosis)}${suppose(diagnosis, view.check, common)}${common.join}${common.thenAgree(diagnosis.explains.length)}`,
    );
  const source = view.words[result.rule]?.source;
  lines.push(`${exports.label(exports.rule)}${result.rule}${source ? ` · ${source}` : ""}`);
  if (listed.dismissed !== null) lines.push(exports.dismissedBecause(listed.dismissed));
  return lines;
}

/** Where the findings come from, a line each. */
export function provenance(view: View, { common, exports }: ExportTexts): string[] {
  const { check } = view;
  const { page, report } = check;
  return [
    [exports.agency, report?.agency ?? exports.unknown],
    [exports.year, report?.year?.toString() ?? exports.unknown],
    [exports.published, report?.publishedOn ?? exports.unknown],
    [exports.pageTitle, page.title],
    [exports.address, page.url ?? exports.unknown],
    [exports.checkedAt, formatMoment(page.checkedAt, common.tag, "long")],
    [exports.digest, page.digest],
    [exports.engine, `Crossfoot ${check.engine}`],
  ].map(([name = "", value]) => `${exports.label(name)}${value}`);
}
