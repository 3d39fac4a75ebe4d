/**
 * How long the interface takes: from a page to its panel, with the background asleep and awake, from
 * the check's answer to the marks on the page, and from opening the popup to its first content.
 * `npm run bench:interface` after a build.
 */
import type { CDPSession, Page } from "playwright-core";
import type { Browser } from "webextension-polyfill";
import { portalAddress } from "../../scripts/portal";
import { type Chromium, launchChromium } from "../e2e/chromium";
import { pathOf, sampleNames } from "../e2e/samples";

declare const chrome: Browser;

const runs = 7;

function median(values: readonly number[]): string {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  return (middle ?? Number.NaN).toFixed(1);
}

/** In the world of the content script: notes when the answer came and when the panel stood. */
const notice = `(() => {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  globalThis.times = [];
  let answered = 0;
  chrome.runtime.sendMessage = (message) => {
    const answer = send(message);
    if (message.type === "check") answer.then(() => { answered = performance.now(); });
    return answer;
  };
  new MutationObserver((records) => {
    if (records.some((each) => [...each.addedNodes].some((node) => node.localName === "crossfoot-panel")))
      times.push(performance.now() - answered);
  }).observe(document.documentElement, { childList: true });
})()`;

async function enterWorld(page: Page, browser: Chromium): Promise<[CDPSession, number]> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin === browser.origin) resolve(context.id);
    });
  });
  await session.send("Runtime.enable");
  return [session, await found];
}

/** Switches the marks off and on again, which checks the page anew. */
async function timeMarks(page: Page, browser: Chromium): Promise<number[]> {
  const [session, contextId] = await enterWorld(page, browser);
  await session.send("Runtime.evaluate", { expression: notice, contextId });
  const tab = await browser.tabOf(page);
  const worker = await browser.background();
  const toggle = () =>
    worker.evaluate((id) => chrome.tabs.sendMessage(id, { type: "command", name: "hide" }), tab);
  for (let run = 0; run < runs; run++) {
    await toggle();
    await page.locator("crossfoot-panel").waitFor({ state: "detached" });
    await toggle();
    await page.locator("crossfoot-panel").waitFor({ state: "attached" });
  }
  const { result } = await session.send("Runtime.evaluate", {
    expression: "times",
    contextId,
    returnByValue: true,
  });
  return result.value;
}

/** Notes when the page was read to its end, and when the panel stood over it. */
function noticePanel(): void {
  const times = globalThis as unknown as { read: number; took: number };
  document.addEventListener("DOMContentLoaded", () => {
    times.read = performance.now();
  });
  new MutationObserver((records) => {
    const added = records.flatMap((each) => [...each.addedNodes]);
    if (added.some((node) => node.nodeName === "CROSSFOOT-PANEL"))
      times.took = performance.now() - times.read;
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the end of a page that has just been opened to the panel over it. */
async function timePanel(path: string, browser: Chromium): Promise<number> {
  const page = await browser.context.newPage();
  await page.addInitScript(noticePanel);
  await page.goto(portalAddress + path);
  await page.locator("crossfoot-panel").waitFor({ state: "attached" });
  const took = await page.evaluate<number>("took");
  await page.close();
  return took;
}

/** The background ended before each, which the browser does to one that idles, and at work. */
async function timePanels(path: string, browser: Chromium) {
  const times = { asleep: [] as number[], awake: [] as number[] };
  for (let run = 0; run < runs; run++) {
    await browser.stopWorker();
    times.asleep.push(await timePanel(path, browser));
    times.awake.push(await timePanel(path, browser));
  }
  return times;
}

/** Milliseconds from the opening of a page to the first paint with content in it. */
function readFirstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [content] = list.getEntriesByName("first-contentful-paint");
          if (content) resolve(content.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
}

interface Opened {
  readonly popup: readonly number[];
  /** What the browser itself needs to open and paint a page of the extension: a text, no script. */
  readonly plain: readonly number[];
}

/** Opens both in turns: a machine that is busy is so for both. */
async function timePopup(page: Page, browser: Chromium): Promise<Opened> {
  const times = { popup: [] as number[], plain: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const popup = await browser.popup(page);
    await popup.locator("h1").waitFor();
    times.popup.push(await readFirstPaint(popup));
    await popup.close();
    const plain = await browser.context.newPage();
    await plain.goto(`${browser.origin}/LICENCES.txt`);
    times.plain.push(await readFirstPaint(plain));
    await plain.close();
  }
  return times;
}

const browser = await launchChromium();
console.log(
  `milliseconds, median of ${runs}   page → panel: asleep   awake   answer → marks   popup → first content   plain text → its`,
);
for (const name of sampleNames()) {
  const { asleep, awake } = await timePanels(pathOf(name), browser);
  const page = await browser.open(pathOf(name));
  await page.locator("crossfoot-panel").waitFor({ state: "attached" });
  const { popup, plain } = await timePopup(page, browser);
  await page.bringToFront();
  const marks = median(await timeMarks(page, browser));
  console.log(
    `${name.padEnd(28)} ${median(asleep).padStart(20)} ${median(awake).padStart(7)} ${marks.padStart(15)} ${median(popup).padStart(23)} ${median(plain).padStart(18)}`,
  );
  await page.close();
}
await browser.close();
