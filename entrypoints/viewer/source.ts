/** Where a file comes from: a link on a portal, a drop, a choice. */
import { confineFetch } from "../../lib/batch/confined-fetch";
import { fetchBytes, type Limits } from "../../lib/batch/fetch-bytes";
import { largestFile } from "../../lib/files/open";
import { nameOfFile } from "../../lib/links/file-links";
import { portalOf } from "../../lib/portal";

/** A file's contents, and what it is called. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null for a file of the user's own. */
  readonly url: string | null;
}

/** A large file takes its time; one that is too large is no report. */
const limits: Limits = { timeout: 120_000, bytes: largestFile };

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
  return { name: nameOfFile(answer.url), bytes: answer.bytes, url };
}

/** The file that the user gave. */
export async function readSource(file: File): Promise<Source> {
  // A byte too many says that it is too large; the rest is not read.
  const part = file.size > largestFile ? file.slice(0, largestFile + 1) : file;
  return { name: file.name, bytes: new Uint8Array(await part.arrayBuffer()), url: null };
}
