/** From the bytes of an answer or a file to what stands in it. */
import { type ReportList, readList } from "../links/list-page";
import { flatten } from "../parse/flatten";
import { read } from "../parse/read";
import type { Reading } from "../report/reading";
import type { SavedPage } from "../saved/archive-page";
import { openPage } from "../saved/page";
import type { Problem } from "./queue";

/** What an item turned out to hold, or why it could not be read. */
export type Contents =
  | { readonly reading: Reading; readonly list: ReportList | null }
  | { readonly problem: Problem; readonly detail: string };

/** What reading an item needs of its surroundings. */
export interface Readers {
  /** Parses markup without running its scripts. */
  parse(html: string): Document;
  /** Reads a PDF or Word file; null where the bytes are neither. */
  readFile?(bytes: Uint8Array, name: string): Promise<Reading | null>;
}

/** Puts the saved markup of frames where the frames stand: a parsed page loads none. */
function unfoldFrames(document: Document, frames: SavedPage["frames"], { parse }: Readers): void {
  if (frames.size === 0) return;
  for (const frame of Array.from(document.querySelectorAll("iframe[src], frame[src]"))) {
    const html = frames.get(frame.getAttribute("src") ?? "");
    if (html === undefined) continue;
    const place = document.createElement("div");
    place.append(...Array.from(parse(html).body.childNodes, (node) => document.adoptNode(node)));
    frame.replaceWith(place);
  }
}

/** Opens an item; `url` is where it came from, null for a file that does not say. */
export async function openItem(
  bytes: Uint8Array,
  source: { readonly url: string | null; readonly name: string; readonly charset: string | null },
  readers: Readers,
): Promise<Contents> {
  const opened = openPage(bytes, source.charset);
  if ("problem" in opened) {
    if (opened.problem !== "other-file") return { problem: opened.problem, detail: "" };
    const reading = await readers.readFile?.(bytes, source.name);
    return reading ? { reading, list: null } : { problem: "other-file", detail: opened.kind };
  }
  const url = source.url ?? opened.page.url;
  const document = readers.parse(opened.page.html);
  unfoldFrames(document, opened.page.frames, readers);
  const { reading } = read(flatten(document, { url }));
  // A portal that wants a password answers with a form, and says that all is well.
  if (reading.detected === "none" && document.querySelector("input[type=password i]") !== null) {
    return { problem: "login", detail: "" };
  }
  return { reading, list: url === null ? null : readList(document, url) };
}
