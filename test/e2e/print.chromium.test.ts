import { expect, it } from "vitest";
import { loadNodeEngine } from "../../lib/files/pdf/node-engine";
import { launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";

it("prints the marks with their numbers, and the findings on a sheet of their own", async () => {
  const browser = await launchChromium();
  browser.portal.put("/report.html", disagreeing());
  const page = await browser.open("/report.html");
  await page.locator("[data-crossfoot]").first().waitFor();
  const session = await page.context().newCDPSession(page);
  const print = async () => {
    const { data } = await session.send("Page.printToPDF", {});
    const { getDocument, options } = await loadNodeEngine();
    const file = await getDocument({
      data: new Uint8Array(Buffer.from(data, "base64")),
      ...options,
    }).promise;
    return Promise.all(
      Array.from({ length: file.numPages }, async (_, index) => {
        const { items } = await (await file.getPage(index + 1)).getTextContent();
        return items.flatMap((each) =>
          "str" in each && each.str.trim()
            ? [{ text: each.str.normalize("NFKC").trim(), at: each.transform.slice(4) }]
            : [],
        );
      }),
    );
  };
  const pages = await print();
  const there = pages.find((each) => each.some(({ text }) => text === "1–3"));
  const [left = 0, bottom = 0] = there?.find(({ text }) => text === "83")?.at ?? [];
  const [badgeLeft = 0, badgeBottom = 0] = there?.find(({ text }) => text === "1–3")?.at ?? [];
  // At the upper right of the number it is for.
  expect(badgeLeft - left).toBeGreaterThan(5);
  expect(badgeLeft - left).toBeLessThan(30);
  expect(badgeBottom - bottom).toBeGreaterThan(0);
  expect(badgeBottom - bottom).toBeLessThan(15);
  const sheet = pages.at(-1)?.map(({ text }) => text.replace(/\s/g, ""));
  expect(sheet?.join("")).toMatch(/^政府信息公开年报核对结果.*81\+1≠83\+0.*未能核对/);
  // Nothing of it stays with the page.
  expect(await page.locator("[data-crossfoot-number]").count()).toBe(0);
  const host = await page
    .locator("crossfoot-panel")
    .evaluate((each) => getComputedStyle(each).position);
  expect(host).toBe("absolute");
  await browser.close();
});
