import { expect, test } from "vitest";
import { readClaims } from "../../lib/text/claims";
import { readLists } from "../../lib/text/lists";
import { readSentences } from "../../lib/text/sentences";
import { workOf } from "./work-of";

function workOn(unit: string, length: number): Promise<number> {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  return workOf(() => {
    const sentences = readSentences([{ text, section: 1 }]);
    readClaims(sentences, { year: 2024, agency: "某县某局" });
    readLists(sentences);
  });
}

test.each([
  ["one sentence", "全年收到政府信息公开申请81件，其中自然人80件，"],
  ["open brackets", "（"],
  ["brackets of both kinds", "（《"],
  ["其中", "共公开信息620条，其中"],
  ["digits", "1"],
  ["separators", "1，"],
  ["Chinese numerals", "一"],
  ["words", "申请"],
  ["unknown words", "桥"],
  ["verbs", "收到"],
  ["negations", "未"],
  ["colons", "收到："],
  ["comparisons", "比2023年（31起）增长"],
  ["years", "2024年"],
  ["spaces", " "],
  ["marks", "。"],
])("a paragraph takes no more work per character when it is longer: %s", async (_, unit) => {
  // What is made when it is first asked for is made here.
  await workOn(unit, 1000);
  const short = await workOn(unit, 10_000);
  expect(await workOn(unit, 100_000)).toBeLessThanOrEqual(11 * short);
});
