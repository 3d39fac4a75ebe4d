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

  it.each(cases)("is checked on a site that the user has added, in a frame $name", async (each) => {
    await browser.addSite("http://www.example.org/*");
    await expect.poll(registered).toEqual([["http://www.example.org/*"]]);
    const address = `http://www.example.org${each.path}`;
    browser.portal.put(each.path, each.html);
    await browser.open(address);
    await expect.poll(() => browser.badge(address), { timeout: 15_000 }).toBe("4");
  });

  it("is checked on a site that is added to others, and not on one that is taken back", async () => {
    await browser.addSite("http://a.example.org/*");
    await browser.addSite("http://b.example.org/*");
    const options = await browser.openExtensionPage("options.html");
    await options.evaluate('browser.permissions.remove({ origins: ["http://a.example.org/*"] })');
    await expect.poll(registered).toEqual([expect.arrayContaining(["http://b.example.org/*"])]);
    await expect.poll(registered).not.toEqual([expect.arrayContaining(["http://a.example.org/*"])]);
  });

  // As a file of the user's own it would be believed on every portal.
  it("is kept from a frame that a government's page wrote, and not from one that another did", async () => {
    await browser.addSite("http://www.example.org/*");
    const open = async (name: string, site: string) => {
      const named = quoted.replaceAll("偃师区人民政府办公室", name);
      browser.portal.put(`/${site}.html`, `<title>公开</title><iframe srcdoc="${named}"></iframe>`);
      const address = `http://${site}/${site}.html`;
      await browser.open(address);
      await expect.poll(() => browser.badge(address), { timeout: 15_000 }).toBe("4");
    };
    await open("青石县水利局", "www.example.org");
    await open("白石县水利局", "www.example.gov.cn");
    const page = await browser.openExtensionPage("options.html");
    const agencies = () =>
      page.evaluate<string[]>(`new Promise((resolve) => {
        indexedDB.open("crossfoot-archive").onsuccess = ({ target: { result } }) => {
          const asked = result.transaction("reports").objectStore("reports").getAll();
          asked.onsuccess = () => resolve(asked.result.map(({ summary }) => summary.agency));
        };
      })`);
    await expect.poll(agencies, { timeout: 15_000 }).toContain("白石县水利局");
    expect(await agencies()).not.toContain("青石县水利局");
  });

  /** What the browser has been told to run by itself, of each script where. */
  async function registered(): Promise<string[][]> {
    const page = await browser.openExtensionPage("LICENCES.txt");
    return page.evaluate(
      "browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ matches }) => matches))",
    );
  }
});
