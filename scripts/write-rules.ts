// `npm run docs:rules`: writes docs/rules.md and docs/rules.en.md.
import { writeFileSync } from "node:fs";
import { readRuleFiles } from "./rule-files";
import { writeRulesDocument } from "./rules-document";

const files = await readRuleFiles();
for (const [locale, name] of [
  ["zh", "rules.md"],
  ["en", "rules.en.md"],
] as const) {
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), writeRulesDocument(files, locale));
}
