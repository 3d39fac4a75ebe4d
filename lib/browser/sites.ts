/**
 * Sites beyond gov.cn on which the user wants the check to run by itself. What is granted is what
 * is registered: the browser's list of permissions is the only record.
 */

import { isWeb } from "../portal";
import { browser } from "./browser";
import { everyFrame } from "./every-frame";

const id = "detector-elsewhere";

/** The origins that were added on the options page, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  const own = browser.runtime.getManifest().host_permissions ?? [];
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !own.includes(origin));
}

/**
 * Registers the detector on exactly the granted sites. One call after the other: the browser tells of
 * two changes at once, and what is registered last must be what it grants by then.
 */
export function registerSites(): Promise<void> {
  return navigator.locks.request("sites", async () => {
    const matches = await grantedSites();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    const script = {
      id,
      matches,
      js: ["content-scripts/detector.js"],
      ...everyFrame,
      persistAcrossSessions: true,
    };
    if (matches.length > 0 && registered) await browser.scripting.updateContentScripts([script]);
    else if (matches.length > 0) await browser.scripting.registerContentScripts([script]);
    else if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
  });
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
