/** Which portal a page belongs to, by its address. */

/** The address of a document; null for a frame that a script has filled, which has none of its own. */
export function documentAddress(url: string): string | null {
  // `about:srcdoc` is that of every such frame.
  return /^(?:https?|file):/.test(url) ? url : null;
}

/** How the hosts of all governments end. */
const government = ".gov.cn";

/** Null for a file and whatever is no web address. */
function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? hostname : null;
}

/** Whether an address is one of the web: nothing else is linked or asked, whoever gives it. */
export function isWeb(url: string | null): url is string {
  return hostOf(url) !== null;
}

/** Whether an address is one of a government's portal: of a name registered under gov.cn. */
export function isGovernment(url: string | null): boolean {
  return hostOf(url)?.endsWith(government) ?? false;
}

/** The site that an address belongs to: its host, `www.` aside. Null where `portalOf` is. */
export function siteOf(url: string | null): string | null {
  return hostOf(url)?.replace(/^www\./, "") ?? null;
}

/**
 * The portal that an address belongs to: the name registered under gov.cn, so that a city's main
 * site and its bureaus' sites are one (`edu.jinan.gov.cn` is of `jinan.gov.cn`). Other hosts stand
 * for themselves, `www.` aside. Null for a file and whatever is no web address.
 */
export function portalOf(url: string | null): string | null {
  const host = hostOf(url);
  return host?.endsWith(government) ? host.split(".").slice(-3).join(".") : siteOf(url);
}

/** Whether two addresses are of one page: portals answer with and without encryption. */
export function isSameAddress(a: string, b: string): boolean {
  const [first, second] = [a, b].map((url) => url.replace(/^https:/, "http:"));
  return first === second;
}
