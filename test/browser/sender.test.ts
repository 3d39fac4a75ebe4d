import { expect, test } from "vitest";
import { isOfPortal } from "../../lib/browser/sender";

const page = "http://www.dept.city.gov.cn/report.html";

test.each([
  ["a page of its own address", { url: page }, page],
  ["another site of its portal", { url: "https://city.gov.cn/" }, page],
  ["a frame that a script filled", { url: "about:blank", origin: "http://city.gov.cn" }, page],
  ["a frame without an address", { url: "about:srcdoc", origin: "null" }, null],
  ["a saved page", { url: "file:///saved/report.html" }, "file:///saved/report.html"],
])("%s speaks for itself", (_, sender, address) => {
  expect(isOfPortal(sender, address)).toBe(true);
});

test.each([
  ["for another portal", { url: page }, "http://www.other.gov.cn/"],
  ["for a file", { url: page }, "file:///saved/report.html"],
  ["for nobody", { url: page, origin: "null" }, null],
  ["for a file, without an address of its own", { url: "about:srcdoc" }, "file:///x.html"],
  ["for a portal, from a sandbox", { url: "about:srcdoc", origin: "null" }, page],
])("nobody speaks %s", (_, sender, address) => {
  expect(isOfPortal(sender, address)).toBe(false);
});
