/** The built extension in the installed Chromium, with a portal of its own. */
import type { BrowserContext, Page, Worker } from "playwright-core";
import type { Browser } from "webextension-polyfill";
import { type Look, launch } from "../../scripts/launch";
import { type Portal, portalAddress, servePortal } from "../../scripts/portal";

/** What the service worker knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

/** A running browser with the extension. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly portal: Portal;
  /** Of the extension's pages: `chrome-extension://…` */
  readonly origin: string;
  /** Opens a page of the portal, by its path. */
  open(path: string): Promise<Page>;
  /** Opens a page of the portal in a private window; needs `privately` at the start. */
  openPrivately(path: string): Promise<Page>;
  /** The extension's service worker, started again where it slept. */
  background(): Promise<Worker>;
  /** Stops the service worker as the browser does; the number of those that ran. */
  stopWorker(): Promise<number>;
  /** The id of the page's tab, as the extension knows it. */
  tabOf(page: Page): Promise<number>;
  /** The text on the extension's button for the page's tab. */
  badge(page: Page): Promise<string>;
  /** The popup as it stands over the page, opened in a tab of its own. */
  popup(page: Page): Promise<Page>;
  /** Closes every page but the first that the browser has opened, and the one given. */
  closeOthers(kept?: Page): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension; needs `npm run build` before. */
export async function launchChromium(look: Look = {}): Promise<Chromium> {
  const portal = await servePortal();
  const { context, origin, close } = await launch(portal.port, true, look);

  const background = async () =>
    context.serviceWorkers().find((worker) => worker.url().startsWith(origin)) ??
    (await context.waitForEvent("serviceworker"));
  const tabOf = async (page: Page) => {
    const worker = await background();
    return worker.evaluate(async (url) => {
      const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
      const id = tabs[0]?.id;
      if (id === undefined) throw new Error(`No tab shows ${url}.`);
      if (tabs.length > 1) throw new Error(`Two tabs show ${url}: close the first one.`);
      return id;
    }, page.url());
  };
  return {
    context,
    portal,
    origin,
    background,
    stopWorker: async () => {
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error("The browser has no debugging session.");
      const { targetInfos } = await session.send("Target.getTargets");
      const workers = targetInfos.filter(
        ({ type, url }) => type === "service_worker" && url.startsWith(origin),
      );
      for (const { targetId } of workers) await session.send("Target.closeTarget", { targetId });
      await session.detach();
      return workers.length;
    },
    tabOf,
    open: async (path) => {
      const page = await context.newPage();
      await page.goto(portalAddress + path);
      return page;
    },
    openPrivately: async (path) => {
      const opening = context.waitForEvent("page");
      await (await background()).evaluate(async (url) => {
        await chrome.windows.create({ incognito: true, url });
      }, portalAddress + path);
      const page = await opening;
      await page.waitForURL(portalAddress + path);
      return page;
    },
    badge: async (page) => {
      const tabId = await tabOf(page);
      return (await background()).evaluate(
        (id) => chrome.action.getBadgeText({ tabId: id }),
        tabId,
      );
    },
    popup: async (page) => {
      const popup = await context.newPage();
      await popup.goto(`${origin}/popup.html?tab=${await tabOf(page)}`);
      return popup;
    },
    closeOthers: async (kept) => {
      const others = context.pages().filter((page, index) => index > 0 && page !== kept);
      await Promise.all(others.map((page) => page.close()));
    },
    close: async () => {
      await close();
      portal.close();
    },
  };
}

/** Everything that the page's console says from now on, errors that nobody caught among it. */
export function listen(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`uncaught: ${error.message}`));
  return heard;
}
