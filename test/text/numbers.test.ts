import { describe, expect, it } from "vitest";
import { readSentences } from "../../lib/text/sentences";

function numbersOf(text: string) {
  return readSentences([{ text, section: 1 }]).flatMap(({ quantities }) =>
    quantities.map(({ value, counter, approximate }) => [value, counter, approximate]),
  );
}

describe("numbers", () => {
  it.each([
    ["收到申请81件", 81, "件"],
    ["收到申请 81 件", 81, "件"],
    ["收到申请８１件", 81, "件"],
    ["收到申请81¹件", 81, "件"],
    ["收到申请1,234件", 1234, "件"],
    ["收到申请1，234件", 1234, "件"],
    ["收到申请１，２３４件", 1234, "件"],
    ["公开信息12,345,678条", 12345678, "条"],
    ["收到申请一件", 1, "件"],
    ["收到申请两件", 2, "件"],
    ["收到申请十二宗", 12, "宗"],
    ["收到申请二十起", 20, "起"],
    ["收到申请一百零三件", 103, "件"],
    ["公开信息一千二百条", 1200, "条"],
    ["公开信息三万二千一百条", 32100, "条"],
    ["受理答复15件次", 15, "件次"],
    ["占33.9％", 33.9, "%"],
    ["收取160.5964万元", 1605964, "元"],
    ["申请数量为0。", 0, null],
    ["申请数量为零。", 0, null],
  ])("reads %s", (text, value, counter) => {
    expect(numbersOf(text)).toEqual([[value, counter, false]]);
  });

  it.each([
    ["公开信息600余条", 600],
    ["公开信息四十余条", 40],
    ["公开信息近500条", 500],
    ["公开信息约500条", 500],
    ["公开信息500多条", 500],
    ["公开信息500条以上", 500],
    ["公开信息1.2万条", 12000],
    ["公开信息1.1万余条", 11000],
    ["公开信息3万条", 30000],
  ])("reads %s as rounded", (text, value) => {
    expect(numbersOf(text)).toEqual([[value, "条", true]]);
  });

  it.each([
    "2024年12月31日",
    "2 024 年",
    "2024年度",
    "20251231日",
    "第三十二条、第三十三条",
    "第三十二、三十三条",
    "第20条",
    "国办公开办函〔2021〕30号",
    "国务院令第711号",
    "共主动公开条",
    "12345热线",
    "收到申请-0件",
    "收到申请０.０件",
    "收到申请٣件",
    "收到申请10^400件",
    "收到申请1,23件",
    "收到申请12,34件",
    "收到申请1234,567件",
    "收到申请5-6件",
    "收到申请3至5件",
    "收到申请12 34件",
    "收到申请12.5件",
    "收到申请9O件",
    "收到申请007件",
    "收到申请①件",
    "收到申请99999999999999999999件",
    "每一件申请",
    "下一年度",
    "一次性",
    "百分之十二",
    "3.其他",
    "1万2千件",
    "收到申请12、15件",
    "收到申请二百五件",
    "收到申请一百二件",
    "收到申请零零件",
    "收到申请一百零零三件",
    "收到申请20251231件",
    "收到申请13812345678件",
  ])("counts nothing in %s", (text) => {
    expect(numbersOf(text)).toEqual([]);
  });

  it("gives the size of the last printed digit", () => {
    const [sentence] = readSentences([{ text: "620条、33.9%、1.2万条、600余条", section: null }]);
    expect(sentence?.quantities.map((each) => each.step)).toEqual([1, 0.1, 1000, 100]);
  });

  it("numbers them over all paragraphs", () => {
    const sentences = readSentences([
      { text: "收到1件。办结2件。", section: 1 },
      { text: "结转3件", section: 3 },
    ]);
    expect(sentences.map((each) => each.text)).toEqual(["收到1件。", "办结2件。", "结转3件"]);
    expect(sentences.flatMap((each) => each.quantities.map(({ id }) => id))).toEqual([
      "number-1",
      "number-2",
      "number-3",
    ]);
    expect(sentences.map((each) => each.section)).toEqual([1, 1, 3]);
  });
});
