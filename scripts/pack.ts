/** Puts files into a zip whose bytes depend on the files alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";

/** The first moment that a zip can name, and none that the machine's time zone could move. */
const always = new Date(1980, 0, 1);

/** The files below a folder, by their paths from it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"));
}

/** A zip of the files below a folder, by their paths from it. */
export function packFolder(folder: string): Uint8Array {
  return packFiles(folder, listFiles(folder));
}

/** A zip of these files of a folder, in the order of their names. */
export function packFiles(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const path of paths.toSorted()) files[path] = readFileSync(join(folder, path));
  return zipSync(files, { level: 9, mtime: always });
}
