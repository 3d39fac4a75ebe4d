/** Puts files into a zip whose bytes depend on the files alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";

/** The first moment that a zip can name. */
const always = new Date(Date.UTC(1980, 0, 1));

/** The files below a folder, by their paths from it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"));
}

/** A zip of the files below a folder, by their paths from it. */
export function packFolder(folder: string): Promise<Uint8Array> {
  return packFiles(folder, listFiles(folder));
}

/** A zip of these files of a folder, in the order of their names. */
export function packFiles(folder: string, paths: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const path of paths.toSorted()) {
    zip.file(path, readFileSync(join(folder, path)), { date: always, createFolders: false });
  }
  // The same on every machine, which the platform's own compression is not.
  const compressionOptions = { level: 9 };
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions });
}
