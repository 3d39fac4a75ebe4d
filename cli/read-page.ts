/** From a file, or standard input, to its bytes and the page in them. */
import { readFile, stat } from "node:fs/promises";
import type { Locale } from "../lib/report/reading";
import type { SavedPage } from "../lib/saved/archive-page";
import { openPage } from "../lib/saved/page";
import { words } from "./words";

/** Why a file could not be read, in words for the user. */
export class UnreadableFile extends Error {}

// No report comes near this; without a bound one file could take all memory.
const largestFile = 64 * 1024 * 1024;

/** The page that a file's bytes hold. */
export function readPage(bytes: Uint8Array, locale: Locale): SavedPage {
  const say = words[locale];
  const opened = openPage(bytes);
  if ("page" in opened) return opened.page;
  if (opened.problem === "empty") throw new UnreadableFile(say.empty);
  if (opened.problem === "other-file") throw new UnreadableFile(say.otherFile(opened.kind));
  throw new UnreadableFile(say.notHtml);
}

/** Standard input to its end, or until it is larger than a file may be. */
async function readInput(tooLarge: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += part.length;
    if (size > largestFile) throw new UnreadableFile(tooLarge);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The bytes of a file; `-` is standard input. */
export async function readBytes(file: string, locale: Locale): Promise<Buffer> {
  const say = words[locale];
  if (file === "-") return readInput(say.tooLarge);
  try {
    const { size } = await stat(file);
    if (size > largestFile) throw new UnreadableFile(say.tooLarge);
    return await readFile(file);
  } catch (error) {
    // A missing or forbidden file is told in one line, and the next one is read.
    if (error instanceof UnreadableFile) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new UnreadableFile(say.fileErrors[code] ?? say.unreadable(code || String(error)));
  }
}
