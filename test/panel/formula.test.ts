import { describe, expect, it } from "vitest";
import { formulaOf } from "../../lib/panel/formula";
import { nameOperands, type Printed, printedName } from "../../lib/panel/operand-names";
import * as zh from "../../locales/zh";
import { balance, carried, failed, rowTotal, viewOf } from "../findings/view";

const texts = { ...zh.common, names: zh.names };
const { check } = viewOf([]);
const nameOf = ({ operands }: typeof balance, printed: Printed = () => null) =>
  nameOperands(
    operands.map((each) => each.ref),
    check,
    texts,
    printed,
  );
const names = (result: typeof balance) => {
  const formula = formulaOf(result, nameOf(result));
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

  it("calls a number of the text what the text calls it", () => {
    const text =
      "主动公开信息 620 条，其中工作动态 480 条、重点工作118条，以及一年来持续更新的其他公示信息12条。";
    const parts = { "number-2": 480, "number-3": 118, "number-4": 12 };
    const list = failed("parts:claim-1", parts, { "claim-1": 620 }, "warning");
    const printed: Printed = (ref) => {
      const value = parts[ref as keyof typeof parts] as number | undefined;
      return printedName(text, text.indexOf(String(value ?? 620)));
    };
    const formula = formulaOf(list, nameOf(list, printed));
    expect(formula?.left.map((term) => term.name)).toEqual([
      "工作动态",
      "重点工作",
      "…续更新的其他公示信息",
    ]);
    expect(formula?.right.map((term) => term.name)).toEqual(["正文 · 上年结转"]);
  });

  it("calls it a number of the text where no words stand before it", () => {
    const list = failed("parts:claim-1", { "number-2": 480 }, { "claim-1": 620 }, "warning");
    const none: Printed = () => printedName("620条（480条在网站上）", 5);
    expect(formulaOf(list, nameOf(list, none))?.left[0]?.name).toBe("正文");
  });

  it("tells many zeros as one term", () => {
    const parts = Object.fromEntries(
      ["granted", "partial", "declined.petition", "declined.repeated", "other.other"].map(
        (row, index) => [`applications.${row}.total`, index === 0 ? 5 : 0],
      ),
    );
    const result = failed("concluded-sum:total", parts, { "applications.concluded.total": 6 });
    const formula = formulaOf(result, nameOf(result));
    expect(formula?.left.map((term) => [term.value, term.zeros])).toEqual([
      [5, 0],
      [0, 4],
    ]);
  });

  it("leaves out a blank total whose parts stand in for it", () => {
    const row = "applications.granted";
    const parts = {
      [`${row}.total`]: null,
      [`${row}.naturalPerson`]: 258,
      [`${row}.business`]: 12,
    };
    const said = failed("text-results:claim-1", { "claim-1": 258 }, parts, "warning");
    expect(formulaOf(said, nameOf(said))?.right.map(({ value }) => value)).toEqual([258, 12]);
  });

  it("tells what the table's numbers come to, where the text has one for them all", () => {
    const parts = {
      "applications.granted.naturalPerson": 258,
      "applications.granted.business": 12,
    };
    const said = failed("text-results:claim-1", { "claim-1": 258 }, parts, "warning");
    expect(formulaOf(said, nameOf(said))?.sums).toEqual({ left: null, right: 270 });
  });

  it("shows a blank as a blank", () => {
    const result = failed(
      "balance:total",
      { "applications.received.total": null },
      {
        "applications.concluded.total": 2,
      },
    );
    expect(formulaOf(result, nameOf(result))?.left[0]?.value).toBeNull();
  });

  it("is none where the operands are no two sums", () => {
    const share = { ...balance, difference: 0.4 };
    expect(formulaOf(share, nameOf(share))).toBeNull();
    expect(formulaOf({ ...balance, difference: null }, nameOf(balance))).toBeNull();
  });
});
