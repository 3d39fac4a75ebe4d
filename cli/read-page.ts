/** From a file, or standard input, to the page in it. */
import { readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { Locale } from "../lib/report/reading";
import { isArchivePage, readArchivePage, type SavedPage } from "./archive-page";
import { decode } from "./decode";
import { words } from "./words";

/** Why a file could not be read, in words for the user. */
export class UnreadableFile extends Error {}

// No report comes near this; without a bound one file could take all memory.
const largestFile = 64 * 1024 * 1024;

const otherFiles: readonly (readonly [start: string, name: string])[] = [
  ["%PDF-", "PDF"],
  ["PK\x03\x04", "ZIP, DOCX, OFD"],
  ["\xd0\xcf\x11\xe0", "DOC, WPS, XLS"],
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["GIF8", "GIF"],
  ["\x1f\x8b", "GZIP"],
];

/** The page saved in a file; `-` is standard input. */
export async function readPage(file: string, locale: Locale): Promise<SavedPage> {
  const say = words[locale];
  const bytes = await readBytes(file, locale);
  if (bytes.length === 0) throw new UnreadableFile(say.empty);
  const start = bytes.subarray(0, 8).toString("latin1");
  const other = otherFiles.find(([signature]) => start.startsWith(signature));
  if (other) throw new UnreadableFile(say.otherFile(other[1]));
  const page = isArchivePage(bytes) ? readArchivePage(bytes) : readHtml(bytes);
  if (!page || !isHtml(page.html)) throw new UnreadableFile(say.notHtml);
  return page;
}

async function readBytes(file: string, locale: Locale): Promise<Buffer> {
  const say = words[locale];
  if (file === "-") return buffer(process.stdin);
  try {
    const { size } = await stat(file);
    if (size > largestFile) throw new UnreadableFile(say.tooLarge);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new UnreadableFile(say.fileErrors[code] ?? say.unreadable(code || String(error)));
  }
}

function readHtml(bytes: Uint8Array): SavedPage {
  const html = decode(bytes);
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
