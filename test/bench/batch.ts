/**
 * How many reports a second: on the command line, a core, and in the browser's results page, from
 * local files of 60 kB with Word markup; and whether time and memory stay the same from the
 * hundredth report to the five-thousandth. `npm run bench:batch -- 1000` for a shorter run.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { launch } from "../../scripts/launch";
import { servePortal } from "../../scripts/portal";
import { readFacts } from "../generate/facts";
import { seedRandom } from "../generate/random";
import { shapes } from "../generate/shapes";
import { shareOf } from "./heap-share";

const many = Number(process.argv[2] ?? 5000);
const few = 100;
const warm = 400;
/**
 * Seconds after which the threads of a batch have surely ended. The browser keeps what they held for
 * other threads until the page collects the next time.
 */
const rest = 30;
/** How often the command line checks few and many, in turns. */
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), "crossfoot-batch-"));

/** What Word leaves in a cell, to bring the page to the size of real ones. */
const cellStyle = 'style="border:solid windowtext 1.0pt;padding:0cm 5.4pt"';

/** Writes that many pages with the published reports' numbers, each of another organ. */
function writePages(count: number): string[] {
  const random = seedRandom(6);
  const reports = readFacts().filter(({ forms }) => forms.applications === 2021);
  const shape = shapes.find(({ name }) => name === "pasted from Word");
  if (!shape) throw new Error("The generator has no page of this shape.");
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const report = reports[index % reports.length];
    if (!report) throw new Error("There are no published reports.");
    const page = shape
      .write({ ...report, agency: `第${index}镇人民政府` }, random)
      .replaceAll("<td", `<td ${cellStyle}`);
    const path = join(folder, `${index}.html`);
    writeFileSync(path, page);
    return path;
  });
}

interface Run {
  readonly seconds: number;
  /** Seconds of all cores that the process and its threads used. */
  readonly processor: number;
  /** The most memory that the process and its threads held, in MB. */
  readonly memory: number;
}

/** Checks the files in a process of its own. */
function checkFiles(files: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "cli/check.ts", "--json", ...files], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let memory = 0;
  let processor = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      memory = Math.max(memory, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      const [, user, system] =
        /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${child.pid}/stat`, "utf8")) ?? [];
      processor = Math.max(processor, (Number(user) + Number(system)) / 100);
    } catch {
      // It has ended, or the system keeps no such file: then there is no figure.
    }
  }, 50);
  let lines = 0;
  child.stdout.on("data", (data: Buffer) => {
    for (const byte of data) if (byte === 10) lines++;
  });
  return new Promise((resolve, reject) => {
    child.on("close", () => {
      clearInterval(watch);
      if (lines !== files.length) reject(new Error(`${lines} lines for ${files.length} files`));
      resolve({ seconds: (performance.now() - started) / 1000, processor, memory });
    });
  });
}

function percent(now: number, before: number): string {
  const change = (now / before - 1) * 100;
  return `${change >= 0 ? "+" : ""}${change.toFixed(1)} %`;
}

async function benchCommandLine(pages: readonly string[]): Promise<void> {
  const files = (count: number) =>
    Array.from({ length: count }, (_, index) => pages[index % pages.length] ?? "");
  const cores = availableParallelism();
  // In turns, because one run's peak is a matter of luck: of when each thread happens to collect.
  const shorts: Run[] = [];
  const longs: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    shorts.push(await checkFiles(files(few * 4)));
    longs.push(await checkFiles(files(many)));
  }
  const of = (runs: readonly Run[], part: keyof Run) => median(runs.map((run) => run[part]));
  // The difference of two runs leaves out what starting costs.
  const more = many - few * 4;
  const each = (of(longs, "seconds") - of(shorts, "seconds")) / more;
  const used = (of(longs, "processor") - of(shorts, "processor")) / more;
  const first = of(shorts, "seconds") / (few * 4);
  console.log(`command line, ${cores} cores, medians of ${rounds} runs in turns`);
  console.log(
    `  reports a second and core     ${(1 / each / cores).toFixed(0)} by the clock, ${(1 / used).toFixed(0)} by processor time   (target 100)`,
  );
  console.log(`  all ${many} with start           ${of(longs, "seconds").toFixed(1)} s`);
  console.log(`  time a report at ${few * 4}, with start ${(first * 1000).toFixed(1)} ms`);
  const [before, after] = [of(shorts, "memory"), of(longs, "memory")];
  console.log(
    `  peak memory                   ${before.toFixed(0)} MB (${range(shorts)}) after ${few * 4}, ${after.toFixed(0)} MB (${range(longs)}) after ${many} (${percent(after, before)}, wanted within 10 %)`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The least and the greatest peak of the runs, in MB. */
function range(runs: readonly Run[]): string {
  const peaks = runs.map(({ memory }) => memory);
  return `${Math.min(...peaks).toFixed(0)}–${Math.max(...peaks).toFixed(0)}`;
}

interface Sight {
  /** What scripts hold in MB, buffers outside the heap included. */
  readonly heap: number;
  readonly elements: number;
  /** All that the page's process holds, and the most that it held, in MB; 0 where the system does not tell. */
  readonly process: number;
  readonly peak: number;
}

/** The memory of the process that works most, the page's: now, and at the most. */
async function residentOf(browser: CDPSession): Promise<Pick<Sight, "process" | "peak">> {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  const [busiest] = processInfo
    .filter(({ type }) => type === "renderer")
    .toSorted((a, b) => b.cpuTime - a.cpuTime);
  try {
    const status = readFileSync(`/proc/${busiest?.id}/status`, "utf8");
    const read = (line: RegExp) => Number(line.exec(status)?.[1] ?? 0) / 1024;
    return { process: read(/VmRSS:\s*(\d+)/), peak: read(/VmHWM:\s*(\d+)/) };
  } catch {
    // The system keeps no such file.
    return { process: 0, peak: 0 };
  }
}

/** What the page's process holds in MB once its threads have ended and it has collected again. */
async function restingOf(session: CDPSession, browser: CDPSession): Promise<number> {
  let held = Number.NaN;
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve, (rest / 3) * 1000));
    held = (await measure(session, browser)).process;
  }
  return held;
}

/** What the page's scripts hold in kB, without the code that the engine has compiled of them. */
async function dataOf(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", take);
  await session.send("HeapProfiler.takeHeapSnapshot");
  session.off("HeapProfiler.addHeapSnapshotChunk", take);
  return shareOf(chunks.join("")).data / 1024;
}

async function readMetric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((each) => each.name === name)?.value ?? 0;
}

/** What the page holds once all that is unused is gone. */
async function measure(session: CDPSession, browser: CDPSession): Promise<Sight> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  // Newer than the types: what buffers hold outside the heap.
  const usage: { usedSize: number; backingStorageSize?: number } =
    await session.send("Runtime.getHeapUsage");
  return {
    heap: (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1024 / 1024,
    elements: await readMetric(session, "Nodes"),
    ...(await residentOf(browser)),
  };
}

/** How many reports were done by when, on the clock and by the processor time of the page. */
interface Moment {
  readonly done: number;
  readonly clock: number;
  readonly processor: number;
}

/** Drops the files on the results page and follows them until the batch is done. */
async function checkInPage(
  page: Page,
  session: CDPSession,
  origin: string,
  files: string[],
): Promise<Moment[]> {
  await page.goto(`${origin}/results.html#start`);
  await page.evaluate(`
    globalThis.held = [];
    globalThis.watching ??= new PerformanceObserver((list) => {
      globalThis.held.push(...list.getEntries().map(({ duration }) => duration));
    });
    globalThis.watching.observe({ type: "longtask" })`);
  await page.locator("input[type=file]").setInputFiles(files);
  const moments: Moment[] = [];
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    // As text: what compiles this file adds helpers that the page does not have.
    const [done, all, under]: [number, number, boolean] = await page.evaluate(`[
      document.querySelector("progress")?.value ?? 0,
      document.querySelector("progress")?.max ?? 0,
      document.querySelector(".batch .buttons")?.childElementCount !== 1,
    ]`);
    const processor = await readMetric(session, "ProcessTime");
    moments.push({ done, clock: performance.now() / 1000, processor });
    if (done === files.length && all === done && !under) return moments;
  }
}

/** The milliseconds of processor time that each report took from one share of them to another. */
function timeEach(moments: readonly Moment[], from: number, to: number): number {
  const all = moments.at(-1)?.done ?? 0;
  const part = moments.filter(({ done }) => done >= all * from && done <= all * to);
  const [first, last] = [part[0], part.at(-1)];
  if (!first || !last) return Number.NaN;
  return ((last.processor - first.processor) / (last.done - first.done)) * 1000;
}

async function benchBrowser(pages: readonly string[]): Promise<void> {
  const portal = await servePortal();
  const { context, origin, close } = await launch(portal.port, true);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const whole = await context.browser()?.newBrowserCDPSession();
  if (!whole) throw new Error("The browser has no debugging session.");
  // Until the engine has compiled what runs often, time falls and memory grows by themselves.
  await checkInPage(page, session, origin, pages.slice(0, warm));
  const short = await checkInPage(page, session, origin, pages.slice(0, few));
  const before = await measure(session, whole);
  const beforeAtRest = await restingOf(session, whole);
  const dataBefore = await dataOf(session);
  const long = await checkInPage(page, session, origin, [...pages]);
  const after = await measure(session, whole);
  const afterAtRest = await restingOf(session, whole);
  const dataAfter = await dataOf(session);
  const clock = (long.at(-1)?.clock ?? 0) - (long[0]?.clock ?? 0);
  const used = timeEach(long, 0, 1);
  const held: number[] = await page.evaluate("globalThis.held");
  console.log("browser, one page");
  console.log(
    `  reports a second              ${(pages.length / clock).toFixed(0)} by the clock, ${(1000 / used).toFixed(0)} by processor time   (target 50)`,
  );
  const longest = Math.max(0, ...held);
  console.log(
    `  the page held up              ${held.length} times for more than 50 ms, ${longest.toFixed(0)} ms at the longest`,
  );
  const [first, early, late] = [
    timeEach(short, 0, 1),
    timeEach(long, 0, 0.2),
    timeEach(long, 0.8, 1),
  ];
  console.log(
    `  processor time a report       ${first.toFixed(1)} ms of ${few}; of ${pages.length} ${early.toFixed(1)} ms in the first fifth, ${late.toFixed(1)} ms in the last (${percent(late, early)})`,
  );
  console.log(
    `  memory of its scripts         ${before.heap.toFixed(1)} MB after ${few}, ${after.heap.toFixed(1)} MB after ${pages.length} (${percent(after.heap, before.heap)})`,
  );
  console.log(
    `  of it data, by heap snapshot  ${dataBefore.toFixed(0)} kB after ${few}, ${dataAfter.toFixed(0)} kB after ${pages.length} (${percent(dataAfter, dataBefore)})`,
  );
  console.log(
    `  memory of its process         ${before.process.toFixed(0)} MB after ${few}, ${after.process.toFixed(0)} MB after ${pages.length} (${percent(after.process, before.process)})`,
  );
  console.log(
    `  and once it collects, ${rest} s later ${beforeAtRest.toFixed(0)} MB after ${few}, ${afterAtRest.toFixed(0)} MB after ${pages.length} (${percent(afterAtRest, beforeAtRest)})`,
  );
  console.log(
    `  the most that it held         ${before.peak.toFixed(0)} MB by ${few}, ${after.peak.toFixed(0)} MB by ${pages.length} (${percent(after.peak, before.peak)})`,
  );
  console.log(
    `  nodes in the page             ${before.elements} after ${few}, ${after.elements} after ${pages.length}`,
  );
  await close();
  portal.close();
}

const pages = writePages(many);
const size = readFileSync(pages[0] ?? "", "utf8").length / 1000;
console.log(`${many} pages of ${size.toFixed(0)} kB, Word markup\n`);
if (process.argv[3] !== "browser") await benchCommandLine(pages);
await benchBrowser(pages);
rmSync(folder, { recursive: true });
