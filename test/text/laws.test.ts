import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaims } from "../../lib/text/claims";
import { readLists } from "../../lib/text/lists";
import { readSentences } from "../../lib/text/sentences";
import { development } from "./sentences/development";

const context = { year: 2024, agency: "某县某局" };

/** Words, digits and marks of reports in any order. */
const fragments = [
  ...[
    "收到",
    "受理",
    "办结",
    "答复",
    "申请",
    "政府信息公开",
    "依申请公开",
    "上年",
    "下年度",
    "结转",
  ],
  ...[
    "其中",
    "：",
    "，",
    "。",
    "；",
    "（",
    "）",
    "《",
    "》",
    "、",
    "“",
    "比",
    "增长",
    "分别为",
    "未",
    "无",
  ],
  ...[
    "行政复议",
    "行政诉讼",
    "维持",
    "规范性文件",
    "制发",
    "废止",
    "主动公开",
    "信息",
    "网站",
    "全县",
  ],
  ...[
    "2024年",
    "12月",
    "1",
    "2",
    "０",
    "件",
    "条",
    "%",
    ".",
    ",",
    "，",
    " ",
    "万",
    "余",
    "十",
    "一",
    "٣",
    "①",
  ],
];
const garbled = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((each) => each.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

describe("any text", () => {
  it("is cut into sentences that together are the text", () => {
    fc.assert(
      fc.property(garbled, (text) => {
        const sentences = readSentences([{ text, section: null }]);
        for (const each of sentences) expect(text.slice(each.start, each.end)).toBe(each.text);
        expect(
          sentences
            .map((each) => each.text)
            .join("")
            .trim(),
        ).toBe(text.trim());
      }),
    );
  });

  it("gives numbers and claims that stand where they say", () => {
    fc.assert(
      fc.property(fc.array(garbled, { maxLength: 3 }), (texts) => {
        const sentences = readSentences(texts.map((text) => ({ text, section: 1 })));
        for (const { start, end, quantities } of sentences) {
          for (const each of quantities) {
            expect(start <= each.start && each.start < each.end && each.end <= end).toBe(true);
            expect(Number.isFinite(each.value)).toBe(true);
          }
        }
        const { claims, places } = readClaims(sentences, context);
        expect(Object.keys(places)).toEqual(claims.map((each) => each.id));
        for (const { id, text, value } of claims) {
          const place = places[id];
          expect(texts[place?.paragraph ?? -1]?.slice(place?.start, place?.end)).toBe(text);
          expect(value).toBeGreaterThanOrEqual(0);
        }
        for (const { whole, parts } of readLists(sentences)) {
          expect(parts.every((each) => each.counter === whole.counter)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function kindsOf(text: string, year: number, agency: string | null) {
  const { claims } = readClaims(readSentences([{ text, section: 1 }]), { year, agency });
  return claims.map(({ kind, value, column }) => [kind, value, column]);
}

describe("a labelled sentence", () => {
  const counted = development.filter((each) => each.expected.length > 0);

  it("says the same in full-width digits", () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), ({ text, year, agency }) => {
        const wide = text.replace(/\d/g, (each) =>
          String.fromCharCode(each.charCodeAt(0) + 0xfee0),
        );
        expect(kindsOf(wide, year, agency)).toEqual(kindsOf(text, year, agency));
      }),
    );
  });

  it("says the same with spaces around its numbers", () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), ({ text, year, agency }) => {
        const spaced = text.replace(/(\d+)(?![\d.,，])/g, " $1 ");
        expect(kindsOf(spaced, year, agency)).toEqual(kindsOf(text, year, agency));
      }),
    );
  });
});
