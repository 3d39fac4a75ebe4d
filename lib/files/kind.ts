/** What a file is, by its bytes; names lie, and portals serve Word files as `.pdf` and pages as `.doc`. */
import { listEntries } from "./zip";

/** What a file is, by its bytes before its name. */
export type FileKind =
  | "pdf"
  | "docx"
  | "doc"
  | "wps"
  | "ofd"
  | "xls"
  | "slides"
  | "rtf"
  | "odt"
  | "archive"
  | "image"
  | "html"
  | "encrypted"
  | "empty"
  | "unknown";

/** PDF readers accept a header anywhere in the first kilobyte. */
const headReach = 1024;

/** Tells a file's kind; the name only parts what the bytes leave open. */
export function identify(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return "empty";
  const head = latin1(bytes.subarray(0, headReach));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zipKind(bytes);
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("\xd0\xcf\x11\xe0")) return compoundKind(bytes, name);
  if (head.startsWith("{\\rtf")) return "rtf";
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP)/s.test(head)) return "image";
  if (["Rar!", "7z\xbc\xaf", "\x1f\x8b"].some((mark) => head.startsWith(mark))) return "archive";
  const text = asText(bytes.subarray(0, 4096));
  if (/<(?:!doctype|html|head|body|meta|table|div|p|title)[\s>]/i.test(text)) return "html";
  if (/^content-type:\s*multipart\//im.test(text)) return "html";
  return "unknown";
}

function zipKind(bytes: Uint8Array): FileKind {
  let names: ReadonlySet<string>;
  try {
    names = new Set(listEntries(bytes).keys());
  } catch {
    // A broken directory: the local headers at the start still bear names.
    const start = latin1(bytes.subarray(0, 4096));
    if (start.includes("word/")) return "docx";
    return start.includes("OFD.xml") ? "ofd" : "archive";
  }
  if (names.has("OFD.xml")) return "ofd";
  const all = [...names];
  if (all.some((name) => name.startsWith("word/"))) return "docx";
  if (all.some((name) => name.startsWith("xl/"))) return "xls";
  if (all.some((name) => name.startsWith("ppt/"))) return "slides";
  if (names.has("content.xml") && names.has("mimetype")) return "odt";
  // A Word file may name its parts as it likes; its list of content types it may not.
  return names.has("[Content_Types].xml") ? "docx" : "archive";
}

/** Old office files are small file systems; the names of their streams are in UTF-16. */
function compoundKind(bytes: Uint8Array, name: string): FileKind {
  if (holdsName(bytes, "EncryptedPackage")) return "encrypted";
  if (holdsName(bytes, "WordDocument")) return /\.wpt?s?$/i.test(name) ? "wps" : "doc";
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) return "xls";
  if (holdsName(bytes, "PowerPoint Document")) return "slides";
  return /\.wps$/i.test(name) ? "wps" : "doc";
}

/** Directory entries lie at multiples of 128 bytes, the name first. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 2 * name.length + 2 <= bytes.length; at += 128) {
    let index = 0;
    while (index < name.length) {
      if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0)
        break;
      index += 1;
    }
    if (index === name.length && bytes[at + 2 * index] === 0) return true;
  }
  return false;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function asText(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return wide
    ? new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes)
    : latin1(bytes);
}
