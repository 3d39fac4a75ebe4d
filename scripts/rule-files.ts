/** The rule files: all of lib/rules but its index and its folders. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Examples } from "../lib/rules/base/examples";
import type { Rule } from "../lib/rules/base/rule";
import { rules } from "../lib/rules/index";

export interface RuleFile {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly rule: Rule;
  readonly examples: Examples;
}

const folder = fileURLToPath(new URL("../lib/rules/", import.meta.url));

/** Every rule file, those of the index first and in its order. */
export async function readRuleFiles(): Promise<RuleFile[]> {
  const names = readdirSync(folder)
    .filter((each) => each.endsWith(".ts") && each !== "index.ts")
    .map((each) => each.slice(0, -3));
  const files: RuleFile[] = [];
  for (const name of names) {
    const module = await import(`${folder}${name}.ts`);
    if (!("rule" in module)) {
      throw new Error(`lib/rules/${name}.ts is no rule: what rules share is in lib/rules/base`);
    }
    files.push({ name, rule: module.rule, examples: module.examples ?? [] });
  }
  const order = rules.map((rule) => rule.id);
  const place = ({ name }: RuleFile) => (order.includes(name) ? order.indexOf(name) : order.length);
  return files.sort((a, b) => place(a) - place(b));
}
