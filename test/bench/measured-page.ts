/** Opens pages in Chromium with the code under measurement in them. */
import type { Page } from "playwright-core";
import { build } from "vite";

/** What runs in the page, built as the extension's own scripts are. */
export async function bundleMeasured(): Promise<string> {
  const entry = new URL("speed-entry.ts", import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2023", lib: { entry, formats: ["iife"], name: "speed" } },
  });
  const [first] = [built].flat();
  const chunk = first && "output" in first ? first.output[0] : null;
  if (!chunk) throw new Error("The bundle is empty.");
  return chunk.code;
}

/** Shows a page at a secure address, as an extension's are: else the platform makes no digest. */
export async function showPage(page: Page, html: string, ...scripts: string[]): Promise<void> {
  const address = "https://report.test/";
  await page.unroute(address);
  await page.route(address, (route) =>
    route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
  );
  await page.goto(address);
  for (const content of scripts) await page.addScriptTag({ content });
}

/** Median of `samples`, each the mean time of `times` runs, in milliseconds. */
export function measure(page: Page, name: string, samples: number, times: number): Promise<number> {
  return page.evaluate(`measure(${JSON.stringify(name)}, ${samples}, ${times})`);
}
