import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { reportPage } from "../batch/report-page";
import { writeReport } from "../files/docx";
import { drawReport, writePdf } from "../files/pdf";
import { makeFacts, makeReport, seeded } from "../files/report";
import { type Chromium, launchChromium } from "./chromium";
import { findViolations } from "./violations";

let browser: Chromium;
let page: Page;
let heard: string[];

beforeAll(async () => {
  browser = await launchChromium();
  const { portal } = browser;
  for (const year of [2022, 2023, 2024]) {
    const carriedIn = year === 2024 ? 3 : 0;
    const numbers = { received: 10, carriedIn, granted: 8 + carriedIn, concluded: 8 + carriedIn };
    const cells = Object.fromEntries(
      Object.entries({ ...numbers, carriedOut: 2 }).flatMap(([row, value]) => [
        [`applications.${row}.naturalPerson`, value],
        [`applications.${row}.total`, value],
      ]),
    );
    portal.put(`/nb/${year}.html`, reportPage({ agency: "某某市教育局", year, cells }));
  }
  portal.redirect("/nb/away.html", "http://www.elsewhere.gov.cn/nb/2024.html");
  portal.redirect("/nb/circle.html", "/nb/circle.html");
  const entry = (path: string, words: string) => `<li><a href="${path}">${words}</a></li>`;
  const title = (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告`;
  portal.put(
    "/nb/list.html",
    `<!doctype html><meta charset="utf-8"><title>政府信息公开年报</title><h1>政府信息公开年报</h1>
    ${entry("2023.html", title("某某市教育局", 2023))}${entry("2024.html", title("某某市教育局", 2024))}
    ${entry("away.html", title("某某市财政局", 2024))}${entry("circle.html", title("某某市水务局", 2024))}
    ${entry("http://www.elsewhere.gov.cn/1.html", title("某某市民政局", 2024))}
    ${entry("javascript:open()", title("某某市审计局", 2024))}`,
  );
  await browser.context.addCookies([{ name: "session", value: "secret", url: portalAddress }]);
});
afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.context.newPage();
  heard = [];
  page.on("pageerror", (error) => heard.push(error.message));
});
afterEach(async () => {
  expect(heard).toEqual([]);
  await page.close();
});

const rowsOf = (of: Page) => of.locator("tbody tr:not(.space)").allInnerTexts();

/** Opens a report and waits until the archive lists it, which comes after the badge. */
async function openKept(path: string, agency: string, year: number): Promise<Page> {
  const report = await browser.open(path);
  await page.goto(`${browser.origin}/results.html#archive`);
  const isKept = async () => {
    await page.reload();
    await page.locator("tbody, .nothing").first().waitFor();
    return (await rowsOf(page)).some((row) => row.includes(agency) && row.includes(String(year)));
  };
  await expect.poll(isKept, { timeout: 15_000 }).toBe(true);
  return report;
}

/** Has the archive hold two years of an organ, between which something disagrees. */
async function keepTwoYears(): Promise<void> {
  for (const year of [2023, 2024]) {
    await (await openKept(`/nb/${year}.html`, "某某市教育局", year)).close();
  }
}

/** Checks a dropped report, so that the device holds it and its batch. */
async function checkFile(agency: string): Promise<void> {
  const buffer = Buffer.from(reportPage({ agency }));
  await page.goto(`${browser.origin}/results.html#start`);
  await page.setInputFiles("input[type=file]", [{ name: "1.html", mimeType: "", buffer }]);
  await page.locator(".status", { hasText: "1 项中已完成 1 项" }).waitFor();
}

/** Has the browser drag a file or folder over the page, as from a window of the system. */
async function drag(
  type: "dragEnter" | "dragOver" | "drop",
  at: { readonly x: number; readonly y: number },
  path: string,
): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  await session.send("Input.dispatchDragEvent", { type, ...at, data });
  await session.detach();
}

/** Takes whatever names the organ out of the archive: a former try of a test may have ended half-way. */
async function forget(organ: string): Promise<void> {
  await page.goto(`${browser.origin}/results.html#archive`);
  await page.locator("tbody, .nothing").first().waitFor();
  await page.evaluate(async (name) => {
    const promised = <Value>(asked: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await promised(indexedDB.open("crossfoot-archive"));
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores, "readwrite");
    for (const each of stores) {
      const store = transaction.objectStore(each);
      const [keys, values] = await Promise.all([
        promised(store.getAllKeys()),
        promised(store.getAll()),
      ]);
      for (const [index, value] of values.entries()) {
        const key = keys[index];
        if (key !== undefined && JSON.stringify(value).includes(name)) store.delete(key);
      }
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, organ);
}

/** Has the extension's scripts in a page wait for the settings, so many milliseconds. */
async function slowSettings(report: Page, milliseconds: number): Promise<void> {
  const session = await report.context().newCDPSession(report);
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
    if (origin === browser.origin) worlds.push(id);
  });
  await session.send("Runtime.enable");
  const expression = `{
    const { sync } = chrome.storage;
    const get = sync.get.bind(sync);
    sync.get = (...keys) =>
      new Promise((resolve) => setTimeout(resolve, ${milliseconds})).then(() => get(...keys));
  }`;
  for (const contextId of worlds) await session.send("Runtime.evaluate", { contextId, expression });
  expect(worlds).toHaveLength(1);
}

describe("a list of reports", () => {
  it("is offered by the popup, checked politely and without leaving the portal", async () => {
    const list = await browser.open("/nb/list.html");
    const popup = await browser.popup(list);
    const cookies: (string | undefined)[] = [];
    const opened = browser.context.waitForEvent("page");
    await popup.locator(".offer .primary").click();
    const results = await opened;
    results.on("requestfinished", async (request) => {
      if (request.url().startsWith("http")) cookies.push((await request.allHeaders()).cookie);
    });
    await results.waitForFunction(
      () => document.querySelector(".status")?.textContent?.startsWith("已完成"),
      null,
      { timeout: 30_000 },
    );
    const rows = (await rowsOf(results)).map((row) => row.replace(/\s+/g, " ").trim());
    expect(rows).toHaveLength(4);
    expect(rows.filter((row) => row.includes("某某市教育局"))).toHaveLength(2);
    expect(rows.filter((row) => row.includes("跳"))).toHaveLength(2);
    await results.getByText("另有 2 项没有读取").click();
    const leftOut = () => results.locator(".left-out").innerText();
    await expect.poll(leftOut).toContain("别的网站上的报告 · 1");
    expect(await leftOut()).toContain("http://www.elsewhere.gov.cn/1.html");
    expect(await leftOut()).toContain("由脚本打开的报告，请在目录网页上点开 · 1");
    expect(cookies.length).toBeGreaterThan(0);
    expect(cookies.every((cookie) => cookie === undefined)).toBe(true);
    const hosts = new Set(browser.portal.requests.map((url) => new URL(url).host));
    expect([...hosts]).toEqual([new URL(portalAddress).host]);
    await results.close();
    await list.close();
  });

  it("is searched while it comes in, as often as the user types something else", async () => {
    const addresses = Array.from({ length: 20 }, (_, i) => {
      browser.portal.put(`/busy/${i}.html`, reportPage({ agency: `第${i}市林业局` }));
      return `${portalAddress}/busy/${i}.html`;
    });
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", addresses.join("\n"));
    await page.click(".primary");
    await page.getByText("第1市林业局").waitFor();
    const agencies = () => page.locator("tbody td.agency").allInnerTexts();
    for (const agency of ["第0市林业局", "第1市林业局"]) {
      await page.fill("input[type=search]", agency);
      await expect.poll(agencies).toEqual([agency]);
    }
    await page.fill("input[type=search]", "林业局");
    const count = async () => (await agencies()).length;
    await expect.poll(count).toBeGreaterThan(2);
    const some = await count();
    await expect.poll(count, { timeout: 5_000 }).toBeGreaterThan(some);
    expect(await page.locator(".status").innerText()).not.toContain("已完成 20 项");
  });

  it("closed half-way goes on where it stopped", async () => {
    const { portal } = browser;
    const addresses = Array.from({ length: 5 }, (_, i) => {
      portal.put(`/half/${i}.html`, reportPage({ agency: `第${i}市水务局` }));
      return `${portalAddress}/half/${i}.html`;
    });
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", addresses.join("\n"));
    await page.click(".primary");
    await page.getByText("第1市水务局").waitFor({ timeout: 10_000 });
    const address = page.url();
    await page.close();
    page = await browser.context.newPage();
    await page.goto(address);
    await page.getByText("第4市水务局").waitFor({ timeout: 15_000 });
    const asked = portal.requests.filter((url) => url.includes("/half/"));
    // The one that was under way when the tab was closed may be asked for again.
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(new Set(asked).size).toBe(5);
  });

  it("is paused, resumed and cancelled", async () => {
    const { portal } = browser;
    const addresses = Array.from({ length: 6 }, (_, i) => {
      portal.put(`/stop/${i}.html`, reportPage({ agency: `第${i}市财政局` }));
      return `${portalAddress}/stop/${i}.html`;
    });
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", addresses.join("\n"));
    await page.click(".primary");
    await page.getByRole("button", { name: "暂停" }).click();
    await page.getByRole("button", { name: "继续" }).waitFor();
    const asked = () => portal.requests.filter((url) => url.includes("/stop/")).length;
    const before = asked();
    await page.waitForTimeout(2500);
    expect(asked()).toBe(before);
    // Closed and opened again, it is as it was left.
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByRole("button", { name: "继续" }).click();
    await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThan(before);
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: /重试/ }).waitFor();
    expect((await rowsOf(page)).some((row) => row.includes("已取消"))).toBe(true);
  });
});

describe("a batch that goes on for a while", () => {
  it("tells how long it will still take once it has a pace, and no more when it is paused", async () => {
    const addresses = Array.from(
      { length: 80 },
      (_, i) => `http://site${i % 2}.example.gov.cn/long/${i}.html`,
    );
    browser.portal.put("/long/0.html", reportPage());
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", addresses.join("\n"));
    await page.click(".primary");
    const status = page.locator(".status");
    await page.getByText("80 项中已完成 3 项").waitFor();
    expect(await status.innerText()).not.toContain("还需");
    await expect.poll(() => status.innerText(), { timeout: 20_000 }).toContain("还需约");
    expect(await status.locator("[role=status]").innerText()).toBe("进行中");
    await page.getByRole("button", { name: "暂停" }).click();
    await page.getByRole("button", { name: "继续" }).waitFor();
    expect(await status.innerText()).not.toContain("还需");
    await page.getByRole("button", { name: "取消" }).click();
  });
});

describe("a batch that is left for another part of the page", () => {
  const paste = async (paths: readonly string[]) => {
    await page.locator('.rail a[href="#start"]').click();
    await page.fill("textarea", paths.map((path) => portalAddress + path).join("\n"));
    await page.click(".primary");
    await page.locator("progress").waitFor();
  };
  const states = () => page.locator(".rail small").allInnerTexts();

  it("goes on, and its line among the batches says when it is done", async () => {
    for (const each of [1, 2, 3]) {
      browser.portal.put(`/left/${each}.html`, reportPage({ agency: `第${each}县档案局` }));
    }
    await page.goto(`${browser.origin}/results.html#start`);
    await paste([1, 2, 3].map((each) => `/left/${each}.html`));
    const own = page.locator(".rail a", { has: page.locator("small") }).first();
    await expect.poll(() => own.innerText()).toContain("进行中");
    await page.locator('.rail a[href="#archive"]').click();
    await page.locator("main h1", { hasText: "本机存档" }).waitFor();
    await expect.poll(() => own.innerText()).toContain("已完成");
    await own.click();
    await page.locator(".status", { hasText: "3 项中已完成 3 项" }).waitFor();
  });

  it("asks a portal no more often for another batch of the same one", async () => {
    const answers = new Map<string, () => void>();
    const paths = ["/slow/1.html", "/slow/2.html", "/slow/3.html"];
    for (const path of paths) {
      browser.portal.answer(path, (_, response) => {
        response.setHeader("content-type", "text/html; charset=utf-8");
        answers.set(path, () => response.end(reportPage({ agency: "某某市粮食局" })));
      });
    }
    await page.goto(`${browser.origin}/results.html#start`);
    await paste(paths.slice(0, 2));
    await expect.poll(() => answers.size).toBe(2);
    await paste(paths.slice(2));
    // Two requests at a time is the most: the third has had its time by now.
    await page.waitForTimeout(1500);
    expect([...answers.keys()]).toEqual(paths.slice(0, 2));
    answers.get("/slow/1.html")?.();
    await expect.poll(() => answers.size).toBe(3);
    for (const answer of answers.values()) answer();
    await expect.poll(async () => (await states()).slice(0, 2).join()).not.toContain("进行中");
  });
});

describe("pasted lines that are no addresses of a government's", () => {
  it("say what they are, and are not offered to be tried again", async () => {
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill(
      "textarea",
      `不是网址\nhttp://www.example.com/1.html\n${portalAddress}/nb/nowhere.html`,
    );
    await page.click(".primary");
    await page.getByRole("button", { name: "重试 1 项" }).waitFor();
    await page.getByRole("button", { name: "不是网址" }).click();
    await page.locator(".detail").getByText("请改正网址，放进新的批次").waitFor();
    const outcomes = await page.locator("td.outcome").allInnerTexts();
    expect(outcomes).toEqual([
      expect.stringContaining("不是网址"),
      expect.stringContaining("不是政府网站"),
      expect.stringContaining("404"),
    ]);
  });
});

describe("dropped files", () => {
  const file = (name: string, text: string) => ({
    name,
    mimeType: "text/html",
    buffer: Buffer.from(text),
  });

  it("are read without any request; what is no page says so", async () => {
    const before = browser.portal.requests.length;
    await page.goto(`${browser.origin}/results.html#start`);
    await page.setInputFiles("input[type=file]", [
      file("a.html", reportPage({ agency: "甲市教育局" })),
      file("b.html", "%PDF-1.7\nnot a page"),
      file("c.html", ""),
    ]);
    await page.getByText("甲市教育局").first().waitFor();
    await expect.poll(async () => (await rowsOf(page)).join()).toContain("空文件");
    await expect.poll(async () => (await rowsOf(page)).join()).toContain("文件已损坏");
    expect(browser.portal.requests).toHaveLength(before);
  });

  it("begin a batch wherever on the page they fall, and a page that shows another stays open", async () => {
    const folder = mkdtempSync(join(tmpdir(), "crossfoot-drop-"));
    const path = join(folder, "late.html");
    writeFileSync(path, reportPage({ agency: "乙市教育局" }));
    await checkFile("丙市教育局");
    const [x, y] = [640, 600];
    const over = page.locator(".app.over");
    for (const type of ["dragEnter", "dragOver"] as const) await drag(type, { x, y }, path);
    await over.waitFor();
    await over.evaluate((app) => {
      const observer = new MutationObserver(() => {
        if (!app.classList.contains("over")) document.body.dataset.flickered = "yes";
      });
      observer.observe(app, { attributes: true });
    });
    for (const to of [120, 200, y]) await drag("dragOver", { x, y: to }, path);
    await page.waitForTimeout(100);
    expect(await page.locator("body").getAttribute("data-flickered")).toBe(null);
    await drag("drop", { x, y }, path);
    await page.getByText("乙市教育局").first().waitFor();
    expect(await over.count()).toBe(0);
    expect(page.url()).toMatch(/results\.html#batch=\d+$/);
    rmSync(folder, { recursive: true });
  });
});

describe("a dropped folder", () => {
  it("is read with what is in it, without the pictures that a browser saved beside a page", async () => {
    const folder = mkdtempSync(join(tmpdir(), "crossfoot-drop-"));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const n of [1, 2]) write(`县/${n}.html`, reportPage({ agency: `第${n}县教育局` }));
    write("县/乡/3.html", reportPage({ agency: "第三县教育局" }));
    write("县/1_files/frame.html", "<p>广告</p>");
    write("县/notes.txt", "");
    write("县/.hidden.html", "<p></p>");
    await page.goto(`${browser.origin}/results.html#start`);
    const box = await page.locator(".drop").boundingBox();
    if (!box) throw new Error("There is no place to drop at.");
    const at = { x: box.x + 40, y: box.y + 20 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await drag(type, at, join(folder, "县"));
    await expect.poll(() => page.locator(".status").innerText()).toContain("4 项中已完成 4 项");
    const rows = (await rowsOf(page)).join("\n");
    for (const words of ["第1县教育局", "第2县教育局", "第三县教育局", "县/notes.txt"]) {
      expect(rows).toContain(words);
    }
    rmSync(folder, { recursive: true });
  });
});

describe("the threads that read", () => {
  it("know the references of a page, and are gone when the batch is done", async () => {
    const html = reportPage({ agency: "丁市教育局" }).replaceAll(
      "<td>0</td>",
      "<td>&#48;&nbsp;</td>",
    );
    const file = { name: "a.html", mimeType: "text/html", buffer: Buffer.from(html) };
    const started: string[] = [];
    page.on("worker", (worker) => started.push(worker.url()));
    await page.goto(`${browser.origin}/results.html#start`);
    await page.setInputFiles("input[type=file]", [file]);
    const row = page.locator("tbody tr:not(.space)");
    await expect.poll(() => row.innerText()).toMatch(/丁市教育局[\s\S]*数字全为 0/);
    expect(started.some((each) => each.endsWith("/reader.js"))).toBe(true);
    await expect.poll(() => page.workers().length).toBe(0);
  });

  it("open PDF and Word files, too, and the page itself loads nothing for that", async () => {
    const report = (organ: string) => makeReport(2021, makeFacts(2021, seeded(5)), organ);
    const buffers = {
      "a.pdf": writePdf(drawReport(report("戊县人民政府"))),
      "b.docx": writeReport(report("己县人民政府")),
    };
    await page.goto(`${browser.origin}/results.html#start`);
    await page.setInputFiles(
      "input[type=file]",
      Object.entries(buffers).map(([name, bytes]) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      })),
    );
    await expect
      .poll(() => page.locator(".status").innerText(), { timeout: 30_000 })
      .toContain("2 项中已完成 2 项");
    const rows = await rowsOf(page);
    expect(rows.map((row) => /[戊己]县人民政府\s+2024/.test(row))).toEqual([true, true]);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(loaded.filter((name) => /\/(?:pdf|open|read-report|cmaps)\b/.test(name))).toEqual([]);
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

describe("the years of one organ", () => {
  it("are checked against each other in the page, and linked", async () => {
    const first = await openKept("/nb/2023.html", "某某市教育局", 2023);
    const second = await browser.open("/nb/2024.html");
    const popup = await browser.popup(second);
    await popup.getByText("上年结转跨年衔接").or(popup.getByText("跨年")).first().waitFor();
    expect(await popup.locator(".years a").getAttribute("href")).toBe(
      `${portalAddress}/nb/2023.html`,
    );
    await popup.close();
    await first.close();
    await second.close();
  });

  it("are found on the portal at a click, from the report's own links", async () => {
    const body = reportPage({ agency: "某某市水利局", year: 2024 });
    const prior = `<a href="/zr/2023.html">某某市水利局2023年政府信息公开工作年度报告</a>`;
    browser.portal.put("/zr/2024.html", `${body}${prior}`);
    browser.portal.put("/zr/2023.html", reportPage({ agency: "市水利局", year: 2023 }));
    const report = await browser.open("/zr/2024.html");
    await expect.poll(() => browser.badge(report)).not.toBe("");
    const popup = await browser.popup(report);
    const asked = () => browser.portal.requests.some((url) => url.endsWith("/zr/2023.html"));
    await popup.getByText("查找 2023 年报告").click();
    expect(asked()).toBe(false);
    await popup.locator(".candidates button").click();
    await popup.locator(".years a").waitFor();
    expect(asked()).toBe(true);
    expect(await popup.locator(".years a").getAttribute("href")).toContain("/zr/2023.html");
    await popup.close();
    await report.close();
  });

  it("are asked about where the archive's name leaves it open, by the keyboard, and taken back", async () => {
    await browser.closeOthers(page);
    await forget("文旅局");
    const pages = { 2023: "文旅局", 2024: "某某市文旅局" };
    const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 5 };
    for (const [year, agency] of Object.entries(pages)) {
      browser.portal.put(`/wl/${year}.html`, reportPage({ agency, year: Number(year), cells }));
    }
    await (await openKept("/wl/2023.html", "文旅局", 2023)).close();
    const report = await openKept("/wl/2024.html", "某某市文旅局", 2024);
    const alone = Number(await browser.badge(report));
    const popup = await browser.popup(report);
    const line = popup.locator(".years [role=status]");
    await expect.poll(() => line.innerText()).toContain("「文旅局」的 2023 年报告");
    const press = async (name: string) => {
      await line.getByRole("button", { name, exact: true }).focus();
      await popup.keyboard.press("Enter");
    };
    const focused = () => popup.evaluate(() => document.activeElement?.textContent);
    await press("是");
    await expect.poll(() => line.innerText()).toContain("「文旅局」是同一机关");
    await expect.poll(focused).toBe("撤销");
    expect(await popup.locator(".years a").getAttribute("href")).toContain("/wl/2023.html");
    await expect.poll(() => browser.badge(report)).toBe(String(alone + 1));
    await popup.keyboard.press("Enter");
    await expect.poll(() => line.innerText()).toContain("是同一机关吗");
    expect(await popup.locator(".years a").count()).toBe(0);
    await expect.poll(() => browser.badge(report)).toBe(String(alone));
    await press("不是");
    await expect.poll(() => line.innerText()).toContain("「文旅局」不是同一机关");
    await expect.poll(focused).toBe("撤销");
    // What was said holds for the next time, and can still be taken back.
    await popup.reload();
    await expect.poll(() => line.innerText()).toContain("「文旅局」不是同一机关");
    await press("撤销");
    await expect.poll(() => line.innerText()).toContain("是同一机关吗");
    await popup.close();
    await report.close();
  });

  it("are asked about where two organs of the site bear one name", async () => {
    await browser.closeOthers(page);
    const agency = "城关镇人民政府";
    await forget(agency);
    const put = (path: string, year: number, carriedOut: number) => {
      const cells = {
        "applications.carriedIn.total": 3,
        "applications.carriedOut.total": carriedOut,
      };
      browser.portal.put(path, reportPage({ agency, year, cells }));
    };
    put("/east/2023.html", 2023, 5);
    put("/west/2023.html", 2023, 6);
    put("/east/2024.html", 2024, 5);
    await (await openKept("/east/2023.html", agency, 2023)).close();
    const report = await openKept("/east/2024.html", agency, 2024);
    const joined = Number(await browser.badge(report));
    const west = await browser.open("/west/2023.html");
    await expect.poll(() => browser.badge(report), { timeout: 15_000 }).toBe(String(joined - 1));
    await west.close();
    const popup = await browser.popup(report);
    const line = popup.locator(".years [role=status]");
    await expect.poll(() => line.innerText()).toContain("署此名的都是同一机关吗");
    await line.getByRole("button", { name: "是", exact: true }).click();
    await expect.poll(() => browser.badge(report)).toBe(String(joined));
    await line.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => line.innerText()).toContain("署此名的都是同一机关吗");
    await expect.poll(() => browser.badge(report)).toBe(String(joined - 1));
    await popup.close();
    await report.close();
  });

  it("are compared no longer once another organ's report of the same year shows the name to be two's", async () => {
    await browser.closeOthers(page);
    const agency = "城东镇人民政府";
    const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 5 };
    for (const [path, year] of Object.entries({
      "/dong/2023.html": 2023,
      "/dong/2024.html": 2024,
    })) {
      browser.portal.put(path, reportPage({ agency, year, cells }));
    }
    browser.portal.put("/xi/2024.html", reportPage({ agency, year: 2024 }));
    await (await openKept("/dong/2023.html", agency, 2023)).close();
    const report = await openKept("/dong/2024.html", agency, 2024);
    const isBadge = (text: string) =>
      expect.poll(() => browser.badge(report), { timeout: 15_000 }).toBe(text);
    await isBadge("4");
    const other = await browser.open("/xi/2024.html");
    await isBadge("3");
    await other.close();
    await report.close();
  });

  it("are asked about in a popup that was open before the archive had answered", async () => {
    await browser.closeOthers(page);
    for (const [year, agency] of Object.entries({ 2023: "档案局", 2024: "某某市档案局" })) {
      browser.portal.put(`/da/${year}.html`, reportPage({ agency, year: Number(year) }));
    }
    await (await openKept("/da/2023.html", "档案局", 2023)).close();
    // As long as another writes to it, the archive has no answer.
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("crossfoot-archive");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const names = [...database.objectStoreNames];
      const store = database.transaction(names, "readwrite").objectStore(names[0] ?? "");
      const hold = () => {
        if (!document.title.startsWith("released")) store.count().onsuccess = hold;
      };
      hold();
    });
    const report = await browser.open("/da/2024.html");
    await expect.poll(() => browser.badge(report), { timeout: 15_000 }).not.toBe("");
    const popup = await browser.popup(report);
    await popup.locator(".years").waitFor();
    await page.evaluate(() => {
      document.title = "released";
    });
    const asked = popup.getByText("「档案局」的 2023 年报告");
    await expect.poll(() => asked.count(), { timeout: 15_000 }).toBe(1);
    await popup.close();
    await report.close();
  });

  it("are asked about though the archive answers before the check is shown", async () => {
    const cells = { "applications.received.total": 1 };
    browser.portal.put("/zx/2023.html", reportPage({ agency: "信访局", year: 2023, cells }));
    await (await openKept("/zx/2023.html", "信访局", 2023)).close();
    const body = reportPage({ agency: "某某市信访局", year: 2024, cells });
    browser.portal.put("/zx/2024.html", "<title>正在载入</title><p>正在载入</p>");
    const report = await browser.open("/zx/2024.html");
    await slowSettings(report, 2_000);
    // The report arrives in the page now, and with it the check, which is held up.
    await report.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      document.title = parsed.title;
      document.body.replaceChildren(...parsed.body.childNodes);
    }, body);
    await expect.poll(() => browser.badge(report), { timeout: 15_000 }).not.toBe("");
    const popup = await browser.popup(report);
    const asked = popup.getByText("「信访局」的 2023 年报告");
    await expect.poll(() => asked.count(), { timeout: 10_000 }).toBe(1);
    await popup.close();
    await report.close();
  });

  it("can be said to be another organ's where a name was taken for the same", async () => {
    await browser.closeOthers(page);
    await forget("林业局");
    const pages = { 2023: "市林业局", 2024: "某某市林业局" };
    const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 5 };
    for (const [year, agency] of Object.entries(pages)) {
      browser.portal.put(`/ly/${year}.html`, reportPage({ agency, year: Number(year), cells }));
    }
    await (await openKept("/ly/2023.html", "市林业局", 2023)).close();
    const report = await openKept("/ly/2024.html", "某某市林业局", 2024);
    const popup = await browser.popup(report);
    await popup.getByText("跨年").first().waitFor();
    const compared = Number(await browser.badge(report));
    await popup.getByRole("button", { name: "不是同一机关" }).click();
    await popup.getByText("已指明「市林业局」不是同一机关").waitFor();
    expect(await popup.locator(".years a").count()).toBe(0);
    await expect.poll(() => browser.badge(report)).toBe(String(compared - 1));
    await popup.close();
    await report.close();
  });

  it("are compared in an open page and in the archive though the year before comes later", async () => {
    await browser.closeOthers(page);
    await forget("商务局");
    const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 3 };
    for (const year of [2023, 2024]) {
      const over = year === 2023 ? { "applications.carriedOut.total": 2 } : {};
      const body = reportPage({ agency: "某某市商务局", year, cells: { ...cells, ...over } });
      browser.portal.put(`/sw/${year}.html`, body);
    }
    const later = await openKept("/sw/2024.html", "某某市商务局", 2024);
    const alone = Number(await browser.badge(later));
    const before = await browser.open("/sw/2023.html");
    await expect.poll(() => browser.badge(later), { timeout: 15_000 }).toBe(String(alone + 1));
    await later.close();
    await before.close();
    await page.goto(`${browser.origin}/results.html#archive`);
    await page.fill("input[type=search]", "某某市商务局");
    const row = page.locator("tbody tr:not(.space)").filter({ hasText: "2024" });
    await expect.poll(() => row.innerText()).toContain("商务局");
    await row.locator("td.agency button").click();
    const link = page.locator(".detail li a").first();
    await expect.poll(() => link.getAttribute("href")).toBe(`${portalAddress}/sw/2023.html`);
  });

  it("are compared as soon as the user says whose they are, until that is taken back", async () => {
    await browser.closeOthers(page);
    await forget("卫健委");
    const pages = { 2023: "卫健委", 2024: "某某市卫健委" };
    for (const [year, agency] of Object.entries(pages)) {
      const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 5 };
      browser.portal.put(`/wj/${year}.html`, reportPage({ agency, year: Number(year), cells }));
      await (await openKept(`/wj/${year}.html`, agency, Number(year))).close();
    }
    await page.fill("input[type=search]", "某某市卫健委");
    const row = page.locator("tbody tr:not(.space)").filter({ hasText: "某某市卫健委" });
    await row.locator("button").click();
    const link = page.locator(".detail li a");
    await page.locator(".detail .verdict").waitFor();
    const failed = () => row.locator("td").nth(4).innerText();
    const alone = Number(await failed());
    expect(await link.count()).toBe(0);
    await page.getByRole("button", { name: "历年对照" }).click();
    const line = page.locator(".years [role=status]");
    await expect.poll(() => line.innerText()).toContain("「卫健委」的 2023 年报告");
    expect(await page.locator(".years .nothing").count()).toBe(0);
    await line.getByRole("button", { name: "是", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".broken").first().waitFor();
    // Nothing received and nothing concluded: their words stand clear of the years', and of each other.
    const covered = await page.locator(".chart").evaluate((chart) => {
      const boxes = [...chart.querySelectorAll("text")].map((each) => each.getBoundingClientRect());
      return boxes.some((a, index) =>
        boxes
          .slice(index + 1)
          .some(
            (b) =>
              a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom,
          ),
      );
    });
    expect(covered).toBe(false);
    await expect.poll(() => line.innerText()).toContain("「卫健委」是同一机关");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("撤销");
    await page.getByRole("button", { name: "返回" }).click();
    await expect.poll(() => link.first().getAttribute("href")).toContain("/wj/2023.html");
    await expect.poll(failed).toBe(String(alone + 1));
    await page.getByRole("button", { name: "历年对照" }).click();
    await line.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => line.innerText()).toContain("是同一机关吗");
    expect(await page.locator(".broken").count()).toBe(0);
    await page.getByRole("button", { name: "返回" }).click();
    await expect.poll(failed).toBe(String(alone));
    expect(await link.count()).toBe(0);
  });

  it("of a batch are compared by what the user says, too", async () => {
    await browser.closeOthers(page);
    await forget("粮食局");
    const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 5 };
    const files = Object.entries({ 2023: "粮食局", 2024: "某某市粮食局" }).map(
      ([year, agency]) => ({
        name: `${year}.html`,
        mimeType: "text/html",
        buffer: Buffer.from(reportPage({ agency, year: Number(year), cells })),
      }),
    );
    await page.goto(`${browser.origin}/results.html#start`);
    await page.setInputFiles("input[type=file]", files);
    const row = page.locator("tbody tr:not(.space)").filter({ hasText: "某某市粮食局" });
    await page.getByText("已完成").first().waitFor();
    const failed = () => row.locator("td").nth(4).innerText();
    const alone = Number(await failed());
    await row.locator("button").click();
    await page.getByRole("button", { name: "历年对照" }).click();
    const line = page.locator(".years [role=status]");
    for (const [answer, count] of [
      ["是", alone + 1],
      ["撤销", alone],
    ] as const) {
      await line.getByRole("button", { name: answer, exact: true }).click();
      await page.getByRole("button", { name: "返回" }).click();
      await expect.poll(failed).toBe(String(count));
      await page.getByRole("button", { name: "历年对照" }).click();
    }
  });

  it("of files that say no site are asked about where the name is many an organ's", async () => {
    await browser.closeOthers(page);
    const agency = "城西镇人民政府";
    const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 5 };
    const files = [2023, 2024].map((year) => ({
      name: `${year}.html`,
      mimeType: "text/html",
      buffer: Buffer.from(reportPage({ agency, year, cells })),
    }));
    await page.goto(`${browser.origin}/results.html#start`);
    await page.setInputFiles("input[type=file]", files);
    await page.getByText("已完成").first().waitFor();
    const row = page.locator("tbody tr:not(.space)").filter({ hasText: "2024" });
    const failed = () => row.locator("td").nth(4).innerText();
    const alone = Number(await failed());
    await row.locator("button").click();
    await page.getByRole("button", { name: "历年对照" }).click();
    const line = page.locator(".years [role=status]");
    await expect.poll(() => line.innerText()).toContain("署名「城西镇人民政府」的都是同一机关吗");
    await line.getByRole("button", { name: "是", exact: true }).click();
    await expect.poll(() => line.innerText()).toContain("已指明「城西镇人民政府」是同一机关");
    await page.getByRole("button", { name: "返回" }).click();
    await expect.poll(failed).toBe(String(alone + 1));
  });

  it("stand side by side with a chart, and a break between them is marked", async () => {
    await keepTwoYears();
    await page.goto(`${browser.origin}/results.html#archive`);
    await page.fill("input[type=search]", "某某市教育局");
    // The words of the rows are read from the device.
    await expect
      .poll(async () => (await rowsOf(page)).every((row) => row.includes("某某市教育局")))
      .toBe(true);
    await page.locator("tbody tr:not(.space) td.agency button").first().click();
    await page.locator(".detail button.button").click();
    await page.locator(".chart").waitFor();
    expect(await page.locator(".breaks").first().innerText()).toContain("2023");
    expect(await findViolations(page)).toEqual([]);
  });

  it("are to be read on a phone: no number is cut, and the chart has room", async () => {
    const years = [2020, 2021, 2022, 2023, 2024];
    const files = years.map((year) => {
      const received = 12_345 + 1_300 * (year % 5);
      const carriedIn = year - 2020;
      const concluded = received + carriedIn - 5;
      const rows = { received, carriedIn, granted: concluded, concluded, carriedOut: 5 };
      const cells = {
        ...Object.fromEntries(
          Object.entries(rows).flatMap(([row, value]) => [
            [`applications.${row}.naturalPerson`, value],
            [`applications.${row}.total`, value],
          ]),
        ),
        "disclosure.normativeDocuments.inForce": year,
        "disclosure.normativeDocuments.issued": 5,
        "disclosure.penalties.decisions": 1_000 * (year - 2019),
      };
      const html = reportPage({ agency: "某某市粮食和物资储备局", year, cells });
      return { name: `${year}.html`, mimeType: "text/html", buffer: Buffer.from(html) };
    });
    await page.goto(`${browser.origin}/results.html#start`);
    await page.setInputFiles("input[type=file]", files);
    await page.locator(".status", { hasText: "5 项中已完成 5 项" }).waitFor();
    await page.locator("tbody tr:not(.space) td.agency button").first().click();
    await page.getByRole("button", { name: "历年对照" }).click();
    await page.locator(".chart polyline").first().waitFor();
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const chart = page.locator(".chart");
      const key = chart.locator(".key");
      await expect.poll(() => key.count(), { message: `${width}` }).toBe(width > 1000 ? 0 : 1);
      const beyond = () =>
        chart.evaluate((figure) => {
          const { left, right } = figure.getBoundingClientRect();
          const words = [...figure.querySelectorAll("text, .key span, polyline")];
          const outside = words.filter((each) => {
            const box = each.getBoundingClientRect();
            return box.left < left || box.right > right + 1;
          });
          const wide = figure.scrollWidth > figure.clientWidth ? ["the chart"] : [];
          return [...wide, ...outside.map((each) => each.textContent)];
        });
      await expect.poll(beyond, { message: `${width}` }).toEqual([]);
      const cut = await page
        .locator(".years-table :is(th, td)")
        .evaluateAll((cells) =>
          cells
            .filter((each) => each.scrollWidth > each.clientWidth + 1)
            .map((each) => each.textContent),
        );
      expect(cut, `${width}`).toEqual([]);
    }
    const scrolled = () =>
      page.locator(".years").evaluate((each) => each.scrollWidth - each.clientWidth);
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(scrolled).toBe(0);
    // No line of a name begins with its dot.
    const names = (await page.locator(".years-table th[scope=row]").allTextContents()).join();
    expect(names).toContain("·");
    expect(names).not.toContain(" ·");
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("the archive", () => {
  it("notices a report that changed after publication", async () => {
    const text = (note: string) =>
      reportPage({ agency: "某某市审计局" }).replace("本机关依法", `${note}本机关依法`);
    browser.portal.put("/sj/2024.html", text(""));
    const report = await openKept("/sj/2024.html", "某某市审计局", 2024);
    browser.portal.put("/sj/2024.html", text("经更正，"));
    await report.reload();
    await expect.poll(() => browser.badge(report)).not.toBe("");
    const popup = await browser.popup(report);
    await popup.getByText("网页内容有改动").waitFor();
    await popup.close();
    await report.close();
    await page.goto(`${browser.origin}/results.html#archive`);
    const row = page.locator("tbody tr:not(.space)").filter({ hasText: "某某市审计局" });
    await expect
      .poll(async () => {
        // The page shows the archive as it was when it was opened.
        await page.reload();
        return row.innerText();
      })
      .toContain("有改动");
    await row.locator("button").click();
    await page.locator(".detail").getByText("网页内容有改动").waitFor();
  });

  it("is measured, exported, emptied and imported again", async () => {
    await checkFile("某某市气象局");
    await page.goto(`${browser.origin}/options.html`);
    const size = page.locator(".archive .help").nth(1);
    await expect.poll(() => size.innerText()).toMatch(/[1-9]\d* 份报告/);
    const before = await size.innerText();
    const batches = page.locator(".archive .help").nth(2);
    await expect.poll(() => batches.innerText()).toMatch(/[1-9]\d* 个批次/);
    const download = page.waitForEvent("download");
    await page.locator(".archive").getByRole("button", { name: "导出" }).click();
    const path = await (await download).path();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      return dialog.accept();
    });
    await page.getByRole("button", { name: "清空存档" }).click();
    expect(asked.join()).toContain("是否同一机关");
    await expect.poll(() => size.innerText()).toBe("还没有保存任何报告。");
    await expect.poll(() => batches.count()).toBe(0);
    const empty = await browser.context.newPage();
    await empty.goto(`${browser.origin}/results.html#archive`);
    // Who came here to check many reports is not left with an empty page.
    await empty.locator(".nothing").getByRole("link", { name: "新建批次" }).click();
    await empty.locator("textarea").waitFor();
    await empty.close();
    await page.setInputFiles(".archive input[type=file]", {
      name: "a.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"format":"crossfoot-archive"'),
    });
    await page.getByText("没有导入").waitFor();
    await page.setInputFiles(".archive input[type=file]", path);
    await expect.poll(() => size.innerText()).toBe(before);
  });

  it("switched off keeps nothing", async () => {
    await checkFile("某某市地震局");
    await page.goto(`${browser.origin}/options.html`);
    await page.locator(".archive input[type=checkbox]").uncheck();
    browser.portal.put("/off/1.html", reportPage({ agency: "某某市统计局" }));
    const report = await browser.open("/off/1.html");
    await expect.poll(() => browser.badge(report)).not.toBe("");
    await report.waitForTimeout(500);
    const results = await browser.context.newPage();
    await results.goto(`${browser.origin}/results.html#archive`);
    await results.locator("tbody").waitFor();
    expect((await rowsOf(results)).join()).not.toContain("统计局");
    await page.locator(".archive input[type=checkbox]").check();
    await results.close();
    await report.close();
  });
});

describe("the results page", () => {
  it("is gone over by the keyboard, however many rows there are", async () => {
    await page.goto(`${browser.origin}/results.html#start`);
    const lines = Array.from({ length: 3_000 }, (_, i) => `第${i + 1}行`);
    // As a paste does; typing three thousand lines takes the browser half a minute.
    await page.locator("textarea").evaluate((area: HTMLTextAreaElement, text) => {
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, lines.join("\n"));
    await page.click(".primary");
    await page.locator("tbody td.agency button").first().click();
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest("[aria-current=true]")?.textContent);
    await page.locator(".detail").waitFor();
    // The report gives way to the next one in its place: the table keeps its width.
    await page.locator(".split").evaluate((split) => {
      const observer = new MutationObserver(() => {
        if (!split.classList.contains("open")) document.body.dataset.flickered = "yes";
      });
      observer.observe(split, { attributes: true });
    });
    for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toContain("第61行");
    await page.keyboard.press("End");
    await expect.poll(focused).toContain("第3000行");
    await page.keyboard.press("PageUp");
    await expect.poll(focused).toMatch(/第29\d\d行/);
    // However far it is scrolled, only what is in sight is in the document.
    expect(await page.locator("tbody tr").count()).toBeLessThan(100);
    expect(await page.locator(".detail").count()).toBe(1);
    await expect.poll(() => page.locator(".detail h2").innerText()).toMatch(/第29\d\d行/);
    expect(await page.locator("body").getAttribute("data-flickered")).toBe(null);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".detail").count()).toBe(0);
  });

  it("goes on by the keyboard from a row that the mouse has opened", async () => {
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", "第一行\n第二行\n第三行");
    await page.click(".primary");
    const title = page.locator(".detail h2");
    await page.locator("tbody td.outcome").nth(1).click();
    await expect.poll(() => title.innerText()).toBe("第二行");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => title.innerText()).toBe("第三行");
    await page.locator("tbody td.outcome").nth(0).click();
    await expect.poll(() => title.innerText()).toBe("第一行");
    await page.keyboard.press("Escape");
    await expect.poll(() => title.count()).toBe(0);
  });

  it("shows no report beside rows that it is not among", async () => {
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", "第一行\n第二行");
    await page.click(".primary");
    const detail = page.locator(".detail");
    await page.locator("tbody td.outcome").nth(1).click();
    await detail.waitFor();
    await page.locator(".filters .unread").click();
    await page.fill("input[type=search]", "第二");
    await expect.poll(async () => (await rowsOf(page)).length).toBe(1);
    expect(await detail.count()).toBe(1);
    await page.fill("input[type=search]", "第一");
    await expect.poll(() => detail.count()).toBe(0);
    await page.fill("input[type=search]", "");
    await page.locator("tbody td.outcome").nth(1).click();
    await detail.waitFor();
    await page.locator(".filters .errors").click();
    await expect.poll(() => detail.count()).toBe(0);
  });

  it("says where all can hear it that an export has failed", async () => {
    await checkFile("某某市林业局");
    await page.evaluate(() => {
      const get = IDBObjectStore.prototype.get;
      IDBObjectStore.prototype.get = function (key) {
        if (this.name === "readings") throw new Error("storage is off");
        return get.call(this, key);
      };
    });
    await page.locator(".menu summary").click();
    await page.getByRole("button", { name: "CSV，每行一份报告" }).click();
    const said = page.getByRole("status").filter({ hasText: "导出未完成" });
    await expect.poll(() => said.count()).toBe(1);
  });

  it("gives a phone's whole page to the report that is open, and the keyboard with it", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(`${browser.origin}/results.html#start`);
    const files = [1, 2].map((each) => ({
      name: `${each}.html`,
      mimeType: "text/html",
      buffer: Buffer.from(reportPage({ agency: `第${each}县水利局` })),
    }));
    await page.setInputFiles("input[type=file]", files);
    await page.locator(".status", { hasText: "2 项中已完成 2 项" }).waitFor();
    const row = page.locator("tbody tr:not(.space) td.agency button").nth(1);
    await row.focus();
    const words = await row.innerText();
    await page.keyboard.press("Enter");
    await page.locator(".detail .verdict").waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.className);
    await expect.poll(focused).toBe("close");
    expect(await page.locator(".tools").isVisible()).toBe(false);
    const box = await page.locator(".detail").boundingBox();
    expect(box?.height).toBeGreaterThan(600);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words);
    expect(await page.locator(".tools").isVisible()).toBe(true);
  });

  it("keeps the batch that is shown in sight among many others", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(`${browser.origin}/results.html#start`);
    for (const each of [1, 2, 3]) {
      const buffer = Buffer.from(reportPage({ agency: `第${each}县林业局` }));
      await page.setInputFiles("input[type=file]", [
        { name: `${each}.html`, mimeType: "text/html", buffer },
      ]);
      await page.locator(".status", { hasText: "1 项中已完成 1 项" }).waitFor();
      await page.locator('.rail a[href="#start"]').click();
      await page.locator("textarea").waitFor();
    }
    const isInSight = () =>
      page.locator(".rail [aria-current]").evaluate((link) => {
        const { left, right } = link.getBoundingClientRect();
        // A scroll ends on a whole pixel, an edge does not.
        return Math.ceil(left) >= 0 && Math.floor(right) <= innerWidth;
      });
    await page.locator(".rail a").last().press("Enter");
    await page.locator("table").waitFor();
    await expect.poll(isInSight).toBe(true);
    await page.reload();
    await page.locator("table").waitFor();
    await expect.poll(isInSight).toBe(true);
  });

  it("tells rows apart that nothing else is known of: by the end of an address, and never by nothing", async () => {
    await page.setViewportSize({ width: 1280, height: 700 });
    const start = `http://${"a".repeat(30)}.invalid/zwgk/zfxxgk/nianbao/2024/annual-report/`;
    await page.goto(`${browser.origin}/results.html#start`);
    await page.fill("textarea", [1, 2].map((each) => `${start}${each}.html`).join("\n"));
    await page.click(".primary");
    const names = page.locator("td.agency .path");
    await names.nth(1).waitFor();
    expect(await names.count()).toBe(2);
    const ends = await names.evaluateAll((buttons) =>
      buttons.map((button) => {
        const range = document.createRange();
        const text = button.firstChild?.firstChild;
        if (!(text instanceof Text)) return false;
        range.setStart(text, text.length - 6);
        range.setEnd(text, text.length);
        const [end, all] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
        return (
          button.scrollWidth > button.clientWidth &&
          end.left >= all.left &&
          end.right <= all.right + 1
        );
      }),
    );
    expect(ends).toEqual([true, true]);
    await page.goto(`${browser.origin}/results.html#start`);
    const buffer = Buffer.from(reportPage({ agency: "" }));
    await page.setInputFiles("input[type=file]", [{ name: "x.html", mimeType: "", buffer }]);
    await page.locator(".status", { hasText: "1 项中已完成 1 项" }).waitFor();
    await page.goto(`${browser.origin}/results.html#archive`);
    await page.getByRole("button", { name: "未写明机关的报告" }).first().waitFor();
  });

  it("gives the keyboard back to the row that a report and its years were opened from", async () => {
    await keepTwoYears();
    await page.goto(`${browser.origin}/results.html#archive`);
    await page.fill("input[type=search]", "某某市教育局");
    await expect
      .poll(async () => (await rowsOf(page)).every((row) => row.includes("某某市教育局")))
      .toBe(true);
    // Organ and year: what a row says of the report changes once the year before is known.
    const focused = () =>
      page.evaluate(() => {
        const row = document.activeElement?.closest("[aria-rowindex]");
        return [...(row?.querySelectorAll("td") ?? [])].slice(0, 2).map((cell) => cell.innerText);
      });
    const row = page.locator("tbody tr:not(.space) td.agency button").nth(1);
    await row.focus();
    const words = await focused();
    expect(words).toEqual(["某某市教育局", expect.stringMatching(/^20\d\d$/)]);
    await page.keyboard.press("Enter");
    await page.locator(".detail .verdict").waitFor();
    await page.locator(".detail .close").focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toEqual(words);
    await page.keyboard.press("Enter");
    await page.locator(".detail").getByRole("button", { name: "历年对照" }).focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("← 返回");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toEqual(words);
    await page.locator(".detail .close").focus();
    await page.keyboard.press("Escape");
    await expect.poll(focused).toEqual(words);
    expect(await page.locator(".detail").count()).toBe(0);
  });

  it("has nothing for axe-core to find, with a report open", async () => {
    const cells = { "applications.received.total": 1 };
    browser.portal.put("/ty/2024.html", reportPage({ agency: "某某市体育局", cells }));
    await (await openKept("/ty/2024.html", "某某市体育局", 2024)).close();
    await page.goto(`${browser.origin}/results.html#archive`);
    // A word on a tint on the tint of the row that is open.
    const gravest = page.locator("tbody tr:not(.space)", { has: page.locator(".chip.error") });
    await gravest.first().locator("td.agency button").click();
    await page.locator(".detail .verdict").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(`${browser.origin}/results.html#start`);
    await page.locator("textarea").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
