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

describe("a paragraph of any length", () => {
  const repeated: readonly (readonly [string, string])[] = [
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
  ];

  /** Processor time, which other work on the machine does not lengthen. */
  function timeOf(unit: string, length: number): number {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const start = process.cpuUsage();
    const sentences = readSentences([{ text, section: 1 }]);
    readClaims(sentences, context);
    readLists(sentences);
    return process.cpuUsage(start).user / 1000;
  }

  it.each(repeated)("costs no more per character when it is longer: %s", (_, unit) => {
    timeOf(unit, 10_000);
    const short = Math.min(timeOf(unit, 10_000), timeOf(unit, 10_000));
    const long = Math.min(timeOf(unit, 100_000), timeOf(unit, 100_000));
    // Ten times the length; a square would take a hundred times as long.
    expect(long).toBeLessThan(Math.max(short, 4) * 40);
  });
});
