import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Firefox, launchFirefox } from "./firefox";
import { expectOf, marksInPage, pathOf, readMarks, sampleNames } from "./samples";

let browser: Firefox;

beforeAll(async () => {
  browser = await launchFirefox();
});
afterAll(() => browser.close());

describe("the sample reports in Firefox", () => {
  it.each(sampleNames())("marks in %s what the command line finds", async (sample) => {
    const expected = await expectOf(sample);
    const tab = await browser.open(pathOf(sample));
    await expect
      .poll(() => browser.badge(pathOf(sample)), { timeout: 10_000 })
      .toBe(expected.badge);
    expect(readMarks(await tab.evaluate(marksInPage))).toEqual(expected.marks);
    expect(tab.console).toEqual([]);
  });
});
