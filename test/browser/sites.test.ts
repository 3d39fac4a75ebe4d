import { describe, expect, it } from "vitest";
import { isCovered, sitePattern } from "../../lib/browser/sites";

describe("a site that is checked anyway", () => {
  it.each([
    ["https://www.example.gov.cn/*", true],
    ["https://gov.cn/*", true],
    ["https://www.example.cn/*", false],
    ["https://notgov.cn/*", false],
    ["https://gov.cn.example.com/*", false],
  ])("%s: %s", (pattern, covered) => expect(isCovered(pattern)).toBe(covered));
});

describe("the pattern of a site", () => {
  it.each([
    ["https://www.example.cn", "https://www.example.cn/*"],
    ["www.example.cn/zwgk/2024.html", "https://www.example.cn/*"],
    ["http://example.org:8080/a?b", "http://example.org/*"],
    ["HTTPS://WWW.EXAMPLE.CN/", "https://www.example.cn/*"],
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
