/** Rewrites a PNG of at most 256 colours with a palette: every pixel as it was, in fewer bytes. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = 8;

/** The chunks of a PNG by type; the data of equal types joined. */
function readChunks(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = signature; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]));
    at += length + 12;
  }
  return chunks;
}

function writeChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** What the filter of a line predicts from the bytes to the left, above and between. */
function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (a === undefined || b === undefined || c === undefined) return 0;
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The bytes of the pixels, the lines' filters undone. */
function unfilter(lines: Buffer, height: number, depth: number): Buffer {
  const width = lines.length / height - 1;
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x < depth ? 0 : (pixels[at - depth] ?? 0);
      const up = pixels[at - width] ?? 0;
      const corner = x < depth ? 0 : (pixels[at - width - depth] ?? 0);
      pixels[at] = (lines[at + y + 1] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return pixels;
}

/** The same picture with a palette; throws where it is none of 8-bit RGB or RGBA, or has more colours. */
export function usePalette(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const [header, data] = [chunks.get("IHDR"), chunks.get("IDAT")];
  const depth = { 2: 3, 6: 4 }[header?.[9] ?? 0];
  if (!header || !data || header[8] !== 8 || header[12] !== 0 || depth === undefined)
    throw new Error("not a plain PNG of 8 bits a channel");
  const height = header.readUInt32BE(4);
  const pixels = unfilter(inflateSync(data), height, depth);
  const colours = Array.from({ length: pixels.length / depth }, (_, at) => {
    const alpha = depth === 4 ? (pixels[at * 4 + 3] ?? 0) : 255;
    // Alpha first, so that the opaque ones come last and need no entry of their own.
    return alpha * 2 ** 24 + pixels.readUIntBE(at * depth, 3);
  });
  const palette = [...new Set(colours)].sort((a, b) => a - b);
  if (palette.length > 256) throw new Error("more than 256 colours");
  const width = colours.length / height;
  const lines = Array.from({ length: height }, (_, y) => [
    0,
    ...colours.slice(y * width, (y + 1) * width).map((each) => palette.indexOf(each)),
  ]);
  const head = Buffer.from(header);
  head[9] = 3;
  const alphas = palette.map((each) => Math.floor(each / 2 ** 24)).filter((each) => each < 255);
  return Buffer.concat([
    png.subarray(0, signature),
    writeChunk("IHDR", head),
    writeChunk("PLTE", Buffer.from(palette.flatMap((each) => [each >> 16, each >> 8, each]))),
    writeChunk("tRNS", Buffer.from(alphas)),
    writeChunk("IDAT", deflateSync(Buffer.from(lines.flat()), { level: 9, memLevel: 9 })),
    writeChunk("IEND", Buffer.alloc(0)),
  ]);
}
