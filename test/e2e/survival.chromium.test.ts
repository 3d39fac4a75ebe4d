/** The browser stops the background when it likes, and the user updates the extension. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type Chromium, launchChromium, listen } from "./chromium";
import { disagreeing } from "./disagreeing";
import { panelOf } from "./panel";

/** What the extension's page knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;
let own: Page;

beforeAll(async () => {
  browser = await launchChromium();
  own = await browser.context.newPage();
  await own.goto(`${browser.origin}/options.html`);
  browser.portal.put("/report.html", disagreeing());
  browser.portal.put("/none.html", "<title>要闻</title>");
});
afterEach(() => browser.closeOthers(own));
afterAll(() => browser.close());

const wait = { timeout: 15_000 };
const badge = "4";
const marks = (page: Page) => page.locator("[data-crossfoot]").count();

/** Stops the service worker as the browser does; the number of those that ran. */
async function stopWorker(): Promise<number> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("The browser has no debugging session.");
  const { targetInfos } = await session.send("Target.getTargets");
  const workers = targetInfos.filter(
    ({ type, url }) => type === "service_worker" && url.startsWith(browser.origin),
  );
  for (const { targetId } of workers) await session.send("Target.closeTarget", { targetId });
  await session.detach();
  return workers.length;
}

/** The badge as a page of the extension sees it: the worker stays asleep. */
async function badgeOf(page: Page): Promise<string> {
  return own.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    return tab?.id === undefined ? "no tab" : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}

describe("a background that is stopped", () => {
  it("before the page is opened", async () => {
    await (await browser.background()).evaluate("1");
    expect(await stopWorker()).toBe(1);
    const page = await browser.open("/report.html");
    await expect.poll(() => marks(page), wait).toBeGreaterThan(0);
    await expect.poll(() => badgeOf(page), wait).toBe(badge);
  });

  it("at any moment while the page is found, read and checked", async () => {
    for (const moment of [0, 30, 60, 90, 120, 160, 220, 300]) {
      const page = await browser.context.newPage();
      const heard = listen(page);
      await page.goto(`http://www.example.gov.cn/report.html?${moment}`);
      await page.waitForTimeout(moment);
      await stopWorker();
      await expect.poll(() => marks(page), { ...wait, message: `${moment} ms` }).toBeGreaterThan(0);
      await expect.poll(() => badgeOf(page), wait).toBe(badge);
      expect(heard, `${moment} ms`).toEqual([]);
      await page.close();
    }
  }, 120_000);

  it("before the page changes, and before it is left", async () => {
    const page = await browser.open("/report.html");
    await expect.poll(() => badgeOf(page), wait).toBe(badge);
    await stopWorker();
    await page.evaluate(() => {
      for (const cell of document.querySelectorAll("td"))
        if (cell.textContent === "83") cell.textContent = "82";
    });
    await expect.poll(() => badgeOf(page), wait).not.toBe(badge);
    await stopWorker();
    await page.goto("http://www.example.gov.cn/none.html");
    await expect.poll(() => badgeOf(page), wait).toBe("");
  });

  it("before the popup asks", async () => {
    const page = await browser.open("/report.html");
    await expect.poll(() => badgeOf(page), wait).toBe(badge);
    const tab = await browser.tabOf(page);
    await stopWorker();
    const popup = await browser.context.newPage();
    await popup.goto(`${browser.origin}/popup.html?tab=${tab}`);
    await popup.locator(".finding").first().waitFor();
  });
});

describe("an extension that is updated while a report is open", () => {
  it("leaves the marks readable, with one quiet word on them", async () => {
    const page = await browser.open("/report.html");
    const heard = listen(page);
    await expect.poll(() => badgeOf(page), wait).toBe(badge);
    const before = await marks(page);
    const panel = await panelOf(page);
    await (await browser.background()).evaluate(
      "void setTimeout(() => chrome.runtime.reload(), 50)",
    );
    await page.waitForTimeout(2000);
    await page.evaluate(() => document.body.append("变了"));
    const shown = () =>
      panel.run((root) =>
        [...root.querySelectorAll<HTMLElement>(".bar, .gone")]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }))
          .map((each) => each.innerText),
      );
    await expect.poll(shown, wait).toEqual([expect.stringContaining("刷新")]);
    await page.evaluate(() => document.body.append("又变了"));
    await page.mouse.move(300, 300);
    await page.waitForTimeout(1000);
    expect(await marks(page)).toBe(before);
    expect(await shown()).toHaveLength(1);
    await page.goto("http://www.example.gov.cn/none.html");
    expect(heard).toEqual([]);
  });
});
