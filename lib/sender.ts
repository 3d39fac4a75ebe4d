/** Who sent a message, by what the browser says of it and not the message. */
import type { Runtime } from "webextension-polyfill";

/** Whether the background or a page of the extension did, and not a script of its in some page. */
export function isOwnPage(
  { id, url }: Runtime.MessageSender,
  runtime: Pick<Runtime.Static, "id" | "getURL">,
): boolean {
  return id === runtime.id && url?.startsWith(runtime.getURL("")) === true;
}
