/** A report in a frame, whatever address the frame has or has not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chromium, launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { type Firefox, launchFirefox } from "./firefox";

const report = disagreeing();
const quoted = report.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
/** As a script may hold it. */
const literal = JSON.stringify(report).replaceAll("<", "\\u003c");

const pages: Readonly<Record<string, string>> = {
  "with an address": '<iframe src="/inner.html"></iframe>',
  "written into the page": `<iframe srcdoc="${quoted}"></iframe>`,
  "filled by a script": `<iframe></iframe><script>
    const inner = document.querySelector("iframe").contentDocument;
    inner.open(); inner.write(${literal}); inner.close();
  </script>`,
  "filled by a script later": `<iframe></iframe><script>
    setTimeout(() => { document.querySelector("iframe").contentDocument.documentElement.innerHTML = ${literal}; }, 500);
  </script>`,
  "that may do nothing": '<iframe src="/inner.html" sandbox></iframe>',
};
const cases = Object.entries(pages).map(([name, frame], index) => ({
  name,
  path: `/frame-${index}.html`,
  html: `<!doctype html><title>公开</title>${frame}`,
}));

describe("in Chromium", () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await launchChromium();
    browser.portal.put("/inner.html", report);
  });
  afterAll(() => browser.close());

  it.each(cases)("is checked in a frame $name", async ({ path, html }) => {
    browser.portal.put(path, html);
    const page = await browser.open(path);
    await expect.poll(() => browser.badge(page), { timeout: 15_000 }).toBe("4");
    await page.close();
  });
});

describe("in Firefox", () => {
  let browser: Firefox;
  beforeAll(async () => {
    browser = await launchFirefox();
    browser.portal.put("/inner.html", report);
  });
  afterAll(() => browser.close());

  it.each(cases)("is checked in a frame $name", async ({ path, html }) => {
    browser.portal.put(path, html);
    await browser.open(path);
    await expect.poll(() => browser.badge(path), { timeout: 15_000 }).toBe("4");
  });
});
