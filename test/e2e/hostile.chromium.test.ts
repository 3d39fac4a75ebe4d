/** Pages that are built to blind, drive or unmask the extension. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { portalAddress } from "../../scripts/portal";
import { writeReport } from "../files/docx";
import { type Chromium, launchChromium, listen } from "./chromium";
import { disagreeing, disagreeingWith } from "./disagreeing";
import { makeDisagreeingReport } from "./disagreeing-file";
import { panelOf } from "./panel";

/** What the service worker knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => browser.closeOthers());
afterAll(() => browser.close());

const wait = { timeout: 15_000 };
/** What the sample shows where nobody is hostile. */
const badge = "4";

async function openHostile(html: string): Promise<{ page: Page; heard: readonly string[] }> {
  browser.portal.put("/hostile.html", html);
  const page = await browser.context.newPage();
  const heard = listen(page);
  await page.goto(`${portalAddress}/hostile.html`);
  return { page, heard };
}

/** Runs code in the world of the content script, as a page could that has broken into its process. */
async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin === browser.origin) worlds.push(context.id);
  });
  await session.send("Runtime.enable");
  const contextId = worlds[0];
  if (contextId === undefined) throw new Error("The extension has no world in the page.");
  const { result } = await session.send("Runtime.evaluate", {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

const script = (code: string) => disagreeingWith(`<script>${code}</script>`);

describe("a hostile page", () => {
  it("does not blind the extension by names that shadow the document's own", async () => {
    const names = [
      ..."querySelectorAll querySelector getElementsByTagName title body documentElement URL".split(
        " ",
      ),
      ..."createElement createTreeWalker addEventListener head forms defaultView location".split(
        " ",
      ),
    ];
    const forms = names.map((name) => `<form name="${name}"><input name="children"></form>`);
    const nodes = "attributes children childNodes parentNode nodeName tagName textContent".split(
      " ",
    );
    const inputs = nodes.map((name) => `<input name="${name}">`).join("");
    const html = disagreeing().replace("</body>", `${forms.join("")}<form>${inputs}</form></body>`);
    const { page, heard } = await openHostile(html);
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    expect(await page.locator("[data-crossfoot]").count()).toBeGreaterThan(0);
    expect(heard).toEqual([]);
  });

  it("changes nothing by patching the built-ins of its world", async () => {
    const { page, heard } = await openHostile(
      script(`
        const broken = () => { throw new Error("patched"); };
        window.taken = [];
        for (const type of [Array, String, Map, Set, Promise, Node, Element, Document, MutationObserver, RegExp])
          for (const name of Object.getOwnPropertyNames(type.prototype)) {
            const own = Object.getOwnPropertyDescriptor(type.prototype, name);
            if (!own?.writable || name === "constructor" || !["attachShadow", "setAttribute", "querySelectorAll", "closest", "append", "normalize", "flatMap", "observe"].includes(name)) continue;
            type.prototype[name] = broken;
          }
        Element.prototype.attachShadow = function (options) { taken.push(this); return null; };
        JSON.stringify = JSON.parse = broken;
        Object.prototype.polluted = "polluted";
        Object.defineProperty(Object.prototype, "anchor", { get: broken, configurable: true });
      `),
    );
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    expect(await page.evaluate("window.taken.length")).toBe(0);
    expect(await (await panelOf(page)).text(".bar")).not.toBeNull();
    expect(heard).toEqual([]);
  });

  it("cannot pass its own panel off as ours, nor look into ours", async () => {
    const html = script(`
      customElements.define("crossfoot-panel", class extends HTMLElement {
        constructor() { super(); window.made = (window.made ?? 0) + 1; }
        connectedCallback() { window.roots = (window.roots ?? 0) + (this.shadowRoot ? 1 : 0); }
      });
    `).replace("<body>", "<body><crossfoot-panel>假</crossfoot-panel>");
    const { page, heard } = await openHostile(html);
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll("crossfoot-panel")].map((each) => ({
        root: each.shadowRoot !== null,
        text: each.textContent,
        attributes: each.getAttributeNames().filter((name) => name !== "style"),
      })),
    );
    expect(seen).toContainEqual({ root: false, text: "", attributes: [] });
    expect(seen.every(({ root }) => !root)).toBe(true);
    expect(await (await panelOf(page)).text(".bar .failed")).toContain("4");
    expect(heard).toEqual([]);
  });

  it("learns of no finding by listening to every event and message", async () => {
    const { page } = await openHostile(
      script(`
        window.heard = [];
        const listenTo = EventTarget.prototype.addEventListener;
        const note = (event) => {
          const parts = event.composedPath().filter((each) => each instanceof Element);
          heard.push(event.type + " " + JSON.stringify(event.detail ?? event.data ?? null) + parts.map((each) => each.nodeName === "CROSSFOOT-PANEL" ? each.outerHTML : "").join(""));
        };
        for (const target of [window, document, document.documentElement])
          for (const name in window) if (name.startsWith("on")) listenTo.call(target, name.slice(2), note, true);
        listenTo.call(window, "crossfoot", note, true);
      `),
    );
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    const panel = await panelOf(page);
    await panel.click(".bar button");
    await page.waitForTimeout(300);
    const heard = await page.evaluate<string[]>("window.heard");
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((each) => each.startsWith("message"))).toEqual([]);
    expect(heard.join()).not.toMatch(/结转|不一致|concluded|balance|chrome-extension/);
  });

  it("finds neither a file nor a door of the extension", async () => {
    const { page } = await openHostile(disagreeing());
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    const { origin } = browser;
    const loaded = await page.evaluate(async (own) => {
      const files = [
        "popup.html",
        "viewer.html",
        "results.html",
        "marks.css",
        "icon/16.png",
        "manifest.json",
      ];
      const tries = files.map((file) =>
        fetch(`${own}/${file}`).then(
          () => file,
          () => null,
        ),
      );
      return (await Promise.all(tries)).filter((file) => file !== null);
    }, origin);
    expect(loaded).toEqual([]);
    const doors = await page.evaluate(() => {
      const { chrome } = window as unknown as { chrome?: { runtime?: object } };
      return [typeof chrome?.runtime, typeof Reflect.get(window, "browser")];
    });
    expect(doors).toEqual(["undefined", "undefined"]);
    const manifest = (await (
      await browser.background()
    ).evaluate("chrome.runtime.getManifest()")) as Record<string, unknown>;
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    // Opened as a frame or a window by the page, an own page would be driven by its address.
    await page.evaluate((own) => {
      const frame = document.createElement("iframe");
      frame.src = `${own}/popup.html`;
      document.body.append(frame);
    }, origin);
    await page.waitForTimeout(500);
    expect(page.frames().some((frame) => frame.url().startsWith(origin))).toBe(false);
  });

  it("drives nothing by messages of its own", async () => {
    const { page, heard } = await openHostile(disagreeing());
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    await page.evaluate(() => {
      const states = ["found", "gone", "view", "jump", "command", "kept", "again"];
      for (const type of states)
        window.postMessage(
          { type, id: "balance:total", name: "hide", state: { errors: 99, warnings: 0 } },
          "*",
        );
      for (const type of ["crossfoot", "wxt:content-script-started", "jump"])
        document.dispatchEvent(
          new CustomEvent(type, { detail: { type: "command", name: "hide" } }),
        );
    });
    await page.waitForTimeout(500);
    expect(await browser.badge(page)).toBe(badge);
    expect(await (await panelOf(page)).text(".card")).toBeNull();
    expect(await page.locator("[data-crossfoot]").count()).toBeGreaterThan(0);
    expect(heard).toEqual([]);
  });

  it("speaks for its own portal alone from within the script that reads it", async () => {
    const { page } = await openHostile(disagreeing());
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    const ask = (url: string) => {
      const plain = {
        url,
        title: "",
        meta: {},
        blocks: [],
        images: 0,
        attachments: [],
        frames: [],
      };
      const message = { type: "check", plain, mayWait: false };
      return inContentScript(
        page,
        `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => answer?.view?.check.page.url ?? null)`,
      );
    };
    expect(await ask(`${portalAddress}/other.html`)).toBe(`${portalAddress}/other.html`);
    expect(await ask("http://www.elsewhere.gov.cn/report.html")).toBeNull();
  });

  it("reads of another report what is compared, and none of its text, from within that script", async () => {
    const words = "此句只见于上年报告。";
    const report = disagreeing().replaceAll("偃师区人民政府办公室", "偃师区水利局");
    const earlier = `${report.replaceAll("2024", "2023")}<p>${words}</p>`;
    browser.portal.put("/earlier.html", earlier);
    const before = await browser.open("/earlier.html");
    const years = async () => {
      const tab = await browser.tabOf(before);
      const view = (await browser.background()).evaluate(
        (id) => chrome.tabs.sendMessage(id, { type: "view" }),
        tab,
      );
      return Object(await view).years;
    };
    await expect.poll(years, wait).toBeTruthy();
    const { page } = await openHostile(report);
    await inContentScript(
      page,
      `heard = [];
      chrome.runtime.onMessage.addListener((message) => void heard.push(message));
      send = chrome.runtime.sendMessage;
      chrome.runtime.sendMessage = async (message) => {
        const answer = await send(message);
        heard.push(message, answer);
        return answer;
      }`,
    );
    const heard = () => inContentScript(page, "JSON.stringify(heard)");
    await expect
      .poll(async () => {
        await page.evaluate(() => document.body.append("。"));
        return heard();
      }, wait)
      .toContain("prior:applications.carriedOut.total");
    expect(await heard()).not.toContain(words);
    await page.evaluate(() => document.body.append("又。"));
    await page.waitForTimeout(1500);
    expect(await heard()).not.toContain(words);
  });

  it("neither reads nor drives a file in the viewer from within the script that reads it", async () => {
    const viewer = await browser.context.newPage();
    await viewer.goto(`${browser.origin}/viewer.html`);
    const file = {
      name: "报告.docx",
      mimeType: "",
      buffer: Buffer.from(writeReport(makeDisagreeingReport())),
    };
    await viewer.locator("input[type=file]").setInputFiles(file);
    await viewer.locator("[data-crossfoot]").first().waitFor();
    const { page } = await openHostile(disagreeing());
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    const ask = (message: object) =>
      inContentScript(page, `chrome.runtime.sendMessage(${JSON.stringify(message)})`);
    expect(await ask({ type: "view" })).toBeUndefined();
    await ask({ type: "command", name: "hide" });
    await viewer.waitForTimeout(500);
    expect(await viewer.locator("[data-crossfoot]").count()).toBeGreaterThan(0);
  });

  it("gets its panel back when it removes, moves or hides it", async () => {
    const { page, heard } = await openHostile(disagreeing());
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    const panel = await panelOf(page);
    for (const act of [
      () => document.querySelector("crossfoot-panel")?.remove(),
      () => document.body.prepend(document.querySelector("crossfoot-panel") ?? ""),
    ]) {
      await page.evaluate(act);
      await page.waitForTimeout(1000);
      expect(await page.locator("[data-crossfoot]").count()).toBeGreaterThan(0);
    }
    expect(await panel.text(".bar")).not.toBeNull();
    expect(heard).toEqual([]);
  });

  it("is still answered while it changes a thousand times a second", async () => {
    const { page, heard } = await openHostile(
      script(`
        addEventListener("load", () => {
          let count = 0;
          setInterval(() => {
            for (let turn = 0; turn < 20; turn++) {
              const mark = document.createElement("i");
              mark.textContent = count++;
              document.body.append(mark);
              if (count > 200) document.querySelector("body > i").remove();
            }
          }, 20);
        });
      `),
    );
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    const panel = await panelOf(page);
    await panel.click(".bar button");
    await expect.poll(() => panel.text(".card h2"), wait).not.toBeNull();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY), wait).toBeGreaterThan(0);
    expect(heard).toEqual([]);
  });

  it("may hold ten reports in ten frames", async () => {
    browser.portal.put("/inner.html", disagreeing());
    const { page, heard } = await openHostile(
      `<title>合集</title>${'<iframe src="/inner.html"></iframe>'.repeat(10)}`,
    );
    await expect.poll(() => browser.badge(page), { timeout: 30_000 }).toBe("40");
    expect(heard).toEqual([]);
  });

  it("pollutes no prototype by what it calls its parts", async () => {
    const meta = ["__proto__", "constructor", "prototype"]
      .map(
        (name) => `<meta name="${name}" content="polluted"><meta property="${name}.x" content="1">`,
      )
      .join("");
    const { page, heard } = await openHostile(disagreeingWith(meta));
    await expect.poll(() => browser.badge(page), wait).toBe(badge);
    const worker = await browser.background();
    expect(
      await worker.evaluate("[({}).x, ({}).polluted, Object.keys(Object.prototype).length]"),
    ).toEqual([undefined, undefined, 0].map((each) => each ?? (each === 0 ? 0 : undefined)));
    expect(heard).toEqual([]);
  });
});
