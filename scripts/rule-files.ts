/** The rule files of lib/rules, found by what they export. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Examples } from "../lib/rules/examples";
import { rules } from "../lib/rules/index";
import type { Rule } from "../lib/rules/rule";

export interface RuleFile {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly rule: Rule;
  readonly examples: Examples;
}

const folder = fileURLToPath(new URL("../lib/rules/", import.meta.url));

/** Every file of lib/rules that exports a rule, those of the index first and in its order. */
export async function readRuleFiles(): Promise<RuleFile[]> {
  const names = readdirSync(folder)
    .filter((each) => each.endsWith(".ts"))
    .map((each) => each.slice(0, -3));
  const files: RuleFile[] = [];
  for (const name of names) {
    const module = await import(`${folder}${name}.ts`);
    if ("rule" in module) files.push({ name, rule: module.rule, examples: module.examples ?? [] });
  }
  const order = rules.map((rule) => rule.id);
  const place = ({ name }: RuleFile) => (order.includes(name) ? order.indexOf(name) : order.length);
  return files.sort((a, b) => place(a) - place(b));
}
