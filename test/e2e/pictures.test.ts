/** Takes the pictures that the READMEs show, of what they say. */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { launchChromium } from "./chromium";
import { panelOf } from "./panel";
import { pathOf } from "./samples";

const folder = fileURLToPath(new URL("../../docs/screenshots", import.meta.url));
mkdirSync(folder, { recursive: true });

const languages = [
  { tag: "zh", locale: "zh-CN", sentence: "若" },
  { tag: "en", locale: "en-US", sentence: "If" },
] as const;

describe("the pictures of the README", () => {
  it.each(languages)("show a report, its card and the popup in $tag", async (language) => {
    const browser = await launchChromium({ locale: language.locale, width: 1000, height: 760 });
    const page = await browser.open(pathOf("pingtan-2020"));
    await page
      .locator('[data-crossfoot="error"]')
      .filter({ hasText: /^\s*20\s*$/ })
      .click();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".card .maybe")).toContain(language.sentence);
    await page.mouse.move(2, 2);
    // The card is at its place once the page has come to rest.
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${folder}/report.${language.tag}.png` });

    const popup = await browser.popup(page);
    await popup.setViewportSize({ width: 360, height: 480 });
    await popup.locator("h1").waitFor();
    await popup.locator("#root").screenshot({ path: `${folder}/popup.${language.tag}.png` });
    await browser.close();
  });
});
