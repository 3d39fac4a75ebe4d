import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewerTexts } from "../../locales/viewer";
import { portalAddress } from "../../scripts/portal";
import { reportPage } from "../batch/report-page";
import { writeReport } from "../files/docx";
import { drawReport, writePdf } from "../files/pdf";
import { type Chromium, launchChromium } from "./chromium";
import { makeDisagreeingReport } from "./disagreeing-file";
import { useFreshPages } from "./fresh-pages";
import { panelOf } from "./panel";
import { findViolations } from "./violations";

const report = makeDisagreeingReport();
const link = `${portalAddress}/files/report.pdf`;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const pdf = Buffer.from(writePdf(drawReport(report))).toString("latin1");
  browser.portal.put("/files/report.pdf", pdf, "application/pdf");
  browser.portal.redirect("/files/away.pdf", "http://www.elsewhere.gov.cn/report.pdf");
});
afterAll(() => browser.close());

useFreshPages(
  () => browser,
  (fresh) => {
    page = fresh;
  },
);

const openLink = (url: string) =>
  page.goto(`${browser.origin}/viewer.html?url=${encodeURIComponent(url)}`);
const choose = (name: string, buffer: Uint8Array) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "", buffer: Buffer.from(buffer) });
const marks = () => page.locator("[data-crossfoot]");

describe("a report in a file", () => {
  const book = () => writePdf(Array.from({ length: 40 }, () => drawReport(report)).flat());

  it("is read no further once the user stops", async () => {
    await page.goto(`${browser.origin}/viewer.html`);
    await choose("book.pdf", book());
    await page
      .getByRole("status")
      .filter({ hasText: /[1-9]\d* 页/ })
      .waitFor();
    await page.getByRole("button", { name: viewerTexts.zh.cancel }).click();
    await page.getByText(viewerTexts.zh.cancelled).waitFor();
    await choose("report.pdf", writePdf(drawReport(report)));
    await marks().first().waitFor();
  });

  it("gives way to the next one, whatever comes of it meanwhile", async () => {
    await page.goto(`${browser.origin}/viewer.html`);
    // The first file's bytes come only when the second is there.
    await page.evaluate(() => {
      const { arrayBuffer } = File.prototype;
      let first = true;
      File.prototype.arrayBuffer = async function () {
        if (first) {
          first = false;
          await new Promise((resolve) => addEventListener("late", resolve));
        }
        return arrayBuffer.call(this);
      };
    });
    await choose("first.pdf", book());
    await choose("report.pdf", writePdf(drawReport(report)));
    await marks().first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event("late")));
    await page.waitForTimeout(500);
    expect(await marks().count()).toBeGreaterThan(0);
  });

  it("is offered by the popup on the page that links to it", async () => {
    const title = "某县水利局2024年政府信息公开工作年度报告";
    browser.portal.put(
      "/attached.html",
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
      <h1>${title}</h1><p>报告全文见附件。</p><p><a href="/files/report.pdf">${title}</a></p></html>`,
    );
    const portal = await browser.open("/attached.html");
    await expect.poll(() => browser.badge(portal)).toBe("");
    const popup = await browser.popup(portal);
    const viewer = browser.context.waitForEvent("page");
    await popup.getByRole("button", { name: title }).click();
    const opened = await viewer;
    await opened.locator("[data-crossfoot]").first().waitFor();
    expect(opened.url()).toContain(encodeURIComponent(link));
    await opened.close();
    await portal.close();
  });

  it("is offered by the popup on the tab that shows it", async () => {
    const shown = await browser.open("/files/report.pdf");
    const popup = await browser.popup(shown);
    expect(await popup.locator("h1").textContent()).toBe("这是 PDF 文件");
    const viewer = browser.context.waitForEvent("page");
    await popup.getByRole("button", { name: "打开并核对" }).click();
    const opened = await viewer;
    await opened.locator("[data-crossfoot]").first().waitFor();
    expect(opened.url()).toContain(encodeURIComponent(link));
    await opened.close();
    await shown.close();
  });

  it("is opened by its link and marked on the very cell of the page", async () => {
    const before = browser.portal.requests.length;
    await openLink(link);
    await marks().first().waitFor();
    expect(browser.portal.requests.slice(before)).toEqual([link]);
    expect(await marks().count()).toBe(1);
    // The cell （七）总计 · 总计 is the last of its row, on the second page.
    const sheet = page.locator(".page").nth(1);
    const cell = await marks().first().boundingBox();
    const paper = await sheet.boundingBox();
    if (!cell || !paper) throw new Error("not laid out");
    expect((cell.x + cell.width - paper.x) / paper.width).toBeCloseTo(535 / 595, 2);
    expect(cell.height).toBeGreaterThan(10);
    await expect.poll(() => browser.badge(page)).toBe("3");
  });

  it("is found in by its words, and zoomed with its marks", async () => {
    await openLink(link);
    await marks().first().waitFor();
    await page.locator("input[type=search]").fill("复议后起诉");
    await page.locator(".found").waitFor();
    const before = (await marks().first().boundingBox())?.width ?? 0;
    await page.locator(".toolbar button", { hasText: "+" }).click();
    await expect
      .poll(async () => (await marks().first().boundingBox())?.width)
      .toBeGreaterThan(before);
  });

  it("fits the window as that changes, until the user has chosen a size", async () => {
    await openLink(link);
    await marks().first().waitFor();
    const sheet = page.locator(".page").first();
    const width = async () => Math.round((await sheet.boundingBox())?.width ?? 0);
    const first = await width();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.setViewportSize({ width: 500, height: 700 });
    await expect.poll(width).toBeLessThan(500);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      await page.evaluate(() => document.documentElement.clientWidth),
    );
    // What was read stays in view.
    const last = await page.locator(".page").last().boundingBox();
    expect(last?.y).toBeLessThan(700);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(width).toBe(first);
    await page.locator(".toolbar button", { hasText: "+" }).click();
    const chosen = await width();
    await page.setViewportSize({ width: 500, height: 700 });
    await page.waitForTimeout(300);
    expect(await width()).toBe(chosen);
    await page.locator(".toolbar button", { hasText: "↔" }).click();
    await expect.poll(width).toBeLessThan(500);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  it("has its card beside the toolbar, not on it", async () => {
    await page.setViewportSize({ width: 1280, height: 740 });
    await openLink(link);
    await marks().first().waitFor();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".bar")).toContain("✕ 3");
    await panel.click(".bar .buttons button:nth-of-type(2)");
    const top = () => panel.run((root) => root.querySelector(".card")?.getBoundingClientRect().top);
    const bar = await page.locator(".toolbar").boundingBox();
    // The page scrolls to the cell, and the card with it.
    await page.waitForTimeout(1_000);
    expect(await top()).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });

  it("has the names of numbers out of sight within the window, off toolbar and card", async () => {
    await page.setViewportSize({ width: 1280, height: 620 });
    for (const file of [writePdf(drawReport(report)), await writeReport(report)]) {
      await page.goto(`${browser.origin}/viewer.html`);
      await choose("report", file);
      await marks().first().waitFor();
      const panel = await panelOf(page);
      await expect.poll(() => panel.text(".bar")).toContain("✕ 3");
      await panel.click(".bar .buttons button:nth-of-type(2)");
      await page.waitForTimeout(1_000);
      const below = await page
        .locator(".toolbar")
        .evaluate((bar) => bar.getBoundingClientRect().bottom);
      const boxes = await panel.run((root) =>
        [...root.querySelectorAll(".edge:not(:empty), .card")].map((each) => {
          const { left, top, right, bottom } = each.getBoundingClientRect();
          return { left, top, right, bottom };
        }),
      );
      expect(boxes?.length).toBeGreaterThan(1);
      for (const box of boxes ?? []) {
        expect(box.top).toBeGreaterThanOrEqual(below);
        expect(box.bottom).toBeLessThanOrEqual(620);
        const others = boxes?.filter((each) => each !== box) ?? [];
        const meets = others.some(
          ({ left, top, right, bottom }) =>
            left < box.right && right > box.left && top < box.bottom && bottom > box.top,
        );
        expect(meets).toBe(false);
      }
    }
  });

  it("shows its findings in the popup, which leads to the cell", async () => {
    await openLink(link);
    await marks().first().waitFor();
    const popup = await browser.popup(page);
    await popup.locator("body", { hasText: "青石县人民政府" }).waitFor();
    await popup.locator("button.finding").first().click();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".card h2")).toContain("收办平衡");
  });

  it("leads from a row that is missing to where it should stand", async () => {
    const [, applications] = report.parts.filter((part) => typeof part !== "string");
    const parts = report.parts.map((part) =>
      part === applications ? { ...applications, rows: applications.rows.slice(0, -1) } : part,
    );
    await page.setViewportSize({ width: 1000, height: 400 });
    await page.goto(`${browser.origin}/viewer.html`);
    await choose("report.pdf", writePdf(drawReport({ ...report, parts })));
    await marks().first().waitFor();
    const popup = await browser.popup(page);
    await popup.locator("button.finding", { hasText: "缺" }).first().click();
    const panel = await panelOf(page);
    await expect.poll(() => panel.text(".card")).toContain("缺");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  it("is read from a Word file and marked on its table", async () => {
    await page.goto(`${browser.origin}/viewer.html`);
    await choose("报告.docx", writeReport(report, { listed: true }));
    await marks().first().waitFor();
    expect(await marks().evaluateAll((all) => all.map((each) => each.localName))).toEqual(["td"]);
    expect(await page.locator(".sheet td", { hasText: "1.属于国家秘密" }).count()).toBe(1);
  });

  it("may be left for another one at any time", async () => {
    await openLink(link);
    await marks().first().waitFor();
    await choose("report.docx", writeReport(report));
    await page.locator(".sheet td[data-crossfoot]").waitFor();
    expect(await marks().count()).toBe(1);
  });

  it("is checked among many others", async () => {
    await page.goto(`${browser.origin}/results.html#start`);
    const files: [string, Uint8Array][] = [
      ["a.pdf", writePdf(drawReport(report))],
      ["b.docx", writeReport(makeDisagreeingReport("青石县水务局"))],
    ];
    await page
      .locator("input[type=file]")
      .setInputFiles(
        files.map(([name, bytes]) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })),
      );
    await page.getByText("青石县人民政府").first().waitFor();
    await page.getByText("青石县水务局").first().waitFor();
  });

  it("is counted by the badge as it stands, also after its marks were hidden and shown", async () => {
    await page.goto(`${browser.origin}/viewer.html`);
    await choose("report.docx", writeReport(makeDisagreeingReport("青石县林业局")));
    await marks().first().waitFor();
    await expect.poll(() => browser.badge(page)).toBe("3");
    const failed: string[] = [];
    const worker = await browser.background();
    worker.on("console", (said) => failed.push(said.text()));
    await worker.evaluate(() => {
      addEventListener("unhandledrejection", ({ reason }) => console.error(String(reason)));
    });
    const toggle = page.getByRole("button", { name: viewerTexts.zh.toggleMarks });
    await toggle.click();
    await expect.poll(() => marks().count()).toBe(0);
    await toggle.click();
    await marks().first().waitFor();
    const popup = await browser.popup(page);
    for (const left of ["2", "1", "✓?"]) {
      await popup.locator(".dismiss").first().click();
      await popup.locator(".why button").first().click();
      await expect.poll(() => browser.badge(page)).toBe(left);
    }
    await popup.close();
    expect(failed).toEqual([]);
  });

  it("is compared with the year before that is read after it", async () => {
    const agency = "青石县水务局";
    const pdf = writePdf(drawReport(makeDisagreeingReport(agency)));
    browser.portal.put("/files/later.pdf", Buffer.from(pdf), "application/pdf");
    const cells = { "applications.carriedOut.total": 5 };
    browser.portal.put("/earlier.html", reportPage({ agency, year: 2023, cells }));
    await openLink(`${portalAddress}/files/later.pdf`);
    await marks().first().waitFor();
    await expect.poll(() => browser.badge(page)).toBe("3");
    const earlier = await browser.open("/earlier.html");
    await expect.poll(() => browser.badge(page), { timeout: 10_000 }).toBe("4");
    await earlier.close();
  });

  it("keeps to the rules of accessible pages", async () => {
    await page.goto(`${browser.origin}/viewer.html`);
    expect(await findViolations(page)).toEqual([]);
    await openLink(link);
    await marks().first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("a file that cannot be opened", () => {
  const status = () => page.locator("[role=status]").first();

  it("is not fetched from outside the portals, nor where a portal sends elsewhere", async () => {
    const before = browser.portal.requests.length;
    await openLink("http://www.example.com/report.pdf");
    await expect.poll(() => status().innerText()).toContain("gov.cn");
    await openLink(`${portalAddress}/files/away.pdf`);
    await expect.poll(() => status().innerText()).toContain("www.example.gov.cn");
    const asked = new Set(browser.portal.requests.slice(before));
    expect([...asked]).toEqual([`${portalAddress}/files/away.pdf`]);
  });

  it("is named, and the next one can be tried", async () => {
    await page.goto(`${browser.origin}/viewer.html`);
    await choose("report.wps", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
    await expect.poll(() => status().innerText()).toContain("WPS");
    await choose("report.docx", writeReport(report));
    await marks().first().waitFor();
  });

  it("runs nothing and asks for nothing", async () => {
    const pages = drawReport(report).map((each) => ({
      ...each,
      more: "/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 900]/A<</S/URI/URI(http://www.example.gov.cn/asked)>>>>]",
    }));
    const before = browser.portal.requests.length;
    await page.goto(`${browser.origin}/viewer.html`);
    await choose("report.pdf", writePdf(pages));
    await marks().first().waitFor();
    await page.mouse.click(300, 300);
    expect(browser.portal.requests.slice(before)).toEqual([]);
    expect(await page.locator("a[href], script:not([src])").count()).toBe(0);
  });
});
