import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect } from "vitest";
import type { Chromium } from "./chromium";

/** Gives each test of the file a page of its own, on which nothing may be thrown; all are closed behind it. */
export function useFreshPages(browser: () => Chromium, use: (page: Page) => void): void {
  let thrown: string[] = [];
  beforeEach(async () => {
    const page = await browser().context.newPage();
    thrown = [];
    page.on("pageerror", (error) => thrown.push(error.message));
    use(page);
  });
  afterEach(async () => {
    expect(thrown).toEqual([]);
    await browser().closeOthers();
  });
}
