import { describe, expect, it } from "vitest";
import { groupFindings, isFold, listFindings } from "../../lib/findings/list";
import { balance, carried, failed, rowTotal, viewOf } from "./view";

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
});

describe("the groups of the list", () => {
  const blanks = (count: number) =>
    Array.from({ length: count }, (_, row) =>
      failed(`blank-cells:applications.row${row}.total`, {}, {}, "note"),
    );
  const groupsOf = (...results: Parameters<typeof viewOf>[0]) =>
    groupFindings(listFindings(viewOf(results).check, {})).map((group) => ({
      rules: [...new Set(group.map(({ result }) => result.rule))],
      count: group.length,
      fold: isFold(group),
    }));

  it("keep apart what one diagnosis explains, and join all that none does", () => {
    expect(groupsOf(balance, rowTotal, carried, label, ...blanks(4))).toEqual([
      { rules: ["balance", "row-total"], count: 2, fold: false },
      { rules: ["text-carried", "labels", "blank-cells"], count: 6, fold: false },
    ]);
  });

  it("have many notes of one rule in a group that is folded", () => {
    expect(groupsOf(carried, ...blanks(130), label)).toEqual([
      { rules: ["text-carried"], count: 1, fold: false },
      { rules: ["blank-cells"], count: 130, fold: true },
      { rules: ["labels"], count: 1, fold: false },
    ]);
  });

  it("fold no errors and no warnings, however many", () => {
    const errors = Array.from({ length: 9 }, (_, row) => failed(`row-total:${row}`, {}, {}));
    expect(groupsOf(...errors)).toEqual([{ rules: ["row-total"], count: 9, fold: false }]);
  });
});
