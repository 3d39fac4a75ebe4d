/** Opens a report that is a file: what it is, and what it holds or why it cannot be read. */
import type { PlainDocument } from "../parse/plain";
import { fileWords } from "../report/title-words";
import { readDocx } from "./docx/read-docx";
import { type FileKind, identify } from "./kind";
import type { PdfAnchor } from "./pdf/place";
import { type PdfEngine, readPdf } from "./pdf/read-pdf";
import type { FileReason } from "./reason";

/** A file as it was opened. */
export type OpenedFile =
  /** Rows and paragraphs for the second half of reading, with their places on the pages. */
  | { readonly kind: "pdf"; readonly document: PlainDocument<PdfAnchor>; readonly pages: number }
  /** Safe HTML for the first half of reading. */
  | { readonly kind: "docx"; readonly html: string }
  /** A web page under another name: it is read as any saved page. */
  | { readonly kind: "html" }
  | { readonly kind: "unreadable"; readonly reason: FileReason; readonly is: FileKind };

/** What opening a file needs of its surroundings. */
export interface OpenOptions {
  /** Loads pdf.js; called for a PDF only. */
  readonly loadEngine: () => Promise<PdfEngine>;
  readonly signal: AbortSignal;
  /** Where the file came from; null for one of the user's own. */
  readonly url: string | null;
  readonly onPage?: (page: number, pages: number) => void;
}

/** In bytes. Scanned books come in hundreds of megabytes; no report comes near this. */
export const largestFile = 100 * 1024 * 1024;

/** Opens the bytes. Throws what the signal gives as its reason, and faults of ours. */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions,
): Promise<OpenedFile> {
  const { signal, url, onPage } = options;
  signal.throwIfAborted();
  const is = identify(bytes, name);
  if (is === "html") return { kind: "html" };
  const unreadable = (reason: FileReason): OpenedFile => ({ kind: "unreadable", reason, is });
  if (bytes.length > largestFile) return unreadable("too-large");
  if (is === "pdf") {
    const engine = await options.loadEngine();
    const read = await readPdf(bytes, { engine, signal, url, ...(onPage && { onPage }) });
    if (!read.document) return unreadable(read.fault ?? "damaged");
    const title = read.document.title || titleIn(name);
    return { kind: "pdf", document: { ...read.document, title }, pages: read.pages };
  }
  if (is === "docx") {
    const { html, fault } = await readDocx(bytes, signal);
    if (html === null) return unreadable(fault);
    return { kind: "docx", html: `<!doctype html><title>${titleIn(name)}</title>${html}` };
  }
  return unreadable(is);
}

/** A file is often named as its report is titled. */
function titleIn(name: string): string {
  const stem = name.replace(/^.*[/\\]/, "").replace(/\.[A-Za-z]{2,5}$/, "");
  return fileWords.test(stem) ? stem.replace(/[<>&"]/g, "") : "";
}
