import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { reportPage } from "../batch/report-page";
import { drawReport, writePdf } from "../files/pdf";
import { type Chromium, launchChromium } from "./chromium";
import { makeDisagreeingReport } from "./disagreeing-file";
import { useFreshPages } from "./fresh-pages";
import { checkFile, keepTwoYears, openKept, putYears, rowsOf } from "./kept";
import { findViolations } from "./violations";

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  putYears(browser);
});
afterAll(() => browser.close());

useFreshPages(
  () => browser,
  (fresh) => {
    page = fresh;
  },
);

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

describe("the years of one organ", () => {
  it("are checked against each other in the page, and linked", async () => {
    const first = await openKept(browser, page, "/nb/2023.html", "某某市教育局", 2023);
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
    await (await openKept(browser, page, "/wl/2023.html", "文旅局", 2023)).close();
    const report = await openKept(browser, page, "/wl/2024.html", "某某市文旅局", 2024);
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
    await (await openKept(browser, page, "/east/2023.html", agency, 2023)).close();
    const report = await openKept(browser, page, "/east/2024.html", agency, 2024);
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
    await (await openKept(browser, page, "/dong/2023.html", agency, 2023)).close();
    const report = await openKept(browser, page, "/dong/2024.html", agency, 2024);
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
    await (await openKept(browser, page, "/da/2023.html", "档案局", 2023)).close();
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
    await (await openKept(browser, page, "/zx/2023.html", "信访局", 2023)).close();
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
    await (await openKept(browser, page, "/ly/2023.html", "市林业局", 2023)).close();
    const report = await openKept(browser, page, "/ly/2024.html", "某某市林业局", 2024);
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
    const later = await openKept(browser, page, "/sw/2024.html", "某某市商务局", 2024);
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

  it.each(["by a batch", "in a file"] as const)(
    "are compared in an open page when the year before is read %s",
    async (how) => {
      const agency = how === "in a file" ? "青石县人民政府" : "某某市地震局";
      await browser.closeOthers(page);
      await forget(agency);
      const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 3 };
      browser.portal.put("/late/2025.html", reportPage({ agency, year: 2025, cells }));
      browser.portal.put("/late/2024.html", reportPage({ agency, year: 2024 }));
      const pdf = Buffer.from(writePdf(drawReport(makeDisagreeingReport(agency))));
      browser.portal.put("/late/2024.pdf", pdf, "application/pdf");
      const later = await openKept(browser, page, "/late/2025.html", agency, 2025);
      const alone = Number(await browser.badge(later));
      const before = `${portalAddress}/late/2024.${how === "in a file" ? "pdf" : "html"}`;
      if (how === "in a file") {
        await page.goto(`${browser.origin}/viewer.html?url=${encodeURIComponent(before)}`);
      } else {
        await page.goto(`${browser.origin}/results.html#start`);
        await page.fill("textarea", before);
        await page.click(".primary");
      }
      await expect.poll(() => browser.badge(later), { timeout: 15_000 }).toBe(String(alone + 1));
      await later.close();
    },
  );

  it("are compared as soon as the user says whose they are, until that is taken back", async () => {
    await browser.closeOthers(page);
    await forget("卫健委");
    const pages = { 2023: "卫健委", 2024: "某某市卫健委" };
    for (const [year, agency] of Object.entries(pages)) {
      const cells = { "applications.carriedIn.total": 3, "applications.carriedOut.total": 5 };
      browser.portal.put(`/wj/${year}.html`, reportPage({ agency, year: Number(year), cells }));
      await (await openKept(browser, page, `/wj/${year}.html`, agency, Number(year))).close();
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
    await keepTwoYears(browser, page);
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
    const report = await openKept(browser, page, "/sj/2024.html", "某某市审计局", 2024);
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
    await checkFile(browser, page, "某某市气象局");
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
    await checkFile(browser, page, "某某市地震局");
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
