/** From the bytes of a saved page to its text. */

const byteOrderMarks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The page's text, by its byte order mark, else as UTF-8 wherever that fits, or nearly so, else as the
 * encoding that leaves the fewest bytes over: the one declared, or GB 18030, which many portals send
 * without saying so. A declaration comes second because saving a page often re-encodes it and keeps that.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  const utf8 = new TextDecoder().decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  let best = { text: utf8, lost: countLost(utf8) };
  // Of another encoding hardly a Chinese character comes out whole.
  if (best.lost > 0 && best.lost < (utf8.match(/[\u4e00-\u9fff]/g)?.length ?? 0)) return utf8;
  for (const label of [declared ?? readCharset(head), "gb18030"]) {
    if (best.lost === 0) break;
    const text = decodeAs(label, bytes);
    if (text === null) continue;
    const lost = countLost(text);
    if (lost < best.lost) best = { text, lost };
  }
  return best.text;
}

function markedEncoding(bytes: Uint8Array): string | null {
  const found = byteOrderMarks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found ? found[0] : null;
}

/** UTF-16 without a mark: that in which it begins with a tag, which no other bytes do by chance. */
function wideEncoding(bytes: Uint8Array): string | null {
  const begins = (encoding: string) => new TextDecoder(encoding).decode(bytes.subarray(0, 256));
  return ["utf-16le", "utf-16be"].find((each) => /^\s*<[!?\w]/.test(begins(each))) ?? null;
}

/** The encoding that a header or markup declares; null where it declares none. */
export function readCharset(text: string): string | null {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(text)?.[1] ?? null;
}

/**
 * Null for an unknown encoding, for those of one byte, which fit any bytes and prove nothing, and for
 * UTF-16, in which no declaration of itself could have been read.
 */
function decodeAs(label: string | null, bytes: Uint8Array): string | null {
  if (label === null) return null;
  try {
    const decoder = new TextDecoder(label);
    return /^(windows|iso-8859|x-mac|macintosh|ibm|utf-16)/.test(decoder.encoding)
      ? null
      : decoder.decode(bytes);
  } catch {
    // The page declares an encoding that nobody knows.
    return null;
  }
}

function countLost(text: string): number {
  let lost = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) lost += 1;
  return lost;
}
