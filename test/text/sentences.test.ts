import { describe, expect, it } from "vitest";
import { readClaims } from "../../lib/text/claims";
import { readSentences } from "../../lib/text/sentences";
import { measureClaims, precisionOf, readLabelled, recallOf } from "../bench/claims";
import { development } from "./sentences/development";
import { sentenceSets } from "./sentences/index";
import { besides } from "./sentences/varied";

function read(...texts: string[]) {
  const paragraphs = texts.map((text) => ({ text, section: 1 }));
  return readClaims(readSentences(paragraphs), { year: 2024, agency: "某县某局" });
}

describe("labelled sentences", () => {
  it.each(development)("$text", (each) => {
    expect(readLabelled(each).sort()).toEqual([...each.expected].sort());
  });

  it.each(besides)("that count something else yield nothing: $text", (each) => {
    expect(readLabelled(each)).toEqual([]);
  });

  it("are enough, and enough of them must yield nothing", () => {
    const all = sentenceSets.flatMap(({ sentences }) => sentences);
    expect(new Set(all.map((each) => each.text)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(250);
    expect(all.filter((each) => each.expected.length === 0).length).toBeGreaterThanOrEqual(80);
  });

  it.each(sentenceSets)("are read nearly all, and nearly all rightly: $name", (set) => {
    const { total } = measureClaims(set.sentences);
    const [precision, recall] = set.least;
    expect(precisionOf(total)).toBeGreaterThanOrEqual(precision);
    expect(recallOf(total)).toBeGreaterThanOrEqual(recall);
  });
});

describe("claims", () => {
  it("end in time where a text repeats itself for ever", () => {
    const { claims } = read(...Array.from({ length: 2000 }, () => "全年收到申请3件，办结3件。"));
    expect(claims.length).toBeGreaterThan(100);
    expect(claims.length).toBeLessThan(600);
  });

  it("are the same where a converter has put radicals for characters", () => {
    const printed = "收到公民申请3件，其中车辆类1件，信息不存在2件。";
    const converted = "收到公⺠申请3件，其中⻋辆类1件，信息不存在2件。";
    const valuesOf = (text: string) => read(text).claims.map(({ text: _, ...each }) => each);
    expect(valuesOf(converted)).toEqual(valuesOf(printed));
    expect(valuesOf(printed)).not.toEqual([]);
  });

  it("have ids in the order of the text, their exact words and their place", () => {
    const { claims, places } = read("2024 年全年共受理政府信息公开申请 81 件，上年结转 1 件。");
    expect(claims).toEqual([
      {
        id: "claim-1",
        kind: "received",
        value: 81,
        text: "2024 年全年共受理政府信息公开申请 81 件",
        section: 1,
      },
      { id: "claim-2", kind: "carriedIn", value: 1, text: "上年结转 1 件", section: 1 },
    ]);
    expect(places["claim-2"]).toEqual({ paragraph: 0, start: 25, end: 33 });
  });

  it("take the object from the sentence before where a sentence names none", () => {
    const { claims } = read("收到政府信息公开申请20件。办结18件。");
    expect(claims.map(({ kind, value }) => [kind, value])).toEqual([
      ["received", 20],
      ["concluded", 18],
    ]);
  });

  it("do not go on from hotlines to requests", () => {
    expect(read("受理热线工单300件。办结280件。").claims).toEqual([]);
  });

  it("of disputes need information disclosure in or beside their sentence", () => {
    expect(read("全年发生行政复议3件。").claims).toEqual([]);
    expect(read("做好政府信息公开工作。全年发生行政复议3件。").claims).toHaveLength(1);
  });

  it("without a year or an agency are read all the same", () => {
    const sentences = readSentences([{ text: "收到政府信息公开申请3件。", section: null }]);
    expect(readClaims(sentences, { year: null, agency: null }).claims).toHaveLength(1);
  });
});
