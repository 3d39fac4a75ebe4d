/** Starts the installed Chromium with the built extension, on a portal of ours. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";
import { requireBrowser } from "./browsers";

const extension = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url));

/** Without a screen the browser takes itself for one that is touched; most have a mouse, which hovers. */
const mouse =
  "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

/** How the browser presents itself. */
export interface Look {
  readonly locale?: "zh-CN" | "en-US";
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** Device pixels to a CSS pixel. */
  readonly scale?: number;
  /** Lets the extension into private windows, and these open pages that are not encrypted. */
  readonly privately?: boolean;
}

/** A running browser with the extension. */
export interface Launched {
  readonly context: BrowserContext;
  /** Of the extension's pages: `chrome-extension://…` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts the browser; every gov.cn name leads to the port, every other name nowhere. */
export async function launch(port: number, headless: boolean, look: Look = {}): Promise<Launched> {
  const { locale = "zh-CN", colorScheme = "light", width = 1280, height = 900, scale = 1 } = look;
  const { privately = false } = look;
  const profile = await mkdtemp(join(tmpdir(), "crossfoot-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser("chromium"),
    // Playwright's own headless mode knows no extensions; the browser's new one does.
    headless: false,
    // The extension takes its language from the browser, which on Linux takes it from here.
    env: { ...process.env, LANGUAGE: locale.replace("-", "_") },
    locale,
    colorScheme,
    ...(headless ? { viewport: { width, height }, deviceScaleFactor: scale } : { viewport: null }),
    ignoreDefaultArgs: ["--disable-extensions", "--enable-automation"],
    args: [
      ...(headless ? ["--headless=new", "--disable-gpu", mouse] : []),
      ...(privately ? ["--disable-features=HttpsFirstModeIncognito,HttpsUpgrades"] : []),
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--enable-unsafe-extension-debugging",
      // A page that the extension opens asks for its language before Playwright has set it.
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  // By the debugging pipe, because Google's own Chrome ignores --load-extension since 137.
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("The browser has no debugging session.");
  // Too new for the types of the protocol that Playwright has.
  const { id } = await (
    session.send as (method: string, params: object) => Promise<{ id: string }>
  )("Extensions.loadUnpacked", { path: extension, enableInIncognito: privately });
  const close = async () => {
    await context.close();
    // The browser still writes to it for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  };
  return { context, origin: `chrome-extension://${id}`, close };
}
