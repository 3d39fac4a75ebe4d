/** Private windows of Firefox, in which the extension's pages stand without a database. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as zh from "../../locales/archive/zh";
import { type Firefox, launchFirefox } from "./firefox";

let browser: Firefox;
beforeAll(async () => {
  // Every window is a private one.
  browser = await launchFirefox("zh-CN", { "browser.privatebrowsing.autostart": true });
  await browser.allowPrivate();
});
afterAll(() => browser.close());

describe("in a private window of Firefox", () => {
  it("the results page says that it is of no use there, and what to do", async () => {
    const page = await browser.openExtensionPage("results.html");
    const said = await page.waitFor<string>(
      'document.querySelector("[role=alert]")?.textContent ?? ""',
    );
    expect(said).toBe(zh.storageProblems.private);
    expect(page.console).toEqual([]);
  });

  it("the options page says the same of the archive", async () => {
    const page = await browser.openExtensionPage("options.html");
    const said = await page.waitFor<string>(
      'document.querySelector(".archive [role=status]")?.textContent ?? ""',
    );
    expect(said).toBe(zh.storageProblems.private);
  });
});
