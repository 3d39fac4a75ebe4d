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

describe("settings that cannot be read", () => {
  const refuseToRead = () => {
    chrome.storage.sync.get = () => Promise.reject(new Error("storage is off"));
  };

  it.each([
    ["results.html", "本机存档"],
    ["options.html", "核对规则"],
    ["popup.html", "本页没有年度报告"],
    ["viewer.html", "选择文件"],
  ])("leave %s as first installed, which it says", async (name, words) => {
    await page.addInitScript(refuseToRead);
    await page.goto(`${browser.origin}/${name}`);
    await page.getByText(words, { exact: true }).first().waitFor();
    const line = page.locator(".failure[role=status]");
    expect(await line.innerText()).toContain("设置未能读取");
    expect(await line.innerText()).toContain("storage is off");
    expect(await said(page).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await line.getByRole("button", { name: "关闭" }).click();
    expect(await line.count()).toBe(0);
  });

  it("are not overwritten by what stands in for them", async () => {
    await page.goto(`${browser.origin}/options.html`);
    await page.locator("#balance").selectOption("note");
    await page.getByText("已保存").waitFor();
    await page.addInitScript(refuseToRead);
    await page.reload();
    expect(await page.locator("#balance").inputValue()).toBe("");
    await page.getByLabel("标出正文中的数字").click();
    await page.getByText("已保存").waitFor();
    const other = await browser.context.newPage();
    await other.goto(`${browser.origin}/options.html`);
    expect(await other.locator("#balance").inputValue()).toBe("note");
    expect(await other.getByLabel("标出正文中的数字").isChecked()).toBe(false);
    await other.evaluate(() => chrome.storage.sync.clear());
  });

  it("leave a report checked by the default ones, and out of the archive", async () => {
    browser.portal.put("/unset.html", "<title>正在载入</title><p>正在载入</p>");
    const unset = await browser.open("/unset.html");
    const session = await unset.context().newCDPSession(unset);
    const worlds: number[] = [];
    session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
      if (origin === browser.origin) worlds.push(id);
    });
    await session.send("Runtime.enable");
    for (const contextId of worlds) {
      await session.send("Runtime.evaluate", { contextId, expression: `(${refuseToRead})()` });
    }
    expect(worlds).toHaveLength(1);
    const background = await browser.background();
    await background.evaluate(`{
      const { sync } = chrome.storage;
      globalThis.readAsBefore = sync.get;
      (${refuseToRead})();
    }`);
    const cells = { "applications.carriedIn.total": 3 };
    await unset.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, "text/html");
        document.title = parsed.title;
        document.body.replaceChildren(...parsed.body.childNodes);
      },
      reportPage({ agency: "某某市林业局", cells }),
    );
    await expect.poll(() => browser.badge(unset), { timeout: 15_000 }).toBe("2");
    await unset.waitForTimeout(500);
    await background.evaluate("chrome.storage.sync.get = globalThis.readAsBefore");
    await page.goto(`${browser.origin}/results.html#archive`);
    await page.locator("tbody").waitFor();
    expect(await page.locator("tbody").innerText()).not.toContain("某某市林业局");
  });
});

describe("a setting that the browser does not store", () => {
  it("is shown as it is stored, and said not to be", async () => {
    await page.goto(`${browser.origin}/options.html`);
    const box = page.getByLabel("标出正文中的数字");
    await box.uncheck();
    await page.getByText("已保存").waitFor();
    await refuse(page, "sync");
    await box.click();
    await page.getByText("未能保存").waitFor();
    expect(await box.isChecked()).toBe(false);
    await page.locator("#balance").selectOption("off");
    await expect.poll(() => page.locator("#balance").inputValue()).toBe("");
    await page.reload();
    await box.check();
    await page.getByText("已保存").waitFor();
    expect(await page.getByText("未能保存").count()).toBe(0);
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
