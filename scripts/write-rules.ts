// `npm run docs:rules`: writes what the rules say of themselves, a page for each language.
import { writeFileSync } from "node:fs";
import { locales } from "../lib/report/reading";
import { readRuleFiles } from "./rule-files";
import { documentNames, writeRulesDocument } from "./rules-document";

const files = await readRuleFiles();
for (const locale of locales) {
  const page = new URL(`../docs/${documentNames[locale]}`, import.meta.url);
  writeFileSync(page, writeRulesDocument(files, locale));
}
