/** Reads zip containers (DOCX, OFD, XLSX …) with bounds: what a file says of its sizes may be a lie. */

/** One file of an archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly offset: number;
  readonly packedSize: number;
}

/** An entry is larger than the caller wants to hold. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** The container, or an entry in it, is broken. */
export class Damaged extends Error {
  override readonly name = "Damaged";
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record, and the longest comment after it. */
const endReach = 22 + 0xffff;
const mostEntries = 20_000;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The entries by name, as the directory at the file's end lists them. */
export function listEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - endReach);
  while (end >= first && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < first) throw new Damaged("no directory");
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new TooLarge("entries");
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) {
      throw new Damaged("directory");
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll("\\", "/"), {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
      packedSize: view.getUint32(at + 20, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks one entry, at most `limit` bytes of it: a bomb is let go as soon as it shows. */
export async function readEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const view = viewOf(bytes);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) {
    throw new Damaged("entry");
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method === 0) {
    if (packed.length > limit) throw new TooLarge(entry.name);
    return packed;
  }
  if (entry.method !== 8) throw new Damaged("method");
  return inflate(packed, limit, signal);
}

async function inflate(
  packed: Uint8Array,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"), { signal });
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    // The stream fails where the packed bytes are damaged.
    const { done, value } = await reader.read().catch((error: unknown) => {
      signal.throwIfAborted();
      throw new Damaged(String(error));
    });
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new TooLarge("entry");
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
