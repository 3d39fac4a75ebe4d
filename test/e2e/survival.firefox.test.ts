/** Firefox stops the background when it has had nothing to do for a while. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disagreeing } from "./disagreeing";
import { type Firefox, type FirefoxTab, launchFirefox } from "./firefox";

let browser: Firefox;
/** A page of the extension, which sees whether the background runs. */
let own: FirefoxTab;

beforeAll(async () => {
  browser = await launchFirefox("zh-CN", { "extensions.background.idle.timeout": 500 });
  browser.portal.put("/report.html", disagreeing());
  own = await browser.openExtensionPage("options.html");
});
afterAll(() => browser.close());

// The longer the first check took, the background's waking with it, the later the page is looked at again.
const wait = { timeout: 40_000, interval: 500 };
const sleeps = () =>
  expect
    .poll(() => own.evaluate("browser.extension.getBackgroundPage() === null"), wait)
    .toBe(true);

describe("a background that sleeps", () => {
  it("wakes when a report is opened, when it changes and when it is left", async () => {
    await sleeps();
    const page = await browser.open("/report.html");
    await expect.poll(() => browser.badge("/report.html"), wait).toBe("4");
    await sleeps();
    await page.evaluate(
      `[...document.querySelectorAll("td")].filter((cell) => cell.textContent === "83").forEach((cell) => { cell.textContent = "82"; })`,
    );
    await expect.poll(() => browser.badge("/report.html"), wait).not.toBe("4");
    await sleeps();
    browser.portal.put("/report.html", "<title>要闻</title>");
    await page.evaluate("void setTimeout(() => location.reload())");
    await expect.poll(() => browser.badge("/report.html"), wait).toBe("");
    expect(page.console).toEqual([]);
  }, 180_000);
});
