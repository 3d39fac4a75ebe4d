/** Finds the browsers that the project runs in, and installs them where it may. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Chromium stands for every browser made of it. */
export type BrowserName = "chromium" | "firefox";

interface Kind {
  /** The variable that names the program, before any search. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debian: string;
  readonly advice: string;
}

const kinds: Record<BrowserName, Kind> = {
  chromium: {
    variable: "CROSSFOOT_BROWSER",
    commands: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "microsoft-edge",
      "microsoft-edge-stable",
    ],
    places: [
      "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
      "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    debian: "chromium",
    advice:
      "No Chrome, Chromium or Edge was found: install one, or set CROSSFOOT_BROWSER to its program.",
  },
  firefox: {
    variable: "CROSSFOOT_FIREFOX",
    commands: ["firefox-esr", "firefox"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    debian: "firefox-esr",
    advice: "No Firefox was found: install it, or set CROSSFOOT_FIREFOX to its program.",
  },
};

/** The program of an installed browser, or null. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, places } = kinds[name];
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...paths, ...places].find((path) => existsSync(path)) ?? null;
}

/** The program of an installed browser; throws a sentence that says what to do. */
export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === null) throw new Error(kinds[name].advice);
  if (!existsSync(path)) throw new Error(`There is no browser at ${path}.`);
  return path;
}

/** Installs the browsers that are missing, where that can be done without asking. */
export function installBrowsers(...names: BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === null);
  const packages = missing.map((name) => kinds[name].debian);
  // Without its fonts a browser shows Chinese as empty boxes.
  if (missing.length > 0 || !hasChineseFonts()) packages.push("fonts-noto-cjk");
  if (packages.length > 0 && mayInstall()) install(packages);
}

function mayInstall(): boolean {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

function hasChineseFonts(): boolean {
  if (process.platform !== "linux") return true;
  const { stdout } = spawnSync("fc-list", [":lang=zh-cn", "file"], { encoding: "utf8" });
  return Boolean(stdout?.trim());
}

function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(", ")} …`);
  const apt = (...options: string[]) =>
    spawnSync("apt-get", ["-qq", ...options], {
      stdio: ["ignore", "ignore", 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "-o=Dpkg::Use-Pty=0", ...packages);
}
