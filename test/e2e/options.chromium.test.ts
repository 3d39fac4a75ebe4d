import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type Chromium, launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { panelOf } from "./panel";
import { marksInPage } from "./samples";

/** What the extension knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;
let options: Page;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  browser.portal.put("/options.html", disagreeing());
  page = await browser.open("/options.html");
  await page.locator("[data-crossfoot]").first().waitFor();
  options = await browser.context.newPage();
  await options.goto(`${browser.origin}/options.html`);
});
afterAll(() => browser.close());

describe("the options", () => {
  it("load nothing that fetches and parses pages", async () => {
    const asked: string[] = [];
    const fresh = await browser.context.newPage();
    fresh.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await fresh.goto(`${browser.origin}/options.html`);
    await fresh.locator(".archive .help").first().waitFor();
    await fresh.close();
    expect(asked).toContain("/chunks/archive.js");
    expect(asked).not.toContain("/chunks/batch.js");
  });

  it("switch a rule off, at once and for open pages too", async () => {
    await options.locator("#balance").selectOption("off");
    await expect.poll(() => browser.badge(page)).toBe("3");
    await options.locator("#balance").selectOption("");
    await expect.poll(() => browser.badge(page)).toBe("4");
  });

  it("count as they are last, however fast they change", async () => {
    for (let pause = 0; pause < 60; pause += 5) {
      // The page is still being checked under one choice when the next one comes.
      await options.evaluate(async (milliseconds) => {
        await chrome.storage.sync.set({ rules: { balance: "off" } });
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        await chrome.storage.sync.set({ rules: {} });
      }, pause);
      await options.waitForTimeout(400);
      await expect.poll(() => browser.badge(page), { message: `${pause} ms` }).toBe("4");
    }
  });

  it("say that they are kept, until that is no news any more", async () => {
    const status = options.locator("header [role=status]");
    await options.locator("#deadline").selectOption("off");
    await expect.poll(() => status.textContent()).toBe("已保存");
    await expect.poll(() => status.textContent(), { timeout: 15_000 }).toBe("");
    await options.locator("#deadline").selectOption("");
  });

  it("change how grave a rule is", async () => {
    await options.locator("#text-carried").selectOption("note");
    await expect.poll(() => browser.badge(page)).toBe("3");
    await options.locator("#text-carried").selectOption("");
    await expect.poll(() => browser.badge(page)).toBe("4");
  });

  it("leave the numbers of the text unmarked", async () => {
    await options.getByLabel("标出正文中的数字").uncheck();
    await expect.poll(() => page.evaluate('CSS.highlights.has("crossfoot-warning")')).toBe(false);
    await options.getByLabel("标出正文中的数字").check();
    await expect.poll(() => page.evaluate('CSS.highlights.has("crossfoot-warning")')).toBe(true);
  });

  it("change the language of everything", async () => {
    await options.getByLabel("English").check();
    expect(await options.locator("h1").textContent()).toBe("Settings");
    const panel = await panelOf(page);
    await expect
      .poll(() => panel.run((root) => root.querySelector(".root")?.getAttribute("lang")))
      .toBe("en-GB");
    const popup = await browser.popup(page);
    expect(await popup.locator("h2").textContent()).toBe("3 inconsistencies, 1 to clarify");
    await popup.close();
    await options.getByRole("radio", { name: "As the browser" }).check();
    expect(await options.locator("h1").textContent()).toBe("设置");
  });

  it("keep what has the focus from under the header, which stays in sight", async () => {
    await options.locator("#labels").focus();
    const covered: string[] = [];
    const focused = () => options.evaluate(() => document.activeElement?.localName);
    for (let steps = 0; (await focused()) !== "body"; steps++) {
      const id = await options.evaluate(() => {
        const header = document.querySelector("header")?.getBoundingClientRect();
        const box = document.activeElement?.getBoundingClientRect();
        return header && box && header.bottom <= box.top ? null : document.activeElement?.id;
      });
      if (id != null) covered.push(id);
      await options.keyboard.press("Shift+Tab");
      expect(steps).toBeLessThan(100);
    }
    expect(covered).toEqual([]);
    await options.locator("#labels").focus();
    const top = await options
      .locator("header")
      .evaluate((each) => each.getBoundingClientRect().top);
    expect(top).toBe(0);
  });

  it("follow what is chosen in another tab, and forget a choice that is taken back", async () => {
    const other = await browser.context.newPage();
    await other.goto(options.url());
    await options.locator("#balance").selectOption("off");
    await expect.poll(() => other.locator("#balance").inputValue()).toBe("off");
    await other.locator("#leftovers").selectOption("error");
    await expect.poll(() => options.locator("#leftovers").inputValue()).toBe("error");
    await options.locator("#balance").selectOption("");
    await expect.poll(() => other.locator("#balance").inputValue()).toBe("");
    expect(await options.locator("#leftovers").inputValue()).toBe("error");
    const restore = options.getByRole("button", { name: "全部恢复默认" });
    options.once("dialog", (dialog) => dialog.dismiss());
    await restore.click();
    expect(await options.locator("#leftovers").inputValue()).toBe("error");
    await options.locator("#leftovers").selectOption("");
    expect(await restore.isDisabled()).toBe(true);
    await other.close();
  });

  it("restore what was dismissed in all reports only for who means it", async () => {
    const popup = await browser.popup(page);
    await popup.locator(".dismiss").first().click();
    await popup.locator(".why button").first().click();
    await expect.poll(() => browser.badge(page)).toBe("3");
    await popup.close();
    const restore = options.getByRole("button", { name: "全部恢复", exact: true });
    const asked: string[] = [];
    options.once("dialog", (dialog) => {
      asked.push(dialog.message());
      return dialog.dismiss();
    });
    await restore.click();
    expect(asked).toEqual(["全部恢复 · 1 份报告中的 1 项"]);
    expect(await browser.badge(page)).toBe("3");
    options.once("dialog", (dialog) => dialog.accept());
    await restore.click();
    await expect.poll(() => browser.badge(page)).toBe("4");
  });

  it("refuse what is no site", async () => {
    await options.getByLabel("网站地址").fill("不是网站");
    await options.getByRole("button", { name: "添加" }).click();
    expect(await options.locator("[role=alert]").textContent()).toBe("这不是一个网站地址。");
  });

  it("ignore what is broken in storage", async () => {
    await options.evaluate(() =>
      chrome.storage.sync.set({
        locale: 7,
        textMarks: "maybe",
        rules: { balance: "fatal", "row-total": "note", nonsense: [] },
        unknown: true,
      }),
    );
    // Only the one valid choice counts: a failed row-total is a note now.
    await expect.poll(() => browser.badge(page)).toBe("3");
    expect(await page.evaluate(marksInPage)).not.toEqual([]);
    await options.reload();
    expect(await options.locator("#row-total").inputValue()).toBe("note");
    expect(await options.locator("#balance").inputValue()).toBe("");
  });
});
