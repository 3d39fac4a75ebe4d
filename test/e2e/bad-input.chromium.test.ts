/** What devices do to a batch that only Chromium can be told to do: nothing is lost, nothing stuck. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../batch/report-page";
import { type Chromium, launchChromium } from "./chromium";
import { useFreshPages } from "./fresh-pages";

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

useFreshPages(
  () => browser,
  (fresh) => {
    page = fresh;
  },
);

const wait = { timeout: 30_000 };
const state = () => page.locator(".status").innerText();

async function drop(files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await page.goto(`${browser.origin}/results.html#start`);
  await page.setInputFiles(
    "input[type=file]",
    files.map(([name, text]) => ({ name, mimeType: "text/html", buffer: Buffer.from(text) })),
  );
}

const manyFiles = (count: number, kind: string) =>
  Array.from({ length: count }, (_, i) => {
    const name = `第${i}${kind}`;
    return [`${i}.html`, reportPage({ agency: name })] as const;
  });

// First: for half a minute after a large write the browser does not ask again how much room is left.
describe("a device", () => {
  it("that is full pauses the batch, says so, and loses nothing", async () => {
    const session = await browser.context.newCDPSession(page);
    const { origin } = browser;
    const setQuota = (size?: number) =>
      session.send("Storage.overrideQuotaForOrigin", { origin, ...(size && { quotaSize: size }) });
    await setQuota(1000);
    await drop(manyFiles(20, "镇人民政府"));
    await page.getByText("设备空间已满，没有建立批次").waitFor();
    // Room for the files, but not for all that is read of them.
    const files = manyFiles(200, "镇人民政府");
    const { usage } = await session.send("Storage.getUsageAndQuota", { origin });
    const size = files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    await setQuota(usage + size + 3_000_000);
    await drop(files);
    await expect.poll(state, wait).toContain("设备空间已满");
    await setQuota();
    await page.getByRole("button", { name: "继续" }).click();
    await expect.poll(state, wait).toContain("已完成 · 200 项中已完成 200 项");
    expect(await page.locator(".filters .unread").innerText()).toContain("0");
  });
});

describe("a device that fails in another way", () => {
  it("on which the browser crashes in the middle of the work goes on where it was", async () => {
    await drop(manyFiles(120, "乡人民政府"));
    await page.locator(".batch").waitFor();
    const address = page.url();
    const done = () => page.locator("progress").evaluate((each: HTMLProgressElement) => each.value);
    await expect.poll(done, wait).toBeGreaterThan(5);
    const crashed = page.waitForEvent("crash");
    await page.goto("chrome://crash").catch(() => undefined);
    await crashed;
    await page.close();
    page = await browser.context.newPage();
    await page.goto(address);
    await expect.poll(state, wait).toContain("已完成 · 120 项中已完成 120 项");
    expect(await page.locator(".filters .unread").innerText()).toContain("0");
  });
});
