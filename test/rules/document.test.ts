import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readRuleFiles } from "../../scripts/rule-files";
import { writeRulesDocument } from "../../scripts/rules-document";

it.each([
  ["zh", "rules.md"],
  ["en", "rules.en.md"],
] as const)("the committed document in %s is what the rules say today", async (locale, name) => {
  const committed = readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
  expect(committed, "run `npm run docs:rules`").toBe(
    writeRulesDocument(await readRuleFiles(), locale),
  );
});
