import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chromium, launchChromium, listen } from "./chromium";
import { expectOf, marksInPage, pathOf, readMarks, sampleNames } from "./samples";

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("the sample reports in Chromium", () => {
  it.each(sampleNames())("marks in %s what the command line finds", async (sample) => {
    const expected = await expectOf(sample);
    const page = await browser.open(pathOf(sample));
    const heard = listen(page);
    await expect.poll(() => browser.badge(page), { timeout: 10_000 }).toBe(expected.badge);
    expect(readMarks(await page.evaluate(marksInPage))).toEqual(expected.marks);
    expect(heard).toEqual([]);
    await page.close();
  });

  it("asks for nothing but the pages", () => {
    expect(browser.portal.requests.map((url) => new URL(url).pathname).sort()).toEqual(
      sampleNames().map(pathOf).sort(),
    );
  });
});
