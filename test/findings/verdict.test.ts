import { describe, expect, it } from "vitest";
import { check } from "../../lib/check";
import { listFindings } from "../../lib/findings/list";
import {
  isCalm,
  isConsistent,
  signOf,
  type Tally,
  tally,
  verdict,
} from "../../lib/findings/verdict";
import { tableIds } from "../../lib/report/address";
import { addresses } from "../../lib/report/form";
import type { Check } from "../../lib/report/schema";
import type { Example } from "../../lib/rules/base/examples";
import * as en from "../../locales/en";
import * as zh from "../../locales/zh";
import { materialOf } from "../rules/example-material";
import { balance, carried, failed, rowTotal, viewOf } from "./view";

const label = failed("labels:disclosure.regulations.repealed", {}, {}, "note");

const countsOf = (check: Check, dismissed: Readonly<Record<string, string>> = {}) =>
  tally(check, listFindings(check, dismissed));

describe("the verdict", () => {
  const say = (...results: Parameters<typeof viewOf>[0]) =>
    verdict(countsOf(viewOf(results).check), zh.common);

  it("is one calm sentence when all agrees", () => {
    expect(say()).toBe("39 项核对一致");
    expect(say(label)).toBe("39 项核对一致");
  });

  it("counts neither notes nor what was dismissed", () => {
    const { check, dismissed } = viewOf([balance, carried, label], { [carried.id]: "已核实" });
    const counts = countsOf(check, dismissed);
    expect(counts).toMatchObject({ errors: 1, warnings: 0, notes: 1, dismissed: 1 });
    expect(isConsistent(counts)).toBe(false);
  });

  it("does not say that all agrees where some could not be checked", () => {
    const counts = { ...countsOf(viewOf([]).check), cantTell: 46 };
    expect(verdict(counts, zh.common)).toBe("39 项相符，46 项无法核对");
    expect(verdict({ ...counts, compared: false }, zh.common)).toBe(
      "没有可互相核对的数字，46 项无法核对",
    );
  });

  it("does not say that all agrees where findings were dismissed", () => {
    const counts = countsOf(viewOf([balance]).check, { [balance.id]: "已另行说明" });
    expect(verdict(counts, zh.common)).toBe("39 项相符，1 项已忽略");
    expect(isConsistent(counts)).toBe(true);
  });

  it("names what is inconsistent and what is to be clarified", () => {
    expect(say(balance, rowTotal, carried)).toBe("2 项不一致，1 项存疑");
  });
});

describe("calm", () => {
  const counts: Tally = {
    ...{ passed: 39, errors: 0, warnings: 0, notes: 0, cantTell: 0, dismissed: 0 },
    compared: true,
  };
  const calm = (other: Partial<Tally>) => isCalm({ ...counts, ...other });

  it("is a report of which all that was checked agrees, notes or none", () => {
    expect(calm({})).toBe(true);
    expect(calm({ notes: 1 })).toBe(true);
  });

  it("is none with a number that could not be checked, a finding dismissed, or nothing compared", () => {
    expect(calm({ cantTell: 1 })).toBe(false);
    expect(calm({ dismissed: 1 })).toBe(false);
    expect(calm({ compared: false })).toBe(false);
    expect(calm({ warnings: 1 })).toBe(false);
  });
});

describe("the sign of a report without a disagreement", () => {
  const counts = countsOf(viewOf([]).check);

  it("is ✓ where the sentence is that all agrees, and nowhere else", () => {
    expect(signOf(counts)).toBe("✓");
    expect(signOf({ ...counts, cantTell: 1 })).toBe("✓?");
    expect(signOf({ ...counts, dismissed: 1 })).toBe("✓?");
  });

  it("is ? where nothing was compared", () => {
    expect(signOf({ ...counts, compared: false })).toBe("?");
    expect(signOf({ ...counts, compared: false, cantTell: 46 })).toBe("?");
  });
});

describe("the verdict on a report that gives no number to compare", () => {
  const blank = Object.fromEntries(
    tableIds.flatMap((table) => addresses(table, 2021)).map((each) => [each, "blank" as const]),
  );
  const checkBlank = (text: Example["text"] = []) => {
    const { reading } = materialOf({
      shows: { zh: "空表", en: "blank tables" },
      cells: blank,
      text,
      subject: null,
      outcome: null,
    });
    return check(reading, { locale: "zh", now: new Date(0), digest: "" });
  };

  it("is that nothing could be checked, whatever looked at words alone", () => {
    const checked = checkBlank();
    expect(checked.coverage.passed).toBeGreaterThan(0);
    expect(isConsistent(countsOf(checked))).toBe(false);
    expect(verdict(countsOf(checked), zh.common)).toBe("没有可互相核对的数字");
    expect(verdict(countsOf(checked), en.common)).toBe("No numbers could be compared");
  });

  it("is the same where the text names the year of the statistics", () => {
    const counts = countsOf(checkBlank(["本报告数据统计期限自2024年1月1日起至2024年12月31日止。"]));
    expect(counts.errors + counts.warnings).toBe(0);
    expect(isConsistent(counts)).toBe(false);
  });

  it("is that all agrees where its text has numbers that add up", () => {
    const counts = countsOf(checkBlank(["全年主动公开信息20条，其中：工作动态12条，其他8条。"]));
    expect(isConsistent(counts)).toBe(true);
  });

  it("says what was dismissed too", () => {
    const checked = checkBlank();
    const note = checked.results.find(({ outcome }) => outcome === "failed");
    const counts = countsOf(checked, { [note?.id ?? ""]: "无关紧要" });
    expect(verdict(counts, zh.common)).toBe("没有可互相核对的数字，1 项已忽略");
  });

  it("is of what was dismissed alone where that had numbers", () => {
    const { check } = viewOf([balance]);
    const alone = { ...check, results: check.results.filter(({ id }) => id === balance.id) };
    const counts = countsOf(alone, { [balance.id]: "已另行说明" });
    expect(verdict(counts, zh.common)).not.toContain("没有可核对");
  });
});
