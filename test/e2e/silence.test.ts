import { JSDOM } from "jsdom";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { looksLikeReport } from "../../lib/parse/detect";
import { portalAddress } from "../../scripts/portal";
import { lookAlikes } from "../generate/look-alikes";
import { type Chromium, launchChromium, listen } from "./chromium";

let browser: Chromium;
/** A page of the extension, which hears what its scripts say. */
let own: Page;

beforeAll(async () => {
  browser = await launchChromium();
  own = await browser.context.newPage();
  await own.goto(`${browser.origin}/options.html`);
  await own.evaluate(
    "globalThis.messages = []; chrome.runtime.onMessage.addListener((each) => void messages.push(each))",
  );
});
afterAll(() => browser.close());

const table = (rows: readonly (readonly string[])[]) =>
  `<table border>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

/** Look-alikes that the first look itself turns away. */
const turnedAway = lookAlikes.filter(
  ({ html }) => html !== "" && !looksLikeReport(new JSDOM(html).window.document),
);

/** Pages of a portal that are no report, some of them close to one. */
const pages: Readonly<Record<string, string>> = {
  "a news item":
    "<title>要闻</title><h1>全县召开工作会议</h1><p>会议强调，做好政府信息公开工作。</p>",
  "a department's budget": `<title>2024年部门预算</title>${table([
    ["项目", "总计"],
    ["行政许可", "12"],
    ["行政处罚", "3"],
  ])}`,
  "half a year's statistics of disclosure": `<title>2024年上半年政府信息公开情况统计</title>${table(
    [
      ["指标", "数量"],
      ["主动公开", "620"],
      ["依申请公开", "12"],
    ],
  )}`,
  "an empty page": "",
  "a front page of 2,000 links": `<title>门户</title>${"<li><a href='/a'>关于做好有关工作的通知</a></li>".repeat(2000)}`,
  "a page of 5 MB of text": `<title>汇编</title>${`<p>${"条文".repeat(500)}</p>`.repeat(2500)}`,
  "elements 400 deep": `<title>页</title>${"<div>".repeat(400)}深`,
  "a search form": "<title>检索</title><form><input name=q><button>搜索</button></form>",
  "a page of pictures": `<title>图集</title>${"<img alt=照片>".repeat(200)}`,
  "a page of frames": `<title>框架</title>${"<iframe srcdoc='<p>内容</p>'></iframe>".repeat(5)}`,
  "a page of 20,000 cells": `<title>名册</title>${table(Array.from({ length: 2000 }, (_, i) => Array.from({ length: 10 }, (_, j) => `${i}.${j}`)))}`,
};

const kinds = [
  ...Object.entries(pages),
  ...turnedAway.map(({ name, html }): [string, string] => [name, html]),
];

/** What the extension has stored, and what its own pages heard its scripts say. */
const stored = `Promise.all([
  globalThis.messages,
  ...["local", "session", "sync"].map((area) => chrome.storage[area].get()),
]).then(JSON.stringify)`;

describe("a page that is no report", () => {
  it("is seen in twenty kinds at least", () => {
    expect(kinds.length).toBeGreaterThanOrEqual(20);
  });

  it("is told from a report, of which the extension does hear", async () => {
    const kept = await own.evaluate<string>(stored);
    const page = await browser.open("/yanshi-2024/source.html");
    const now = () => own.evaluate<string>(stored);
    await expect.poll(now, { timeout: 20_000 }).toContain('"found"');
    await expect.poll(now, { timeout: 20_000 }).toContain("tab:");
    expect(kept).not.toContain("tab:");
    await page.close();
    await expect.poll(now, { timeout: 20_000 }).not.toContain("tab:");
  });

  it.each(kinds)("notices nothing: %s", async (_, body) => {
    browser.portal.put("/page.html", body);
    const kept = await own.evaluate<string>(stored);
    const page = await browser.context.newPage();
    const heard = listen(page);
    await page.addInitScript(() => {
      // From before the first node on: whatever else touches the page leaves a record here.
      const seen = { changes: 0 };
      Reflect.set(window, "seen", seen);
      document.addEventListener("DOMContentLoaded", () => {
        new MutationObserver((records) => {
          seen.changes += records.length;
        }).observe(document, { attributes: true, childList: true, subtree: true });
      });
    });
    const before = browser.portal.requests.length;
    await page.goto(`${portalAddress}/page.html`);
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => Reflect.get(window, "seen").changes)).toBe(0);
    expect(await page.locator("crossfoot-panel, [data-crossfoot]").count()).toBe(0);
    expect(await browser.badge(page)).toBe("");
    expect(browser.portal.requests.length - before).toBe(1);
    expect(heard).toEqual([]);
    expect(await own.evaluate<string>(stored)).toBe(kept);
    await page.close();
  });
});
