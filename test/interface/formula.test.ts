import { describe, expect, it } from "vitest";
import { formulaOf } from "../../lib/panel/formula";
import * as zh from "../../locales/zh";
import { balance, carried, failed, rowTotal, viewOf } from "./view";

const texts = { ...zh.common, names: zh.names };
const { check } = viewOf([]);
const names = (result: typeof balance) => {
  const formula = formulaOf(result, check, texts);
  return formula && [...formula.left, ...formula.right].map((term) => term.name);
};

describe("the formula of a card", () => {
  it("names the rows of a sum down one column", () => {
    expect(names(balance)).toEqual(["新收", "上年结转", "办理总计", "结转下年"]);
  });

  it("names the columns of a sum along one row", () => {
    expect(names(rowTotal)).toEqual(["自然人", "商业企业", "总计"]);
  });

  it("names what the text counts beside the cell it is compared with", () => {
    expect(names(carried)).toEqual(["正文 · 上年结转", "上年结转 · 总计"]);
  });

  it("tells many zeros as one term", () => {
    const parts = Object.fromEntries(
      ["granted", "partial", "declined.petition", "declined.repeated", "other.other"].map(
        (row, index) => [`applications.${row}.total`, index === 0 ? 5 : 0],
      ),
    );
    const result = failed("concluded-sum:total", parts, { "applications.concluded.total": 6 });
    const formula = formulaOf(result, check, texts);
    expect(formula?.left.map((term) => [term.value, term.zeros])).toEqual([
      [5, 0],
      [0, 4],
    ]);
  });

  it("shows a blank as a blank", () => {
    const result = failed(
      "balance:total",
      { "applications.received.total": null },
      {
        "applications.concluded.total": 2,
      },
    );
    expect(formulaOf(result, check, texts)?.left[0]?.value).toBeNull();
  });

  it("is none where the operands are no two sums", () => {
    const share = { ...balance, difference: 0.4 };
    expect(formulaOf(share, check, texts)).toBeNull();
    expect(formulaOf({ ...balance, difference: null }, check, texts)).toBeNull();
  });
});
