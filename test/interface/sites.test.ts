import { describe, expect, it } from "vitest";
import { sitePattern } from "../../lib/browser/sites";

describe("the pattern of a site", () => {
  it.each([
    ["https://www.example.cn", "https://www.example.cn/*"],
    ["www.example.cn/zwgk/2024.html", "https://www.example.cn/*"],
    ["http://example.org:8080/a?b", "http://example.org/*"],
  ])("of %s is %s", (typed, pattern) => {
    expect(sitePattern(typed)).toBe(pattern);
  });

  it.each(["", "不是网站", "javascript:alert(1)", "file:///etc/passwd", "localhost"])(
    "is none of %j",
    (typed) => {
      expect(sitePattern(typed)).toBeNull();
    },
  );
});
