/** pdf.js for Node: the command line and the tests. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PdfEngine } from "./read-pdf";

/** Loads pdf.js with its character maps from the installed package. */
export async function loadNodeEngine(): Promise<PdfEngine> {
  const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return {
    getDocument,
    OPS,
    options: {
      cMapUrl: join(root, "cmaps/"),
      cMapPacked: true,
      standardFontDataUrl: join(root, "standard_fonts/"),
      disableFontFace: true,
      useSystemFonts: false,
    },
  };
}
