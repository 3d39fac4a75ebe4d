import { expect, test } from "vitest";
import type { PlainParagraph } from "../../lib/parse/plain";
import { readSections } from "../../lib/parse/sections";

function sectionsOf(...texts: string[]) {
  const paragraphs = texts.map(
    (text): PlainParagraph<null> => ({
      kind: "paragraph",
      text,
      visible: true,
      level: null,
      anchor: null,
    }),
  );
  return readSections(paragraphs);
}

const headings = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

test("numbers the paragraphs under each heading", () => {
  expect(sectionsOf("前言", ...headings.flatMap((each) => [each, "内容。"]))).toEqual([
    null,
    1,
    1,
    2,
    2,
    3,
    3,
    4,
    4,
    5,
    5,
    6,
    6,
  ]);
});

test("takes no item of section one for section two", () => {
  const texts = [headings[0] ?? "", "一、主动公开情况", "二、依申请公开情况", headings[1] ?? ""];
  expect(sectionsOf(...texts)).toEqual([1, 1, 1, 2]);
});

test("takes no sentence for the heading that it ends with", () => {
  expect(sectionsOf(...headings, "没有其他需要报告的事项。")).toEqual([1, 2, 3, 4, 5, 6, 6]);
});

test("skips a table of contents", () => {
  const sections = sectionsOf(...headings, ...headings.flatMap((each) => [each, "内容。"]));
  expect(sections.slice(0, 6)).toEqual([null, null, null, null, null, null]);
  expect(sections.at(-1)).toBe(6);
});

test.each([
  ["第一部分 总体情况", 1],
  ["2.主动公开政府信息情况", 2],
  ["（三）收到和处理政府信息公开申请情况", 3],
  ["政府信息公开行政复议行政诉讼情况", 4],
  ["五、存在的主要问题和改进情况", 5],
  ["六、其他需要报告的事项。本年度没有。", 6],
])("knows the heading %s", (text, section) => {
  expect(sectionsOf(text)).toEqual([section]);
});
