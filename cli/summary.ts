/** A check in words, for a person at a terminal. */
import type { Locale } from "../lib/report/reading";
import type { Check, Diagnosis, Report, Result, Severity } from "../lib/report/schema";
import { nameCell } from "../lib/rules/base/name";
import { words } from "./words";

const signs: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", note: "·" };
const fewest = 3;

/** The file's name, what it holds, what disagrees and how it may be explained, what was not told. */
export function summarise(file: string, check: Check, locale: Locale): string {
  const body = check.report
    ? [...describe(check.report, locale), ...verdict(check, check.report, locale)]
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

function verdict(check: Check, report: Report, locale: Locale): string[] {
  const say = words[locale];
  const failed = (grave: Severity) =>
    check.results.filter(({ outcome, severity }) => outcome === "failed" && severity === grave);
  const [errors, warnings, notes] = [failed("error"), failed("warning"), failed("note")];
  const untold = check.results.filter(({ outcome }) => outcome === "cantTell");
  const { passed } = check.coverage;
  const isCalm = errors.length + warnings.length === 0;
  const headline = [
    errors.length > 0 ? `${signs.error} ${say.inconsistent(errors.length)}` : "",
    warnings.length > 0 ? `${signs.warning} ${say.toClarify(warnings.length)}` : "",
    isCalm ? `✓ ${say.consistent(passed)}` : say.passed(passed),
    notes.length > 0 ? say.notes(notes.length) : "",
    untold.length > 0 ? say.untold(untold.length) : "",
  ];
  return [
    headline.filter(Boolean).join(" · "),
    ...[...errors, ...warnings].flatMap(list),
    ...explanations(check.diagnoses, report, locale),
    ...listFew(notes, locale),
    ...listFew(untold, locale),
  ];
}

function list({ severity, outcome, message, formula }: Result): string[] {
  const sign = outcome === "cantTell" ? "?" : signs[severity];
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
    say.several,
    ...diagnoses.map(({ changes, explains }) => {
      const wording = changes.map(({ ref, found, suggested }) =>
        say.change(nameCell(report, ref), found, suggested),
      );
      return `→ ${say.suggestion(wording.join(say.and), explains.length)}`;
    }),
  ];
}
