/** Reports that the archive keeps, as a user comes by them. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { reportPage } from "../batch/report-page";
import type { Chromium } from "./chromium";

/** The rows of a table of reports, as they read. */
export const rowsOf = (of: Page) => of.locator("tbody tr:not(.space)").allInnerTexts();

/** Has the portal hold three years of an organ, between two of which something disagrees. */
export function putYears({ portal }: Chromium): void {
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
}

/** Opens a report and waits until the archive lists it, which comes after the badge; `page` shows the archive. */
export async function openKept(
  browser: Chromium,
  page: Page,
  path: string,
  agency: string,
  year: number,
): Promise<Page> {
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
export async function keepTwoYears(browser: Chromium, page: Page): Promise<void> {
  for (const year of [2023, 2024]) {
    await (await openKept(browser, page, `/nb/${year}.html`, "某某市教育局", year)).close();
  }
}

/** Checks a dropped report, so that the device holds it and its batch. */
export async function checkFile(browser: Chromium, page: Page, agency: string): Promise<void> {
  const buffer = Buffer.from(reportPage({ agency }));
  await page.goto(`${browser.origin}/results.html#start`);
  await page.setInputFiles("input[type=file]", [{ name: "1.html", mimeType: "", buffer }]);
  await page.locator(".status", { hasText: "1 项中已完成 1 项" }).waitFor();
}
