/** Low windows. Magnified four times a window of 1280 by 1024 has room for as much as one of 320 by 256. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../batch/report-page";
import { type Chromium, launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { panelOf } from "./panel";

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium({ locale: "en-US", width: 320, height: 256 });
  browser.portal.put("/report.html", disagreeing());
});
afterAll(() => browser.close());

describe("on a laptop of 768 lines", () => {
  it("shows the likeliest cause in the card without scrolling, and more of the page than the card", async () => {
    const page = await browser.open("/report.html");
    await page.setViewportSize({ width: 1366, height: 640 });
    await page.locator("[data-crossfoot]").first().waitFor();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".bar")).toContain("✕ 4");
    await panel.click(".bar .buttons button:nth-of-type(2)");
    const seen = () =>
      panel.run((root) => {
        const card = root.querySelector(".card")?.getBoundingClientRect();
        const body = root.querySelector(".body")?.getBoundingClientRect();
        const cause = root.querySelector(".maybe")?.getBoundingClientRect();
        if (!card || !body || !cause) return null;
        return { cause: cause.bottom <= body.bottom, page: card.height < innerHeight / 2 };
      });
    await expect.poll(seen).toEqual({ cause: true, page: true });
    await page.close();
  });
});

describe("magnified four times", () => {
  it("leaves room in the card for its formula between title and buttons", async () => {
    const page = await browser.open("/report.html");
    await page.locator("[data-crossfoot]").first().waitFor();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".bar")).toContain("✕ 4");
    await panel.click(".bar .buttons button:nth-of-type(2)");
    const seen = () =>
      panel.run((root) => {
        const card = root.querySelector(".card")?.getBoundingClientRect();
        const body = root.querySelector(".body")?.getBoundingClientRect();
        const number = root.querySelector(".formula b")?.getBoundingClientRect();
        if (!card || !body || !number) return null;
        const inside = card.top >= 0 && card.bottom <= innerHeight;
        return { inside, number: number.top >= body.top && number.bottom <= body.bottom };
      });
    await expect.poll(seen).toEqual({ inside: true, number: true });
    await page.close();
  });

  it("leaves the marked number to be seen beside the card, on a laptop that magnifies twice", async () => {
    for (const [width, height] of [
      [640, 400],
      [683, 330],
    ] as const) {
      const page = await browser.open("/report.html");
      await page.setViewportSize({ width, height });
      await page.locator("[data-crossfoot]").first().waitFor();
      const panel = await panelOf(page);
      await expect.poll(() => panel.text(".bar")).toContain("✕ 4");
      await panel.click(".bar .buttons button:nth-of-type(2)");
      await page.waitForTimeout(1000);
      const cell = await page.locator('[data-crossfoot="error"]').first().boundingBox();
      const card = await panel.run((root) =>
        root.querySelector(".card")?.getBoundingClientRect().toJSON(),
      );
      expect(cell?.y).toBeGreaterThanOrEqual(card?.bottom ?? Number.NaN);
      expect((cell?.y ?? 0) + (cell?.height ?? 0)).toBeLessThanOrEqual(height);
      await page.close();
    }
  });

  it("scrolls to the table of reports, and shows its head and rows at once", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/results.html#start`);
    const files = ["甲市", "乙市", "丙市"].map((agency) => ({
      name: `${agency}.html`,
      mimeType: "text/html",
      buffer: Buffer.from(reportPage({ agency: `${agency}教育局` })),
    }));
    await page.setInputFiles("input[type=file]", files);
    const last = page.locator("tbody tr:not(.space) button", { hasText: "丙市" });
    await last.waitFor();
    await page.mouse.move(160, 200);
    await page.mouse.wheel(0, 600);
    const room = () =>
      page.evaluate(() => {
        const table = document.querySelector(".table")?.getBoundingClientRect();
        return table ? Math.min(table.bottom, innerHeight) - Math.max(table.top, 0) : 0;
      });
    // Its head and two rows.
    await expect.poll(room).toBeGreaterThan(36 + 2 * 40);
    await last.click();
    await page.locator(".detail h2", { hasText: "丙市" }).waitFor();
    await page.close();
  });

  it("has one scrollbar for the start of a batch", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/results.html#start`);
    await page.locator("textarea").waitFor();
    const [high, room] = await page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return [scrollHeight, clientHeight];
    });
    expect(high).toBe(room);
    await page.close();
  });
});
