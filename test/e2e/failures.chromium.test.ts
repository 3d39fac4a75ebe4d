/** Storage that refuses, a page that is gone: what fails is said, and what is shown is what is kept. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { reportPage } from "../batch/report-page";
import { type Chromium, launchChromium } from "./chromium";
import { findViolations } from "./violations";

/** What an extension's page knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;
let report: Page;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const cells = { "applications.carriedIn.total": 3 };
  browser.portal.put("/report.html", reportPage({ agency: "某某市水利局", cells }));
  report = await browser.open("/report.html");
  await report.locator("[data-crossfoot]").first().waitFor();
});
beforeEach(async () => {
  await browser.closeOthers(report);
  page = await browser.context.newPage();
});
afterAll(() => browser.close());

const said = (of: Page) => of.locator(".failure[role=alert]");

/** Has an area of the browser's storage refuse to write. */
function refuse(of: Page, area: "local" | "sync"): Promise<void> {
  return of.evaluate((name) => {
    chrome.storage[name].set = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
  }, area);
}

/** As a newer version of the extension does, which takes over what pages of this one have open. */
async function takeOver(database: string): Promise<void> {
  const other = await browser.context.newPage();
  await other.goto(`${browser.origin}/LICENCES.txt`);
  await other.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open(name, 99);
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          asked.result.close();
          resolve();
        };
      }),
    database,
  );
  await other.close();
}

describe("a page whose settings cannot be read", () => {
  it.each(["results.html", "options.html", "popup.html", "viewer.html"])(
    "%s says so instead of staying blank",
    async (name) => {
      await page.addInitScript(() => {
        chrome.storage.sync.get = () => Promise.reject(new Error("storage is off"));
      });
      await page.goto(`${browser.origin}/${name}`);
      await said(page).waitFor();
      expect(await said(page).innerText()).toContain("storage is off");
      expect(await findViolations(page)).toEqual([]);
    },
  );
});

describe("a setting that the browser does not store", () => {
  it("is shown as it is stored, and said not to be", async () => {
    await page.goto(`${browser.origin}/options.html`);
    const box = page.getByLabel("标出正文中的数字");
    await box.uncheck();
    await page.getByText("已保存").waitFor();
    await refuse(page, "sync");
    await box.click();
    await page.getByText("没能保存").waitFor();
    expect(await box.isChecked()).toBe(false);
    await page.locator("#balance").selectOption("off");
    await expect.poll(() => page.locator("#balance").inputValue()).toBe("");
    await page.reload();
    await box.check();
    await page.getByText("已保存").waitFor();
    expect(await page.getByText("没能保存").count()).toBe(0);
  });
});

describe("the popup", () => {
  it("says that a finding could not be dismissed, and shows it as it was", async () => {
    const popup = await browser.popup(report);
    await refuse(popup, "local");
    await popup.locator(".dismiss").first().click();
    await popup.getByRole("button", { name: "识别有误" }).click();
    await said(popup).waitFor();
    expect(await popup.locator(".dismissed").count()).toBe(0);
    expect(await findViolations(popup)).toEqual([]);
    await said(popup).getByRole("button", { name: "关闭" }).click();
    expect(await said(popup).count()).toBe(0);
  });

  it("says that a finding could not be shown in the page", async () => {
    const popup = await browser.popup(report);
    await popup.evaluate(() => {
      chrome.tabs.update = () => Promise.reject(new Error("No tab with id."));
    });
    await popup.locator(".finding").first().click();
    await said(popup).waitFor();
  });
});

describe("the results page", () => {
  it("says that there is no such batch", async () => {
    await page.goto(`${browser.origin}/results.html#batch=999`);
    await page.getByText("没有这个批次").waitFor();
  });

  it("says that a report is gone from the device, and does not call it none", async () => {
    await page.goto(`${browser.origin}/results.html#archive`);
    const row = page.locator("tbody tr:not(.space) td.agency button");
    await row.waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.open("crossfoot-archive").onsuccess = ({ target }) => {
            const database = (target as IDBOpenDBRequest).result;
            const transaction = database.transaction("versions", "readwrite");
            transaction.objectStore("versions").clear();
            transaction.oncomplete = () => resolve(database.close());
          };
        }),
    );
    await row.click();
    await page.getByText("已不在设备上").waitFor();
    expect(await page.locator(".detail").innerText()).not.toContain("不是报告");
  });

  it("says that a report cannot be read, and can be loaded again", async () => {
    await page.goto(`${browser.origin}/results.html#archive`);
    const row = page.locator("tbody tr:not(.space) td.agency button");
    await row.waitFor();
    await takeOver("crossfoot-archive");
    await row.click();
    await said(page).waitFor();
    expect(await page.locator("tbody").innerText()).toContain("某某市水利局");
    await said(page).getByRole("button", { name: "重新载入" }).click();
    await page.getByText("较新版本").waitFor();
  });
});

describe("a list whose reports cannot be queued", () => {
  it("is said to be, and not for want of room", async () => {
    const title = (year: number) => `某某市水利局${year}年政府信息公开工作年度报告`;
    const links = [2022, 2023, 2024].map((year) => `<a href="/${year}.html">${title(year)}</a>`);
    browser.portal.put("/list.html", `<title>政府信息公开年报</title>${links.join("")}`);
    const list = await browser.open("/list.html");
    await takeOver("crossfoot-batch");
    const popup = await browser.popup(list);
    await popup.getByRole("button", { name: "全部核对" }).click();
    await said(popup).waitFor();
    expect(await popup.locator("body").innerText()).not.toContain("空间");
  });
});
