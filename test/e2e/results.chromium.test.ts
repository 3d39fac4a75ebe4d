import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../batch/report-page";
import { type Chromium, launchChromium } from "./chromium";
import { useFreshPages } from "./fresh-pages";
import { checkFile, keepTwoYears, openKept, putYears, rowsOf } from "./kept";
import { findViolations } from "./violations";

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  putYears(browser);
});
afterAll(() => browser.close());

useFreshPages(
  () => browser,
  (fresh) => {
    page = fresh;
  },
);

describe("the results page", () => {
  it("is gone over by the keyboard, however many rows there are", async () => {
    await page.goto(`${browser.origin}/results.html#start`);
    const lines = Array.from({ length: 3_000 }, (_, i) => `第${i + 1}行`);
    // As a paste does; typing three thousand lines takes the browser half a minute.
    await page.locator("textarea").evaluate((area: HTMLTextAreaElement, text) => {
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, lines.join("\n"));
    await page.click(".primary");
    await page.locator("tbody td.agency button").first().click();
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest("[aria-current=true]")?.textContent);
    await page.locator(".detail").waitFor();
    // The report gives way to the next one in its place: the table keeps its width.
    await page.locator(".split").evaluate((split) => {
      const observer = new MutationObserver(() => {
        if (!split.classList.contains("open")) document.body.dataset.flickered = "yes";
      });
      observer.observe(split, { attributes: true });
    });
    for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toContain("第61行");
    await page.keyboard.press("End");
    await expect.poll(focused).toContain("第3000行");
    await page.keyboard.press("PageUp");
    await expect.poll(focused).toMatch(/第29\d\d行/);
    // However far it is scrolled, only what is in sight is in the document.
    expect(await page.locator("tbody tr").count()).toBeLessThan(100);
    expect(await page.locator(".detail").count()).toBe(1);
    await expect.poll(() => page.locator(".detail h2").innerText()).toMatch(/第29\d\d行/);
    expect(await page.locator("body").getAttribute("data-flickered")).toBe(null);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".detail").count()).toBe(0);
  });

  it("goes on by the keyboard from a row that the mouse has opened", async () => {
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", "第一行\n第二行\n第三行");
    await page.click(".primary");
    const title = page.locator(".detail h2");
    await page.locator("tbody td.outcome").nth(1).click();
    await expect.poll(() => title.innerText()).toBe("第二行");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => title.innerText()).toBe("第三行");
    await page.locator("tbody td.outcome").nth(0).click();
    await expect.poll(() => title.innerText()).toBe("第一行");
    await page.keyboard.press("Escape");
    await expect.poll(() => title.count()).toBe(0);
  });

  it("shows no report beside rows that it is not among", async () => {
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", "第一行\n第二行");
    await page.click(".primary");
    const detail = page.locator(".detail");
    await page.locator("tbody td.outcome").nth(1).click();
    await detail.waitFor();
    await page.locator(".filters .unread").click();
    await page.fill("input[type=search]", "第二");
    await expect.poll(async () => (await rowsOf(page)).length).toBe(1);
    expect(await detail.count()).toBe(1);
    await page.fill("input[type=search]", "第一");
    await expect.poll(() => detail.count()).toBe(0);
    await page.fill("input[type=search]", "");
    await page.locator("tbody td.outcome").nth(1).click();
    await detail.waitFor();
    await page.locator(".filters .errors").click();
    await expect.poll(() => detail.count()).toBe(0);
  });

  it("says where all can hear it that an export has failed", async () => {
    await checkFile(browser, page, "某某市林业局");
    await page.evaluate(() => {
      const get = IDBObjectStore.prototype.get;
      IDBObjectStore.prototype.get = function (key) {
        if (this.name === "readings") throw new Error("storage is off");
        return get.call(this, key);
      };
    });
    await page.locator(".menu summary").click();
    await page.getByRole("button", { name: "CSV，每行一份报告" }).click();
    const said = page.getByRole("status").filter({ hasText: "导出未完成" });
    await expect.poll(() => said.count()).toBe(1);
  });

  it("gives a phone's whole page to the report that is open, and the keyboard with it", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(`${browser.origin}/results.html#start`);
    const files = [1, 2].map((each) => ({
      name: `${each}.html`,
      mimeType: "text/html",
      buffer: Buffer.from(reportPage({ agency: `第${each}县水利局` })),
    }));
    await page.setInputFiles("input[type=file]", files);
    await page.locator(".status", { hasText: "2 项中已完成 2 项" }).waitFor();
    const row = page.locator("tbody tr:not(.space) td.agency button").nth(1);
    await row.focus();
    const words = await row.innerText();
    await page.keyboard.press("Enter");
    await page.locator(".detail .verdict").waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.className);
    await expect.poll(focused).toBe("close");
    expect(await page.locator(".tools").isVisible()).toBe(false);
    const box = await page.locator(".detail").boundingBox();
    expect(box?.height).toBeGreaterThan(600);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words);
    expect(await page.locator(".tools").isVisible()).toBe(true);
  });

  it("keeps the batch that is shown in sight among many others", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(`${browser.origin}/results.html#start`);
    for (const each of [1, 2, 3]) {
      const buffer = Buffer.from(reportPage({ agency: `第${each}县林业局` }));
      await page.setInputFiles("input[type=file]", [
        { name: `${each}.html`, mimeType: "text/html", buffer },
      ]);
      await page.locator(".status", { hasText: "1 项中已完成 1 项" }).waitFor();
      await page.locator('.rail a[href="#start"]').click();
      await page.locator("textarea").waitFor();
    }
    const isInSight = () =>
      page.locator(".rail [aria-current]").evaluate((link) => {
        const { left, right } = link.getBoundingClientRect();
        // A scroll ends on a whole pixel, an edge does not.
        return Math.ceil(left) >= 0 && Math.floor(right) <= innerWidth;
      });
    await page.locator(".rail a").last().press("Enter");
    await page.locator("table").waitFor();
    await expect.poll(isInSight).toBe(true);
    await page.reload();
    await page.locator("table").waitFor();
    await expect.poll(isInSight).toBe(true);
  });

  it("tells rows apart that nothing else is known of: by the end of an address, and never by nothing", async () => {
    await page.setViewportSize({ width: 1280, height: 700 });
    const start = `http://${"a".repeat(30)}.invalid/zwgk/zfxxgk/nianbao/2024/annual-report/`;
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", [1, 2].map((each) => `${start}${each}.html`).join("\n"));
    await page.click(".primary");
    const names = page.locator("td.agency .path");
    await names.nth(1).waitFor();
    expect(await names.count()).toBe(2);
    const ends = await names.evaluateAll((buttons) =>
      buttons.map((button) => {
        const range = document.createRange();
        const text = button.firstChild?.firstChild;
        if (!(text instanceof Text)) return false;
        range.setStart(text, text.length - 6);
        range.setEnd(text, text.length);
        const [end, all] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
        return (
          button.scrollWidth > button.clientWidth &&
          end.left >= all.left &&
          end.right <= all.right + 1
        );
      }),
    );
    expect(ends).toEqual([true, true]);
    await page.goto(`${browser.origin}/results.html#start`);
    const buffer = Buffer.from(reportPage({ agency: "" }));
    await page.setInputFiles("input[type=file]", [{ name: "x.html", mimeType: "", buffer }]);
    await page.locator(".status", { hasText: "1 项中已完成 1 项" }).waitFor();
    await page.goto(`${browser.origin}/results.html#archive`);
    await page.getByRole("button", { name: "未写明机关的报告" }).first().waitFor();
  });

  it("has room for the name of a district's office", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const agency = "某某自治区某某市高新区行政审批服务局";
    await checkFile(browser, page, agency);
    const name = page.locator("td.agency button", { hasText: agency });
    await name.waitFor();
    const cut = await name.evaluate((button) => button.scrollWidth > button.clientWidth);
    expect(cut).toBe(false);
  });

  it("gives the keyboard back to the row that a report and its years were opened from", async () => {
    await keepTwoYears(browser, page);
    await page.goto(`${browser.origin}/results.html#archive`);
    await page.fill("input[type=search]", "某某市教育局");
    await expect
      .poll(async () => (await rowsOf(page)).every((row) => row.includes("某某市教育局")))
      .toBe(true);
    // Organ and year: what a row says of the report changes once the year before is known.
    const focused = () =>
      page.evaluate(() => {
        const row = document.activeElement?.closest("[aria-rowindex]");
        return [...(row?.querySelectorAll("td") ?? [])].slice(0, 2).map((cell) => cell.innerText);
      });
    const row = page.locator("tbody tr:not(.space) td.agency button").nth(1);
    await row.focus();
    const words = await focused();
    expect(words).toEqual(["某某市教育局", expect.stringMatching(/^20\d\d$/)]);
    await page.keyboard.press("Enter");
    await page.locator(".detail .verdict").waitFor();
    await page.locator(".detail .close").focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toEqual(words);
    await page.keyboard.press("Enter");
    await page.locator(".detail").getByRole("button", { name: "历年对照" }).focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("← 返回");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toEqual(words);
    await page.locator(".detail .close").focus();
    await page.keyboard.press("Escape");
    await expect.poll(focused).toEqual(words);
    expect(await page.locator(".detail").count()).toBe(0);
  });

  it("has nothing for axe-core to find, with a report open", async () => {
    const cells = { "applications.received.total": 1 };
    browser.portal.put("/ty/2024.html", reportPage({ agency: "某某市体育局", cells }));
    await (await openKept(browser, page, "/ty/2024.html", "某某市体育局", 2024)).close();
    await page.goto(`${browser.origin}/results.html#archive`);
    // A word on a tint on the tint of the row that is open.
    const gravest = page.locator("tbody tr:not(.space)", { has: page.locator(".chip.error") });
    await gravest.first().locator("td.agency button").click();
    await page.locator(".detail .verdict").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(`${browser.origin}/results.html#start`);
    await page.locator("textarea").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
