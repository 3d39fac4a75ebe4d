import { describe, expect, it } from "vitest";
import { formatDate, formatMoment } from "../../lib/findings/dates";

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

describe("a moment", () => {
  it("is said with its hour, where the reader is", () => {
    const moment = new Date(2025, 0, 24, 9, 5).toISOString();
    expect(formatMoment(moment, "zh-CN")).toBe("2025年1月24日 09:05");
    expect(formatMoment(moment, "en").replace("\u202f", " ")).toBe("Jan 24, 2025, 9:05 AM");
    expect(formatMoment("某日", "zh-CN")).toBe("某日");
  });
});
