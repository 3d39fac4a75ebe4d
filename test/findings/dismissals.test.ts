import { describe, expect, it } from "vitest";
import {
  dismissalKey,
  dismissedReasons,
  parseDismissals,
  withDismissal,
} from "../../lib/findings/dismissals";
import { balance, carried, failed, viewOf } from "./view";

describe("dismissals", () => {
  const kept = withDismissal({}, balance, "另有说明", viewOf([balance]).check);

  it("belong to the agency and the year, wherever the report is published", () => {
    const here = viewOf([balance]).check;
    const copy = { ...here, page: { ...here.page, url: "http://copy.gov.cn/1.html" } };
    expect(dismissalKey(copy)).toBe(dismissalKey(here));
  });

  it("of a report without a named agency belong to its text alone", () => {
    const { check } = viewOf([balance]);
    const unnamed = check.report && { ...check, report: { ...check.report, agency: null } };
    if (!unnamed) throw new Error("The sample is no report.");
    const other = { ...unnamed, page: { ...unnamed.page, digest: "sha256-1" } };
    expect(dismissalKey(unnamed)).toContain("sha256-0");
    expect(dismissalKey(other)).not.toBe(dismissalKey(unnamed));
  });

  it("hold for the finding as it was, in whatever language", () => {
    const { check } = viewOf([{ ...balance, message: "in other words" }, carried]);
    expect(dismissedReasons(check, kept)).toEqual({ [balance.id]: "另有说明" });
  });

  it("fall when the report's numbers change", () => {
    const corrected = failed(
      balance.id,
      { "applications.received.naturalPerson": 90, "applications.carriedIn.naturalPerson": 1 },
      { "applications.concluded.naturalPerson": 83, "applications.carriedOut.naturalPerson": 0 },
    );
    expect(dismissedReasons(viewOf([corrected]).check, kept)).toEqual({});
  });

  it("of what compares no numbers fall when the report reads otherwise, or is another organ's", () => {
    const late = failed("deadline", {}, {});
    const { check } = viewOf([late]);
    const dismissed = withDismissal({}, late, "另有说明", check);
    expect(dismissedReasons(check, dismissed)).toEqual({ [late.id]: "另有说明" });
    const other = { ...check, page: { ...check.page, digest: "sha256-1" } };
    expect(dismissedReasons(other, dismissed)).toEqual({});
  });

  it("are undone one by one", () => {
    const both = withDismissal(kept, carried, "无关紧要", viewOf([carried]).check);
    expect(Object.keys(withDismissal(both, balance, null, viewOf([]).check))).toEqual([carried.id]);
  });

  it("ignore what is broken in storage", () => {
    for (const value of [null, 3, "x", { a: null, b: {}, c: { reason: 1, content: "" } }])
      expect(parseDismissals(value)).toEqual({});
  });
});
