/** A private window: what is read there is checked and compared, and nothing of it is kept. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { portalAddress } from "../../scripts/portal";
import { reportPage } from "../batch/report-page";
import { drawReport, writePdf } from "../files/pdf";
import { pressButton } from "./action";
import { type Chromium, launchChromium } from "./chromium";
import { makeDisagreeingReport } from "./disagreeing-file";
import { panelOf } from "./panel";

/** What the service worker knows; functions given to `evaluate` run there. */
declare const chrome: Browser;

const wait = { timeout: 15_000 };
const agency = "某某市教育局";
const file = Buffer.from(writePdf(drawReport(makeDisagreeingReport())));
const links = [2023, 2022, 2021, 2020].map(
  (year) => `<p><a href="/${year}.html">${agency}${year}年政府信息公开工作年度报告</a></p>`,
);

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium({ privately: true });
  const { portal } = browser;
  const before = { "applications.carriedOut.total": 5 };
  const now = { "applications.carriedIn.total": 3 };
  portal.put("/2023.html", reportPage({ agency, year: 2023, cells: before }));
  portal.put("/2024.html", reportPage({ agency, year: 2024, cells: now }) + links.join(""));
  portal.put("/list.html", `<title>年报</title>${links.join("")}<a href="/a.pdf">年报附件</a>`);
  portal.put("/a.pdf", file, "application/pdf");
});
afterAll(() => browser.close());
beforeEach(() => browser.closeOthers());

/** How much the extension has on the device, by store: nothing where nothing was kept. */
async function kept(): Promise<Readonly<Record<string, number>>> {
  return (await browser.background()).evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: Record<string, number> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const count = await answer(database.transaction(store).objectStore(store).count());
        if (count > 0) found[`${name}.${store}`] = count;
      }
      database.close();
    }
    const dismissed = Object.keys(await chrome.storage.local.get()).length;
    return dismissed > 0 ? { ...found, dismissed } : found;
  });
}

describe("in a private window", () => {
  it("a report is compared with last year's that was fetched, and neither is kept", async () => {
    const page = await browser.openPrivately("/2024.html");
    await expect.poll(() => browser.badge(page), wait).not.toBe("");
    const popup = await pressButton(browser, page);
    const press = (selector: string) =>
      expect
        .poll(
          () =>
            popup.evaluate(`(() => {
              const found = document.querySelector(${JSON.stringify(selector)});
              found?.click();
              return found !== null;
            })()`),
          wait,
        )
        .toBe(true);
    await press(".years > button");
    await press(".candidates button");
    const linked = "document.querySelector('.years a')?.getAttribute('href') ?? ''";
    await expect.poll(() => popup.evaluate(linked), wait).toContain("/2023.html");
    const findings = "document.querySelector('main').textContent";
    await expect.poll(() => popup.evaluate(findings), wait).toContain("跨年结转");
    // What is dismissed would be remembered.
    expect(await popup.evaluate("document.querySelector('.dismiss')")).toBeNull();
    expect(await kept()).toEqual({});
  });

  it("a card does not offer to dismiss its finding", async () => {
    const open = async (page: Awaited<ReturnType<Chromium["open"]>>) => {
      await page.locator("[data-crossfoot]").first().click();
      const panel = await panelOf(page);
      await expect.poll(() => panel.text(".card footer"), wait).not.toBeNull();
      return panel.text(".card footer");
    };
    expect(await open(await browser.openPrivately("/2024.html"))).not.toContain("忽略");
  });

  it("a list is not offered to be checked, and a file that is opened is not kept", async () => {
    const list = await browser.openPrivately("/list.html");
    const popup = await pressButton(browser, list);
    const file = "document.querySelector('.files button')";
    await expect.poll(() => popup.evaluate(`${file} !== null`), wait).toBe(true);
    // The list is looked for at the same time.
    await list.waitForTimeout(500);
    expect(await popup.evaluate("document.querySelectorAll('.offer').length")).toBe(1);
    const opening = browser.context.waitForEvent("page");
    await popup.evaluate(`${file}.click()`);
    const viewer = await opening;
    await viewer.locator("[data-crossfoot]").first().waitFor();
    await expect.poll(() => browser.badge(viewer), wait).not.toBe("");
    await viewer.waitForTimeout(1000);
    expect(await kept()).toEqual({});
  });
});

describe("in a window that is not", () => {
  it("all of this is offered, and kept", async () => {
    const page = await browser.open("/list.html");
    const popup = await browser.popup(page);
    await expect.poll(() => popup.locator(".offer").count(), wait).toBe(2);
    await browser.open("/2024.html");
    const versions = async () => (await kept())["crossfoot-archive.versions"];
    await expect.poll(versions, wait).toBe(1);
    const address = encodeURIComponent(`${portalAddress}/a.pdf`);
    await popup.goto(`${browser.origin}/viewer.html?url=${address}`);
    await expect.poll(versions, wait).toBe(2);
  });
});
