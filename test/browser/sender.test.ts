import { expect, test } from "vitest";
import { isOfPortal, isPlaced } from "../../lib/browser/sender";

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

test.each([
  ["a page", { url: page }, page, true],
  ["a saved page", { url: "file:///saved/report.html" }, "file:///saved/report.html", true],
  [
    "a frame of a portal without an address",
    { url: "about:srcdoc", origin: "http://www.city.gov.cn" },
    null,
    true,
  ],
  [
    "a frame of some site without an address",
    { url: "about:srcdoc", origin: "https://copies.example.com" },
    null,
    false,
  ],
  ["a frame in a sandbox", { url: "about:srcdoc", origin: "null" }, null, false],
])("it is known or not where %s stands", (_, sender, address, known) => {
  expect(isPlaced(sender, address)).toBe(known);
});
