import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../lib/rules/index";
import { readRuleFiles } from "../../scripts/rule-files";
import { materialOf } from "./example-material";

const files = await readRuleFiles();

describe("every rule", () => {
  it("is listed in the index, once", () => {
    const listed = rules.map((rule) => rule.id).sort();
    expect(listed).toEqual(files.map((file) => file.rule.id).sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it.each(files)("$name is named by its id and speaks both languages", ({ name, rule }) => {
    const { about } = rule;
    expect(rule.id).toBe(name);
    for (const text of [about.title, about.explanation, about.source]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).not.toBe("");
    }
  });

  it.each(files)("$name shows a case that holds and one that fails", ({ examples }) => {
    const outcomes = new Set(examples.map((each) => each.outcome));
    expect(outcomes).toContain("failed");
    expect(outcomes.has("passed") || outcomes.has(null)).toBe(true);
  });

  it.each(files)(
    "$name has examples that bundles can drop: plain data, no call, no spread",
    ({ name }) => {
      const source = readFileSync(new URL(`../../lib/rules/${name}.ts`, import.meta.url), "utf8");
      const examples = source.slice(source.indexOf("export const examples"));
      expect(examples.replace(/"[^"]*"/g, "")).not.toMatch(/\(|\.\.\./);
    },
  );

  it.each(files)("$name gives its results distinct subjects", ({ rule, examples }) => {
    for (const example of examples) {
      const subjects = rule.check(materialOf(example)).map((each) => each.subject);
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  });
});

const cases = files.flatMap(({ rule, examples }) =>
  examples.map((example) => ({ rule, example, name: `${rule.id}: ${example.shows.en}` })),
);

describe("examples", () => {
  it.each(cases)("$name", ({ rule, example }) => {
    const findings = rule.check(materialOf(example));
    const found = findings.find((each) => each.subject === example.subject);
    expect(found?.outcome ?? null).toBe(example.outcome);
    if (!found) return;
    expect(found.severity ?? rule.severity).toBe(example.severity ?? rule.severity);
    if (example.formula !== undefined) expect(found.formula).toBe(example.formula);
    expect(found.message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(found.message.en).toMatch(/\.$/);
    expect(found.message.zh).not.toMatch(/undefined|null|NaN|造假|虚假|作假/);
    expect(found.message.en).not.toMatch(/undefined|null|NaN|fake|false|fraud/);
  });
});
