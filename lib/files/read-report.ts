/** From a PDF or Word file straight to what it reports, where nothing is shown of it. */
import { flatten } from "../parse/flatten";
import { read } from "../parse/read";
import type { Reading } from "../report/reading";
import { parseDocument } from "../saved/parse-document";
import { type OpenOptions, openFile } from "./open";

/** Reads the report; null where the file is of another kind or cannot be read. */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions,
): Promise<Reading | null> {
  const opened = await openFile(bytes, name, options);
  if (opened.kind === "pdf") return read(opened.document).reading;
  if (opened.kind !== "docx") return null;
  return read(flatten(parseDocument(opened.html), { url: options.url })).reading;
}
