import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type Chromium, launchChromium, listen } from "./chromium";
import { disagreeing, disagreeingWith } from "./disagreeing";
import { panelOf } from "./panel";
import { marksInPage, pathOf, sampleNames } from "./samples";

/** What the extension knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const stripes = "repeating-linear-gradient";

async function openMarked(path: string, html: string): Promise<Page> {
  browser.portal.put(path, html);
  const page = await browser.open(path);
  await expect.poll(() => page.evaluate(marksInPage), { timeout: 10_000 }).not.toEqual([]);
  return page;
}

/** Switches the marks off or on, as the popup does. */
async function toggle(page: Page): Promise<void> {
  const tab = await browser.tabOf(page);
  const worker = await browser.background();
  await worker.evaluate(async (id) => {
    await chrome.tabs.sendMessage(id, { type: "command", name: "hide" });
  }, tab);
}

/** What the badges of findings say, in the order of the marks. */
async function numbers(page: Page): Promise<string[]> {
  const panel = await panelOf(page);
  const told = await panel.run((root) =>
    [...root.querySelectorAll(".badge:not(.note)")].map((each) => each.textContent ?? ""),
  );
  return told ?? [];
}

const boxes = `[...document.querySelectorAll("body, body *")].map((each) => {
  const { x, y, width, height } = each.getBoundingClientRect();
  return [each.tagName, x, y, width, height].join(" ");
}).concat(document.documentElement.scrollWidth, document.documentElement.scrollHeight)`;
const traces = `({
  marked: document.querySelectorAll("[data-crossfoot]").length,
  panels: document.querySelectorAll("crossfoot-panel").length,
  highlights: [...CSS.highlights.keys()],
})`;

describe("marks in the page", () => {
  it.each([
    [
      "pingtan-2020",
      "is red where numbers disagree that the form requires to be equal",
      [194, 65, 12],
    ],
    ["pingle-2024", "is brown where there is only something to clarify", [138, 90, 0]],
  ])("come with a button that in %s %s", async (name, _, color) => {
    const page = await browser.open(pathOf(name));
    await expect.poll(() => browser.badge(page), { timeout: 10_000 }).toMatch(/^[1-9]/);
    const tab = await browser.tabOf(page);
    const worker = await browser.background();
    const shown = () =>
      worker.evaluate((tabId) => chrome.action.getBadgeBackgroundColor({ tabId }), tab);
    await expect.poll(shown).toEqual([...color, 255]);
    await page.close();
  });

  it.each(sampleNames())(
    "move nothing in %s, and leave nothing when switched off",
    async (name) => {
      const page = await browser.open(pathOf(name));
      await expect.poll(() => page.locator("crossfoot-panel").count(), { timeout: 10_000 }).toBe(1);
      const html = "document.body.outerHTML.replace(/ data-crossfoot=\"[a-z]+\"/g, '')";
      const marked = { boxes: await page.evaluate(boxes), html: await page.evaluate(html) };
      await toggle(page);
      await expect
        .poll(() => page.evaluate(traces))
        .toEqual({ marked: 0, panels: 0, highlights: [] });
      expect(await page.evaluate(boxes)).toEqual(marked.boxes);
      expect(await page.evaluate("document.body.outerHTML")).toBe(marked.html);
      await toggle(page);
      await expect.poll(() => page.locator("crossfoot-panel").count()).toBe(1);
      await page.close();
    },
  );

  it("outline the cells by severity, in colour and pattern, and the text by highlight", async () => {
    const page = await openMarked("/marked.html", disagreeing());
    const cell = page.locator('[data-crossfoot="error"]').filter({ hasText: "83" });
    const style = await cell.evaluate((each) => {
      const { outlineStyle, outlineColor, backgroundImage } = getComputedStyle(each);
      return { outlineStyle, outlineColor, backgroundImage };
    });
    expect(style.outlineStyle).toBe("solid");
    expect(style.outlineColor).toBe("rgb(194, 65, 12)");
    expect(style.backgroundImage).toContain(stripes);
    const text = await page.evaluate(
      '[...CSS.highlights.get("crossfoot-warning")].map((range) => range.toString())',
    );
    expect(text).toEqual([expect.stringContaining("3 件")]);
    await page.close();
  });

  it("number a place in the text once for all findings that it states", async () => {
    const page = await browser.open(pathOf("shanghai-office-2019"));
    // 1 and 5 both speak of 258件.
    await expect.poll(() => numbers(page), { timeout: 10_000 }).toContain("1, 5");
    const text = await page.evaluate(
      '[...CSS.highlights.get("crossfoot-warning")].map((range) => range.toString())',
    );
    expect(text).toEqual(expect.arrayContaining([expect.stringContaining("258件"), "33.9%"]));
    await page.close();
  });

  it("outline a swarm of blank cells, and put one badge to them all", async () => {
    const page = await browser.open(pathOf("shanghai-office-2019"));
    const notes = page.locator('[data-crossfoot="note"]');
    await expect.poll(() => notes.count(), { timeout: 10_000 }).toBeGreaterThan(100);
    const panel = await panelOf(page);
    expect(await panel.run((root) => root.querySelectorAll(".badge.note").length)).toBe(1);
    // The others still open, and give the focus back to something of ours.
    await notes.last().click();
    await expect.poll(() => panel.text(".card h2")).toContain("空白格");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => panel.run((root) => root.activeElement?.closest(".bar") !== null))
      .toBe(true);
    await page.close();
  });

  it("number the whole of a list in the text, and only underline its parts", async () => {
    const page = await browser.open(pathOf("pingle-2024"));
    await expect.poll(() => numbers(page), { timeout: 10_000 }).toEqual(["1"]);
    expect(await page.evaluate('CSS.highlights.get("crossfoot-warning").size')).toBe(4);
    await page.close();
  });

  it.each([
    ["a page that unsets everything", "<style>* { all: unset !important }</style>"],
    [
      "a page that forbids styles",
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'">`,
    ],
    [
      "a page that hides what it does not know",
      "<style>crossfoot-panel, [data-crossfoot] { display: none !important; outline: none !important }</style>",
    ],
  ])("hold on %s", async (_, head) => {
    const page = await openMarked("/hostile.html", disagreeingWith(head));
    const heard = listen(page);
    const outline = await page
      .locator('[data-crossfoot="error"]')
      .first()
      .evaluate((each) => getComputedStyle(each).outlineStyle);
    expect(outline).toBe("solid");
    const panel = await panelOf(page);
    const bar = await panel.run((root) => {
      const made = root.querySelector(".bar");
      if (!made) return null;
      const { position, borderRadius } = getComputedStyle(made);
      return { position, borderRadius, height: made.getBoundingClientRect().height };
    });
    expect(bar).toEqual({ position: "fixed", borderRadius: "18px", height: 36 });
    expect(heard).toEqual([]);
    await page.close();
  });

  it("stand beside a panel that the page calls by the same name", async () => {
    const page = await openMarked(
      "/namesake.html",
      disagreeing().replace("<body>", "<body><crossfoot-panel>本页自己的</crossfoot-panel>"),
    );
    expect(await page.locator("body > crossfoot-panel").textContent()).toBe("本页自己的");
    expect(await (await panelOf(page)).text(".bar")).toContain("✕");
    await toggle(page);
    await expect.poll(() => page.locator("crossfoot-panel").count()).toBe(1);
    await page.close();
  });

  it("follow when the page renders its tables anew", async () => {
    const page = await openMarked("/rerender.html", disagreeing());
    const before = await page.evaluate(marksInPage);
    await page.evaluate(
      'document.querySelectorAll("table").forEach((table) => { const copy = table.cloneNode(true); copy.querySelectorAll("[data-crossfoot]").forEach((cell) => cell.removeAttribute("data-crossfoot")); table.replaceWith(copy); })',
    );
    // A slow check is not repeated at once.
    await expect.poll(() => page.evaluate(marksInPage), { timeout: 30_000 }).toEqual(before);
    expect(await page.locator("crossfoot-panel").count()).toBe(1);
    await page.close();
  });

  it("go, and the badge with them, when the page shows something else", async () => {
    const page = await openMarked("/swapped.html", disagreeing());
    await page.evaluate('document.body.innerHTML = "<p>换了内容</p>"; document.title = "新闻"');
    await expect.poll(() => page.locator("crossfoot-panel").count(), { timeout: 5000 }).toBe(0);
    await expect.poll(() => browser.badge(page)).toBe("");
    await page.close();
  });

  it("come when a portal fetches the report late", async () => {
    browser.portal.put("/late.html", "<!doctype html><title>公开</title><body><p>加载中</p>");
    const page = await browser.open("/late.html");
    const body = disagreeing();
    await page.waitForTimeout(800);
    expect(await page.locator("crossfoot-panel").count()).toBe(0);
    await page.evaluate((html) => {
      document.body.innerHTML = new DOMParser().parseFromString(html, "text/html").body.innerHTML;
    }, body);
    await expect.poll(() => page.evaluate(marksInPage), { timeout: 10_000 }).not.toEqual([]);
    await page.close();
  });

  it("are absent, like everything else of ours, from a page that is no report", async () => {
    browser.portal.put("/news.html", "<!doctype html><title>新闻</title><p>今日天气晴。</p>");
    const page = await browser.open("/news.html");
    const heard = listen(page);
    await page.waitForTimeout(1200);
    expect(await page.evaluate(traces)).toEqual({ marked: 0, panels: 0, highlights: [] });
    expect(await browser.badge(page)).toBe("");
    expect(heard).toEqual([]);
    await page.close();
  });
});
