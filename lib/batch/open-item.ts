/** From the bytes of an answer or a file to what stands in it. */
import { type ReportList, readList } from "../links/list-page";
import { readLinks } from "../links/page-links";
import { flatten } from "../parse/flatten";
import { read } from "../parse/read";
import type { Reading } from "../report/reading";
import { openPage } from "../saved/page";
import { parseDocument } from "../saved/parse-document";
import type { Problem } from "./queue";

/** What an item turned out to hold, or why it could not be read. */
export type Contents =
  | { readonly reading: Reading; readonly list: ReportList | null }
  | { readonly problem: Problem; readonly detail: string };

/** Reads a PDF or Word file; null where the bytes are neither. */
export type ReadFile = (
  bytes: Uint8Array,
  name: string,
  url: string | null,
) => Promise<Reading | null>;

/** Opens an item; `url` is where it came from, null for a file that does not say. */
export async function openItem(
  bytes: Uint8Array,
  source: { readonly url: string | null; readonly name: string; readonly charset: string | null },
  readFile?: ReadFile,
): Promise<Contents> {
  const opened = openPage(bytes, source.charset);
  if ("problem" in opened) {
    if (opened.problem !== "other-file") return { problem: opened.problem, detail: "" };
    const reading = await readFile?.(bytes, source.name, source.url);
    return reading ? { reading, list: null } : { problem: "other-file", detail: opened.kind };
  }
  const url = source.url ?? opened.page.url;
  // Not the browser's parser: under an extension's policy it reports every style of the page.
  const document = parseDocument(opened.page.html, opened.page.frames);
  const { reading } = read(flatten(document, { url }));
  const links = readLinks(document, url ?? "about:blank");
  // A portal that wants a password answers with a form, and says that all is well.
  if (reading.detected === "none" && links.asksPassword) return { problem: "login", detail: "" };
  return { reading, list: url === null ? null : readList(links, url) };
}
