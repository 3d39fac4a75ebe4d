/** Reads a PDF: bytes in, plain rows and paragraphs out. pdf.js comes in as a parameter. */
import type * as pdfjs from "pdfjs-dist";
import type { PlainDocument } from "../../parse/plain";
import { fileWords } from "../../report/title-words";
import type { PageContent } from "./content";
import { readPages } from "./document";
import { askLibrary, BrokenPdf, faultOf, type PdfFault } from "./fault";
import { readOperators } from "./operators";
import type { PdfAnchor } from "./place";

/** pdf.js as this platform loads it, with what it needs to read any Chinese file. */
export interface PdfEngine {
  readonly getDocument: typeof pdfjs.getDocument;
  readonly OPS: Readonly<Record<string, number>>;
  /** Where character maps of fonts that are not embedded come from. */
  readonly options: Partial<Parameters<typeof pdfjs.getDocument>[0] & object>;
}

/** What was read of a PDF file; `fault` says why where there is no document. */
export interface ReadPdf {
  /** Null where there is a fault. */
  readonly document: PlainDocument<PdfAnchor> | null;
  readonly fault: PdfFault | null;
  readonly pages: number;
}

/** What reading a PDF file needs of its surroundings. */
export interface ReadPdfOptions {
  readonly engine: PdfEngine;
  readonly signal: AbortSignal;
  readonly url?: string | null;
  /** Tells how many pages are read; a long file shows its progress. */
  readonly onPage?: (page: number, pages: number) => void;
}

/** A report has some ten pages, a yearbook with one in it some hundreds. */
const mostPages = 300;
/** Milliseconds that reading may take in all. */
const longest = 60_000;
const mostGlyphsInAll = 2_000_000;

/** Reads the file's tables and text. Throws what the signal gives as its reason, and faults of ours. */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions): Promise<ReadPdf> {
  const { engine, signal } = options;
  signal.throwIfAborted();
  const task = engine.getDocument({
    // pdf.js takes the buffer over; the caller may need it again.
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors: false,
    enableXfa: false,
    useWasm: false,
    // Whether a font says what its codes stand for is one of these.
    fontExtraProperties: true,
    ...engine.options,
  });
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    timer = setTimeout(() => reject(new BrokenPdf("too-large")), longest);
  });
  // It may end between two answers.
  over.catch(() => undefined);
  /** What the library answers; a page may take it for ever, and ended it answers nothing any more. */
  const inTime = <Answer>(work: Promise<Answer>) => Promise.race([work, over]);
  signal.addEventListener("abort", stop, { once: true });
  const started = performance.now();
  let rested = started;
  /** Lets others in, the user's wish to stop among them, and gives up what takes too long. */
  const pause = async (): Promise<void> => {
    // A rest takes the browser some milliseconds.
    if (performance.now() - rested > 20) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
    signal.throwIfAborted();
    if (performance.now() - started > longest) throw new BrokenPdf("too-large");
  };
  let total = 0;
  try {
    const document = await inTime(askLibrary(() => task.promise));
    total = document.numPages;
    if (total > mostPages) throw new BrokenPdf("too-large");
    const layers = await inTime(askLibrary(() => document.getOptionalContentConfig()));
    const isVisible = (layer: unknown) => layers.isVisible(layer);
    const pages: PageContent[] = [];
    let glyphs = 0;
    for (let number = 1; number <= total; number += 1) {
      const page = await inTime(askLibrary(() => document.getPage(number)));
      const content = await inTime(readOperators(page, engine.OPS, isVisible));
      page.cleanup();
      await pause();
      glyphs += content.glyphs.length;
      if (content.cut || glyphs > mostGlyphsInAll) throw new BrokenPdf("too-large");
      pages.push(content);
      options.onPage?.(number, total);
    }
    const fault = faultOf(pages);
    if (fault) throw new BrokenPdf(fault);
    const title = await inTime(titleOf(document));
    const facts = { url: options.url ?? null, title, meta: {} };
    return { document: await readPages(pages, facts, pause), fault: null, pages: total };
  } catch (error) {
    // What fails once the user has stopped is no fault; what is ours must not pass for the file's.
    signal.throwIfAborted();
    if (error instanceof BrokenPdf) return { document: null, fault: error.fault, pages: total };
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    // It waits for a word of its thread, which may have been ended before it.
    void task.destroy().catch(() => undefined);
  }
}

/** Writers put the name of their template into a file's title more often than the report's. */
async function titleOf(document: pdfjs.PDFDocumentProxy): Promise<string> {
  // Broken metadata: the report has its title on its pages, too.
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = (info as Record<string, unknown>).Title;
  return typeof title === "string" && fileWords.test(title) ? title.trim() : "";
}
