import { describe, expect, it } from "vitest";
import { countFailures, listFindings } from "../../lib/findings/list";
import { tally, verdict } from "../../lib/findings/verdict";
import * as zh from "../../locales/zh";
import { balance, carried, failed, rowTotal, viewOf } from "./view";

const texts = { ...zh.common, names: zh.names };
const label = failed("labels:disclosure.regulations.repealed", {}, {}, "note");

describe("the list of findings", () => {
  it("puts what one diagnosis explains first and together, then by severity", () => {
    const { check } = viewOf([carried, label, rowTotal, balance]);
    const listed = listFindings(check, {});
    expect(listed.map((each) => each.result.id)).toEqual([
      "row-total:concluded",
      "balance:naturalPerson",
      "text-carried:claim-1",
      "labels:disclosure.regulations.repealed",
    ]);
  });

  it("numbers errors and warnings, and no notes", () => {
    const { check } = viewOf([balance, carried, label]);
    expect(listFindings(check, {}).map((each) => each.number)).toEqual([1, 2, null]);
  });

  it("tells the table or the section of the text that a finding is in", () => {
    const { check } = viewOf([balance, carried, label, failed("period", {}, {}, "warning")]);
    expect(listFindings(check, {}).map((each) => each.place)).toEqual([
      "applications",
      1,
      null,
      "disclosure",
    ]);
  });

  it("counts neither notes nor what was dismissed", () => {
    const { check, dismissed } = viewOf([balance, carried, label], { [carried.id]: "已核实" });
    const findings = listFindings(check, dismissed);
    expect(countFailures(findings)).toBe(1);
    expect(tally(check, findings)).toMatchObject({
      errors: 1,
      warnings: 0,
      notes: 1,
      dismissed: 1,
    });
  });
});

describe("the verdict", () => {
  const say = (...results: Parameters<typeof viewOf>[0]) => {
    const { check } = viewOf(results);
    return verdict(tally(check, listFindings(check, {})), texts);
  };

  it("is one calm sentence when all agrees", () => {
    expect(say()).toBe("39 项核对一致");
    expect(say(label)).toBe("39 项核对一致");
  });

  it("does not say that all agrees where findings were dismissed", () => {
    const { check } = viewOf([balance]);
    const findings = listFindings(check, { [balance.id]: "已另行说明" });
    expect(verdict(tally(check, findings), texts)).toBe("39 项相符，1 项已忽略");
  });

  it("names what is inconsistent and what is to be clarified", () => {
    expect(say(balance, rowTotal, carried)).toBe("2 项不一致，1 项存疑");
  });
});
