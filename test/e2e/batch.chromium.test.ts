import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { reportPage } from "../batch/report-page";
import { writeReport } from "../files/docx";
import { drawReport, writePdf } from "../files/pdf";
import { makeFacts, makeReport, seeded } from "../files/report";
import { type Chromium, launchChromium } from "./chromium";
import { useFreshPages } from "./fresh-pages";
import { checkFile, putYears, rowsOf } from "./kept";

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const { portal } = browser;
  putYears(browser);
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

useFreshPages(
  () => browser,
  (fresh) => {
    page = fresh;
  },
);

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
    await page.goto(`${browser.origin}/results.html#archive`);
    const states = page.locator(".rail small");
    await expect.poll(() => states.first().innerText()).toContain("未做完");
    await page.goto(address);
    await expect.poll(() => states.first().innerText()).toContain("进行中");
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
    await checkFile(browser, page, "丙市教育局");
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
