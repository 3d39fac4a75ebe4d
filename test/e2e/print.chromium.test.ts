import { expect, it } from "vitest";
import { launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { findBadge, readPrinted } from "./printed";

it("prints the marks with their numbers, and the findings on a sheet of their own", async () => {
  const browser = await launchChromium();
  browser.portal.put("/report.html", disagreeing());
  const page = await browser.open("/report.html");
  await page.locator("[data-crossfoot]").first().waitFor();
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.printToPDF", {});
  const pages = await readPrinted(new Uint8Array(Buffer.from(data, "base64")));
  // At the upper right corner of its cell.
  const [right, above] = findBadge(pages, /^1\p{Pd}3$/u, "83") ?? [];
  expect(right).toBeGreaterThan(5);
  expect(above).toBeGreaterThan(0);
  expect(above).toBeLessThan(15);
  const sheet = pages.at(-1)?.map(({ text }) => text.replace(/\s/g, ""));
  expect(sheet?.join("")).toMatch(/^政府信息公开年报核对结果.*81\+1≠83\+0.*无法核对/);
  // Nothing of it stays with the page.
  expect(await page.locator("[data-crossfoot-number]").count()).toBe(0);
  const host = await page
    .locator("crossfoot-panel")
    .evaluate((each) => getComputedStyle(each).position);
  expect(host).toBe("absolute");
  await browser.close();
});
