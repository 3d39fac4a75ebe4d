import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { Check } from "../../lib/report/schema";
import * as zh from "../../locales/zh";
import { reportPage } from "../batch/report-page";
import { type Chromium, launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { panelOf } from "./panel";
import { marksInPage, pathOf } from "./samples";

/** What the extension knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  browser.portal.put("/popup.html", disagreeing());
  page = await browser.open("/popup.html");
  await page.locator("[data-crossfoot]").first().waitFor();
});
afterAll(() => browser.close());

async function download(popup: Page, label: string): Promise<string> {
  await popup.locator(".menu summary").click();
  const [file] = await Promise.all([
    popup.waitForEvent("download"),
    popup.getByRole("button", { name: label }).click(),
  ]);
  return readFile(await file.path(), "utf8");
}

describe("the popup", () => {
  it("comes in three files of script, none of which waits for another", async () => {
    const markup = await readFile(".output/chrome-mv3/popup.html", "utf8");
    const asked = [...markup.matchAll(/(?:src|href)="(\/chunks\/[^"]+)"/g)].map(([, path]) => path);
    expect(asked.length).toBeLessThanOrEqual(3);
    for (const path of asked) {
      const script = await readFile(`.output/chrome-mv3${path}`, "utf8");
      const imported = [...script.matchAll(/\bfrom"\.\/([^"]+)"/g)].map(
        ([, name]) => `/chunks/${name}`,
      );
      expect(asked).toEqual(expect.arrayContaining(imported));
    }
  });

  it("says who reports, for which year, and how it stands in one sentence", async () => {
    const popup = await browser.popup(page);
    expect(await popup.locator("h1").textContent()).toContain("人民政府办公室");
    expect(await popup.locator("header p").textContent()).toContain("2024 年度 · 2021 年格式");
    expect(await popup.locator("h2").textContent()).toBe("3 项不一致，1 项存疑");
    await popup.close();
  });

  it("has no ✓ for blank tables, nor has any other place that says how the report stands", async () => {
    const filled = await readFile("test/pages/sujiazuo-2024/source.html", "utf8");
    browser.portal.put("/blank.html", filled.replaceAll("<td>0</td>", "<td></td>"));
    const blank = await browser.open("/blank.html");
    await blank.locator("[data-crossfoot]").first().waitFor();
    await expect.poll(() => browser.badge(blank)).toBe("?");
    const popup = await browser.popup(blank);
    expect(await popup.locator("h2").textContent()).toBe("没有可互相核对的数字");
    expect(await popup.locator(".verdict").textContent()).not.toContain("相符");
    const panel = await panelOf(blank);
    expect(await panel.text(".bar")).toContain("没有可互相核对的数字");
    expect(await panel.text(".bar")).not.toContain("✓");
    await popup.close();
    await blank.close();
  });

  it("says in words whose two bare numbers differ, and shows a sum as it is", async () => {
    const popup = await browser.popup(page);
    const rows = popup.locator("ol li");
    await expect.poll(() => rows.nth(0).locator("code").textContent()).toBe("81 + 1 ≠ 83 + 0");
    expect(await rows.nth(2).textContent()).toContain("各类申请人之和为 83，总计为 82");
    expect(await rows.nth(2).locator("code").count()).toBe(0);
    await popup.close();
  });

  it("says of what is supposed whether it is the only way", async () => {
    for (const [sample, words] of [
      ["/popup.html", zh.common.unique],
      [pathOf("pingtan-2020"), zh.common.notUnique],
    ] as const) {
      const report = sample === "/popup.html" ? page : await browser.open(sample);
      await report.locator("[data-crossfoot]").first().waitFor();
      const popup = await browser.popup(report);
      await expect.poll(() => popup.locator(".cause").textContent()).toContain(words);
      await popup.close();
      if (report !== page) await report.close();
    }
  });

  it("puts what one cell explains under that cell", async () => {
    const popup = await browser.popup(page);
    const group = popup.locator("section", { has: popup.locator(".cause") });
    expect(await group.locator(".cause").textContent()).toContain(
      "若「办理总计\u00a0· 自然人」为 82",
    );
    expect(await group.locator(".number").allTextContents()).toEqual(["1", "2", "3"]);
    await popup.close();
  });

  it("folds many notes of one rule, so that they do not bury what counts", async () => {
    const blank = await browser.open(pathOf("shanghai-office-2019"));
    await blank.locator("[data-crossfoot]").first().waitFor();
    const popup = await browser.popup(blank);
    const fold = popup.locator(".fold", { hasText: "空白格" });
    await fold.locator("li .finding").last().waitFor({ state: "attached" });
    const count = await fold.locator("li .finding").count();
    expect(count).toBeGreaterThan(100);
    expect(await fold.locator("summary").innerText()).toContain(String(count));
    expect(await popup.locator("li .finding:visible").count()).toBeLessThan(12);
    await fold.locator("summary").focus();
    await popup.keyboard.press("Enter");
    await fold.locator("li .finding").last().click();
    const panel = await panelOf(blank);
    await expect.poll(() => panel.text(".card h2")).toContain("空白格");
    await popup.close();
    await blank.close();
  });

  it("filters by kind and says how many of all it shows", async () => {
    const popup = await browser.popup(page);
    await popup.getByRole("button", { name: "存疑 1" }).click();
    expect(await popup.locator("li .finding").count()).toBe(1);
    expect(await popup.locator(".filter [role=status]").textContent()).toBe("5 项中显示 1 项");
    await popup.close();
  });

  it("leads to the place of a finding in the page", async () => {
    const popup = await browser.popup(page);
    await popup.locator(".finding").first().click();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".card h2")).toContain("自然人");
    await popup.close();
  });

  it("dismisses a finding for a reason, says so in every export, and restores it", async () => {
    const popup = await browser.popup(page);
    await popup.getByRole("button", { name: "忽略… 收办平衡 · 自然人" }).click();
    await popup.getByLabel("其他理由").fill("已另行说明");
    await popup.keyboard.press("Enter");
    await expect.poll(() => popup.locator(".dismissal").textContent()).toContain("已另行说明");
    await expect.poll(() => browser.badge(page)).toBe("3");
    for (const label of ["JSON", "CSV", "Markdown", "纯文本"])
      expect(await download(popup, label)).toContain("已另行说明");
    await popup.getByRole("button", { name: "恢复" }).click();
    await expect.poll(() => browser.badge(page)).toBe("4");
    const left = await popup.evaluate(() => chrome.storage.local.get());
    expect(Object.keys(left).filter((key) => key.startsWith("dismissed:"))).toEqual([]);
    await popup.close();
  });

  it("keeps the keyboard at the finding that is dismissed, let be, and restored", async () => {
    const popup = await browser.popup(page);
    const row = popup.locator("li", { hasText: "收办平衡" });
    const isThere = () =>
      row.locator(".finding").evaluate((each) => each === document.activeElement);
    await row.locator(".dismiss").focus();
    await popup.keyboard.press("Enter");
    await popup.locator(".why").waitFor();
    await popup.keyboard.press("Escape");
    await expect.poll(isThere).toBe(true);
    await row.locator(".dismiss").focus();
    await popup.keyboard.press("Enter");
    // Without a reason nothing is dismissed, and it is seen what is wanted.
    await popup.locator(".why button[type=submit]").click();
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await popup.locator(".why button").first().focus();
    await popup.keyboard.press("Enter");
    await row.locator(".dismissal").waitFor();
    expect(await isThere()).toBe(true);
    await popup.keyboard.press("Tab");
    await popup.keyboard.press("Enter");
    await expect.poll(() => popup.locator(".dismissal").count(), { timeout: 5000 }).toBe(0);
    expect(await isThere()).toBe(true);
    await popup.close();
  });

  it("shows that a note is dismissed, which no count tells of", async () => {
    const popup = await browser.popup(page);
    await popup.getByRole("button", { name: "忽略… 表头误印" }).click();
    await popup.locator(".why button").first().click();
    await popup.getByRole("button", { name: "恢复" }).click();
    await expect.poll(() => popup.locator(".dismissal").count()).toBe(0);
    await popup.close();
  });

  it("shows what changed while it was opening", async () => {
    const popup = await browser.context.newPage();
    // As on a busy machine: the page is drawn, and much later it listens.
    await popup.addInitScript(() => {
      const { onChanged } = chrome.storage;
      const add = onChanged.addListener.bind(onChanged);
      onChanged.addListener = (listener) => {
        const request = new XMLHttpRequest();
        request.open("GET", "http://www.example.gov.cn/opening", false);
        request.send();
        const end = Date.now() + 3000;
        while (Date.now() < end);
        add(listener);
      };
    });
    const tab = await browser.tabOf(page);
    const address = `${browser.origin}/popup.html?tab=${tab}`;
    await popup.goto(address, { waitUntil: "commit" });
    const { requests } = browser.portal;
    await expect.poll(() => requests.some((url) => url.endsWith("/opening"))).toBe(true);
    const panel = await panelOf(page);
    await page.bringToFront();
    await panel.click(".bar .buttons button:last-child");
    await expect.poll(() => page.locator("crossfoot-panel").count()).toBe(0);
    await popup.getByRole("button", { name: "显示标记" }).click({ timeout: 10_000 });
    await expect.poll(() => page.locator("crossfoot-panel").count()).toBe(1);
    await popup.close();
  });

  it("leads from a row that is not there to where it would be, and marks nothing for it", async () => {
    const gap = await browser.open(pathOf("guanting-2024"));
    await gap.locator("crossfoot-panel").waitFor({ state: "attached" });
    const before = await gap.evaluate(marksInPage);
    const popup = await browser.popup(gap);
    await popup.locator(".finding", { hasText: "行政事业性收费" }).click();
    const panel = await panelOf(gap);
    await expect.poll(() => panel.text(".card h2")).toContain("表格完整");
    // The row before the one that is missing.
    await expect
      .poll(() =>
        gap.evaluate(() => {
          const rows = [...document.querySelectorAll("tr")];
          const row = rows.find((each) => each.textContent?.includes("行政强制"));
          const { top = -1, bottom = -1 } = row?.getBoundingClientRect() ?? {};
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    expect(await gap.evaluate(marksInPage)).toEqual(before);
    await popup.close();
    await gap.close();
  });

  it("shows what the page prints as text, never as markup", async () => {
    browser.portal.put(
      "/markup.html",
      disagreeing()
        .replace("本年度止件数", "本年度止&lt;u&gt;件数")
        .replace("<title>", "<title>&lt;u onclick=alert(1)&gt;"),
    );
    const marked = await browser.open("/markup.html");
    await marked.locator("[data-crossfoot]").first().waitFor();
    const popup = await browser.popup(marked);
    const finding = popup.locator(".finding", { hasText: "<u>" });
    await finding.click();
    expect(await popup.locator("u").count()).toBe(0);
    const panel = await panelOf(marked);
    await expect.poll(() => panel.text(".card")).toContain("<u>");
    expect(await panel.run((root) => root.querySelectorAll("u").length)).toBe(0);
    const markdown = await download(popup, "Markdown");
    expect(markdown).not.toMatch(/(?<!\\)<u/);
    await popup.close();
    await marked.close();
  });

  it("exports the contract, and a table that no spreadsheet runs", async () => {
    const popup = await browser.popup(page);
    const json = JSON.parse(await download(popup, "JSON"));
    expect(Check.safeParse(json).success).toBe(true);
    expect(
      json.results.filter((each: { outcome: string }) => each.outcome === "failed"),
    ).toHaveLength(5);
    const csv = await download(popup, "CSV");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).toContain("81 + 1 ≠ 83 + 0");
    const markdown = await download(popup, "Markdown");
    expect(markdown).toContain("sha256-");
    const text = await download(popup, "纯文本");
    expect(text).toContain("无法核对");
    await popup.close();
  });

  it("says that all was copied, until that is no news any more", async () => {
    await page.context().grantPermissions(["clipboard-write"]);
    const popup = await browser.popup(page);
    await popup.getByRole("button", { name: "复制" }).click();
    const status = popup.locator("footer [role=status]");
    await expect.poll(() => status.textContent()).toBe("已复制");
    await expect.poll(() => status.textContent(), { timeout: 15_000 }).toBe("");
    await popup.close();
  });

  it("closes its menu after a choice, by Escape, and by a click elsewhere", async () => {
    const popup = await browser.popup(page);
    const menu = popup.locator(".menu[open]");
    const summary = popup.locator(".menu summary");
    await download(popup, "CSV");
    await expect.poll(() => menu.count()).toBe(0);
    await summary.click();
    await popup.keyboard.press("Escape");
    await expect.poll(() => menu.count()).toBe(0);
    expect(await summary.evaluate((each) => each === document.activeElement)).toBe(true);
    await summary.click();
    await expect.poll(() => menu.count()).toBe(1);
    await popup.locator("h1").click();
    await expect.poll(() => menu.count()).toBe(0);
    await popup.close();
  });

  it("switches the marks off and on", async () => {
    const popup = await browser.popup(page);
    await popup.getByRole("button", { name: "隐藏标记" }).click();
    await expect.poll(() => page.evaluate(marksInPage)).toEqual([]);
    await popup.getByRole("button", { name: "显示标记" }).click();
    await expect.poll(() => page.evaluate(marksInPage)).not.toEqual([]);
    await popup.close();
  });

  it("is calm when all agrees", async () => {
    const clean = await browser.open(pathOf("pingyuan-2023"));
    await expect.poll(() => browser.badge(clean), { timeout: 10_000 }).toBe("✓");
    const popup = await browser.popup(clean);
    expect(await popup.locator("h2.calm").textContent()).toContain("项核对一致");
    await popup.close();
    await clean.close();
  });

  it("is not calm where most could not be checked, though nothing disagrees", async () => {
    const [first = "", ...others] = reportPage({ agency: "某某市粮食局" }).split("</table>");
    const unsaid = others.join("</table>").replaceAll("<td>0</td>", "<td>详见附件</td>");
    const html = `${first}</table>${unsaid}`;
    browser.portal.put("/unread.html", html);
    const unread = await browser.open("/unread.html");
    await expect.poll(() => browser.badge(unread)).toBe("✓?");
    const panel = await panelOf(unread);
    expect(await panel.text(".bar")).toMatch(/^✓ \d+\? \d+–/);
    await panel.click('.bar button[aria-label="收起"]');
    await expect.poll(() => panel.text(".bar.collapsed")).toBe("✓?");
    const popup = await browser.popup(unread);
    expect(await popup.locator("h2").textContent()).toMatch(/^\d+ 项相符，\d+ 项无法核对$/);
    expect(await popup.locator(".calm").count()).toBe(0);
    await popup.close();
    await unread.close();
  });

  it("says in the page and the popup that all was dismissed, and what of each kind still stands", async () => {
    const cells = { "applications.received.naturalPerson": 1, "applications.received.total": 1 };
    browser.portal.put("/put-by.html", reportPage({ agency: "某某市信访局", cells }));
    const report = await browser.open("/put-by.html");
    await expect.poll(() => browser.badge(report)).toBe("2");
    const popup = await browser.popup(report);
    const kinds = async () => (await popup.locator(".filter button").allInnerTexts()).join(", ");
    const dismissFirst = async () => {
      await popup.locator(".dismiss").first().click();
      await popup.locator(".why button").first().click();
    };
    const inconsistent = popup.locator(".filter button", { hasText: "不一致" });
    await dismissFirst();
    await expect.poll(kinds).toBe("全部 2, 不一致 1, 已忽略 1");
    await inconsistent.click();
    expect(await popup.locator("li .finding").count()).toBe(1);
    // With the last of its kind the filter goes, and the keyboard stays by what is left.
    await dismissFirst();
    await expect.poll(() => popup.locator(".dismissal").count()).toBe(2);
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
    const panel = await panelOf(report);
    await expect.poll(() => panel.text(".bar")).toMatch(/^\d+ 项相符，2 项已忽略/);
    await popup.close();
    await report.close();
  });

  it("says what to do where there is no report", async () => {
    browser.portal.put("/none.html", "<!doctype html><title>新闻</title><p>今日天气晴。</p>");
    const other = await browser.open("/none.html");
    const popup = await browser.popup(other);
    expect(await popup.locator("h1").textContent()).toBe("本页没有年度报告");
    await popup.getByRole("button", { name: "仍然核对本页" }).click();
    await expect.poll(() => popup.locator("h1 + p").textContent()).toContain("什么也没有核对");
    await popup.close();
    await other.close();
  });

  it("lists the reports of several frames", async () => {
    browser.portal.put("/framed.html", disagreeing().replace("偃师区", "甲区"));
    browser.portal.put(
      "/frames.html",
      `<!doctype html><title>汇总</title><iframe src="${pathOf("pingyuan-2023")}"></iframe><iframe src="http://other.gov.cn/popup.html"></iframe>`,
    );
    const framed = await browser.open("/frames.html");
    await expect.poll(() => browser.badge(framed), { timeout: 10_000 }).toBe("4");
    const popup = await browser.popup(framed);
    await expect.poll(() => popup.locator(".frames button").count()).toBe(2);
    await popup.close();
    await framed.evaluate(() => document.querySelectorAll("iframe")[1]?.remove());
    await expect.poll(() => browser.badge(framed)).toBe("✓");
    await framed.close();
  });

  it("counts a report once that its page shows in a frame of the same portal", async () => {
    browser.portal.put(
      "/around.html",
      '<!doctype html><title>某局2024年政府信息公开工作年度报告</title><h1>某局2024年政府信息公开工作年度报告</h1><iframe src="/popup.html" width="800" height="600"></iframe>',
    );
    const around = await browser.open("/around.html");
    await expect.poll(() => browser.badge(around), { timeout: 10_000 }).toBe("4");
    await around.waitForTimeout(1000);
    expect(await browser.badge(around)).toBe("4");
    await around.close();
  });

  it("finds the report in a frame without an address", async () => {
    const html = disagreeing().replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    browser.portal.put(
      "/srcdoc.html",
      `<!doctype html><title>公开</title><iframe srcdoc="${html}" width="800" height="600"></iframe>`,
    );
    const around = await browser.open("/srcdoc.html");
    await expect.poll(() => browser.badge(around), { timeout: 10_000 }).toBe("4");
    await around.close();
  });

  it("works on when the browser has ended the background meanwhile", async () => {
    const session = await browser.context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    const popup = await browser.popup(page);
    await expect.poll(() => popup.locator("li .finding").count()).toBe(5);
    await popup.close();
    await page.reload();
    await expect.poll(() => browser.badge(page), { timeout: 10_000 }).toBe("4");
  });
});
