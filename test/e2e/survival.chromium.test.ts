/** The browser stops the background when it likes, and the user updates the extension. */
import type { Locator, Page, Worker } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { idOf } from "../../lib/archive/search-keys";
import type { FrameMessage, OwnMessage, Prior, Request, View } from "../../lib/protocol";
import { reportPage } from "../batch/report-page";
import { type Chromium, launchChromium, listen } from "./chromium";
import { disagreeing } from "./disagreeing";
import { panelOf } from "./panel";

/** What the extension's page knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;
let own: Page;

beforeAll(async () => {
  browser = await launchChromium();
  own = await browser.context.newPage();
  await own.goto(`${browser.origin}/options.html`);
  browser.portal.put("/report.html", disagreeing());
  browser.portal.put("/none.html", "<title>要闻</title>");
  for (const { agency, year } of twoNames)
    browser.portal.put(`/${year}.html`, reportPage({ agency, year }));
  browser.portal.put("/frame.html", '<title>公开</title><iframe src="/report.html"></iframe>');
});
afterEach(() => browser.closeOthers(own));
afterAll(() => browser.close());

const wait = { timeout: 15_000 };
/** Two years, of which the names leave open whether they are one organ's. */
const twoNames = [
  { agency: "文旅局", year: 2023 },
  { agency: "某某市文旅局", year: 2024 },
];
const badge = "4";
const marks = (page: Page) => page.locator("[data-crossfoot]").count();

/** The badge as a page of the extension sees it: the worker stays asleep. */
async function badgeOf(page: Page): Promise<string> {
  return own.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    return tab?.id === undefined ? "no tab" : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}

/**
 * Stops the worker in the midst of a message: as the background hears it, or just before it sends
 * it. Until then nothing of what answers it can be done: the worker's only thread is held.
 */
async function stopAt(type: Message): Promise<() => Promise<void>> {
  const worker = await wakeWorker();
  const reached = worker.waitForEvent("console", { predicate: (said) => said.text() === type });
  await worker.evaluate((awaited) => {
    let held = false;
    const holdAt = (message: unknown) => {
      if (held || Object(message).type !== awaited) return;
      held = true;
      console.debug(awaited);
      for (const until = Date.now() + 700; Date.now() < until; );
    };
    chrome.runtime.onMessage.addListener(holdAt);
    const { tabs } = chrome;
    const send = tabs.sendMessage.bind(tabs);
    tabs.sendMessage = (...sent) => {
      holdAt(sent[1]);
      return send(...sent);
    };
  }, type);
  return async () => {
    await reached;
    expect(await browser.stopWorker()).toBe(1);
  };
}

/** The worker, freshly started where it slept: a word that means nothing wakes it. */
async function wakeWorker(): Promise<Worker> {
  await own.evaluate(() => chrome.runtime.sendMessage({ type: "wake" }).catch(() => null));
  return browser.background();
}

/** Sends what the popup sends; no worker has a part in it. */
function request(page: Page, message: Request): Promise<View | null> {
  return own.evaluate(
    async ([url, sent]) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      return chrome.tabs.sendMessage(tab?.id ?? 0, sent, { frameId: 0 });
    },
    [page.url(), message] as const,
  );
}

/** Leaves what the popup leaves once it has fetched last year's report for the one with the id. */
function fetchBeside(page: Page, id: string, prior: Prior): Promise<void> {
  return own.evaluate(
    async ([url, priors]) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      await chrome.storage.session.set({ [`priors:${tab?.id}`]: priors });
    },
    [page.url(), { [id]: prior }] as const,
  );
}

type Message = FrameMessage["type"] | OwnMessage["type"] | Request["type"];

interface Scenario {
  /** Where the page stands before the message. */
  readonly from: () => Promise<Page>;
  /** Makes that it is sent. */
  readonly act: (page: Page) => Promise<unknown>;
  /** The message in which the background is stopped; null where it has no part in the answer. */
  readonly during: Message | null;
  /** What the user sees then. */
  readonly right: (page: Page) => Promise<void>;
}

let opened = 0;
const pathOf = (name: string) => `http://www.example.gov.cn/${name}.html?${++opened}`;

async function openBlank(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(pathOf("none"));
  return page;
}

async function openReport(): Promise<Page> {
  const page = await openBlank();
  await page.goto(pathOf("report"));
  await isShown(page);
  return page;
}

async function openHidden(): Promise<Page> {
  const page = await openReport();
  await request(page, { type: "command", name: "hide" });
  await expect.poll(() => marks(page), wait).toBe(0);
  return page;
}

async function openReportInFrame(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(pathOf("frame"));
  await expect.poll(() => badgeOf(page), wait).toBe(badge);
  return page;
}

async function openUnderTwoNames(): Promise<Page> {
  const page = await openBlank();
  for (const { year } of twoNames) {
    await page.goto(pathOf(String(year)));
    const years = async () => (await request(page, { type: "view" }).catch(() => null))?.years;
    await expect.poll(years, wait).toBeTruthy();
  }
  return page;
}

/** What the popup over a page says of the other name. */
async function nameLineOf(page: Page): Promise<Locator> {
  const shown = browser.context.pages().find((each) => each.url().includes("/popup.html"));
  return (shown ?? (await browser.popup(page))).locator(".years [role=status]");
}

async function isAsked(page: Page): Promise<void> {
  const line = await nameLineOf(page);
  await expect.poll(() => line.innerText(), wait).toContain("「文旅局」的 2023 年报告");
}

async function isShown(page: Page): Promise<void> {
  await expect.poll(() => marks(page), wait).toBeGreaterThan(0);
  await expect.poll(() => badgeOf(page), wait).toBe(badge);
}

/** The popup's view once it is what it should be. */
async function viewOf(page: Page): Promise<View> {
  const view = await request(page, { type: "view" });
  if (!view) throw new Error("The page has no view.");
  return view;
}

const openReports: Pick<Scenario, "from" | "act" | "right"> = {
  from: openBlank,
  act: (page) => page.goto(pathOf("report")),
  right: isShown,
};

/** Every message there is: the compiler asks for those to come. */
const scenarios: Readonly<Record<Message, Scenario>> = {
  found: { ...openReports, during: "found" },
  check: { ...openReports, during: "check" },
  checked: { ...openReports, during: "checked" },
  gone: {
    from: openReportInFrame,
    act: (page) => page.evaluate(() => document.querySelector("iframe")?.remove()),
    during: "gone",
    right: async (page) => {
      // Nobody is left to say it again: the next that wakes the background finds out.
      await wakeWorker();
      await expect.poll(() => badgeOf(page), wait).toBe("");
    },
  },
  announce: {
    from: openReport,
    act: (page) => page.evaluate(() => history.pushState(null, "", `${location.href}#2`)),
    during: "announce",
    right: isShown,
  },
  view: {
    from: openReport,
    act: async (page) => expect((await viewOf(page)).check.report).not.toBe(null),
    during: null,
    right: isShown,
  },
  jump: {
    from: openHidden,
    act: async (page) => {
      const { check } = await viewOf(page);
      const id = check.results.find((each) => each.outcome === "failed")?.id ?? "";
      await request(page, { type: "jump", id });
    },
    during: "check",
    right: async (page) => {
      await isShown(page);
      const panel = await panelOf(page);
      await expect.poll(() => panel.text(".card"), wait).toContain("83");
    },
  },
  command: {
    from: openReport,
    act: (page) => request(page, { type: "command", name: "hide" }),
    during: "checked",
    right: async (page) => {
      await expect.poll(() => marks(page), wait).toBe(0);
      expect((await viewOf(page)).hidden).toBe(true);
      await request(page, { type: "command", name: "hide" });
      await isShown(page);
    },
  },
  kept: {
    ...openReports,
    during: "kept",
    right: async (page) => {
      await isShown(page);
      await expect.poll(async () => (await viewOf(page)).years, wait).not.toBe(null);
    },
  },
  arrived: {
    from: openReport,
    act: (page) => request(page, { type: "arrived", news: { year: 2023 } }),
    during: "check",
    right: isShown,
  },
  again: {
    from: openReport,
    act: async (page) => {
      const {
        page: { url },
        report,
      } = (await viewOf(page)).check;
      if (!report) throw new Error("The page has no report.");
      const { agency, year } = report;
      const prior = { url: null, report: { ...report, year: (year ?? 0) - 1 }, text: "" };
      await fetchBeside(page, idOf({ agency: agency ?? "", url }, year ?? 0), prior);
      await request(page, { type: "again" });
    },
    during: "check",
    right: async (page) => {
      const year = async () => (await viewOf(page)).years?.before?.year;
      await expect.poll(year, wait).toBe(2023);
      await expect.poll(() => marks(page), wait).toBeGreaterThan(0);
    },
  },
  names: { from: openUnderTwoNames, act: nameLineOf, during: "names", right: isAsked },
  decide: {
    from: async () => {
      const page = await openUnderTwoNames();
      await isAsked(page);
      return page;
    },
    act: async (page) => {
      const line = await nameLineOf(page);
      await line.getByRole("button", { name: "是", exact: true }).click();
    },
    during: "decide",
    right: async (page) => {
      const line = await nameLineOf(page);
      await expect.poll(() => line.innerText(), wait).toContain("「文旅局」是同一机关");
      await line.getByRole("button", { name: "撤销" }).click();
      await isAsked(page);
    },
  },
};

describe("a background that is stopped", () => {
  for (const [type, { from, act, during, right }] of Object.entries(scenarios)) {
    it(`before “${type}”`, async () => {
      const page = await from();
      const heard = listen(page);
      await browser.stopWorker();
      await act(page);
      await right(page);
      expect(heard).toEqual([]);
    });

    it(`in the midst of “${type}”`, async () => {
      const page = await from();
      const heard = listen(page);
      await browser.stopWorker();
      const stop = during ? await stopAt(during) : browser.stopWorker;
      await Promise.all([act(page), stop()]);
      await right(page);
      expect(heard).toEqual([]);
    });
  }
});

describe("an extension that is updated while a report is open", () => {
  it("leaves the marks readable, with one quiet word on them", async () => {
    const page = await browser.open("/report.html");
    const heard = listen(page);
    await expect.poll(() => badgeOf(page), wait).toBe(badge);
    const before = await marks(page);
    const panel = await panelOf(page);
    await (await browser.background()).evaluate(
      "void setTimeout(() => chrome.runtime.reload(), 50)",
    );
    await page.waitForTimeout(2000);
    await page.evaluate(() => document.body.append("变了"));
    const shown = () =>
      panel.run((root) =>
        [...root.querySelectorAll<HTMLElement>(".bar, .gone")]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }))
          .map((each) => each.innerText),
      );
    await expect.poll(shown, wait).toEqual([expect.stringContaining("刷新")]);
    await page.evaluate(() => document.body.append("又变了"));
    await page.mouse.move(300, 300);
    await page.waitForTimeout(1000);
    expect(await marks(page)).toBe(before);
    expect(await shown()).toHaveLength(1);
    await page.goto("http://www.example.gov.cn/none.html");
    expect(heard).toEqual([]);
  });
});
