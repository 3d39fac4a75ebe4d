import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { reportPage } from "../batch/report-page";
import { writeReport } from "../files/docx";
import { drawReport, writePdf } from "../files/pdf";
import { makeFacts, makeReport, seeded } from "../files/report";
import { type Firefox, launchFirefox } from "./firefox";

let browser: Firefox;

beforeAll(async () => {
  browser = await launchFirefox();
});
afterAll(() => browser.close());

describe("many reports in Firefox", () => {
  it("reads pasted addresses of pages and files without following one to another portal", async () => {
    const { portal } = browser;
    portal.put("/r/1.html", reportPage({ agency: "某某市教育局" }));
    portal.redirect("/r/2.html", "http://www.elsewhere.gov.cn/r/1.html");
    const report = (organ: string) => makeReport(2021, makeFacts(2021, seeded(5)), organ);
    const pdf = Buffer.from(writePdf(drawReport(report("戊县人民政府"))));
    portal.put("/r/3.pdf", pdf, "application/pdf");
    portal.put("/r/4.docx", Buffer.from(writeReport(report("己县人民政府"))), "application/msword");
    const addresses = ["1.html", "2.html", "3.pdf", "4.docx"].map(
      (name) => `${portalAddress}/r/${name}`,
    );
    const page = await browser.openExtensionPage("results.html#start");
    await page.waitFor('document.querySelector("textarea") !== null');
    await page.evaluate(`(() => {
      const field = document.querySelector("textarea");
      field.value = ${JSON.stringify(addresses.join("\n"))};
      field.dispatchEvent(new Event("input", { bubbles: true }));
    })()`);
    await page.waitFor('!document.querySelector(".primary").disabled');
    await page.evaluate('document.querySelector(".primary").click()');
    await page.waitFor('document.querySelector(".status")?.textContent.startsWith("已完成")');
    // What is in sight is read from the device once the batch has said that it is done.
    await page.waitFor('document.querySelector(".table")?.textContent.includes("别的网站")');
    const rows = await page.evaluate<string[]>(
      '[...document.querySelectorAll("tbody tr:not(.space)")].map((row) => row.textContent)',
    );
    expect(rows[0]).toContain("某某市教育局");
    expect(rows[0]).toContain("2024");
    expect(rows[1]).toContain("别的网站");
    expect(rows[2]).toMatch(/戊县人民政府.*2024/);
    expect(rows[3]).toMatch(/己县人民政府.*2024/);
    const hosts = new Set(portal.requests.map((url) => new URL(url).host));
    expect([...hosts]).toEqual([new URL(portalAddress).host]);
  });
});
