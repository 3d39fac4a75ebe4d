/** Takes pictures of every part of the interface in both languages and themes, to be looked at. */
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { type Panel, panelOf } from "./panel";

const folder = fileURLToPath(new URL("../../docs/screenshots", import.meta.url));
mkdirSync(folder, { recursive: true });

describe("pictures of the interface", () => {
  it.each([
    { tag: "zh.light", locale: "zh-CN", colorScheme: "light" },
    { tag: "zh.dark", locale: "zh-CN", colorScheme: "dark" },
    { tag: "en.light", locale: "en-US", colorScheme: "light" },
    { tag: "en.dark", locale: "en-US", colorScheme: "dark" },
  ] as const)("in $tag", async ({ tag, ...look }) => {
    const browser = await launchChromium({ ...look, width: 1000, height: 760 });
    browser.portal.put("/report.html", disagreeing());
    const page = await browser.open("/report.html");
    await page.locator("[data-crossfoot]").first().waitFor();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".bar")).toContain("✕ 4");
    await page.waitForTimeout(300);
    const navigator = await boxOf(panel, ".bar");
    await page.screenshot({ path: `${folder}/navigator.${tag}.png`, clip: grow(navigator, 20) });

    const wrong = page.locator('[data-crossfoot="error"]').filter({ hasText: "83" });
    await wrong.evaluate((cell) => cell.scrollIntoView({ block: "center" }));
    await wrong.click();
    await expect.poll(() => panel.text(".card .maybe")).toContain("82");
    await page.mouse.move(2, 2);
    await page.waitForTimeout(500);
    const card = await boxOf(panel, ".card");
    await page.screenshot({ path: `${folder}/card.${tag}.png`, clip: grow(card, 60) });

    const popup = await browser.popup(page);
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.locator(".finding").last().waitFor();
    await popup.screenshot({ path: `${folder}/findings.${tag}.png` });

    const options = await browser.context.newPage();
    await options.goto(`${browser.origin}/options.html`);
    await options.locator(".rules li").first().waitFor();
    await options.setViewportSize({ width: 760, height: 900 });
    await options.screenshot({ path: `${folder}/options.${tag}.png` });
    const cut = await options.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(cut).toBe(false);
    for (const part of ["navigator", "card", "findings", "options"])
      expect(statSync(`${folder}/${part}.${tag}.png`).size).toBeGreaterThan(2000);
    await browser.close();
  });
});

/** The box of a part of the panel. The panel may be drawn anew at any moment: asks until it has one. */
async function boxOf(panel: Panel, selector: ".bar" | ".card"): Promise<Rect> {
  const find = {
    ".bar": (root: ShadowRoot) => root.querySelector(".bar")?.getBoundingClientRect().toJSON(),
    ".card": (root: ShadowRoot) => root.querySelector(".card")?.getBoundingClientRect().toJSON(),
  };
  let box: Rect | null = null;
  await expect
    .poll(async () => {
      box = await panel.run(find[selector]);
      return box?.width ?? 0;
    })
    .toBeGreaterThan(40);
  if (!box) throw new Error(`The panel has no ${selector}.`);
  return box;
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle with that much of the page around it, within the window. */
function grow(rect: Rect, by: number): Rect {
  const x = Math.max(0, rect.x - by);
  const y = Math.max(0, rect.y - by);
  return {
    x,
    y,
    width: Math.min(1000, rect.x + rect.width + by) - x,
    height: Math.min(760, rect.y + rect.height + by) - y,
  };
}
