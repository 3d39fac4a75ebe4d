import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type Chromium, launchChromium, listen } from "./chromium";
import { pathOf } from "./samples";

/** What the service worker knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => browser.closeOthers());
afterAll(() => browser.close());

const marked = (page: Page) => page.locator("[data-crossfoot]").count();
const wait = { timeout: 10_000 };

async function openMarked(): Promise<{ page: Page; heard: readonly string[] }> {
  const page = await browser.open(pathOf("pingtan-2020"));
  const heard = listen(page);
  await expect.poll(() => marked(page), wait).toBe(4);
  return { page, heard };
}

describe("a report that changes under the extension's hands", () => {
  it("is marked when it comes after the page", async () => {
    browser.portal.put("/late.html", "<title>正在加载</title><main></main>");
    const page = await browser.open("/late.html");
    const heard = listen(page);
    await page.waitForTimeout(1000);
    await page.evaluate(async (address) => {
      const report = await (await fetch(address)).text();
      const parsed = new DOMParser().parseFromString(report, "text/html");
      document.title = parsed.title;
      document.querySelector("main")?.append(...parsed.body.childNodes);
    }, pathOf("pingtan-2020"));
    await expect.poll(() => browser.badge(page), wait).toBe("2");
    expect(await marked(page)).toBe(4);
    expect(heard).toEqual([]);
  });

  it("is checked again when a number changes", async () => {
    const { page, heard } = await openMarked();
    await page.evaluate(() => {
      // What the rows add up to, in place of the totals; now the balance does not hold.
      for (const cell of document.querySelectorAll("[data-crossfoot]")) {
        if (cell.textContent?.trim() === "20") cell.textContent = "26";
        if (cell.textContent?.trim() === "21") cell.textContent = "27";
      }
    });
    await expect
      .poll(() => page.locator("[data-crossfoot]").allTextContents(), wait)
      .toEqual(expect.arrayContaining(["26", "27"]));
    await expect
      .poll(
        () =>
          page.getByText("（一）予以公开").locator("xpath=..").locator("[data-crossfoot]").count(),
        wait,
      )
      .toBe(0);
    expect(heard).toEqual([]);
  });

  it("is marked anew when its page draws it anew", async () => {
    const { page, heard } = await openMarked();
    await page.evaluate(() => {
      const markup = document.body.innerHTML.replaceAll(/ data-crossfoot="\w+"/g, "");
      document.body.innerHTML = markup;
    });
    await expect.poll(() => marked(page), wait).toBe(4);
    expect(heard).toEqual([]);
  });

  it("is checked again soon although the background was slow", async () => {
    await (await browser.background()).evaluate(() => {
      let left = 1;
      chrome.runtime.onMessage.addListener((message: unknown) => {
        if (Object(message).type !== "check" || left-- <= 0) return;
        for (const until = Date.now() + 1500; Date.now() < until; );
      });
    });
    const { page } = await openMarked();
    await page.evaluate(() => document.body.replaceChildren("此页已撤下"));
    await expect.poll(() => browser.badge(page), wait).toBe("");
  });

  it("is checked again while a banner on it never stands still", async () => {
    const { page } = await openMarked();
    await page.evaluate(() => {
      const banner = document.createElement("p");
      document.body.replaceChildren("此页已撤下", banner);
      let left = 0;
      setInterval(() => {
        banner.style.marginLeft = `${left++ % 100}px`;
      }, 50);
    });
    await expect.poll(() => browser.badge(page), wait).toBe("");
  });

  it("takes its marks and its badge along when it goes", async () => {
    const { page, heard } = await openMarked();
    await page.evaluate(() => {
      document.body.replaceChildren("此页已撤下");
    });
    await expect.poll(() => browser.badge(page), wait).toBe("");
    await expect.poll(() => marked(page), wait).toBe(0);
    expect(heard).toEqual([]);
  });

  it("leaves no node and no listener behind, however often it is checked", async () => {
    const { page } = await openMarked();
    const session = await page.context().newCDPSession(page);
    const changeOften = async (times: number) => {
      for (let turn = 0; turn < times; turn++) {
        const former = await page.locator("crossfoot-panel").elementHandle();
        await page.evaluate(() => document.querySelector("p")?.append("。"));
        await page.waitForFunction((panel) => panel?.isConnected === false, former);
        await former?.dispose();
      }
      await page.locator("crossfoot-panel").waitFor({ state: "attached" });
      for (let left = 4; left > 0; left--) await session.send("HeapProfiler.collectGarbage");
      return session.send("Memory.getDOMCounters");
    };
    const before = await changeOften(4);
    const after = await changeOften(12);
    expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
    // A text node for each full stop, and what the browser itself keeps for a while.
    expect(after.nodes - before.nodes).toBeLessThan(12 + 20);
  });

  it("survives a page that never rests and throws our panel out", async () => {
    const { page, heard } = await openMarked();
    await page.evaluate(async () => {
      for (let turn = 0; turn < 200; turn++) {
        document.querySelector("crossfoot-panel")?.remove();
        const rows = document.querySelectorAll("tr");
        rows[turn % rows.length]?.toggleAttribute("hidden");
        const table = document.querySelector("table");
        if (table) table.outerHTML += "";
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await page.waitForTimeout(1000);
    expect(heard).toEqual([]);
  });
});
