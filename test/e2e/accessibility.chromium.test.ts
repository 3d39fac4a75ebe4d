import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as en from "../../locales/en";
import * as zh from "../../locales/zh";
import { type Chromium, launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { panelOf } from "./panel";
import { findViolations } from "./violations";

describe.each([
  { locale: "zh-CN", colorScheme: "light" },
  { locale: "zh-CN", colorScheme: "dark" },
  { locale: "en-US", colorScheme: "light" },
  { locale: "en-US", colorScheme: "dark" },
] as const)("accessibility in $locale, $colorScheme", (look) => {
  let browser: Chromium;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium(look);
    browser.portal.put("/report.html", disagreeing());
    page = await browser.open("/report.html");
    await page.locator("[data-crossfoot]").first().waitFor();
  });
  afterAll(() => browser.close());

  it("finds nothing against the popup, with and without a report", async () => {
    const popup = await browser.popup(page);
    await popup.locator(".menu summary").click();
    expect(await findViolations(popup)).toEqual([]);
    browser.portal.put("/none.html", "<!doctype html><title>新闻</title>");
    const empty = await browser.popup(await browser.open("/none.html"));
    expect(await findViolations(empty)).toEqual([]);
  });

  it("leads by keyboard from a report to the kept ones, past a foot of one line", async () => {
    const popup = await browser.popup(page);
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.locator("footer .last").focus();
    await popup.keyboard.press("Shift+Tab");
    const words = { "zh-CN": zh, "en-US": en }[look.locale].popup.many;
    const focused = () => popup.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe(words);
    const heights = await popup.evaluate(() =>
      [...document.querySelectorAll("footer > button, footer summary")].map(
        (each) => each.getBoundingClientRect().top,
      ),
    );
    expect([heights.length, new Set(heights).size]).toEqual([5, 1]);
    const opening = browser.context.waitForEvent("page");
    await popup.keyboard.press("Enter");
    const opened = await opening;
    expect(opened.url()).toContain("/results.html");
    await opened.close();
    await popup.close();
  });

  it("moves nothing when it filters, and hides nothing that the keyboard comes to under its foot", async () => {
    const popup = await browser.popup(page);
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.locator(".cause").waitFor();
    const top = () => popup.locator(".cause").evaluate((each) => each.getBoundingClientRect().top);
    const before = await top();
    await popup.locator(".filter button").nth(1).click();
    await popup.locator(".filter [role=status]:not(:empty)").waitFor({ state: "attached" });
    expect(await top()).toBe(before);
    await popup.locator(".filter button").first().click();
    const foot = await popup.locator("footer").evaluate((each) => each.getBoundingClientRect().top);
    const bottoms: number[] = [];
    for (let i = 0; i < 14; i++) {
      await popup.keyboard.press("Tab");
      bottoms.push(
        await popup.evaluate(() =>
          document.activeElement?.closest("footer")
            ? 0
            : (document.activeElement?.getBoundingClientRect().bottom ?? 0),
        ),
      );
    }
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(foot);
    await popup.close();
  });

  it("finds nothing against the options", async () => {
    const options = await browser.context.newPage();
    await options.goto(`${browser.origin}/options.html`);
    await options.locator(".rules li").first().waitFor();
    expect(await findViolations(options)).toEqual([]);
  });

  it("finds nothing against the panel", async () => {
    const panel = await panelOf(page);
    await page.locator('[data-crossfoot="error"]').first().click();
    await panel.click(".card footer > button:nth-of-type(3)");
    await panel.click(".card footer > button:nth-of-type(1)");
    // axe-core sees no closed root: the same panel, open, on a page of its own.
    const copy = await panel.run((root) => ({
      html: root.querySelector(".root")?.outerHTML ?? "",
      css: root.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .join("\n"),
    }));
    expect(copy?.html).toContain("card");
    const lang = look.locale.slice(0, 2);
    browser.portal.put(
      "/panel.html",
      `<!doctype html><html lang="${lang}"><title>panel</title><style>${copy?.css.replaceAll(":host", ":root")}</style><main><h1>panel</h1>${copy?.html}</main>`,
    );
    const alone = await browser.open("/panel.html");
    expect(await alone.locator(".card").count()).toBe(1);
    expect(await findViolations(alone)).toEqual([]);
  });
});
