/** In the extension's own pages no text becomes markup or script but by `lib/browser/trusted.ts`. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chromium, launchChromium, listen } from "./chromium";
import { type Firefox, launchFirefox } from "./firefox";

const pages = ["popup", "options", "results", "viewer"];

/** What would turn text into markup or script, and is let through; nothing is to be. */
const attempts = `(() => {
  const ways = {
    markup: () => { document.createElement("i").innerHTML = "<b>x</b>"; },
    document: () => { new DOMParser().parseFromString("<b>x</b>", "text/html"); },
    frame: () => { document.createElement("iframe").srcdoc = "<b>x</b>"; },
    script: () => { document.createElement("script").text = "1"; },
    worker: () => { new Worker("/background.js"); },
    policy: () => { trustedTypes.createPolicy("default", { createHTML: (text) => text }); },
    again: () => { trustedTypes.createPolicy("crossfoot", { createHTML: (text) => text }); trustedTypes.createPolicy("crossfoot", {}); },
  };
  return Object.keys(ways).filter((way) => {
    try { ways[way](); } catch (error) { return !(error instanceof TypeError); }
    return true;
  });
})()`;

describe("in Chromium", () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each(pages)("the %s page lets no text through", async (name) => {
    const page = await browser.context.newPage();
    const heard = listen(page);
    await page.goto(`${browser.origin}/${name}.html`);
    await page.locator("main, #root > *, .start").first().waitFor();
    expect(heard).toEqual([]);
    expect(await page.evaluate(attempts)).toEqual([]);
    await page.close();
  });
});

describe("in Firefox", () => {
  let browser: Firefox;
  beforeAll(async () => {
    browser = await launchFirefox();
  });
  afterAll(() => browser.close());

  it.each(pages)("the %s page lets no text through", async (name) => {
    const tab = await browser.openExtensionPage(`${name}.html`);
    await tab.waitFor(`document.querySelector("main, #root > *, .start") !== null`);
    expect(await tab.evaluate(attempts)).toEqual([]);
  });
});
