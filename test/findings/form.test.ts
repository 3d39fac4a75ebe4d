import { describe, expect, it } from "vitest";
import { summarise } from "../../cli/summary";
import { formOfReport } from "../../lib/findings/form";
import type { Report } from "../../lib/report/schema";
import { viewOf } from "./view";

const { check } = viewOf([]);

function reportWith(forms: Report["forms"]): Report {
  if (check.report === null) throw new Error("The view has no report.");
  return { ...check.report, forms };
}

describe("the form of a report", () => {
  it("is that of its tables two and three", () => {
    const report = reportWith({ disclosure: null, applications: 2019, disputes: 2021 });
    expect(formOfReport(report)).toBe(2019);
    expect(formOfReport({ ...report, forms: { ...report.forms, disclosure: 2021 } })).toBe("mixed");
  });

  it("is nowhere told by table four, which is the same in both", () => {
    const report = reportWith({ disclosure: null, applications: null, disputes: 2021 });
    expect(formOfReport(report)).toBeNull();
    expect(summarise("page.html", { ...check, report }, "en")).not.toContain("form of");
  });
});
