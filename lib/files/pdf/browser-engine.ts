/** pdf.js for the extension's pages and threads: its worker and the character maps for Chinese fonts. */
import { getDocument, OPS, PDFWorker } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { startWorker } from "../../browser/trusted";
import type { PdfEngine } from "./read-pdf";

/** Where the library gets a character map from; a class, because it makes one for each file. */
class CharacterMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
    // Only the maps are in the package: the library does without its own fonts.
    if (kind !== "cMapUrl") throw new Error(`no ${filename} here`);
    const answer = await fetch(`/cmaps/${filename}`);
    if (!answer.ok) throw new Error(`no ${filename} here`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

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
      BinaryDataFactory: CharacterMaps,
      cMapPacked: true,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      // A thread has no document to keep fonts in, and draws nothing with them.
      ...(typeof document === "undefined" && { disableFontFace: true, useSystemFonts: false }),
      verbosity: 0,
    },
  };
}
