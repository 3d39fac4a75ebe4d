/**
 * `npm run bench:peers`: reading and checking beside what a page or a script would otherwise use,
 * and what the first look costs on pages that are no report. Prints docs/benchmarks.md's tables.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { load } from "cheerio";
import type { Page } from "playwright-core";
import { check } from "../../lib/check";
import { digestOf } from "../../lib/digest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { launchChromium } from "../e2e/chromium";
import { readFacts } from "../generate/facts";
import { lookAlikes } from "../generate/look-alikes";
import { seedRandom } from "../generate/random";
import { shapes } from "../generate/shapes";
import { bundleMeasured, measure, showPage } from "./measured-page";

const slugs = ["yanshi-2024", "test-city-2025", "pingtan-2020"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

const digits = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
const words = ({ median, low, high }: Spread): string =>
  `${digits(median)} (${digits(low)}–${digits(high)})`;
const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(" | ")} |`);

function head(title: string, ...names: readonly string[]): void {
  console.log(`\n### ${title}\n`);
  row(...names);
  row(...names.map(() => "---"));
}

function verdict(ratio: number, wanted: string, holds: boolean): string {
  return `${ratio.toFixed(1)} × (wanted ${wanted}${holds ? "" : ", **missed**"})`;
}

/** Samples of some runs each, in milliseconds. */
async function sample(page: Page, name: string, times: number): Promise<Spread> {
  const samples: number[] = [];
  for (let turn = 0; turn < 15; turn++) samples.push(await measure(page, name, 1, times));
  return spreadOf(samples);
}

async function sampleAxe(page: Page): Promise<Spread> {
  const samples: number[] = [];
  for (let turn = 0; turn < 5; turn++)
    samples.push(
      await page.evaluate<number>(
        "(async () => { const before = performance.now(); await axe.run(document); return performance.now() - before; })()",
      ),
    );
  return spreadOf(samples);
}

async function comparePages(page: Page): Promise<void> {
  const code = await bundleMeasured();
  head(
    "In Chromium, on the same page in the same run (ms)",
    "page",
    "bare walk",
    "reading and checks",
    "axe-core",
    "axe-core against ours",
    "ours against the bare walk",
  );
  for (const slug of slugs) {
    const html = readFileSync(new URL(`../pages/${slug}/source.html`, import.meta.url), "utf8");
    await showPage(page, html, code, axe);
    const bare = await sample(page, "walkBare", 20);
    const ours = await sample(page, "readAndCheck", 10);
    const theirs = await sampleAxe(page);
    const faster = theirs.median / ours.median;
    const slower = ours.median / bare.median;
    row(
      slug,
      words(bare),
      words(ours),
      words(theirs),
      verdict(faster, "≥ 100", faster >= 100),
      verdict(slower, "≤ 6", slower <= 6),
    );
  }
}

/** The usual way on a server: every table's rows and cells by selectors, their text trimmed. */
function walkByCheerio(html: string): number {
  const $ = load(html);
  let length = 0;
  for (const table of $("table").toArray())
    for (const line of $(table).find("tr").toArray())
      for (const cell of $(line).find("td, th").toArray()) length += $(cell).text().trim().length;
  return length;
}

function readOnly(html: string): number {
  return read(flatten(parseDocument(html), { url: null })).reading.paragraphs.length;
}

async function readAndCheck(html: string): Promise<number> {
  const { reading, sentences } = read(flatten(parseDocument(html), { url: null }));
  const digest = await digestOf(reading.text);
  return check(reading, { locale: "zh", now: new Date(0), digest }, sentences).results.length;
}

type Run = (html: string) => number | Promise<number>;

async function time(run: Run, html: string): Promise<number> {
  const before = performance.now();
  if ((await run(html)) < 0) throw new Error("Nothing was read.");
  return performance.now() - before;
}

/** What a server does with a page, beside what the extension does with one that the browser has parsed. */
async function compareWithServer(page: Page): Promise<void> {
  head(
    "A page with Word markup: in Node from its text, and in Chromium where it is open (ms)",
    "page",
    "cheerio: parse and walk",
    "ours in Node: parse and read",
    "ours in Node: parse, read and check",
    "ours in the page: read and check",
    "cheerio against ours: reading, all, all in the page",
  );
  const word = shapes.find(({ name }) => name.includes("Word"));
  const [facts] = readFacts();
  if (!word || !facts) throw new Error("The generator has no page with Word markup.");
  const html = word.write(facts, seedRandom(1));
  await showPage(page, html, await bundleMeasured());
  const inPage = await sample(page, "readAndCheck", 10);
  // In turns, so that a busy moment is everybody's.
  const runs: Run[] = [walkByCheerio, readOnly, readAndCheck];
  const samples = runs.map((): number[] => []);
  for (let turn = 0; turn < 300; turn++)
    for (const [index, run] of runs.entries()) {
      const taken = await time(run, html);
      if (turn >= 200) samples[index]?.push(taken);
    }
  const [cheerio, reading, all] = samples.map(spreadOf);
  if (!cheerio || !reading || !all) return;
  const ratios = [reading, all, inPage].map((each) => cheerio.median / each.median);
  row(
    `${word.name}, ${Math.round(html.length / 1000)} kB`,
    words(cheerio),
    words(reading),
    words(all),
    words(inPage),
    ratios.map((ratio) => verdict(ratio, "≥ 3", ratio >= 3)).join(", "),
  );
}

const line = (cells: number) => `<tr>${"<td>某镇 12</td>".repeat(cells)}</tr>`;

/** Pages that are no report, beside the look-alikes of the generator: small and huge. */
const others: Readonly<Record<string, string>> = {
  "an empty page": "",
  "a news item": `<title>要闻</title><h1>全县召开会议</h1>${"<p>会议强调，抓好落实。</p>".repeat(30)}`,
  "a front page of 2,000 links": `<title>门户</title>${"<li><a href='/a'>关于做好有关工作的通知</a></li>".repeat(2000)}`,
  "a page of 20,000 cells": `<title>名册</title><table>${line(10).repeat(2000)}</table>`,
  "a page of 100,000 cells": `<title>名册</title><table>${line(10).repeat(10_000)}</table>`,
  "a page of 5 MB of text": `<title>汇编</title>${`<p>${"条文".repeat(500)}</p>`.repeat(2500)}`,
  "elements 400 deep": `<title>页</title>${"<div>".repeat(400)}深`,
};

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  /** Of the thread's own time: what others took of the processor is none of it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

/** Main-thread time of the script that runs on every page, as the browser's tracing has it. */
async function traceDetector(): Promise<void> {
  head("The first look, by the browser's tracing (ms)", "page", "size, kB", "main thread");
  const browser = await launchChromium();
  const tracer = browser.context.browser();
  if (!tracer) throw new Error("The browser cannot be traced.");
  const pages = {
    ...Object.fromEntries(lookAlikes.map(({ name, html }) => [name, html])),
    ...others,
  };
  const page = await browser.context.newPage();
  const costs: number[] = [];
  for (const [name, html] of Object.entries(pages)) {
    browser.portal.put("/page.html", html);
    const samples: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await tracer.startTracing(page, { categories: ["devtools.timeline", "v8"] });
      await page.goto("http://www.example.gov.cn/page.html");
      await page.waitForTimeout(150);
      const { traceEvents } = JSON.parse((await tracer.stopTracing()).toString());
      const ours = (traceEvents as TraceEvent[]).filter(
        ({ name: kind, args }) =>
          (kind === "EvaluateScript" || kind === "FunctionCall") &&
          args?.data?.url?.endsWith("/detector.js"),
      );
      samples.push(ours.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000);
    }
    const cost = spreadOf(samples);
    costs.push(cost.median);
    row(name, digits(html.length / 1000), words(cost));
  }
  await browser.close();
  const over = costs.filter((cost) => cost > 1).length;
  console.log(
    `\n${costs.length} pages; more than 1 ms on ${over}; ${words(spreadOf(costs))} ms over all.`,
  );
}

const plain = await launchChromium();
const page = await plain.context.newPage();
await comparePages(page);
await compareWithServer(page);
await plain.close();
await traceDetector();
