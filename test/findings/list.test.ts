import { describe, expect, it } from "vitest";
import { listFindings } from "../../lib/findings/list";
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
