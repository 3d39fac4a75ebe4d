/** Who sent a message, by what the browser says of it and not the message. */
import type { Runtime } from "webextension-polyfill";
import { documentAddress, isGovernment, portalOf } from "../portal";

type Sender = Runtime.MessageSender & { readonly origin?: string };

/** Whether the background or a page of the extension did, and not a script of its in some page. */
export function isOwnPage(
  { id, url }: Sender,
  runtime: Pick<Runtime.Static, "id" | "getURL">,
): boolean {
  return id === runtime.id && url?.startsWith(runtime.getURL("")) === true;
}

/** Whether the page behind the sender belongs to the portal of the address it gives. */
export function isOfPortal({ url, origin }: Sender, address: string | null): boolean {
  const own = documentAddress(url ?? "");
  const portal = portalOf(address);
  // A file, or a frame without an address: only who is one may say so.
  if (portal === null) return address === null ? own === null : own?.startsWith("file:") === true;
  // A frame that a script has filled is `about:blank` by its address; one in a sandbox is nobody's
  // by its origin.
  return [own, origin].some((each) => portalOf(each ?? null) === portal);
}

/**
 * Whether it is known where a report stands. One that a page of some site has written into a frame
 * without an address would be taken for a file of the user's own, which is believed.
 */
export function isPlaced({ origin = "" }: Sender, address: string | null): boolean {
  return address !== null || isGovernment(origin);
}
