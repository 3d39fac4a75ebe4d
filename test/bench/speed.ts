/** Measures reading and all checks in Chromium against one bare walk over the same page. */
import { readFileSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/browsers";
import { bundleMeasured, measure, showPage } from "./measured-page";

const mostWarm = 6;
const mostCold = 12;
const mostLinear = 11;
const slugs = ["yanshi-2024", "test-city-2025", "pingtan-2020"];
const coldPages = 9;

function readPage(slug: string): string {
  return readFileSync(new URL(`../pages/${slug}/source.html`, import.meta.url), "utf8");
}

function makeTable(cells: number): string {
  const rows = "<tr><td>某乡镇</td><td>12</td><td>3.5</td><td>行政许可</td><td>第31页</td></tr>";
  return `<title>统计</title><table>${rows.repeat(cells / 5)}</table>`;
}

const median = (all: readonly number[]): number =>
  [...all].sort((one, other) => one - other)[all.length >> 1] ?? 0;

const code = await bundleMeasured();
const browser = await chromium.launch({
  executablePath: findBrowser("chromium") ?? "chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

async function open(html: string): Promise<Page> {
  const page = await browser.newPage();
  await showPage(page, html, code);
  return page;
}

let failed = false;
function report(what: string, ratio: number, most: number, detail: string): void {
  if (ratio > most) failed = true;
  console.log(`${what.padEnd(34)} ${ratio.toFixed(1).padStart(5)} × (at most ${most})  ${detail}`);
}

const ms = (value: number): string => `${value.toFixed(3)} ms`;

for (const slug of slugs) {
  const html = readPage(slug);
  const cold: number[] = [];
  const times: number[] = [];
  for (let each = 0; each < coldPages; each++) {
    const page = await open(html);
    const bare = await measure(page, "walkBare", 1, 1);
    const run = await measure(page, "readAndCheck", 1, 1);
    cold.push(run / Math.max(bare, 0.1));
    times.push(run);
    await page.close();
  }
  const page = await open(html);
  const parts: Record<string, number> = {};
  for (const name of ["walkBare", "flattenOnly", "readOnly", "readAndCheck", "walkBare"]) {
    parts[name] = await measure(page, name, 50, 20);
  }
  const { walkBare = 1, flattenOnly = 0, readOnly = 0, readAndCheck = 0 } = parts;
  report(
    `${slug}, warm`,
    readAndCheck / walkBare,
    mostWarm,
    `bare ${ms(walkBare)}, flatten ${ms(flattenOnly)}, read ${ms(readOnly)}, all ${ms(readAndCheck)}`,
  );
  report(`${slug}, cold`, median(cold), mostCold, `first run ${ms(median(times))}`);
  await page.close();
}

const small = await open(makeTable(10_000));
const large = await open(makeTable(100_000));
const one = await measure(small, "readAndCheck", 9, 1);
const ten = await measure(large, "readAndCheck", 5, 1);
const bare = await measure(large, "walkBare", 5, 1);
report("100,000 cells against 10,000", ten / one, mostLinear, `${ms(one)}, ${ms(ten)}`);
report("100,000 cells, no report", ten / bare, mostWarm, `bare ${ms(bare)}`);
const gate = await measure(large, "look", 20, 5);
report("the first look, in ms", gate, 1, "");
await browser.close();
if (failed) process.exitCode = 1;
