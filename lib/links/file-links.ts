/** Links of a page to files that may be the report: those that the viewer opens. */
import type { Attachment } from "../parse/plain";
import { isWeb } from "../portal";
import { readLinkTitle } from "./link-title";

/** One file of the page. */
export interface FileLink {
  /** Absolute. */
  readonly url: string;
  /** What the link says, or the file's name where it says nothing. */
  readonly text: string;
}

const openable = /\.(?:pdf|docx)(?![a-z0-9])/i;

/** Whether the viewer can open what the name or address ends in. */
function isOpenable(name: string): boolean {
  return openable.test(name);
}

/** The name of the file at an address; the address itself where it ends in none. */
export function nameOfFile(url: string): string {
  const last = new URL(url).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || url;
  } catch {
    // A stray % in an address: the name as it stands there.
    return last;
  }
}

/** The page's PDF and Word files, each once, those named like a report first. */
export function findFiles(attachments: readonly Attachment[], page: string): FileLink[] {
  const files = new Map<string, string>();
  for (const { href, text } of attachments) {
    if (!(isOpenable(href) || isOpenable(text)) || !URL.canParse(href, page)) continue;
    const url = new URL(href, page).href;
    if (!isWeb(url)) continue;
    const printed = text.trim() || files.get(url) || "";
    files.set(url, printed);
  }
  const links = Array.from(files, ([url, text]) => ({ url, text: text || nameOfFile(url) }));
  const rank = (link: FileLink) => (readLinkTitle(link.text) ? 0 : 1);
  return links.toSorted((one, other) => rank(one) - rank(other));
}
