/** Puts files into a zip whose bytes depend on the files alone. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { deflateAsync } from "@gfx/zopfli";
import { deflateSync, Zip, type ZipInputFile } from "fflate";

/** How a file is deflated: the same on every machine, which the platform's way is not. */
export type Deflate = (bytes: Uint8Array, path: string) => Uint8Array | Promise<Uint8Array>;

/** The first moment that a zip can name; it names moments by the clock on the wall. */
const always = new Date(1980, 0, 1);
/** In a zip, what says that a file is deflated. */
const deflated = 8;

/** The files below a folder, by their paths from it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"));
}

/** A zip of these files of a folder, in the order of their names. */
export async function packFiles(
  folder: string,
  paths: readonly string[],
  deflate: Deflate,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const filename of paths.toSorted()) {
    const bytes = readFileSync(join(folder, filename));
    const file: ZipInputFile = {
      filename,
      size: bytes.length,
      crc: crc32(bytes),
      compression: deflated,
      mtime: always,
    };
    zip.add(file);
    const packed = await deflate(bytes, filename);
    file.ondata?.(null, new Uint8Array(packed), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** The usual compression. */
export function deflateFast(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}

const written = /\.(?:m?js|css|html|json|txt)$/;

/** Deflates what is written into a twentieth less by trying more ways, each content once. */
export function deflateWell(): Deflate {
  const known = new Map<string, Promise<Uint8Array>>();
  return (bytes, path) => {
    // Tables of characters take twice as long as all scripts, and gain nothing.
    if (!written.test(path)) return deflateFast(bytes);
    const key = createHash("sha256").update(bytes).digest("hex");
    const packed = known.get(key) ?? deflateAsync(bytes, { numiterations: 15 });
    known.set(key, packed);
    return packed;
  };
}
