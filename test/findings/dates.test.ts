import { describe, expect, it } from "vitest";
import { formatDate } from "../../lib/findings/dates";

describe("a date", () => {
  it("is said as the language has it", () => {
    expect(formatDate("2025-01-24", "zh-CN")).toBe("2025年1月24日");
    expect(formatDate("2025-01-24", "en")).toBe("Jan 24, 2025");
  });

  it("that no calendar has stays as it stands", () => {
    for (const each of ["2025-02-30", "2025-13-45", "某日"]) {
      expect(formatDate(each, "zh-CN")).toBe(each);
    }
  });
});
