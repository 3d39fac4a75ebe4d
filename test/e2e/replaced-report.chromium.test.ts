/** Portals show one report after the other in the same page: no report is held against another organ's. */
import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { View } from "../../lib/protocol";
import { reportPage } from "../batch/report-page";
import { type Chromium, launchChromium } from "./chromium";

/** What the service worker knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

const first = "云溪区人民政府";
const second = "临江区人民政府";
const carried = (carriedIn: number, carriedOut: number) => ({
  "applications.carriedIn.total": carriedIn,
  "applications.carriedOut.total": carriedOut,
});
const wait = { timeout: 15_000 };
let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium();
  const { portal } = browser;
  const link = `<p><a href="/2023.html">${first}2023年政府信息公开工作年度报告</a></p>`;
  portal.put("/2024.html", reportPage({ agency: first, year: 2024, cells: carried(5, 5) }) + link);
});
afterEach(() => browser.closeOthers());
afterAll(() => browser.close());

const before = reportPage({ agency: first, year: 2023, cells: carried(5, 5) });
const other = reportPage({ agency: second, year: 2024, cells: carried(3, 3) });

async function viewOf(page: Page): Promise<View> {
  const tab = await browser.tabOf(page);
  const view = await (await browser.background()).evaluate(
    (id) => chrome.tabs.sendMessage(id, { type: "view" }, { frameId: 0 }),
    tab,
  );
  return view as View;
}

/** What the report is compared with, and how that came out. */
async function comparedIn(page: Page) {
  const { check, years } = await viewOf(page);
  const carry = check.results.filter(({ rule }) => rule === "carry-year");
  return {
    agency: check.report?.agency ?? null,
    before: years?.before?.url ?? null,
    outcomes: [...new Set(carry.map(({ outcome }) => outcome))],
  };
}

/** Shows another report in place of the page's own, as a portal of one page does. */
async function replaceReport(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, "text/html");
    document.title = parsed.title;
    document.body.replaceChildren(...parsed.body.childNodes);
  }, html);
}

const alone = { agency: second, before: null, outcomes: [] };
const address = "http://www.example.gov.cn/2023.html";
const compared = { agency: first, before: address, outcomes: ["passed"] };

/** Whatever is still on its way arrives in this time. */
const settle = (page: Page) => page.waitForTimeout(2000);

it("a report is not compared with the year before of the one that stood there first", async () => {
  browser.portal.put("/2023.html", before);
  const earlier = await browser.open("/2023.html");
  await expect.poll(async () => (await viewOf(earlier))?.years, wait).toBeTruthy();
  await earlier.close();
  const page = await browser.open("/2024.html");
  await expect.poll(() => comparedIn(page), wait).toEqual(compared);
  await replaceReport(page, other);
  await expect.poll(async () => (await comparedIn(page)).agency, wait).toBe(second);
  await settle(page);
  expect(await comparedIn(page)).toEqual(alone);
});

it("a report is compared with what was fetched for it until the user takes back whose that is", async () => {
  const link = `<p><a href="/tourism-2023.html">文旅局2023年政府信息公开工作年度报告</a></p>`;
  const cells = carried(5, 5);
  browser.portal.put("/tourism-2023.html", reportPage({ agency: "文旅局", year: 2023, cells }));
  const own = reportPage({ agency: "某某市文旅局", year: 2024, cells });
  browser.portal.put("/tourism-2024.html", own + link);
  const page = await browser.open("/tourism-2024.html");
  await expect.poll(() => browser.badge(page), wait).not.toBe("");
  const popup = await browser.popup(page);
  await popup.getByText("查找 2023 年报告").click();
  await popup.locator(".candidates button").click();
  await popup.getByRole("button", { name: "是", exact: true }).first().click();
  const before = "http://www.example.gov.cn/tourism-2023.html";
  await expect.poll(async () => (await comparedIn(page)).before, wait).toBe(before);
  await popup.getByRole("button", { name: "撤销" }).click();
  await expect.poll(async () => (await comparedIn(page)).before, wait).toBeNull();
  await settle(page);
  expect(await comparedIn(page)).toEqual({ agency: "某某市文旅局", before: null, outcomes: [] });
});

it("a report is not compared with the year before that was looked for beside another", async () => {
  await (await browser.background()).evaluate(() => chrome.storage.sync.set({ archive: false }));
  let held: ServerResponse | null = null;
  browser.portal.answer("/2023.html", (_, response) => {
    held = response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  });
  const page = await browser.open("/2024.html");
  await expect.poll(() => browser.badge(page), wait).not.toBe("");
  const popup = await browser.popup(page);
  await popup.getByText("查找 2023 年报告").click();
  await popup.locator(".candidates button").click();
  await expect.poll(() => held, wait).not.toBeNull();
  await replaceReport(page, other);
  await expect.poll(async () => (await comparedIn(page)).agency, wait).toBe(second);
  (held as ServerResponse | null)?.end(before);
  await settle(page);
  expect(await comparedIn(page)).toEqual(alone);
  // Where the report comes back, so does what was found for it.
  await page.reload();
  await expect.poll(() => comparedIn(page), wait).toEqual(compared);
});
