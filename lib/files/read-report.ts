/** From the bytes of a PDF or Word file straight to what it reports, where nothing is shown of it. */
import { flatten } from "../parse/flatten/flatten";
import { read } from "../parse/read";
import type { Reading } from "../report/reading";
import { type Parse, parseDocument } from "../saved/parse-document";
import { type OpenedFile, type OpenOptions, openFile } from "./open";

/** What a file reports, or what it is instead. */
export type ReadFile =
  | { readonly kind: "read"; readonly reading: Reading }
  | Extract<OpenedFile, { kind: "html" | "unreadable" }>;

/** Reads a file. Throws what the signal gives as its reason, and faults of ours. */
export async function readReportFile(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions,
  parse: Parse = parseDocument,
): Promise<ReadFile> {
  const opened = await openFile(bytes, name, options);
  if (opened.kind === "pdf") return { kind: "read", reading: read(opened.document).reading };
  if (opened.kind !== "docx") return opened;
  const document = await parse(opened.html);
  return { kind: "read", reading: read(flatten(document, { url: options.url })).reading };
}
