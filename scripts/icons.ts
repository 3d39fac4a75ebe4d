/** Renders scripts/icon.svg into public/icon, once for every size that a browser asks for. */
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { requireBrowser } from "./browsers";

const sizes = [16, 32, 48, 128];
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const svg = readFileSync(path("icon.svg"), "utf8");
const target = path("../public/icon");
mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: requireBrowser("chromium"),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;line-height:0">${svg}`);
  await page.screenshot({ path: `${target}/${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
