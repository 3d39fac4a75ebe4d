/** From the bytes of an answer or a file to what stands in it. */
import { type ReportList, readList } from "../links/list-page";
import { readLinks } from "../links/page-links";
import { flatten } from "../parse/flatten/flatten";
import { read } from "../parse/read";
import type { Reading } from "../report/reading";
import { openPage } from "../saved/page";
import { type Parse, parseDocument } from "../saved/parse-document";
import type { Problem } from "./batch";

/** What an item turned out to hold, or why it could not be read. */
export type Contents =
  /** The list is null where there is none to follow, as in a file. */
  | { readonly reading: Reading; readonly list: ReportList | null }
  | { readonly problem: Problem; readonly detail: string };

/** Where an item's bytes came from. */
export interface Source {
  /** Null for a file that does not say. */
  readonly url: string | null;
  readonly name: string;
  /** As its sender declared it. */
  readonly charset: string | null;
}

/** Opens an item, whatever its name says that it is. */
export async function openItem(
  bytes: Uint8Array,
  source: Source,
  parse: Parse = parseDocument,
): Promise<Contents> {
  const opened = openPage(bytes, source.charset);
  if ("problem" in opened) {
    return { problem: opened.problem, detail: "kind" in opened ? opened.kind : "" };
  }
  const { html, frames } = opened.page;
  const url = source.url ?? opened.page.url;
  // Not the browser's parser: under an extension's policy it reports every style of the page.
  const document = await parse(html, frames);
  const { reading } = read(flatten(document, { url }));
  // A file is read from the device alone: what it links to is not asked for.
  if (source.url === null) return { reading, list: null };
  const links = readLinks(document, source.url);
  // A portal that wants a password answers with a form, and says that all is well.
  if (reading.detected === "none" && links.asksPassword) return { problem: "login", detail: "" };
  return { reading, list: readList(links, source.url) };
}
