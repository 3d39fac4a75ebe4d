import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { portalAddress } from "../../scripts/portal";
import { pressButton } from "./action";
import { type Chromium, launchChromium } from "./chromium";
import { disagreeingWith } from "./disagreeing";
import { panelOf } from "./panel";
import { marksInPage, pathOf } from "./samples";

/** What the extension knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  browser.portal.put(
    "/report.html",
    disagreeingWith(
      "<style>.bar { position: fixed; top: 0; right: 0; width: 90px; height: 30px; background: #00f }</style>",
    ).replace("<body>", '<body><div class="bar"></div>'),
  );
  page = await browser.open("/report.html");
  await page.locator("[data-crossfoot]").first().waitFor();
});
afterAll(() => browser.close());

const wait = { timeout: 15_000 };

describe("with the right to the tab that a press of the button gives", () => {
  it("photographs the whole page with its marks, and leaves it as it was", async () => {
    await page.evaluate("scrollTo(0, 300)");
    const popup = await pressButton(browser, page);
    await expect
      .poll(() => popup.evaluate("document.querySelectorAll('.menu li').length"), wait)
      .toBe(5);
    await popup.evaluate(`(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => { window.saved = blob; return make.call(URL, blob); };
      document.querySelector(".menu li:last-child button").click();
    })()`);
    await expect.poll(() => popup.evaluate("window.saved?.type"), wait).toBe("image/png");
    const [width, height] = await page.evaluate(() => {
      const { clientWidth, scrollHeight } = document.documentElement;
      return [clientWidth, scrollHeight];
    });
    const picture = await popup.evaluate<Record<string, unknown>>(`(async () => {
      const image = await createImageBitmap(window.saved);
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const rows = (red, green, blue) => {
        const found = new Set();
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue)
            found.add(Math.floor(at / 4 / image.width));
        return found.size;
      };
      return {
        width: image.width,
        height: image.height,
        outlined: rows(0xc2, 0x41, 0x0c) > 0,
        bar: rows(0, 0, 255),
      };
    })()`);
    // What hangs over the page is in the picture once, at the top of it.
    expect(picture).toEqual({ width, height, outlined: true, bar: 30 });
    await expect.poll(() => page.evaluate("scrollY")).toBe(300);
    expect(await page.locator("[data-crossfoot-away]").count()).toBe(0);
    expect(await (await panelOf(page)).text(".bar")).toContain("✕ 4");
  });

  it("checks a page of any site, without a lasting permission", async () => {
    const elsewhere = await browser.context.newPage();
    await elsewhere.goto(`http://127.0.0.1:${browser.portal.port}/report.html`);
    await elsewhere.waitForTimeout(700);
    expect(await elsewhere.evaluate(marksInPage)).toEqual([]);
    const popup = await pressButton(browser, elsewhere);
    await expect
      .poll(() => popup.evaluate("!!document.querySelector('.primary')"), wait)
      .toBe(true);
    await popup.evaluate("document.querySelector('.primary').click()");
    await expect.poll(() => elsewhere.evaluate(marksInPage), wait).not.toEqual([]);
    await expect
      .poll(() => popup.evaluate("document.querySelectorAll('.finding').length"), wait)
      .toBe(5);
    expect(await browser.badge(elsewhere)).toBe("4");
    const worker = await browser.background();
    const granted = await worker.evaluate(async () => {
      return (await chrome.permissions.getAll()).origins;
    });
    expect(granted).toEqual(["*://*.gov.cn/*"]);
    // What may be asked is a portal: last year's report could not be fetched from here.
    await expect.poll(() => popup.evaluate("!!document.querySelector('.years')"), wait).toBe(true);
    expect(await popup.evaluate("document.querySelector('.years').textContent")).toBe("");
    await elsewhere.close();
  });

  it("offers to check a list where the list can be fetched, and nowhere else", async () => {
    const years = [2021, 2022, 2023, 2024].map(
      (year) => `<li><a href="/${year}.html">某某区${year}年政府信息公开工作年度报告</a></li>`,
    );
    const file = '<a href="/annex.pdf">附件</a>';
    browser.portal.put("/list.html", `<!doctype html><title>年报</title>${years.join("")}${file}`);
    const offers = async (address: string) => {
      const list = await browser.context.newPage();
      await list.goto(address);
      const popup = await pressButton(browser, list);
      const said = () =>
        popup.evaluate<string[]>(
          "[...document.querySelectorAll('.offer p:first-child')].map((each) => each.textContent)",
        );
      await expect.poll(async () => (await said()).join(), wait).toContain("1 个 PDF 或 Word");
      // The other offer is looked for at the same time.
      await list.waitForTimeout(500);
      const found = await said();
      await list.close();
      return found.join();
    };
    expect(await offers(`${portalAddress}/list.html`)).toContain("本页列出 4 份年度报告");
    const elsewhere = `http://127.0.0.1:${browser.portal.port}/list.html`;
    expect(await offers(elsewhere)).not.toContain("本页列出");
  });
});

describe("the popup that the browser opens", () => {
  it.each([
    ["calm", "pingtan-2021"],
    ["more than a small screen has room for", "shanghai-office-2019"],
  ])("is as wide as it is drawn, with its foot in sight, where it is %s", async (_, sample) => {
    const own = await launchChromium();
    const report = await own.open(pathOf(sample));
    await expect.poll(() => own.badge(report), wait).not.toBe("");
    const popup = await pressButton(own, report);
    // A tab is given a width, a popup makes its own: no popup in a tab would show this.
    await expect.poll(() => popup.evaluate("innerWidth"), wait).toBe(360);
    const foot = () =>
      popup.evaluate(`(() => {
        const { left, right, bottom } = document.querySelector("footer").getBoundingClientRect();
        const { scrollWidth, clientWidth } = document.documentElement;
        return left === 0 && right > 320 && Math.floor(bottom) <= innerHeight && scrollWidth === clientWidth;
      })()`);
    await expect.poll(foot, wait).toBe(true);
    await popup.evaluate("scrollTo(0, 9999)");
    const isLastSeen = `(() => {
      const { bottom } = document.querySelector("footer").getBoundingClientRect();
      const last = document.querySelector("footer").previousElementSibling.getBoundingClientRect();
      return last.bottom <= bottom;
    })()`;
    await expect.poll(() => popup.evaluate(isLastSeen), wait).toBe(true);
    await own.close();
  });

  it("has room for what failed, though it has nothing else to show", async () => {
    const own = await launchChromium();
    own.portal.put("/none.html", "<!doctype html><title>新闻</title>");
    const popup = await pressButton(own, await own.open("/none.html"));
    await expect.poll(() => popup.evaluate("!!document.querySelector('.empty')"), wait).toBe(true);
    await popup.evaluate('void Promise.reject(new Error("The tab is gone."))');
    const isSeen = `(() => {
      const { top, bottom } = document.querySelector(".failure")?.getBoundingClientRect() ?? {};
      return top >= 0 && Math.floor(bottom) <= innerHeight;
    })()`;
    await expect.poll(() => popup.evaluate(isSeen), wait).toBe(true);
    await popup.evaluate("document.querySelector('#root').replaceChildren()");
    // The window follows what is in it.
    await expect.poll(() => popup.evaluate("innerHeight < 200"), wait).toBe(true);
    await expect.poll(() => popup.evaluate(isSeen), wait).toBe(true);
    await own.close();
  });
});

describe("the keyboard", () => {
  /** What the browser does when the shortcut is pressed; no protocol presses it. */
  async function command(name: string): Promise<void> {
    const worker = await browser.background();
    const tab = await browser.tabOf(page);
    await worker.evaluate(
      async ([id, command]) => {
        const { onCommand } = chrome.commands as unknown as {
          onCommand: { dispatch(command: unknown, tab: unknown): void };
        };
        onCommand.dispatch(command, await chrome.tabs.get(Number(id)));
      },
      [tab, name] as const,
    );
  }

  it("leads through the findings, opens, closes and hides all by the browser's commands", async () => {
    const panel = await panelOf(page);
    const title = () => panel.text(".card h2");
    await command("next");
    await expect.poll(title).toContain("收办平衡");
    await command("next");
    await expect.poll(title).toContain("办理结果合计");
    await command("previous");
    await expect.poll(title).toContain("收办平衡");
    await command("open");
    await expect.poll(title).toBeNull();
    await command("open");
    await expect.poll(title).not.toBeNull();
    await command("open");
    await command("hide");
    await expect.poll(() => page.locator("crossfoot-panel").count()).toBe(0);
    await command("hide");
    await expect.poll(() => page.locator("crossfoot-panel").count()).toBe(1);
  });

  it("has a shortcut for each, that the browser lets the user change", async () => {
    const worker = await browser.background();
    const shortcuts = await worker.evaluate(async () => {
      const all = await chrome.commands.getAll();
      return all.filter((each) => each.shortcut).map((each) => each.name);
    });
    expect(shortcuts?.toSorted()).toEqual(["hide", "next", "open", "previous"]);
  });
});
