/** docs/rules.md and docs/rules.en.md, made from the rules themselves. */
import type { Locale } from "../lib/report/reading";
import type { Severity } from "../lib/report/schema";
import type { About } from "../lib/rules/base/rule";
import { common as commonEn } from "../locales/en";
import { columns as columnsEn, exports as exportsEn } from "../locales/exports/en";
import { columns as columnsZh, exports as exportsZh } from "../locales/exports/zh";
import { common as commonZh } from "../locales/zh";
import type { RuleFile } from "./rule-files";

/** Severities and outcomes are called what the interface calls them. */
const locales = {
  zh: { common: commonZh, exports: exportsZh, columns: columnsZh },
  en: { common: commonEn, exports: exportsEn, columns: columnsEn },
};

/** Names of the page under docs, by its language. */
export const documentNames: Readonly<Record<Locale, string>> = {
  zh: "rules.md",
  en: "rules.en.md",
};

interface Words {
  readonly title: string;
  readonly intro: readonly string[];
  readonly columns: readonly [id: string, title: string, severity: string, holds: string];
  readonly holds: Readonly<Record<About["holds"], string>>;
  /** Where a rule says nothing. */
  readonly silent: string;
  readonly source: string;
  readonly examples: readonly [shows: string, outcome: string, formula: string];
}

const words: Readonly<Record<Locale, Words>> = {
  zh: {
    title: "核对规则",
    intro: [
      "[English](rules.en.md)",
      "本页由 `npm run docs:rules` 从 `lib/rules/` 中的规则生成，请勿手工修改。每条规则的例子就是它的测试。",
      "空白（或“/”“-”“—”“无”）按未知的非负数处理：只有填任何数都不能成立时才算“不符”；空白按 0 成立即为“相符”；其余为“无法核对”。缺少或未能读出的格子一律为“无法核对”。",
      "“依定义”是格式或法律规定必须成立的；“通常”应当成立但有已知例外，措辞为“需要说明”或“请核对”；“提示”只供参考。",
    ],
    columns: ["编号", "规则", "级别", "依据强度"],
    holds: { exact: "依定义", usual: "通常", plausible: "提示" },
    silent: "不作表示",
    source: "依据",
    examples: ["例", "结果", "算式"],
  },
  en: {
    title: "Rules",
    intro: [
      "[中文](rules.md)",
      "Made from the rules in `lib/rules/` by `npm run docs:rules`; do not edit by hand. The examples of a rule are its tests.",
      "A blank (or `/`, `-`, `—`, 无) is an unknown number, 0 or more: a rule fails only if no such numbers make it hold, passes if it holds with all of them 0, and otherwise cannot be checked. Where a cell is missing or could not be read, nothing can be checked.",
      "“By definition”: the form or the law requires it. “Usually”: it should hold, but there are known exceptions, so the wording asks to check or explain. “Hint”: for information only.",
    ],
    columns: ["Id", "Rule", "Severity", "Holds"],
    holds: { exact: "by definition", usual: "usually", plausible: "hint" },
    silent: "nothing is said",
    source: "Source",
    examples: ["Example", "Outcome", "Formula"],
  },
};

/** As the interface says it, and as data has it. */
function nameSeverity(severity: Severity, locale: Locale): string {
  const { common, exports } = locales[locale];
  return common.severity[severity] + exports.aside(`\`${severity}\``);
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [writeRow(head), `|${" --- |".repeat(head.length)}`, ...rows.map(writeRow)].join("\n");
}

function writeRule({ rule, examples }: RuleFile, locale: Locale): string {
  const { about } = rule;
  const { holds, silent, source, examples: head } = words[locale];
  const { common, exports, columns } = locales[locale];
  return [
    `## ${about.title[locale]}`,
    `\`${rule.id}\` · ${nameSeverity(rule.severity, locale)} · ${holds[about.holds]}`,
    about.explanation[locale],
    exports.label(source) + about.source[locale],
    writeTable(
      head,
      examples.map((each) => [
        each.shows[locale],
        (each.outcome ? columns.outcomes[each.outcome] : silent) +
          (each.severity ? exports.aside(common.severity[each.severity]) : ""),
        each.formula === undefined ? "" : `\`${each.formula}\``,
      ]),
    ),
  ].join("\n\n");
}

/** The page in one language; the files in the order in which findings are listed. */
export function writeRulesDocument(files: readonly RuleFile[], locale: Locale): string {
  const { title, intro, columns, holds } = words[locale];
  const overview = writeTable(
    columns,
    files.map(({ rule }) => [
      `\`${rule.id}\``,
      rule.about.title[locale],
      nameSeverity(rule.severity, locale),
      holds[rule.about.holds],
    ]),
  );
  const rules = files.map((each) => writeRule(each, locale));
  return `${[`# ${title}`, ...intro, overview, ...rules].join("\n\n")}\n`;
}
