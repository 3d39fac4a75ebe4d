/**
 * Sites beyond gov.cn on which the user wants the check to run by itself. What is granted is what
 * is registered: the browser's list of permissions is the only record.
 */

import { isWeb } from "../portal";
import { browser } from "./browser";

const id = "detector-elsewhere";

/** The origins that were added on the options page, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  const own = browser.runtime.getManifest().host_permissions ?? [];
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !own.includes(origin));
}

/** Registers the detector on exactly the granted sites. */
export async function registerSites(): Promise<void> {
  const matches = await grantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      matches,
      js: ["content-scripts/detector.js"],
      allFrames: true,
      runAt: "document_idle",
      persistAcrossSessions: true,
    },
  ]);
}

/** Whether the check runs there without being asked to. */
export function isCovered(pattern: string): boolean {
  return /^https?:\/\/(?:[^/]+\.)?gov\.cn\/\*$/.test(pattern);
}

/** The match pattern of the site that the user typed; null when it names none. */
export function sitePattern(typed: string): string | null {
  const address = isWeb(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  return hostname.includes(".") ? `${protocol}//${hostname}/*` : null;
}
