/** Wanders through a portal with the extension, and weighs it before and after. */
import type { CDPSession, Page } from "playwright-core";
import { portalAddress } from "../../scripts/portal";
import { type Chromium, launchChromium, listen } from "../e2e/chromium";
import { disagreeing } from "../e2e/disagreeing";
import { pathOf, sampleNames } from "../e2e/samples";
import { lookAlikes } from "../generate/look-alikes";
import { makeWildPages } from "../generate/wild";
import { type Share, shareOf } from "./heap-share";

/** What is held once all that is unused is gone. */
export interface Weight {
  /** In bytes, by who holds it. */
  readonly heaps: Readonly<Record<string, number>>;
  readonly storage: Readonly<Record<string, number>>;
}

export interface Wandering {
  readonly start: Weight;
  readonly end: Weight;
  /** What the background's heap consisted of at the start and at the end. */
  readonly background: { readonly start: Share; readonly end: Share };
  /** What the consoles of the pages said. */
  readonly heard: readonly string[];
}

/** Pages before the first weighing: by then everything has run that runs, and is compiled. */
const warm = 400;

/** Visits so many pages of a portal after the first. */
export async function wanderThrough(
  many: number,
  tell: (line: string) => void,
): Promise<Wandering> {
  const browser = await launchChromium();
  const paths = furnish(browser);
  const page = await browser.context.newPage();
  const results = await browser.context.newPage();
  await results.goto(`${browser.origin}/results.html#archive`);
  const heard = [page, results].map(listen);
  const worker = await attachToWorker(browser);
  const scale = await makeScale(worker, page, results);

  const wander = async (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      await visit(browser, page, paths[index % paths.length] ?? "/", index);
      if (index % 200 === 199) tell(`page ${index + 1}: ${JSON.stringify((await scale()).heaps)}`);
    }
  };
  await wander(0, warm);
  const start = await scale();
  const shareAtStart = shareOf(await worker.takeSnapshot());
  await wander(warm, warm + many);
  const end = await scale();
  const background = { start: shareAtStart, end: shareOf(await worker.takeSnapshot()) };
  await browser.close();
  // A page's own pictures are not there, and that is its own affair.
  const ours = heard.flat().filter((word) => !word.includes("Failed to load resource"));
  return { start, end, background, heard: ours };
}

/** Puts pages in the portal; the round is the same again and again. */
function furnish({ portal }: Chromium): string[] {
  portal.put("/rest.html", "<title>要闻</title><p>无</p>");
  portal.put("/disagreeing.html", disagreeing());
  lookAlikes.forEach(({ html }, index) => {
    portal.put(`/look-alike-${index}.html`, html);
  });
  const make = makeWildPages(8);
  const wild = Array.from({ length: 10 }, (_, index) => {
    portal.put(`/wild-${index}.html`, make(index).html);
    return `/wild-${index}.html`;
  });
  const reports = [...sampleNames().map(pathOf), "/disagreeing.html"];
  // Every other page a report, or near one.
  return [
    ...lookAlikes.map((_, index) => `/look-alike-${index}.html`),
    ...wild,
    ...reports,
    ...reports,
  ].toSorted((a, b) => weigh(a) - weigh(b));
}

/** Mixes the paths, the same way each time. */
function weigh(path: string): number {
  let sum = 7;
  for (const character of path) sum = (sum * 31 + character.charCodeAt(0)) % 1009;
  return sum;
}

async function visit(browser: Chromium, page: Page, path: string, index: number): Promise<void> {
  await page.goto(`${portalAddress}${path}`);
  if (path === "/disagreeing.html" || path.endsWith("/source.html"))
    await page.locator("crossfoot-panel").waitFor({ state: "attached", timeout: 20_000 });
  else await page.waitForTimeout(50);
  if (index % 25 !== 0) return;
  const popup = await browser.popup(page);
  await popup.locator("h1, p").first().waitFor();
  await popup.close();
}

/** Weighs by the browsers' own counting, after it has collected what nobody uses. */
async function makeScale(
  worker: Debugged,
  page: Page,
  results: Page,
): Promise<() => Promise<Weight>> {
  const own = await results.context().newCDPSession(results);
  const there = await page.context().newCDPSession(page);
  return async () => {
    // Pages that were left wait in the browser's cache, and are pushed out of it by these.
    for (let turn = 0; turn < 10; turn++) {
      await page.goto(`${portalAddress}/rest.html?${turn}`);
      await page.waitForTimeout(100);
    }
    await page.waitForTimeout(1000);
    return {
      heaps: {
        background: await heapOf(worker.send),
        "results page": await heapOf(own.send.bind(own) as Send),
        "process of the visited pages": await heapOf(there.send.bind(there) as Send),
      },
      storage: await results.evaluate<Record<string, number>>(weighStorage),
    };
  };
}

type Send = (method: string, params?: object) => Promise<{ readonly usedSize?: number }>;

async function heapOf(send: Send): Promise<number> {
  // What one collection sets free by finalizing, the next one collects.
  for (let turn = 0; turn < 4; turn++) await send("HeapProfiler.collectGarbage");
  const { usedSize = Number.NaN } = await send("Runtime.getHeapUsage");
  return usedSize;
}

// As text: what compiles this file adds helpers that the page does not have.
const weighStorage = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const size = async (area) => JSON.stringify(await area.get()).length;
  const database = await done(indexedDB.open("crossfoot-archive"));
  const count = (store) => done(database.transaction(store).objectStore(store).count());
  const kept = {
    "session storage, characters": await size(chrome.storage.session),
    "local storage, characters": await size(chrome.storage.local),
    "reports in the archive": await count("reports"),
    "versions in the archive": await count("versions"),
  };
  database.close();
  return kept;
})()`;

interface Debugged {
  readonly send: Send;
  readonly takeSnapshot: () => Promise<string>;
}

/** A way to the service worker's own debugger, which Playwright does not have. */
async function attachToWorker(browser: Chromium): Promise<Debugged> {
  await (await browser.background()).evaluate("1");
  const session: CDPSession | undefined = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("The browser has no debugging session.");
  const { targetInfos } = await session.send("Target.getTargets");
  const worker = targetInfos.find(
    ({ type, url }) => type === "service_worker" && url.startsWith(browser.origin),
  );
  if (!worker) throw new Error("The background does not run.");
  const { sessionId } = await session.send("Target.attachToTarget", {
    targetId: worker.targetId,
    flatten: false,
  });
  let sent = 0;
  let chunks: string[] = [];
  const waiting = new Map<number, (answer: { readonly usedSize?: number }) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, method, params, result } = JSON.parse(message);
    if (method === "HeapProfiler.addHeapSnapshotChunk") chunks.push(params.chunk);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const send: Send = (method, params = {}) =>
    new Promise((resolve) => {
      const id = ++sent;
      waiting.set(id, resolve);
      session.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    });
  const takeSnapshot = async () => {
    chunks = [];
    await send("HeapProfiler.takeHeapSnapshot");
    const snapshot = chunks.join("");
    chunks = [];
    return snapshot;
  };
  return { send, takeSnapshot };
}
