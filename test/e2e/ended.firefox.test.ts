/** The user updates the extension, or switches it off, while a report is open. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disagreeing } from "./disagreeing";
import { type Firefox, type FirefoxTab, launchFirefox } from "./firefox";
import { marksInPage } from "./samples";

let browser: Firefox;
let page: FirefoxTab;

beforeAll(async () => {
  browser = await launchFirefox();
  browser.portal.put("/report.html", disagreeing());
  page = await browser.open("/report.html");
  await page.waitFor(`${marksInPage}.length > 0`);
});
afterAll(() => browser.close());

const wrong = `[...document.querySelectorAll('[data-crossfoot="error"]')].find((cell) => cell.textContent === "83")`;
const outline = `getComputedStyle(${wrong}).outlineStyle`;
const panel = 'document.querySelector("crossfoot-panel")';
const panels = 'document.querySelectorAll("crossfoot-panel").length';
/** Whether something of the panel lies at the lower right corner, where the bar and the note are. */
const atCorner = (x: number) =>
  `document.elementFromPoint(innerWidth - ${x}, innerHeight - 30)?.localName === "crossfoot-panel"`;

describe("in Firefox, an extension that is", () => {
  it("updated while a report is open checks it anew, in place of what it had left", async () => {
    const marks = await page.evaluate(marksInPage);
    await page.evaluate(`void (${panel}.dataset.test = "old")`);
    await browser.update();
    await page.waitFor(`${panel} && !${panel}.dataset.test && ${outline} === "solid"`);
    expect(await page.evaluate(marksInPage)).toEqual(marks);
    expect(await page.evaluate(panels)).toBe(1);
    expect(page.console).toEqual([]);
  });

  it("switched off leaves the marks readable, with one quiet word on them", async () => {
    page = await browser.open("/report.html");
    await page.waitFor(`${outline} === "solid" && ${panels} === 1`);
    const marks = await page.evaluate(marksInPage);
    // Wider than the bar, as the note is.
    expect(await page.evaluate(atCorner(300))).toBe(false);
    await browser.disable();
    await page.waitFor(`${outline} === "none"`);
    await page.waitFor(atCorner(300));
    await page.evaluate(`void document.body.append("变了")`);
    await page.evaluate(`${wrong}.click()`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await page.evaluate(marksInPage)).toEqual(marks);
    expect(await page.evaluate(panels)).toBe(1);
    expect(page.console).toEqual([]);
  });
});
