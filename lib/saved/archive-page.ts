/** Pages saved as one file with all that belongs to them: MHTML (`.mhtml`, `.mht`). */
import { decode } from "./decode";

/** A page as it was saved. */
export interface SavedPage {
  readonly html: string;
  /** Where it was saved from; null where the file does not say. */
  readonly url: string | null;
  /** The markup of its frames, by the address that the page gives them. */
  readonly frames: ReadonlyMap<string, string>;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Parts within parts that are looked into; no program writes more than three. */
const deepest = 8;

/** Whether the bytes are an MHTML file: a mail message with parts. */
export function isArchivePage(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4096));
  return /^[\w-]+:/.test(head) && /^content-type:\s*multipart\//im.test(head);
}

/** The page in an MHTML file, the first of its HTML parts; null when there is none. */
export function readArchivePage(bytes: Uint8Array): SavedPage | null {
  const [page, ...frames] = htmlIn(readPart(latin1(bytes)), 0);
  if (!page) return null;
  return {
    html: markupOf(page),
    url: page.headers.get("content-location") ?? null,
    frames: new Map(
      frames.flatMap((part) => addressesOf(part).map((each) => [each, markupOf(part)])),
    ),
  };
}

/** The HTML parts, in order: a part may be made of parts, as `multipart/alternative` is. */
function htmlIn(part: Part, depth: number): Part[] {
  const type = part.headers.get("content-type") ?? "";
  if (/^text\/html\b/i.test(type)) return [part];
  const boundary = parameter(part, "content-type", "boundary");
  if (boundary === null || depth > deepest) return [];
  const parts = part.body.split(`--${boundary}`).slice(1);
  return parts.flatMap((text) => htmlIn(readPart(text.replace(/^\r?\n/, "")), depth + 1));
}

function markupOf(part: Part): string {
  return decode(contentOf(part), parameter(part, "content-type", "charset"));
}

/** Pages name their parts by where they came from, or by `cid:` and the id within the file. */
function addressesOf({ headers }: Part): string[] {
  const id = headers.get("content-id")?.replace(/^<|>$/g, "");
  const location = headers.get("content-location");
  return [...(id ? [`cid:${id}`] : []), ...(location ? [location] : [])];
}

/** Every byte one character, so that the file can be cut as text and its parts stay bytes; without a mark. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A call takes no more arguments than the stack has room for.
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return pieces.join("").replace(/^\xef\xbb\xbf/, "");
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function readPart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = head
    // A header goes on in the next line if that begins with white space.
    .replace(/\r?\n[ \t]/g, " ")
    .split(/\r?\n/)
    .map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
  return {
    headers: new Map(headers),
    body: end ? text.slice(end.index + end[0].length) : "",
  };
}

function parameter(part: Part, header: string, name: string): string | null {
  for (const piece of (part.headers.get(header) ?? "").split(";").slice(1)) {
    const equals = piece.indexOf("=");
    if (piece.slice(0, equals).trim().toLowerCase() !== name) continue;
    return piece
      .slice(equals + 1)
      .trim()
      .replace(/^"|"$/g, "");
  }
  return null;
}

function contentOf({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (encoding === "base64") return bytesOf(decodeBase64(body));
  if (encoding !== "quoted-printable") return bytesOf(body);
  const text = body
    .replace(/=\r?\n/g, "")
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return bytesOf(text);
}

/** What is no base64 is dropped, as mail programs do, and so is a last digit on its own. */
function decodeBase64(body: string): string {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, "");
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
}
