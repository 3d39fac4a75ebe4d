/**
 * `npm start`: builds the extension and opens a browser with it on a sample report whose numbers do
 * not agree. Without a display it looks there by itself, prints what it found and leaves a picture.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { installBrowsers, requireBrowser } from "./browsers";
import { type Launched, launch } from "./launch";
import { portalAddress, servePortal } from "./portal";

const sample = "/pingtan-2020/source.html";
const picture = "crossfoot.png";

function build(): void {
  const { status, stdout, stderr } = spawnSync(join("node_modules", ".bin", "wxt"), ["build"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Shows the sample until the browser, or on a Mac its last window, is closed. */
async function show({ context, close }: Launched): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    context.once("close", () => resolve());
    const follow = (page: Page) =>
      page.once("close", () => context.pages().length === 0 && resolve());
    context.pages().forEach(follow);
    context.on("page", follow);
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(portalAddress + sample);
  console.log("The browser is open. Close it to end this command.");
  await closed;
  await close();
}

/** Waits until the extension has marked the sample, and takes a picture of it. */
async function look({ context, close }: Launched): Promise<void> {
  const page = await context.newPage();
  await page.goto(portalAddress + sample);
  await page.locator("[data-crossfoot]").first().waitFor();
  await page.screenshot({ path: picture, fullPage: true });
  await close();
}

function printFindings(): void {
  spawnSync(process.execPath, ["scripts/run.js", "cli/check.ts", `test/pages${sample}`], {
    stdio: "inherit",
  });
}

async function start(): Promise<void> {
  installBrowsers("chromium");
  requireBrowser("chromium");
  console.log("Building …");
  build();
  const portal = await servePortal();
  if (hasDisplay()) {
    await show(await launch(portal.port, false));
  } else {
    await look(await launch(portal.port, true));
    printFindings();
    console.log(`\nThere is no display: what the browser shows is in ${picture}.`);
  }
  portal.close();
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
