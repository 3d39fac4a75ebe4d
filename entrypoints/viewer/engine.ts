/** pdf.js as the extension has it: its worker and the character maps for Chinese fonts. */
import { GlobalWorkerOptions, getDocument, OPS } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import type { PdfEngine } from "../../lib/files/pdf/read-pdf";

/** Makes it ready; nothing is fetched but files of the extension. */
export function loadEngine(): PdfEngine {
  GlobalWorkerOptions.workerSrc = workerUrl;
  return { getDocument, OPS, options: pdfOptions };
}

/** What every file is opened with. */
export const pdfOptions = {
  cMapUrl: "/cmaps/",
  cMapPacked: true,
  useWasm: false,
  useWorkerFetch: false,
  enableXfa: false,
  verbosity: 0,
} as const;
