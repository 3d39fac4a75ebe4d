/** What the bytes of a file or an answer are: a page, or something that only bears its name. */
import { documentAddress } from "../portal";
import { isArchivePage, readArchivePage, type SavedPage } from "./archive-page";
import { decode } from "./decode";

/** The page, or why there is none; `kind` is the name of another format. */
export type Opened =
  | { readonly page: SavedPage }
  | { readonly problem: "empty" | "not-html" }
  | { readonly problem: "other-file"; readonly kind: string };

const otherFiles: readonly (readonly [start: string, kind: string])[] = [
  ["%PDF-", "PDF"],
  ["PK\x03\x04", "ZIP, DOCX, OFD"],
  ["\xd0\xcf\x11\xe0", "DOC, WPS, XLS"],
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["GIF8", "GIF"],
  ["\x1f\x8b", "GZIP"],
];

/** Opens the bytes as a page, whatever the name says; `charset` is what their sender declared. */
export function openPage(bytes: Uint8Array, charset: string | null = null): Opened {
  if (bytes.length === 0) return { problem: "empty" };
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const other = otherFiles.find(([signature]) => start.startsWith(signature));
  if (other) return { problem: "other-file", kind: other[1] };
  const page = isArchivePage(bytes) ? readArchivePage(bytes) : readHtml(bytes, charset);
  if (!page || !isHtml(page.html)) return { problem: "not-html" };
  // Word and older browsers write `about:internet`, which is no address.
  return { page: { ...page, url: page.url && documentAddress(page.url) } };
}

function readHtml(bytes: Uint8Array, charset: string | null): SavedPage {
  const html = decode(bytes, charset);
  // Browsers that save a page leave its address in a comment, with its length.
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2048));
  return { html, url: saved?.[1] ?? null, frames: new Map() };
}

function isHtml(text: string): boolean {
  // A zero is in no page, and in most other files.
  if (text.includes("\0")) return false;
  return /<(?:!doctype\s+html|html|head|body|title|meta|table|tr|td|div|p|span|h[1-6])(?:[\s/][^<>]*)?>/i.test(
    text,
  );
}
