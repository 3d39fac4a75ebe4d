/** Numbers of a real report whose thousands are parted by ordinary spaces. */
import { expect, test } from "vitest";
import type { ModelCell } from "../generate/model";
import { factsOf, readModel } from "./read-model";

const own = factsOf("pingtan-2021");

/** What is read of table two with its values printed in another way. */
function readPrinted(print: (text: string) => string, dress?: (article: string) => string) {
  const change = (each: ModelCell): ModelCell =>
    each.kind === "value" ? { ...each, text: print(each.text) } : each;
  const cells = readModel(
    ({ disclosure }) => ({ disclosure: disclosure.map((row) => row.map(change)) }),
    dress,
    own,
  );
  return Object.entries(cells).filter(([ref]) => ref.startsWith("disclosure."));
}

const part = (text: string): string => text.replace(/^(\d{1,3})(\d{3})(?!\d)/, "$1 $2");

test("reads thousands apart by a space, where the whole table has them so", () => {
  for (const [ref, { value }] of readPrinted(part))
    expect([ref, value]).toEqual([ref, own.cells[ref]?.value]);
});

test.each<[string, (text: string) => string]>([
  ["another has none", (text) => (text === "1282" ? text : part(text))],
  ["another has a comma", (text) => (text === "1282" ? "1,282" : part(text))],
  ["no other has them", (text) => (Number(text) > 2000 && Number(text) < 3000 ? part(text) : "7")],
  ["two numbers stand in another", (text) => (text === "69" ? "69 3" : part(text))],
  ["a cell says more", (text) => part(text).replace(/ 293$/, " 293 12")],
])("reads no number apart by a space where %s", (_, print) => {
  const parted = readPrinted(print).filter(([, { text }]) => /\s\d/.test(text));
  expect(parted.length).toBeGreaterThan(0);
  for (const [, { state }] of parted) expect(state).toBe("unreadable");
});

test("reads no number of two lines of a cell", () => {
  const lines = (article: string) => article.replace(/>(\d{1,3}) (\d{3})/g, ">$1<br>$2");
  const cells = readPrinted(part, lines).filter(([, { text }]) => / \d/.test(text));
  expect(cells.length).toBeGreaterThan(2);
  for (const [, { state }] of cells) expect(state).toBe("unreadable");
});
