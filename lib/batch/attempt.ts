/** One attempt at an item: its contents come and are read, or it is to be tried again, or given up. */
import { portalOf } from "../portal";
import type { Item, Problem } from "./batch";
import { fetchBytes, usualLimits } from "./fetch-bytes";
import type { Read } from "./read-item";
import type { Tools } from "./tools";

/** After the first attempt; the portal's own word on when to come back counts for more. */
const pauses = [5_000, 30_000];
/** A portal that wants to be left alone for longer is not waited for. */
export const longestWait = 3_600_000;

const passing = new Set<Problem>(["too-many", "server-error", "timeout", "unreachable"]);

/** Why an item was not read. */
interface Failure {
  readonly problem: Problem;
  readonly detail: string;
  /** When the portal is to be asked again; absent or null where it does not say. */
  readonly retryAt?: number | null;
}

/** An item that was read and checked, or why it was not. */
type Attempt = Exclude<Read, { problem: Problem }> | Failure;

type Paced = Tools & Required<Pick<Tools, "pacer">>;

/** Reads a file; one that is gone from the device is empty. */
async function readFile(name: string, file: Blob | null, tools: Tools): Promise<Attempt> {
  const { bytes } = tools.limits ?? usualLimits;
  // A saved page brings its pictures.
  if (file !== null && file.size > bytes * 4) return { problem: "too-large", detail: "" };
  return tools.read(file ?? new Blob(), { url: null, name, charset: null });
}

async function readAddress(
  name: string,
  url: string,
  tools: Paced,
  signal: AbortSignal,
): Promise<Attempt> {
  const portal = portalOf(url) ?? "";
  const answer = await fetchBytes(url, {
    fetch: tools.fetchFor(portal),
    signal,
    limits: tools.limits ?? usualLimits,
    now: tools.now,
    async awaitTurn() {
      const ask = () => tools.pacer.again(portal, tools.now());
      for (let pause = ask(); pause > 0; pause = ask()) await tools.wait(pause, signal);
    },
  });
  if ("problem" in answer) return answer;
  return tools.read(answer.bytes, { url: answer.url, name, charset: answer.charset });
}

/** What went wrong in our own code, unless it is the storage's fault, which stops the whole run. */
function toFault(error: unknown): Attempt {
  if (error instanceof DOMException) throw error;
  return { problem: "fault", detail: String(error) };
}

/** Reads and checks an item; rejects where the storage fails. `file`: its contents where it is no address. */
export function attempt(
  { url, name }: Item,
  file: Blob | null,
  tools: Paced,
  signal: AbortSignal,
): Promise<Attempt> {
  const read = url === null ? readFile(name, file, tools) : readAddress(name, url, tools, signal);
  // A fault of our own on one page must not stop the others.
  return read.catch(toFault);
}

/** An item that failed: to be tried again later, or given up for now. */
export function afterFailure(
  item: Item,
  { problem: code, detail, retryAt = null }: Failure,
  now: number,
): Item {
  const attempts = item.attempts + 1;
  const pause = pauses[item.attempts];
  const notBefore = retryAt ?? now + (pause ?? 0);
  const again = passing.has(code) && pause !== undefined && notBefore - now < longestWait;
  return {
    ...item,
    attempts,
    problem: { code, detail },
    state: again ? "waiting" : "failed",
    notBefore: again ? notBefore : 0,
  };
}
