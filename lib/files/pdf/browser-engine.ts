/** pdf.js for the extension's pages: its worker and the character maps for Chinese fonts. */
import { getDocument, OPS, PDFWorker } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { startWorker } from "../../browser/trusted";
import type { PdfEngine } from "./read-pdf";

/**
 * Makes it ready for one file, until the signal: reading and drawing share a worker, and a file
 * that keeps it busy goes with it. Nothing is fetched but files of the extension.
 */
export function loadBrowserEngine(signal: AbortSignal): PdfEngine {
  const port = startWorker(workerUrl);
  const worker = PDFWorker.create({ port });
  signal.addEventListener("abort", () => {
    worker.destroy();
    port.terminate();
  });
  return {
    getDocument,
    OPS,
    options: {
      worker,
      cMapUrl: "/cmaps/",
      cMapPacked: true,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      verbosity: 0,
    },
  };
}
