/** The built extension in the installed Chromium, with a portal of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import type { Browser } from "webextension-polyfill";
import { ensureBrowsers } from "../../scripts/browsers";
import { portal, type Site, serveSite } from "./site";

const extension = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));

/** What the service worker knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

/** How the browser presents itself. */
export interface Look {
  readonly locale?: "zh-CN" | "en-US";
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** Device pixels to a CSS pixel. */
  readonly scale?: number;
}

/** A running browser with the extension. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly site: Site;
  /** `chrome-extension://…` */
  readonly origin: string;
  /** Opens a page of the portal, by its path. */
  open(path: string): Promise<Page>;
  /** The extension's service worker, started again where it slept. */
  background(): Promise<Worker>;
  /** The id of the page's tab, as the extension knows it. */
  tabOf(page: Page): Promise<number>;
  /** The text on the extension's button for the page's tab. */
  badge(page: Page): Promise<string>;
  /** The popup as it stands over the page, opened in a tab of its own. */
  popup(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension; needs `npm run build` before. */
export async function launchChromium(look: Look = {}): Promise<Chromium> {
  const { locale = "zh-CN", colorScheme = "light", width = 1280, height = 900, scale = 1 } = look;
  const site = await serveSite();
  const profile = mkdtempSync(join(tmpdir(), "crossfoot-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowsers("chromium").chromium,
    headless: false,
    // Extensions read the language from the browser, not from the page.
    env: { ...process.env, LANGUAGE: locale.replace("-", "_") },
    locale,
    colorScheme,
    viewport: { width, height },
    deviceScaleFactor: scale,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--lang=${locale}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${site.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  const background = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const origin = new URL((await background()).url()).origin;

  const tabOf = async (page: Page) => {
    const worker = await background();
    return worker.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const id = tabs.find((tab) => tab.url === url)?.id;
      if (id === undefined) throw new Error(`No tab shows ${url}.`);
      return id;
    }, page.url());
  };
  return {
    context,
    site,
    origin,
    background,
    tabOf,
    open: async (path) => {
      const page = await context.newPage();
      await page.goto(portal + path);
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
    close: async () => {
      await context.close();
      site.close();
      rmSync(profile, { recursive: true, force: true });
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
