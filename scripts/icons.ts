/** Renders scripts/icon.svg into public/icon, once for every size that a browser asks for. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decode, encode } from "fast-png";
import { chromium } from "playwright-core";
import { requireBrowser } from "./browsers";

const sizes = [16, 32, 48, 128];
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Channels that differ by no more than this are taken for the same, of 255. */
const unseen = 12;

/** The same picture in few colours, a third of the size: the commonest stand for those near them. */
function limitColors(png: Uint8Array): Uint8Array {
  const { data, width, height } = decode(png);
  const pixels = Array.from({ length: width * height }, (_, at) => [
    ...data.subarray(at * 4, at * 4 + 4),
  ]);
  const counts = new Map<string, { color: number[]; count: number }>();
  for (const color of pixels) {
    const known = counts.get(color.join());
    if (known) known.count++;
    else counts.set(color.join(), { color, count: 1 });
  }
  const palette: number[][] = [];
  const near = (color: readonly number[]) => (each: readonly number[]) =>
    each.every((channel, index) => Math.abs(channel - (color[index] ?? 0)) <= unseen);
  for (const { color } of [...counts.values()].sort((one, other) => other.count - one.count)) {
    if (!palette.some(near(color))) palette.push(color);
  }
  // In the file the opacity of the first colors is told, and that of the rest is full.
  const opacity = (color: readonly number[]): number => color[3] ?? 255;
  palette.sort((one, other) => opacity(one) - opacity(other));
  const indices = Uint8Array.from(pixels, (color) => palette.findIndex(near(color)));
  return encode(
    { width, height, data: indices, channels: 1, depth: 8, palette },
    { zlib: { level: 9 } },
  );
}

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
  writeFileSync(
    `${target}/${size}.png`,
    limitColors(await page.screenshot({ omitBackground: true })),
  );
  await page.close();
}
await browser.close();
