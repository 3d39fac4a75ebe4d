/** A check in words, for a person at a terminal. */
import { listFindings } from "../lib/findings/list";
import { signOf, tally, verdict } from "../lib/findings/verdict";
import type { Locale } from "../lib/report/reading";
import type { Check, Diagnosis, Report, Result, Severity } from "../lib/report/schema";
import { nameCell } from "../lib/rules/base/name";
import * as en from "../locales/en";
import * as zh from "../locales/zh";
import { words } from "./words";

const common: Readonly<Record<Locale, typeof zh.common>> = { zh: zh.common, en: en.common };
const signs: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", note: "·" };
const unknown = "?";
const fewest = 3;

/** The file's name, what it holds, what disagrees and how it may be explained, what was not told. */
export function summarise(file: string, check: Check, locale: Locale): string {
  const body = check.report
    ? [...describe(check.report, locale), ...sayFindings(check, check.report, locale)]
    : [explain(check, locale)];
  return `${[file, ...body.map((line) => `  ${line}`)].join("\n")}\n`;
}

function explain({ detected, reason }: Check, locale: Locale): string {
  const say = words[locale];
  // "Not a report" alone says it all; every other reason adds to what was detected.
  const parts = [
    detected === "report" || (detected === "none" && reason !== null) ? "" : say.detected[detected],
    reason ? say.reasons[reason] : "",
  ];
  return parts.filter(Boolean).join(locale === "en" ? " " : "");
}

function describe({ agency, year, forms, publishedOn }: Report, locale: Locale): string[] {
  const say = words[locale];
  // Table four is the same in both forms, so it names none.
  const found = [forms.disclosure, forms.applications].filter((form) => form !== null);
  const form = [...new Set(found)].map(say.form).join(" + ");
  return [
    [
      agency ?? say.unknownAgency,
      year === null ? "" : say.year(year),
      form,
      publishedOn === null ? "" : say.published(publishedOn),
    ]
      .filter(Boolean)
      .join(" · "),
  ];
}

function sayFindings(check: Check, report: Report, locale: Locale): string[] {
  const failed = (grave: Severity) =>
    check.results.filter(({ outcome, severity }) => outcome === "failed" && severity === grave);
  const notes = failed("note");
  const untold = check.results.filter(({ outcome }) => outcome === "cantTell");
  return [
    headline(check, locale),
    ...[...failed("error"), ...failed("warning")].flatMap(list),
    ...explanations(check.diagnoses, report, locale),
    ...listFew(notes, locale),
    ...listFew(untold, locale),
  ];
}

/** `✗ 2 inconsistencies, 1 cannot be checked · 48 agree · 3 notes`. */
function headline(check: Check, locale: Locale): string {
  const counts = tally(check, listFindings(check, {}));
  const { errors, warnings, passed, notes } = counts;
  const grave = errors > 0 ? signs.error : warnings > 0 ? signs.warning : null;
  const parts = [
    `${grave ?? signOf(counts)} ${verdict(counts, common[locale])}`,
    grave === null ? "" : common[locale].passed(passed),
    notes > 0 ? words[locale].notes(notes) : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

function list({ severity, outcome, message, formula }: Result): string[] {
  const sign = outcome === "cantTell" ? unknown : signs[severity];
  return [`${sign} ${message}`, ...(formula ? [`    ${formula}`] : [])];
}

/** The first results of each rule, and how many more there are: a blank table has a hundred notes. */
function listFew(results: readonly Result[], locale: Locale): string[] {
  return [...new Set(results.map(({ rule }) => rule))].flatMap((rule) => {
    const same = results.filter((result) => result.rule === rule);
    const shown = same.length > fewest + 1 ? same.slice(0, fewest) : same;
    const rest = same.length - shown.length;
    const lines = shown.flatMap((result) => list({ ...result, formula: null }));
    return rest > 0 ? [...lines, `  ${words[locale].more(rest)}`] : lines;
  });
}

function explanations(diagnoses: readonly Diagnosis[], report: Report, locale: Locale): string[] {
  const say = words[locale];
  if (diagnoses.length === 0) return [];
  return [
    say.explanations(diagnoses.length),
    ...diagnoses.map(({ changes, explains }) => {
      const wording = changes.map(({ ref, found, suggested }) =>
        say.change(nameCell(report, ref), found, suggested),
      );
      return `→ ${say.suggestion(wording.join(say.and), explains.length)}`;
    }),
  ];
}
