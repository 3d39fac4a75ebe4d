import { describe, expect, it } from "vitest";
import { openPage } from "../../lib/saved/page";

function addressIn(comment: string): string | null {
  const opened = openPage(Buffer.from(`<!DOCTYPE html>\n<!-- ${comment} -->\n<p>年度报告</p>`));
  if (!("page" in opened)) throw new Error(opened.problem);
  return opened.page.url;
}

describe("a saved page", () => {
  it("says where it was saved from", () => {
    const address = "http://www.example.gov.cn/1.html";
    expect(addressIn(`saved from url=(0032)${address}`)).toBe(address);
  });

  it("has no address where the comment names none that could be asked for", () => {
    expect(addressIn("saved from url=(0014)about:internet")).toBeNull();
  });
});
