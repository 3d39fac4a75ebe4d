import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { locales } from "../../lib/report/reading";
import { readRuleFiles } from "../../scripts/rule-files";
import { documentNames, writeRulesDocument } from "../../scripts/rules-document";

it.each(locales)("the committed document in %s is what the rules say today", async (locale) => {
  const page = new URL(`../../docs/${documentNames[locale]}`, import.meta.url);
  expect(readFileSync(page, "utf8"), "run `npm run docs:rules`").toBe(
    writeRulesDocument(await readRuleFiles(), locale),
  );
});
