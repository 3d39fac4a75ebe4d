/** No request that the user did not ask for: the pages themselves, and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { type Chromium, launchChromium } from "./chromium";
import { pathOf, sampleNames } from "./samples";

let browser: Chromium;
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  // Of every page, frame and worker of the browser, the extension's background among them.
  browser.context.on("request", (request) => asked.push(request.url()));
});
afterAll(() => browser.close());

const outside = (url: string) => /^(?:https?|wss?|ftp):/.test(url);

describe("the network", () => {
  it.each(["popup", "options", "results", "viewer"])(
    "is not asked for anything by the extension's %s page",
    async (name) => {
      asked.length = 0;
      const before = browser.portal.requests.length;
      const page = await browser.context.newPage();
      await page.goto(`${browser.origin}/${name}.html`);
      await page.waitForTimeout(800);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter(outside)).toEqual([]);
      expect(browser.portal.requests.length).toBe(before);
      await page.close();
    },
  );

  it.each(sampleNames())("is asked for the page alone by the report %s", async (sample) => {
    asked.length = 0;
    const before = browser.portal.requests.length;
    const page = await browser.open(pathOf(sample));
    await expect.poll(() => browser.badge(page), { timeout: 15_000 }).not.toBe("");
    const popup = await browser.popup(page);
    await popup.waitForTimeout(500);
    // A favicon is the browser's own wish.
    const beyond = asked.filter((url) => outside(url) && !url.endsWith("/favicon.ico"));
    expect(beyond).toEqual([portalAddress + pathOf(sample)]);
    expect(browser.portal.requests.slice(before)).toEqual([portalAddress + pathOf(sample)]);
    await popup.close();
    await page.close();
  });
});
