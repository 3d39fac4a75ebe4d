import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chromium, launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { panelOf } from "./panel";

const source = readFileSync(
  fileURLToPath(new URL("../pages/test-city-2025/source.html", import.meta.url)),
  "utf8",
);

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The sample with each number of its tables a fraction, and 400 sentences that say otherwise. */
function crowded(): string {
  let count = 0;
  const sentences = Array.from(
    { length: 400 },
    (_, index) => `<p>2025年，本机关共收到政府信息公开申请${9000 + index}件。</p>`,
  );
  return source
    .replace(/(<td[^>]*>\s*(?:<[^/][^>]*>\s*)*)(\d+)(?=\s*<)/g, (_, start) => {
      count++;
      return `${start}${count}.5`;
    })
    .replace(/一、总体情况[\s\S]{0,40}?<\/p>/, (heading) => heading + sentences.join(""));
}

describe("many findings at once", () => {
  it("are marked, and the page still answers", async () => {
    browser.portal.put("/crowded.html", crowded());
    const page = await browser.open("/crowded.html");
    await page.locator("[data-crossfoot]").first().waitFor();
    expect(await page.locator("[data-crossfoot]").count()).toBeGreaterThan(150);
    const panel = await panelOf(page);
    await page.keyboard.press("Tab");
    await page.mouse.wheel(0, 800);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(800);
    const popup = await browser.popup(page);
    // The first are drawn before the rest.
    await expect.poll(() => popup.locator(".finding").count()).toBeGreaterThan(500);
    expect(await panel.text(".bar .failed")).toMatch(/✕ \d{3}/);
    await popup.close();
    await page.close();
  });

  it("lie at their cells, and make no page scroll further", async () => {
    const style = (rule: string) => crowded().replace("</head>", `<style>${rule}</style></head>`);
    const shapes = {
      "as wide as the page": "body { margin: 0 } table { width: 100% }",
      "wider than the page": "table { width: 2400px }",
      "from right to left": "html { direction: rtl } table { width: 2400px }",
      magnified: "html { zoom: 1.25 }",
    };
    for (const [name, rule] of Object.entries(shapes)) {
      browser.portal.put("/wide.html", style(rule));
      const page = await browser.open("/wide.html");
      await page.locator("[data-crossfoot]").first().waitFor();
      const size = () =>
        page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return { scrollWidth, scrollHeight };
        });
      const marked = await size();
      const cells = await page.evaluate(() =>
        [...document.querySelectorAll("[data-crossfoot]")].map((cell) => {
          const { right, top } = cell.getBoundingClientRect();
          return { right, top };
        }),
      );
      const panel = await panelOf(page);
      const badges = await panel.run((root) =>
        [...root.querySelectorAll(".badge:not([hidden])")].map((badge) => {
          const { left, right, top } = badge.getBoundingClientRect();
          return { left, right, top };
        }),
      );
      const bare = cells.filter(
        (cell) =>
          !badges?.some(
            ({ left, right, top }) =>
              left < cell.right && right > cell.right - 10 && Math.abs(top - cell.top) < 20,
          ),
      );
      expect(bare, name).toEqual([]);
      await page.evaluate(() => document.querySelector("crossfoot-panel")?.remove());
      expect(await size(), name).toEqual(marked);
      await page.close();
    }
  });

  it("fit a frame of 320 pixels, with cells that their container clips", async () => {
    browser.portal.put(
      "/inner.html",
      disagreeing()
        .replace("<body>", '<body><div style="overflow: hidden; width: 300px">')
        .replace("</body>", "</div></body>"),
    );
    browser.portal.put(
      "/narrow.html",
      '<!doctype html><title>年报</title><iframe src="/inner.html" width="320" height="480"></iframe>',
    );
    const page = await browser.open("/narrow.html");
    await expect.poll(() => browser.badge(page), { timeout: 10_000 }).toBe("4");
    const frame = page.frames()[1];
    const width = await frame?.evaluate("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(320);
    await frame?.locator('[data-crossfoot="note"]').first().click();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".card h2")).toContain("表头误印");
    const card = await panel.run((root) => {
      const { left, top, right, bottom } = root.querySelector(".card")?.getBoundingClientRect() ?? {
        left: -1,
        top: -1,
        right: -1,
        bottom: -1,
      };
      return { left, top, right, bottom, width: innerWidth, height: innerHeight };
    });
    expect(card?.left).toBeGreaterThanOrEqual(0);
    expect(card?.top).toBeGreaterThanOrEqual(0);
    expect(card?.right).toBeLessThanOrEqual(card?.width ?? 0);
    expect(card?.bottom).toBeLessThanOrEqual(card?.height ?? 0);
    await page.close();
  });
});
