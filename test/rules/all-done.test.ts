import { describe, expect, it } from "vitest";
import { rule } from "../../lib/rules/all-done";
import { materialOf } from "./example-material";

/** What the rule says of a report for 2024 that carries 3 requests over. */
const outcomesOf = (...text: readonly string[]) =>
  rule
    .check(
      materialOf({
        shows: { zh: "", en: "" },
        text,
        cells: { "applications.carriedOut.total": 3 },
        subject: null,
        outcome: null,
      }),
    )
    .map(({ outcome }) => outcome);

describe("that all were answered", () => {
  it.each([
    "截止目前，2024年收到的60件政府信息公开申请均已答复。",
    "2024年收到政府信息公开申请60件，截至目前均已答复。",
    "2024年收到政府信息公开申请60件，截至2025年1月20日，均已办结。",
    "2024年收到政府信息公开申请60件，截至本报告发布之日均已办结。",
    "2024年收到政府信息公开申请60件，到目前为止均已办结。",
    "全年收到政府信息公开申请60件，至今均已办结。",
    "全年收到政府信息公开申请60件。上半年的申请均已办结。",
    "全年收到政府信息公开申请60件。2023年的申请均已办结。",
    "全年收到政府信息公开申请60件，上年的申请均已办结。",
    "全年收到政府信息公开申请60件。转入次年的申请均已答复。",
  ])("contradicts no request carried over where it was so at another time: %s", (text) => {
    expect(outcomesOf(text)).toEqual([]);
  });

  it.each([
    "2024年收到政府信息公开申请60件，均已办结。",
    "截至2024年12月31日，收到的60件政府信息公开申请均已答复。",
    "截至2024年底，共收到政府信息公开申请60件，均已办结。",
    "截至年底，收到的60件政府信息公开申请均已答复。",
    "2024年1月1日至12月31日，收到政府信息公开申请60件，全部办结。",
    "全年收到政府信息公开申请60件，比上年增加5件，均已办结。",
    "上年的申请均已办结；今年收到政府信息公开申请60件，均已办结。",
  ])("contradicts it where it is said of the year: %s", (text) => {
    expect(outcomesOf(text)).toEqual(["failed"]);
  });
});
