/** Where a file comes from: a link on a portal, a drop, a choice. */
import { confineFetch } from "../../lib/batch/confined-fetch";
import { fetchBytes, type Limits } from "../../lib/batch/fetch-bytes";
import { portalOf } from "../../lib/portal";

export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null for a file of the user's own. */
  readonly url: string | null;
}

/** Scanned books come in hundreds of megabytes; they are no reports. */
export const limits: Limits = { timeout: 120_000, bytes: 100 * 1024 * 1024 };

/** The file behind a link, from its portal alone; null when it cannot be had. */
export async function fetchSource(url: string, signal: AbortSignal): Promise<Source | null> {
  const portal = portalOf(url);
  if (portal === null) return null;
  const answer = await fetchBytes(url, {
    fetch: confineFetch(document, portal, signal),
    signal,
    limits,
    now: Date.now,
  });
  if ("problem" in answer) return null;
  return { name: nameIn(answer.url), bytes: answer.bytes, url };
}

/** The file that the user gave. */
export async function readSource(file: File): Promise<Source> {
  // What is too large is not read, only named.
  const part = file.size > limits.bytes ? file.slice(0, limits.bytes + 1) : file;
  return { name: file.name, bytes: new Uint8Array(await part.arrayBuffer()), url: null };
}

function nameIn(url: string): string {
  const last = new URL(url).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    // A stray % in an address: the name as it stands there.
    return last;
  }
}
