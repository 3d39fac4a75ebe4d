import { describe, expect, it } from "vitest";
import type { Rule } from "../../lib/rules/base/rule";
import { rule as growth } from "../../lib/rules/growth";
import { rule as parts } from "../../lib/rules/parts";
import { rule as share } from "../../lib/rules/share";
import { readLists } from "../../lib/text/lists";
import { readSentences } from "../../lib/text/sentences";
import { materialOf } from "../rules/example-material";

function listsOf(...texts: string[]) {
  return readLists(readSentences(texts.map((text) => ({ text, section: 1 })))).map(
    ({ whole, parts: all, closed }) => [whole.value, all.map((each) => each.value), closed],
  );
}

function outcomes(rule: Rule, text: string, cells: Record<string, number> = {}) {
  const example = { shows: { zh: "", en: "" }, text: [text], cells, subject: null, outcome: null };
  return rule.check(materialOf(example)).map(({ outcome, formula }) => [outcome, formula]);
}

describe("lists", () => {
  it("go on behind a semicolon", () => {
    expect(listsOf("公开信息50条，其中动态30条；公告15条；其他5条。")).toEqual([
      [50, [30, 15, 5], true],
    ]);
  });

  it("leave the parts of a part aside", () => {
    expect(listsOf("公开信息50条，其中动态30条（含图片10条、文字20条），其他20条。")[0]).toEqual([
      50,
      [30, 20],
      true,
    ]);
  });

  it("have no sum where one of their parts is taken apart among them", () => {
    const text = "公开信息100条，其中动态80条，包括要闻30条，其他50条；公告20条。";
    expect(listsOf(text)).toEqual([]);
  });

  it("go on with what a semicolon and a parenthesis part from it", () => {
    const text =
      "公开政府信息90条，其中规章6条、规范性文件9条、其他文件25条；工作报告2条（中文版、英文版各1条）、提案答复8条、动态类信息40条。";
    expect(outcomes(parts, text).map(([outcome]) => outcome)).toEqual(["passed"]);
  });

  it("are read inside a parenthesis", () => {
    expect(listsOf("公开信息50条（其中动态30条、其他20条），培训3次。")).toEqual([
      [50, [30, 20], true],
    ]);
  });

  it.each([
    ["不列全", "公开信息50条，其中动态30条、公告15条。"],
    ["有约数", "公开信息50条，其中动态30余条、其他15条。"],
    ["总数是约数", "公开信息约50条，其中动态30条、其他15条。"],
    ["有“等”", "公开信息50条，其中动态等30条、其他15条。"],
    ["渠道重复", "公开信息50条，其中网站40条、微信公众号40条、其他5条。"],
    ["计量单位不同", "公开信息50条，其中动态30条、视频5个、其他5条。"],
    ["“其他文件”之后还有一项", "公开信息50条，其中计划5条，其他文件9条，动态33条。"],
  ])("are not closed: %s", (_, text) => {
    expect(listsOf(text).some(([, , closed]) => closed)).toBe(false);
  });

  it("know a pair that leaves nothing out", () => {
    expect(listsOf("收到申请9件，其中自然人8件，法人或其他组织2件。")).toEqual([[9, [8, 2], true]]);
    expect(listsOf("收到申请9件次，其中线下3件次，线上6件次。")).toEqual([[9, [3, 6], true]]);
  });

  it("do not take the steps of handling for parts", () => {
    const text = "受理申请81件，其中新收80件，上年结转1件，办结82件。";
    expect(outcomes(parts, text)).toEqual([]);
  });

  it("take the missing part from the next sentence", () => {
    const text = "公开信息50条，其中动态30条、其他5条。此外公告15条。";
    expect(outcomes(parts, text)).toEqual([["passed", "30 + 5 + 15 = 50"]]);
  });

  it("find a part above the whole", () => {
    expect(outcomes(parts, "公开信息50条，其中动态80条。")).toEqual([["failed", "80 > 50"]]);
  });
});

describe("shares", () => {
  const cells = { "applications.concluded.total": 30, "applications.received.total": 28 };

  it.each([
    ["rounded", "答复申请30件，其中予以公开11件，占36.7%。"],
    ["cut off", "答复申请30件，其中予以公开11件，占36.6%。"],
    ["of what was received", "其中予以公开11件，占39.3%。依申请公开"],
  ])("hold: %s", (_, text) => {
    expect(outcomes(share, text, cells).map(([outcome]) => outcome)).toEqual(["passed"]);
  });

  it("fail when they are of none of the totals", () => {
    const [found] = outcomes(share, "答复申请30件，其中予以公开11件，占46.7%。", cells);
    expect(found).toEqual(["failed", "11 ÷ 30 = 36.67% ≠ 46.7%"]);
  });

  it.each([
    "予以公开11件，占全县总量的46.7%。",
    "公开信息500条。政策解读20条，占比9%。",
    "予以公开11件，占约46.7%。",
    "办结率98.5%。",
  ])("are left alone: %s", (text) => {
    expect(outcomes(share, text, cells)).toEqual([]);
  });
});

describe("sums of what is new and carried in", () => {
  it.each([
    "上年结转2件，本年收到27件（自然人20件、企业7件），共计34件，已办结28件。",
    "2023年度结转2件；新收政府信息公开申请27件；两项合计34件。",
    "去年结转2件，新收政府信息公开申请27件，比上年增加4件，涉及9项内容，共34件。",
  ])("fail: %s", (text) => {
    const formulas = outcomes(parts, text).map(([, formula]) => formula);
    expect(["2 + 27 = 29 ≠ 34", "27 + 2 = 29 ≠ 34"]).toContain(formulas[0]);
  });

  it.each([
    "收到29件，上年结转2件，共29件。",
    "收到申请27件，上年结转2件，撤回1件，共28件。",
    "收到申请27件（撤回1件），上年结转2件，共28件。",
    "收到申请27件，上年结转2件，共28件（合并1件）。",
    "收到申请27件，上年结转2件，共28件；剔除重复登记1件。",
    "收到申请27件，结转下年2件，共34件。",
    "收到申请27件，上年结转2件，共答复34件。",
    "收到申请27件，上年结转2件，应答复28件。",
    "收到申请27件，上年结转2件，全部答复，共28件。",
    "新收27件，其中上年结转2件，共34件。",
    "收到27件，上年结转2件，转办4件，共33件。",
    "收到19件，上年结转2件，信箱收到80件，上年结转1件，共81件。",
    "网上收到17件，上年结转2件，共33件。",
    "共办理33件（含上年结转2件），本年新收27件。",
    "办结28件，其中上年结转2件，新收27件。",
  ])("cannot be told: %s", (text) => {
    expect(outcomes(parts, text).filter(([, formula]) => formula !== null)).toEqual([]);
  });

  it.each([
    "信函收到10件。收到17件，上年结转2件，共29件。",
    "新收27件，上年结转2件，共34件（含省厅转办5件）。",
    "新收27件，上年结转2件，共30件，系统重复登记1件。",
    "新收27件，上年结转2件，共34件。省厅转来的有5件。",
  ])("may include more: %s", (text) => {
    expect(outcomes(parts, text).map(([outcome]) => outcome)).toEqual(["passed"]);
  });
});

describe("growth", () => {
  it.each([
    "收到政府信息公开申请22件，比2023年（31件）下降29%。",
    "收到政府信息公开申请22件，较上年的31件下降29.03%。",
    "收到政府信息公开申请51件，较上年增加12件，增长30.8%。",
    "收到政府信息公开申请9件，同比增加3件，2023年为6件。",
    "收到政府信息公开申请27件，其中网络申请18件，比上年增加4件（上年14件）。",
  ])("holds: %s", (text) => {
    expect(outcomes(growth, text).map(([outcome]) => outcome)).toEqual(["passed"]);
  });

  it.each([
    "收到政府信息公开申请22件，比2023年（31件）增长29%。",
    "收到政府信息公开申请51件，较上年增加12件，增长40.8%。",
    "收到政府信息公开申请9件，同比增加3件，2023年为7件。",
    "收到政府信息公开申请31件，较上年22件增加19件。",
  ])("fails: %s", (text) => {
    expect(outcomes(growth, text).map(([outcome]) => outcome)).toEqual(["failed"]);
  });

  it.each([
    "收到政府信息公开申请22件，比2020年（31件）下降9%。",
    "网站访问量12万次，同比增长20%。",
    "收到政府信息公开申请22件，占比提高2个百分点。",
    "收到政府信息公开申请9件，办结8件，分别比上年（6件、6件）增加3件、2件。",
    "收到政府信息公开申请9件，比上年（6件）增加2件网络申请、1件信函申请。",
    "收到政府信息公开申请9件，比2022年（4件）增加3件。",
    "收到政府信息公开申请31件，较上年30件（含结转3件）增长14.8%。",
    "收到政府信息公开申请31件，较上年的30件（含结转3件）增加4件。",
    "收到政府信息公开申请31件，较上年增加4件（上年收到30件，剔除转办3件为27件）。",
    "收到政府信息公开申请31件，较上年增加4件，上年为30件（结转3件）。",
    "收到政府信息公开申请31件（含结转3件），较上年增加4件（上年24件）。",
    "收到政府信息公开申请31件，月均比上年多1件，上年为20件。",
    "收到政府信息公开申请31件，应答复量较上年多1件（上年为24件）。",
    "收到政府信息公开申请31件，网上收件量较上年增长10%（上年20件）。",
    "收到政府信息公开申请31件，较上年36件减少6件后又新增1件。",
  ])("is left alone: %s", (text) => {
    expect(outcomes(growth, text)).toEqual([]);
  });
});
