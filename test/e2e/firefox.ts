/** The built extension in the installed Firefox, driven by WebDriver BiDi, with a portal of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import WebSocket from "ws";
import { requireBrowser } from "../../scripts/browsers";
import { type Portal, portalAddress, servePortal } from "../../scripts/portal";

const extension = fileURLToPath(new URL("../../.output/firefox-mv3", import.meta.url));
const extensionId = "crossfoot@crossfoot.example";
// Firefox makes up a new one for every profile; the tests must know it.
const uuid = "8f4b1d2e-6c3a-4f5b-9a7d-0e1c2b3a4d5f";

/** A tab of the running Firefox. */
export interface FirefoxTab {
  readonly id: string;
  /** Runs an expression, or a function with arguments, in the page; the value must be plain data. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Repeats an expression until it is truthy, and returns its value. */
  waitFor<Value>(expression: string): Promise<Value>;
  /** A PNG of what is seen. */
  screenshot(): Promise<Buffer>;
  /** The page as a PDF, as the printer gets it. */
  print(): Promise<Uint8Array>;
  /** What the page's console said so far. */
  readonly console: readonly string[];
}

/** A running Firefox with the extension. */
export interface Firefox {
  readonly portal: Portal;
  /** `moz-extension://…` */
  readonly origin: string;
  /** Opens a page of the portal, by its path; of another site, which the portal plays, by its address. */
  open(path: string): Promise<FirefoxTab>;
  /** Opens a page of the extension, for example `popup.html`. */
  openExtensionPage(path: string): Promise<FirefoxTab>;
  /** The text on the extension's button for the tab that shows the path. */
  badge(path: string): Promise<string>;
  /** The popup as it stands over the tab that shows the path, in a window of its own. */
  popup(path: string): Promise<FirefoxTab>;
  /** Installs the extension once more over itself, as an update does. */
  update(): Promise<void>;
  /** Switches the extension off, as its user can. */
  disable(): Promise<void>;
  /** Lets the extension into private windows, as its user can. */
  allowPrivate(): Promise<void>;
  /** Has the extension run on a site by itself, as its user can on the options page. */
  addSite(pattern: string): Promise<void>;
  /** Presses the extension's button over the page: with it comes the right to that one tab. */
  pressButton(page: FirefoxTab): Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox with the extension; needs `npm run build` before. */
export async function launchFirefox(
  locale: "zh-CN" | "en-US" = "zh-CN",
  settings: Readonly<Record<string, number | boolean>> = {},
): Promise<Firefox> {
  const portal = await servePortal();
  const profile = mkdtempSync(join(tmpdir(), "crossfoot-firefox-"));
  writeFileSync(join(profile, "user.js"), preferences(portal.port, locale, settings));
  const program = spawn(
    requireBrowser("firefox"),
    [
      "--headless",
      "--no-remote",
      "--remote-debugging-port=0",
      "--remote-allow-system-access",
      "--profile",
      profile,
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const { send, on, disconnect } = await connect(await address(program));
  const consoles = new Map<string, string[]>();
  on("log.entryAdded", ({ level, text, source }) => {
    if (typeof source?.context === "string")
      consoles.get(source.context)?.push(`${level}: ${text}`);
  });
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const update = async () => {
    await send("webExtension.install", { extensionData: { type: "path", path: extension } });
  };
  await update();

  const open = async (
    url: string,
    wait: "complete" | "none",
    type: "tab" | "window" = "tab",
  ): Promise<FirefoxTab> => {
    const { context } = await send("browsingContext.create", { type });
    const console: string[] = [];
    consoles.set(context, console);
    await send("browsingContext.navigate", { context, url, wait });
    const evaluate = async <Value>(expression: string): Promise<Value> => {
      const answer = await send("script.evaluate", {
        // BiDi wraps what it returns by type; as text it comes through as it is.
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value ?? "null");
    };
    return {
      id: context,
      console,
      evaluate,
      waitFor: <Value>(expression: string) => poll(() => evaluate<Value>(expression), expression),
      screenshot: async () => {
        const { data } = await send("browsingContext.captureScreenshot", { context });
        return Buffer.from(data, "base64");
      },
      print: async () => {
        const { data } = await send("browsingContext.print", { context });
        return new Uint8Array(Buffer.from(data, "base64"));
      },
    };
  };
  const origin = `moz-extension://${uuid}`;
  // Firefox never says that a page of an extension has loaded.
  const openExtensionPage = async (path: string, type: "tab" | "window" = "tab") => {
    const tab = await open(`${origin}/${path}`, "none", type);
    await tab.waitFor(`location.origin === "${origin}" && document.readyState === "complete"`);
    return tab;
  };
  /** Runs what only the browser's own windows may. */
  const inBrowser = async (expression: string) => {
    const { contexts } = await send("browsingContext.getTree", { "moz:scope": "chrome" });
    const target = { context: contexts[0].context };
    const answer = await send("script.evaluate", { expression, target, awaitPromise: true });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
  };
  const pressButton = async ({ id }: FirefoxTab) => {
    await send("browsingContext.activate", { context: id });
    await inBrowser(`(() => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const extension = ExtensionParent.GlobalManager.getExtension("${extensionId}");
      return ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`);
  };
  // One page of the extension stays open, to ask what only the extension knows.
  const inside = await openExtensionPage("popup.html");
  const addressOf = (path: string) => new URL(path, portalAddress).href;
  const tabOf = (path: string) =>
    `(await browser.tabs.query({})).find(({ url }) => url === ${JSON.stringify(addressOf(path))}).id`;
  return {
    portal,
    origin,
    open: (path) => open(addressOf(path), "complete"),
    openExtensionPage,
    badge: (path) => inside.evaluate(`browser.action.getBadgeText({ tabId: ${tabOf(path)} })`),
    // In a window of its own: the page stays the active one of its window, as under a real popup.
    popup: async (path) =>
      openExtensionPage(`popup.html?tab=${await inside.evaluate<number>(tabOf(path))}`, "window"),
    update,
    disable: () =>
      inBrowser(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        await (await AddonManager.getAddonByID("${extensionId}")).disable();
      })()`),
    allowPrivate: () =>
      inBrowser(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
        await ExtensionPermissions.add("${extensionId}", {
          permissions: ["internal:privateBrowsingAllowed"],
          origins: [],
        });
        await (await AddonManager.getAddonByID("${extensionId}")).reload();
      })()`),
    addSite: (pattern) =>
      inBrowser(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
        const extension = ExtensionParent.GlobalManager.getExtension("${extensionId}");
        const added = { permissions: [], origins: [${JSON.stringify(pattern)}] };
        await ExtensionPermissions.add("${extensionId}", added, extension);
      })()`),
    pressButton,
    close: async () => {
      disconnect();
      const ended = new Promise((resolve) => program.once("exit", resolve));
      program.kill();
      await ended;
      portal.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Repeats until the answer is truthy; an error counts as not yet. */
async function poll<Value>(ask: () => Promise<Value>, what: string): Promise<Value> {
  const end = Date.now() + 15_000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      last = await ask();
      if (last) return last as Value;
    } catch (error) {
      // The page is on its way: there is nothing to ask yet.
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not so after 15 seconds: ${what} (last: ${last})`);
}

function preferences(port: number, locale: string, settings: object): string {
  const values = {
    "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: uuid }),
    "intl.locale.requested": locale,
    "intl.accept_languages": locale,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.dns.forceResolve": "127.0.0.1",
    "dom.security.https_first": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "toolkit.telemetry.enabled": false,
    "app.update.disabledForTesting": true,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    ...settings,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** Where the started Firefox listens. */
function address(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    program.stderr?.on("data", (chunk) => {
      said += chunk;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (found?.[1]) resolve(`${found[1]}/session`);
    });
    program.once("exit", () => reject(new Error(`Firefox did not start:\n${said}`)));
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers are typed by nobody here.
type Answer = any;

interface Connection {
  send(method: string, params: object): Promise<Answer>;
  on(event: string, listener: (params: Answer) => void): void;
  disconnect(): void;
}

async function connect(url: string): Promise<Connection> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  const listeners = new Map<string, (params: Answer) => void>();
  let sent = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(String(data));
    if (message.type === "event") return listeners.get(message.method)?.(message.params);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "error") asked?.reject(new Error(`${message.error}: ${message.message}`));
    else asked?.resolve(message.result);
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++sent;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: (event, listener) => listeners.set(event, listener),
    disconnect: () => socket.close(),
  };
}
