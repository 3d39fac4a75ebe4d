import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalAddress } from "../../scripts/portal";
import { drawReport, writePdf } from "../files/pdf";
import { makeDisagreeingReport } from "./disagreeing-file";
import { type Firefox, launchFirefox } from "./firefox";

const link = `${portalAddress}/files/report.pdf`;
let browser: Firefox;

beforeAll(async () => {
  browser = await launchFirefox();
  const pdf = Buffer.from(writePdf(drawReport(makeDisagreeingReport()))).toString("latin1");
  browser.portal.put("/files/report.pdf", pdf, "application/pdf");
});
afterAll(() => browser.close());

describe("a report in a PDF in Firefox", () => {
  it("is opened by its link, drawn, and marked on its very cell", async () => {
    const tab = await browser.openExtensionPage(`viewer.html?url=${encodeURIComponent(link)}`);
    await tab.waitFor("document.querySelector('[data-crossfoot]') !== null");
    expect(await tab.evaluate("document.querySelectorAll('[data-crossfoot]').length")).toBe(1);
    await tab.waitFor("document.querySelector('canvas').width > 0");
    expect(browser.portal.requests).toContain(link);
  });
});
