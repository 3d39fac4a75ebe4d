/** Takes random pages through the whole line in a real Chromium, and tells of each what went wrong. */
import { type Browser, type CDPSession, chromium } from "playwright-core";
import { requireBrowser } from "../../scripts/browsers";
import { makeWildPages, type WildPage } from "../generate/wild";
import { bundle } from "./bundle";
import type { Outcome } from "./wild-entry";

/** Longer than this hangs a page, in milliseconds. */
export const longest = 200;
const retries = 3;
/** In one page, one after the other. */
const documents = 100;
export const wildSeed = 20261121;
/** Those of the 20,000 that `npm run bench:pages` visits over which a reader once went wrong, or was long. */
export const slowPages: readonly number[] = [883, 884, 1583, 1634, 2282, 2455, 18162];

export interface Visit extends Outcome {
  readonly index: number;
  readonly kind: WildPage["kind"];
  /** What the page's console said during it. */
  readonly heard: readonly string[];
}

/** Visits the pages of these numbers. */
export async function visitWildPages(
  pages: Iterable<number>,
  tell: (visit: Visit) => void,
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: requireBrowser("chromium"),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const code = await bundle("wild-entry.ts");
  let { session, heard, world } = await openPage(browser, code);
  const make = makeWildPages(wildSeed);
  let visited = 0;
  for (const index of pages) {
    // What the documents of one page leave behind in the browser adds up to gigabytes.
    if (++visited % documents === 0) {
      await session.send("Page.close");
      ({ session, heard, world } = await openPage(browser, code));
    }
    const { kind, html } = make(index);
    await world.load(html);
    heard.length = 0;
    // Two frames take longer than the rest together.
    const first = await world.visit(index % 8 === 0);
    const words = [...heard];
    let { time } = first;
    // A busy machine is no fault of the page: again, by the time that its own thread has worked.
    for (let left = retries; time > longest && left > 0; left--) time = await world.work();
    tell({ ...first, time, index, kind, heard: words });
  }
  await browser.close();
}

/** A page with the line in it, and all that its console will say. */
async function openPage(browser: Browser, code: string) {
  const page = await browser.newPage();
  // Whatever a page asks for comes, and is empty: nothing fails, nothing leaves the machine.
  await page.route("**", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  // A secure context, as the background is.
  await page.goto("https://www.example.gov.cn/report.html");
  const session = await page.context().newCDPSession(page);
  const heard = await listen(session);
  return { session, heard, world: await enterWorld(session, code) };
}

/** All that the page's console says, exceptions that nobody caught among it. */
async function listen(session: CDPSession): Promise<string[]> {
  const heard: string[] = [];
  session.on("Runtime.consoleAPICalled", ({ type, args }) =>
    heard.push(`${type}: ${args.map(({ value, description }) => value ?? description).join(" ")}`),
  );
  session.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception } }) =>
    heard.push(`uncaught: ${text} ${exception?.description ?? ""}`),
  );
  session.on("Log.entryAdded", ({ entry: { source, text } }) => {
    // The parser's word on a frame of the page that arrives late.
    if (text !== "This element does not support attachShadow") heard.push(`${source}: ${text}`);
  });
  await session.send("Runtime.enable");
  await session.send("Log.enable");
  return heard;
}

/** A world of its own, as a content script has: no page can reach into it. */
async function enterWorld(session: CDPSession, code: string) {
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "wild",
  });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      ...{ expression, contextId, awaitPromise: true, returnByValue: true },
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await evaluate(code);
  return {
    load: (html: string): Promise<void> => evaluate(`load(${JSON.stringify(html)})`),
    visit: (frames: boolean): Promise<Outcome> => evaluate(`visit(${frames})`),
    /** Milliseconds of processor time that one more run of the line takes. */
    work: async (): Promise<number> => {
      const before = await workedSoFar(session);
      await evaluate("run()");
      return (await workedSoFar(session)) - before;
    },
  };
}

async function workedSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}
