/** One request to a portal, with all that may go wrong answered. */
import { portalOf } from "../portal";
import { readCharset } from "../saved/decode";

/** What kept an address from being read. */
export type FetchProblem =
  | "refused"
  | "not-found"
  | "too-many"
  | "server-error"
  | "redirects"
  | "elsewhere"
  | "too-large"
  | "timeout"
  | "unreachable";

/** An answer, or why there is none. */
export type Fetched =
  | { readonly bytes: Uint8Array; readonly charset: string | null; readonly url: string }
  | {
      readonly problem: FetchProblem;
      /** The status or the host, to be shown. */
      readonly detail: string;
      /** When the portal wants to be asked again, in milliseconds since 1970; null where it does not say. */
      readonly retryAt: number | null;
    };

/** Bounds of one request. */
export interface Limits {
  /** Milliseconds from the request to the last byte. */
  readonly timeout: number;
  readonly bytes: number;
}

/** No report comes near twenty megabytes, nor takes a minute. */
export const usualLimits: Limits = { timeout: 60_000, bytes: 20 * 1024 * 1024 };

interface Request {
  /** A fetch that reaches the portal alone. */
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  readonly limits: Limits;
  readonly now: () => number;
  /** Waits until the portal may be asked once more; absent where nothing else is asked of it. */
  readonly awaitTurn?: () => Promise<void>;
}

function fail(problem: FetchProblem, detail = "", retryAt: number | null = null): Fetched {
  return { problem, detail, retryAt };
}

/** Seconds, or a date; null for anything else. */
function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,7}$/.test(value.trim())) return now + Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(date, now);
}

function judgeStatus(response: Response, now: number): Fetched | null {
  const { status } = response;
  if (response.ok) return null;
  const retryAt = readRetryAfter(response.headers.get("retry-after"), now);
  if (status === 429) return fail("too-many", "429", retryAt);
  if (status === 404 || status === 410) return fail("not-found", String(status));
  if (status >= 500) return fail("server-error", String(status), retryAt);
  return fail("refused", String(status));
}

/** The body, or null where it goes over the limit; what is beyond is not read. */
async function readBody(response: Response, limit: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  if (Number(response.headers.get("content-length") ?? 0) > limit) {
    await reader.cancel();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const asked = { credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" } as const;

/** A request that failed for no stated reason: whether the portal sends in circles or away. */
async function explainFailure(url: string, request: Request): Promise<Fetched> {
  await request.awaitTurn?.();
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.limits.timeout)]);
  try {
    const response = await request.fetch(url, { ...asked, redirect: "manual", signal });
    await response.body?.cancel();
    const redirects = response.type === "opaqueredirect" || response.headers.has("location");
    return redirects ? fail("redirects") : fail("unreachable");
  } catch {
    // It could not be reached the second time either.
    return fail("unreachable");
  }
}

/**
 * Asks for an address without cookies. Rejects only when `request.signal` is aborted; whatever the
 * portal does is an answer.
 */
export async function fetchBytes(url: string, request: Request): Promise<Fetched> {
  const timeout = AbortSignal.timeout(request.limits.timeout);
  const signal = AbortSignal.any([request.signal, timeout]);
  try {
    const response = await request.fetch(url, { ...asked, redirect: "follow", signal });
    const host = response.url === "" ? url : response.url;
    if (portalOf(host) !== portalOf(url)) {
      await response.body?.cancel();
      return fail("elsewhere", new URL(host).host);
    }
    const bad = judgeStatus(response, request.now());
    if (bad !== null) {
      await response.body?.cancel();
      return bad;
    }
    const bytes = await readBody(response, request.limits.bytes);
    if (bytes === null) return fail("too-large");
    const charset = readCharset(response.headers.get("content-type") ?? "");
    return { bytes, charset, url: host };
  } catch (error) {
    // Only the end of the whole batch is passed on; all else is an answer about this address.
    if (request.signal.aborted) throw error;
    if (timeout.aborted) return fail("timeout");
    return explainFailure(url, request);
  }
}
