/** Puts files into a zip whose bytes depend on the files alone. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { deflateAsync } from "@gfx/zopfli";
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { deflateSync } from "fflate";

configure({ useWebWorkers: false });

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
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    // What is deflated before has its size ahead of it, and nothing behind it.
    passThrough: true,
    compressionMethod: deflated,
    dataDescriptor: false,
    extendedTimestamp: false,
    useUnicodeFileNames: false,
    lastModDate: always,
  });
  for (const path of paths.toSorted()) {
    const bytes = readFileSync(join(folder, path));
    const packed = new Uint8Array(await deflate(bytes, path));
    const own = { uncompressedSize: bytes.length, crc32: crc32(bytes) };
    await zip.add(path, new Uint8ArrayReader(packed), own);
  }
  return zip.close();
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
