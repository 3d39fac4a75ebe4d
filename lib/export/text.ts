/** Findings as plain text, to paste into a message: one alone, or the whole check. */
import type * as zh from "../../locales/exports/zh";
import { formatMoment } from "../findings/dates";
import { groupFindings, isFold, type Listed, listFindings } from "../findings/list";
import { type Common, placeName, suppose, titleOf, titleOfRule } from "../findings/words";
import type { View } from "../protocol";

/** What exports say, in one language. */
export interface ExportTexts {
  readonly common: Common;
  readonly exports: typeof zh.exports;
}

/** One finding with all that is needed to find it again: formula, rule, page, time, digest. */
export function textOfFinding(listed: Listed, view: View, texts: ExportTexts): string {
  const { caveat } = texts.exports;
  return [...linesOf(listed, view, texts), "", ...provenance(view, texts), "", caveat].join("\n");
}

/** Every finding in a few lines, the first its title; many notes of one rule are told together. */
export function sectionsOf(view: View, texts: ExportTexts): string[][] {
  return groupFindings(listFindings(view.check, view.dismissed)).flatMap((group) =>
    isFold(group)
      ? [linesOfFold(group, view, texts)]
      : group.map((each) => linesOf(each, view, texts)),
  );
}

/** The finding itself, without the page it stands on. */
function linesOf(listed: Listed, view: View, texts: ExportTexts): string[] {
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
  if (diagnosis) {
    const then = common.thenAgree(diagnosis.explains.length);
    lines.push(exports.label(exports.diagnosis) + suppose(diagnosis, then, view.check, common));
  }
  lines.push(...linesOfRule(result.rule, view, texts));
  if (listed.dismissed !== null) lines.push(exports.dismissedBecause(listed.dismissed));
  return lines;
}

/** Notes that say the same of many cells: the rule once, and a line for each. */
function linesOfFold(group: readonly Listed[], view: View, texts: ExportTexts): string[] {
  const { common, exports } = texts;
  const { rule = "" } = group[0]?.result ?? {};
  const messages = group.map(
    ({ result: { message }, dismissed }) =>
      message + (dismissed === null ? "" : exports.aside(exports.dismissedBecause(dismissed))),
  );
  const title = titleOfRule(rule, view.words);
  const head = `[${common.severity.note}] ${title} · ${group.length}`;
  return [head, ...messages, ...linesOfRule(rule, view, texts)];
}

/** What must hold, how firmly, and by what; of a rule that is no more only its id. */
function linesOfRule(rule: string, { words }: View, { common, exports }: ExportTexts): string[] {
  const about = words[rule];
  const label = exports.label(exports.rule);
  if (!about) return [label + rule];
  return [
    label + about.explanation + exports.aside(common.holds[about.holds]),
    exports.label(common.source) + about.source,
  ];
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
