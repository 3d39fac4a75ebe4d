/** What portals, files and devices do to a batch: each a clear line, nothing lost, nothing stuck. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { encodeGbk } from "../batch/gbk";
import { reportPage } from "../batch/report-page";
import { type Chromium, launchChromium } from "./chromium";

let browser: Chromium;
let page: Page;
let heard: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.context.newPage();
  heard = [];
  page.on("pageerror", (error) => heard.push(error.message));
});
afterEach(async () => {
  expect(heard).toEqual([]);
  // No host but the portal was asked for anything, whatever the test.
  const hosts = new Set(browser.portal.requests.map((url) => new URL(url).host));
  expect([...hosts]).toEqual(hosts.size === 0 ? [] : [new URL(portalAddress).host]);
  await page.close();
});

const wait = { timeout: 30_000 };
const rowOf = (words: string) => page.locator("tbody tr:not(.space)").filter({ hasText: words });
const button = (name: string | RegExp) => page.getByRole("button", { name });
const state = () => page.locator(".status").innerText();

async function paste(lines: readonly string[]): Promise<void> {
  await page.goto(`${browser.origin}/results.html#start`);
  await page.fill("textarea", lines.join("\n"));
  await page.click(".primary");
}

async function drop(files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await page.goto(`${browser.origin}/results.html#start`);
  await page.setInputFiles(
    "input[type=file]",
    files.map(([name, text]) => ({ name, mimeType: "text/html", buffer: Buffer.from(text) })),
  );
}

const manyFiles = (count: number, kind: string) =>
  Array.from({ length: count }, (_, i) => {
    const name = `第${i}${kind}`;
    return [`${i}.html`, reportPage({ agency: name })] as const;
  });

// First: for half a minute after a large write the browser does not ask again how much room is left.
describe("a device", () => {
  it("that is full pauses the batch, says so, and loses nothing", async () => {
    const session = await browser.context.newCDPSession(page);
    const { origin } = browser;
    const setQuota = (size?: number) =>
      session.send("Storage.overrideQuotaForOrigin", { origin, ...(size && { quotaSize: size }) });
    await setQuota(1000);
    await drop(manyFiles(20, "镇人民政府"));
    await page.getByText("设备空间已满，没有建立批次").waitFor();
    // Room for the files, but not for all that is read of them.
    const files = manyFiles(200, "镇人民政府");
    const { usage } = await session.send("Storage.getUsageAndQuota", { origin });
    const size = files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    await setQuota(usage + size + 3_000_000);
    await drop(files);
    await expect.poll(state, wait).toContain("设备空间已满");
    await setQuota();
    await button("继续").click();
    await expect.poll(state, wait).toContain("已完成 · 200 项中已完成 200 项");
    expect(await page.locator(".filters .unread").innerText()).toContain("0");
  });
});

describe("an archive that is imported", () => {
  async function importFile(text: string): Promise<void> {
    await page.goto(`${browser.origin}/options.html`);
    await page.locator(".archive .help").nth(1).waitFor();
    await page.setInputFiles(".archive input[type=file]", {
      name: "a.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  }

  async function exported(): Promise<string> {
    await drop([["a.html", reportPage({ agency: "存档市教育局" })]]);
    await expect.poll(state, wait).toContain("已完成");
    await page.goto(`${browser.origin}/options.html`);
    const download = page.waitForEvent("download");
    await page.locator(".archive").getByRole("button", { name: "导出" }).click();
    const stream = await (await download).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part);
    return Buffer.concat(parts).toString("utf8");
  }

  it("is refused where it is damaged, and shown as plain words where it is hostile", async () => {
    const text = await exported();
    for (const [damaged, words] of [
      [text.slice(0, -500), "文件不完整"],
      ["[1]", "不是勾稽的存档文件"],
      [text.replace('"schemaVersion":1', '"schemaVersion":9'), "较新版本"],
      [text.replace('"url":null', '"url":"javascript:alert(1)"'), "已损坏（versions"],
    ] as const) {
      await importFile(damaged);
      await page.getByText(words).waitFor();
    }
    const name = "<img src=//www.elsewhere.com onerror=alert(1)>敌意市教育局";
    const data = JSON.parse(text);
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
    await importFile(JSON.stringify(data));
    await page.getByText("已导入 1 个版本").waitFor();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("dialog", (dialog) => heard.push(dialog.message()));
    await page.goto(`${browser.origin}/results.html#archive`);
    await expect.poll(() => rowOf("敌意市教育局").count(), wait).toBe(1);
    await rowOf("敌意市教育局").locator("button").click();
    await expect.poll(() => page.locator(".detail h2").innerText()).toBe(name);
    await page.locator(".detail .verdict").waitFor();
    await page.locator(".detail").getByRole("button", { name: "历年对照" }).click();
    await page.locator(".years").waitFor();
    expect(asked.filter((url) => !url.startsWith(browser.origin))).toEqual([]);
  });
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
      await expect.poll(() => rowOf(name).first().innerText(), { timeout: 45_000 }).toContain(line);
    }
    // The portal was left alone for as long as it asked.
    expect(again - busy).toBeGreaterThanOrEqual(4000);
    await button("取消").click();
    await button(/重试/).waitFor();
    expect(await rowOf("").count()).toBe(Object.keys(lines).length);
  }, 120_000);

  it("says nothing for a minute: a line, another try, and the next page meanwhile", async () => {
    // A minute of the browser's own clock, twenty times as fast.
    await page.addInitScript(() => {
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 20);
    });
    const { portal } = browser;
    portal.answer("/s/never.html", () => undefined);
    portal.answer("/s/half.html", (_, answer) => {
      answer.writeHead(200, { "content-type": "text/html" });
      answer.write(reportPage({ agency: "半途市教育局" }).slice(0, 2000));
    });
    portal.put("/s/next.html", reportPage({ agency: "下一市教育局" }));
    await paste(["never", "half", "next"].map((name) => `${name} ${portalAddress}/s/${name}.html`));
    for (const name of ["never", "half"]) {
      await expect
        .poll(() => rowOf(name).innerText(), wait)
        .toContain("一分钟内没有读完，将自动再试");
    }
    await expect.poll(() => rowOf("下一市教育局").count(), wait).toBe(1);
    await button("暂停").click();
    await button("继续").waitFor();
    expect(await state()).toContain("3 项中已完成 1 项");
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
    await paste([`${portalAddress}/l/list.html`]);
    await expect.poll(state, wait).toContain("3001 项中");
    await button("取消").click();
    await button(/重试/).waitFor();
    expect(await state()).toContain("1 个链接指向别的网站，1 个链接不是网址，未读取");
    const asked = browser.portal.requests.filter((url) => url.includes("/l/"));
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe("a device that fails in another way", () => {
  it("on which the browser crashes in the middle of the work goes on where it was", async () => {
    await drop(manyFiles(120, "乡人民政府"));
    await page.locator(".batch").waitFor();
    const address = page.url();
    const done = () => page.locator("progress").evaluate((each: HTMLProgressElement) => each.value);
    await expect.poll(done, wait).toBeGreaterThan(5);
    const crashed = page.waitForEvent("crash");
    await page.goto("chrome://crash").catch(() => undefined);
    await crashed;
    await page.close();
    page = await browser.context.newPage();
    await page.goto(address);
    await expect.poll(state, wait).toContain("已完成 · 120 项中已完成 120 项");
    expect(await page.locator(".filters .unread").innerText()).toContain("0");
  });

  it("on which a newer version has kept its archive says so, on a page that is not blank", async () => {
    const other = await launchChromium();
    const shown = await other.context.newPage();
    // A page of the extension that opens nothing of its own.
    await shown.goto(`${other.origin}/LICENCES.txt`);
    await shown.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open(name, 99);
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            asked.result.close();
            resolve();
          };
        }),
      "crossfoot-archive",
    );
    await shown.goto(`${other.origin}/results.html`);
    expect(await shown.getByRole("alert").innerText()).toContain("较新版本");
    await other.close();
  });
});
