/** What portals and files do to a batch, in both browsers: each a clear line, nothing lost, nothing stuck. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { encodeGbk } from "../batch/gbk";
import { reportPage } from "../batch/report-page";
import { type Either, eitherBrowser } from "./either";

const wait = { timeout: 30_000 };
const text = (words: string) => JSON.stringify(words);

describe.each(eitherBrowser)("bad input in $name", ({ launch }) => {
  let browser: Either;
  let page: Awaited<ReturnType<Either["openExtensionPage"]>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** Opens a page that notes what nobody catches, where its promises or its scripts break. */
  async function open(path: string): Promise<void> {
    page = await browser.openExtensionPage(path);
    await page.evaluate(`(() => {
      globalThis.heard = [];
      globalThis.alert = (words) => void heard.push(String(words));
      addEventListener("error", ({ message }) => heard.push(message));
      addEventListener("unhandledrejection", ({ reason }) => heard.push(String(reason)));
    })()`);
  }

  /** Nothing broke, and no host but the portal was asked for anything. */
  async function expectQuiet(): Promise<void> {
    expect(await page.evaluate("heard")).toEqual([]);
    const hosts = new Set(browser.portal.requests.map((url) => new URL(url).host));
    expect([...hosts]).toEqual(hosts.size === 0 ? [] : [new URL(portalAddress).host]);
  }

  const wordsOf = (selector: string) =>
    page.evaluate<string>(`document.querySelector(${text(selector)})?.innerText ?? ""`);
  const state = () => wordsOf(".status");
  const rows = (words: string) =>
    page.evaluate<string[]>(`[...document.querySelectorAll("tbody tr:not(.space)")]
      .map((row) => row.innerText).filter((row) => row.includes(${text(words)}))`);
  const rowOf = async (words: string) => (await rows(words))[0] ?? "";
  /** The buttons there are, by what they say. */
  const buttons = (words: string) =>
    page.evaluate<number>(`[...document.querySelectorAll("button")]
      .filter((each) => each.textContent.includes(${text(words)})).length`);

  async function press(words: string): Promise<void> {
    await expect.poll(() => buttons(words), wait).toBeGreaterThan(0);
    await page.evaluate(`[...document.querySelectorAll("button")]
      .find((each) => each.textContent.includes(${text(words)})).click()`);
  }

  async function paste(lines: readonly string[]): Promise<void> {
    const isReady = () => page.evaluate('document.querySelector(".primary")?.disabled === false');
    await expect
      .poll(() => page.evaluate('document.querySelector("textarea") !== null'))
      .toBe(true);
    await page.evaluate(`(() => {
      const field = document.querySelector("textarea");
      field.value = ${text(lines.join("\n"))};
      field.dispatchEvent(new Event("input", { bubbles: true }));
    })()`);
    await expect.poll(isReady).toBe(true);
    await page.evaluate('document.querySelector(".primary").click()');
  }

  async function choose(selector: string, name: string, contents: string): Promise<void> {
    await expect
      .poll(() => page.evaluate(`document.querySelector(${text(selector)}) !== null`))
      .toBe(true);
    await page.evaluate(`(() => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([${text(contents)}], ${text(name)}));
      const input = document.querySelector(${text(selector)});
      input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
  }

  describe("an archive that is imported", () => {
    async function importFile(contents: string, answer: string): Promise<void> {
      await open("options.html");
      await choose(".archive input[type=file]", "a.json", contents);
      await expect.poll(() => wordsOf(".archive [role=status]"), wait).toContain(answer);
      await expectQuiet();
    }

    /** What the page would save, without a file. */
    async function exported(): Promise<string> {
      await open("results.html#start");
      await choose("input[type=file]", "a.html", reportPage({ agency: "存档市教育局" }));
      await expect.poll(state, wait).toContain("已完成");
      await open("options.html");
      await page.evaluate(`(() => {
        HTMLAnchorElement.prototype.click = () => undefined;
        URL.createObjectURL = (file) => {
          globalThis.saved = file.text();
          return "blob:";
        };
      })()`);
      await press("导出");
      await expect.poll(() => page.evaluate("typeof saved"), wait).toBe("object");
      return page.evaluate<string>("saved");
    }

    it("is refused where it is damaged, and shown as plain words where it is hostile", async () => {
      const whole = await exported();
      for (const [damaged, answer] of [
        [whole.slice(0, -500), "文件不完整"],
        ["[1]", "不是勾稽的存档文件"],
        [whole.replace('"schemaVersion":1', '"schemaVersion":9'), "较新版本"],
        [whole.replace('"url":null', '"url":"javascript:alert(1)"'), "已损坏（versions"],
      ] as const) {
        await importFile(damaged, answer);
      }
      const name = "<img src=//www.elsewhere.com onerror=alert(1)>敌意市教育局";
      const data = JSON.parse(whole);
      const [version] = data.versions.filter(
        (each: { check: { report: { agency: string } } }) =>
          each.check.report.agency === "存档市教育局",
      );
      version.check.report.agency = name;
      version.check.page.title = name;
      version.check.results[0].message = "</p><script>alert(1)</script>";
      // A reading that fits nothing, so that the rules meet what no page can give them.
      version.reading.claimPlaces = { x: { paragraph: -1, start: 9e9, end: 0 } };
      version.reading.paragraphs = [{ text: "同比增长".repeat(3000), section: 99 }];
      version.check.report.claims = [];
      version.check.report.cells = {
        "applications.received.total": { value: 1e300, state: "number", text: "" },
      };
      data.versions = [version];
      await importFile(JSON.stringify(data), "已导入 1 个版本");
      await open("results.html#archive");
      await expect.poll(async () => (await rows("敌意市教育局")).length, wait).toBe(1);
      await press("敌意市教育局");
      await expect.poll(() => wordsOf(".detail h2"), wait).toBe(name);
      await expect.poll(() => wordsOf(".detail .verdict"), wait).not.toBe("");
      await press("历年对照");
      await expect.poll(() => wordsOf(".years h2"), wait).toContain("敌意市教育局");
      expect(await page.evaluate("document.querySelector('main img, main script') === null")).toBe(
        true,
      );
      const asked = await page.evaluate<string[]>(
        'performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith(location.origin))',
      );
      expect(asked).toEqual([]);
      await expectQuiet();
    }, 120_000);
  });

  describe("a portal that answers badly", () => {
    it("gets a clear line for each page, and the others are read", async () => {
      const { portal } = browser;
      let busy = 0;
      let again = 0;
      portal.answer("/b/403.html", (_, answer) => answer.writeHead(403).end());
      portal.answer("/b/500.html", (_, answer) => answer.writeHead(500).end());
      portal.answer("/b/429.html", (_, answer) => {
        if (busy !== 0) {
          again = Date.now();
          return answer.end(reportPage({ agency: "忙碌市教育局" }));
        }
        busy = Date.now();
        return answer.writeHead(429, { "retry-after": "4" }).end();
      });
      portal.put("/b/login.html", "<title>登录</title><form><input type=password></form>");
      portal.redirect("/b/circle.html", "/b/circle.html");
      portal.redirect("/b/away.html", "http://www.elsewhere.gov.cn/");
      portal.answer("/b/declared.html", (_, answer) => {
        answer.writeHead(200, { "content-type": "text/html", "content-length": "209715200" });
        answer.write("<p>");
      });
      portal.answer("/b/endless.html", (_, answer) => {
        answer.writeHead(200, { "content-type": "text/html" });
        const more = () => {
          while (!answer.destroyed) {
            if (!answer.write(Buffer.alloc(1 << 20, "a"))) return void answer.once("drain", more);
          }
        };
        more();
      });
      portal.put(
        "/b/gbk.html",
        Buffer.from(encodeGbk(reportPage({ agency: "国标市教育局" }))),
        "text/html",
      );
      portal.put("/b/pdf.html", "%PDF-1.7\nbroken", "text/html");
      portal.put("/b/empty.html", "");
      portal.put("/b/last.html", reportPage({ agency: "最后市教育局" }));
      const names = "403 500 login circle away declared endless gbk pdf empty 429 last".split(" ");
      await open("results.html#start");
      await paste([
        ...names.map((name) => `${name} ${portalAddress}/b/${name}.html`),
        "http://www.elsewhere.com/a.html",
        "javascript:alert(1)",
      ]);
      const lines = {
        "403": "网站拒绝了请求（403）",
        "500": "网站出错（500），将自动再试",
        login: "需要登录",
        circle: "反复跳转",
        away: "跳到了别的网站",
        declared: "网页太大",
        endless: "网页太大",
        国标市教育局: "2024",
        pdf: "文件已损坏",
        empty: "空文件",
        忙碌市教育局: "2024",
        最后市教育局: "2024",
        "elsewhere.com": "没有请求",
        "javascript:alert(1)": "不是网址",
      };
      for (const [name, line] of Object.entries(lines)) {
        await expect.poll(() => rowOf(name), { timeout: 45_000 }).toContain(line);
      }
      // The portal was left alone for as long as it asked.
      expect(again - busy).toBeGreaterThanOrEqual(4000);
      await press("取消");
      await expect.poll(() => buttons("重试"), wait).toBe(1);
      expect((await rows("")).length).toBe(Object.keys(lines).length);
      await expectQuiet();
    }, 120_000);

    it("says nothing for a minute: a line, another try, and the next page meanwhile", async () => {
      const { portal } = browser;
      portal.answer("/s/never.html", () => undefined);
      portal.answer("/s/half.html", (_, answer) => {
        answer.writeHead(200, { "content-type": "text/html" });
        answer.write(reportPage({ agency: "半途市教育局" }).slice(0, 2000));
      });
      portal.put("/s/next.html", reportPage({ agency: "下一市教育局" }));
      await open("results.html#start");
      // A minute of the browser's own clock, twenty times as fast.
      await page.evaluate(`(() => {
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 20);
      })()`);
      await paste(
        ["never", "half", "next"].map((name) => `${name} ${portalAddress}/s/${name}.html`),
      );
      for (const name of ["never", "half"]) {
        await expect.poll(() => rowOf(name), wait).toContain("一分钟内没有读完，将自动再试");
      }
      await expect.poll(async () => (await rows("下一市教育局")).length, wait).toBe(1);
      await press("暂停");
      await expect.poll(() => buttons("继续"), wait).toBe(1);
      expect(await state()).toContain("3 项中已完成 1 项");
      await expectQuiet();
    });

    it("lists 3,000 reports, other hosts and scripts: all are told, none is asked for twice", async () => {
      const title = (n: number) => `第${n}局2024年政府信息公开工作年度报告`;
      const own = Array.from({ length: 3000 }, (_, n) => `<a href="/l/${n}.html">${title(n)}</a>`);
      const others = `<a href="http://www.elsewhere.com/1.html">${title(1)}</a>
        <a href="javascript:open()">${title(2)}</a>`;
      browser.portal.put(
        "/l/list.html",
        `<title>政府信息公开年度报告</title>${own.join("")}${others}${own.join("")}`,
      );
      await open("results.html#start");
      await paste([`${portalAddress}/l/list.html`]);
      await expect.poll(state, wait).toContain("3001 项中");
      await press("取消");
      await expect.poll(() => buttons("重试"), wait).toBe(1);
      await page.evaluate('document.querySelector(".left-out summary").click()');
      await expect.poll(() => wordsOf(".left-out ul"), wait).toContain("www.elsewhere.com");
      expect(await wordsOf(".left-out")).toContain("另有 2 项没有读取");
      expect(await wordsOf(".left-out")).toContain("由脚本打开的报告");
      const asked = browser.portal.requests.filter((url) => url.includes("/l/"));
      expect(new Set(asked).size).toBe(asked.length);
      await expectQuiet();
    });
  });
});

describe.each(eitherBrowser)("an archive of a newer version in $name", ({ launch }) => {
  it("is said to be one, on a page that is not blank", async () => {
    const browser = await launch();
    // A page of the extension that opens nothing of its own.
    const before = await browser.openExtensionPage("LICENCES.txt");
    await before.evaluate(`new Promise((resolve, reject) => {
      const asked = indexedDB.open("crossfoot-archive", 99);
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        asked.result.close();
        resolve(true);
      };
    })`);
    const page = await browser.openExtensionPage("results.html");
    await expect
      .poll(() => page.evaluate('document.querySelector("[role=alert]")?.innerText ?? ""'), wait)
      .toContain("较新版本");
    await browser.close();
  });
});
