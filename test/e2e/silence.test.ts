import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { type Chromium, launchChromium, listen } from "./chromium";

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const table = (rows: readonly (readonly string[])[]) =>
  `<table border>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

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
  "a page of 20,000 cells": `<title>名册</title>${table(Array.from({ length: 2000 }, (_, i) => Array.from({ length: 10 }, (_, j) => `${i}.${j}`)))}`,
};

describe("a page that is no report", () => {
  it.each(Object.entries(pages))("notices nothing: %s", async (_, body) => {
    browser.portal.put("/page.html", body);
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
    await page.close();
  });
});
