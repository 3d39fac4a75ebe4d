/** From a reading to the contract object: the rules' findings, worded, explained and counted. */
import { version } from "../package.json";
import type { Locale, Reading } from "./report/reading";
import type { Check, Coverage, Outcome, Report, Result, Severity } from "./report/schema";
import { countedNumbers, unusedNumbers } from "./rules/base/coverage";
import type { Finding, Material, Rule } from "./rules/base/rule";
import { rules } from "./rules/index";
import { diagnose } from "./rules/sums/diagnose";
import type { Sentence } from "./text/sentence";
import { readSentences } from "./text/sentences";

/** What a user or a caller may choose. */
export interface CheckOptions {
  readonly locale: Locale;
  readonly now: Date;
  /** Of the reading's text, by `digestOf`. */
  readonly digest: string;
  /** Last year's report of the same organ. */
  readonly prior?: Report | null;
  readonly priorText?: string | null;
  /** True when `prior` is plainly of another organ: then the years are not compared. */
  readonly priorIsOther?: boolean;
  /** Ids of rules that are switched off. */
  readonly disabled?: ReadonlySet<string>;
  /** Severities by rule id, where they depart from the rules' own. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

/** How what a user has chosen by rule id is given to the check. */
export function ruleOptions(
  chosen: Readonly<Record<string, Severity | "off">>,
): Pick<CheckOptions, "disabled" | "severities"> {
  const choices = Object.entries(chosen);
  const severities = choices.filter((each): each is [string, Severity] => each[1] !== "off");
  return {
    disabled: new Set(choices.filter(([, level]) => level === "off").map(([id]) => id)),
    severities: Object.fromEntries(severities),
  };
}

function toResult(rule: Rule, finding: Finding, options: CheckOptions): Result {
  const { subject, outcome, severity, message, formula, operands, difference } = finding;
  return {
    id: subject === null ? rule.id : `${rule.id}:${subject}`,
    rule: rule.id,
    subject,
    outcome,
    severity: severity ?? options.severities?.[rule.id] ?? rule.severity,
    message: message[options.locale],
    formula,
    operands: [...operands],
    difference,
  };
}

function runRules(
  reading: Reading,
  report: Report,
  sentences: readonly Sentence[],
  options: CheckOptions,
): Result[] {
  const { prior = null, priorText = null, priorIsOther = false, disabled } = options;
  const material: Material = priorIsOther
    ? { reading, report, sentences, prior: null, priorText: null, refused: prior }
    : { reading, report, sentences, prior, priorText, refused: null };
  const results: Result[] = [];
  for (const rule of rules) {
    if (disabled?.has(rule.id)) continue;
    for (const finding of rule.check(material)) results.push(toResult(rule, finding, options));
  }
  return results;
}

function countCoverage(
  reading: Reading,
  sentences: readonly Sentence[],
  results: readonly Result[],
): Coverage {
  const count = (outcome: Outcome) => results.filter((each) => each.outcome === outcome).length;
  const numbersInText = countedNumbers(sentences).length;
  return {
    passed: count("passed"),
    failed: count("failed"),
    cantTell: count("cantTell"),
    inapplicable: count("inapplicable"),
    numbersInText,
    numbersUsed: numbersInText - unusedNumbers(reading, sentences, results).length,
  };
}

/**
 * Checks what was read; also when it is no report, so that every page has the same answer.
 * `sentences` are the reading's own, from whoever has them at hand.
 */
export function check(
  reading: Reading,
  options: CheckOptions,
  sentences: readonly Sentence[] = reading.report ? readSentences(reading.paragraphs) : [],
): Check {
  const { url, title, detected, reason, report } = reading;
  const results = report ? runRules(reading, report, sentences, options) : [];
  return {
    schemaVersion: 1,
    engine: version,
    page: {
      url,
      title,
      checkedAt: options.now.toISOString(),
      digest: options.digest,
    },
    detected,
    reason,
    report,
    results,
    diagnoses: report ? diagnose(report, results) : [],
    coverage: countCoverage(reading, sentences, results),
  };
}
