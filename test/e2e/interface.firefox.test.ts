import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disagreeing, disagreeingWith } from "./disagreeing";
import { type Firefox, type FirefoxTab, launchFirefox } from "./firefox";
import { findBadge, readPrinted } from "./printed";
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

/** How much of what is seen the panel lies over, in points of a grid. */
const covered = `(() => {
  let points = 0;
  for (let x = 5; x < innerWidth; x += 10)
    for (let y = 5; y < innerHeight; y += 10)
      if (document.elementFromPoint(x, y)?.localName === "crossfoot-panel") points++;
  return points;
})()`;
/** Keeps what the popup saves, for the test to look at. */
const keepSaved = `
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { window.saved = blob; return make.call(URL, blob); };`;
const wrong = `[...document.querySelectorAll('[data-crossfoot="error"]')].find((cell) => cell.textContent === "83")`;

describe("the interface in Firefox", () => {
  it("marks cells by severity and the text by highlight", async () => {
    const outline = await page.evaluate(`getComputedStyle(${wrong}).outlineStyle`);
    expect(outline).toBe("solid");
    const text = await page.evaluate(
      '[...CSS.highlights.get("crossfoot-warning")].map((range) => range.toString())',
    );
    expect(text).toEqual([expect.stringContaining("3 件")]);
  });

  it("opens a card over the page, beside the cell, and closes it", async () => {
    await page.evaluate(`${wrong}.scrollIntoView({ block: "center" })`);
    const before = await page.evaluate<number>(covered);
    await page.evaluate(`${wrong}.click()`);
    await page.waitFor(`${covered} > ${before} + 100`);
    const over = await page.evaluate<boolean>(`(() => {
      const { x, y, width, height } = ${wrong}.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.localName === "crossfoot-panel";
    })()`);
    expect(over).toBe(false);
    await page.evaluate(
      'document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))',
    );
    await page.waitFor(`${covered} <= ${before}`);
  });

  it("shows the findings in the popup and leads to their place", async () => {
    const popup = await browser.popup("/report.html");
    await popup.waitFor('document.querySelectorAll(".finding").length === 5');
    expect(await popup.evaluate('document.querySelector("h2").textContent')).toBe(
      "3 项不一致，1 项存疑",
    );
    await page.evaluate("scrollTo(0, 0)");
    await popup.evaluate('document.querySelector(".finding").click()');
    await page.waitFor("scrollY > 0");
  });

  it("exports files", async () => {
    const popup = await browser.popup("/report.html");
    await popup.waitFor('document.querySelector(".menu")');
    await popup.evaluate(`(() => {
      ${keepSaved}
      document.querySelector(".menu").open = true;
      [...document.querySelectorAll(".menu button")].find((each) => each.textContent.includes("CSV")).click();
    })()`);
    const csv = await popup.waitFor<string>("window.saved?.text()");
    expect(csv).toContain("81 + 1 ≠ 83 + 0");
  });

  it("prints the marks with their numbers, and the findings on a sheet of their own", async () => {
    const sheets = await readPrinted(await page.print());
    const [right, above] = findBadge(sheets, /^1\p{Pd}3$/u, "83") ?? [];
    expect(right).toBeGreaterThan(5);
    expect(above).toBeGreaterThan(0);
    expect(above).toBeLessThan(15);
    const sheet = sheets.at(-1)?.map(({ text }) => text.replace(/\s/g, ""));
    expect(sheet?.join("")).toContain("81+1≠83+0");
    expect(await page.evaluate('document.querySelectorAll("[data-crossfoot-number]").length')).toBe(
      0,
    );
  });

  it("photographs the whole page with its marks, by the right that the button gives", async () => {
    await page.evaluate("scrollTo(0, 300)");
    await browser.pressButton(page);
    const popup = await browser.popup("/report.html");
    await popup.waitFor('document.querySelectorAll(".menu li").length === 5');
    await popup.evaluate(`(() => {
      ${keepSaved}
      document.querySelector(".menu li:last-child button").click();
    })()`);
    await popup.waitFor('window.saved?.type === "image/png"');
    const picture = await popup.evaluate<Record<string, unknown>>(`(async () => {
      const { width, height } = await createImageBitmap(window.saved);
      return { width, height };
    })()`);
    const size = `(({ clientWidth, scrollHeight }) => ({ width: clientWidth, height: scrollHeight }))`;
    expect(picture).toEqual(await page.evaluate(`${size}(document.documentElement)`));
    await page.waitFor("scrollY === 300");
    expect(await page.evaluate('document.querySelectorAll("[data-crossfoot-away]").length')).toBe(
      0,
    );
  });

  it("follows a dismissal in every view, and its undoing", async () => {
    const popup = await browser.popup("/report.html");
    await popup.waitFor('document.querySelectorAll(".finding").length === 5');
    const view = `browser.tabs.query({}).then((tabs) => browser.tabs.sendMessage(tabs.find(({ url }) => url?.endsWith("/report.html")).id, { type: "view" }))`;
    await popup.evaluate(`(async () => {
      const { check } = await ${view};
      const { id, operands } = check.results.find(({ rule, outcome }) => rule === "balance" && outcome === "failed");
      const content = JSON.stringify(operands.map(({ ref, value }) => [ref, value]));
      await browser.storage.local.set({
        ["dismissed:" + check.report.agency + "|" + check.report.year]: { [id]: { reason: "另有说明", content } },
      });
    })()`);
    await popup.waitFor('document.querySelector(".dismissal")?.textContent.includes("另有说明")');
    expect(await browser.badge("/report.html")).toBe("3");
    await popup.evaluate('document.querySelector(".dismissal button").click()');
    await popup.waitFor('!document.querySelector(".dismissal")');
    expect(await browser.badge("/report.html")).toBe("4");
  });

  it("switches everything off without a trace, and on again", async () => {
    const popup = await browser.popup("/report.html");
    const press = (label: string) =>
      popup.evaluate(
        `[...document.querySelectorAll("footer button")].find((each) => each.textContent === "${label}").click()`,
      );
    await popup.waitFor('document.querySelector("footer button")');
    await press("隐藏标记");
    await page.waitFor(
      'document.querySelectorAll("[data-crossfoot], crossfoot-panel").length === 0 && CSS.highlights.size === 0',
    );
    await popup.waitFor(`document.querySelector("footer").textContent.includes("显示标记")`);
    await press("显示标记");
    await page.waitFor(`${marksInPage}.length > 0`);
  });

  it("holds on a page that forbids styles", async () => {
    browser.portal.put(
      "/strict.html",
      disagreeingWith(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'; img-src *">`,
      ),
    );
    const strict = await browser.open("/strict.html");
    await strict.waitFor(`${marksInPage}.length > 0`);
    expect(await strict.evaluate(`getComputedStyle(${wrong}).outlineStyle`)).toBe("solid");
    // The bar lies at the lower right, as styled; unstyled it would have no box of its own.
    await strict.waitFor(
      'document.elementFromPoint(innerWidth - 40, innerHeight - 34)?.localName === "crossfoot-panel"',
    );
    expect(strict.console).toEqual([]);
  });
});
