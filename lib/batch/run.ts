/** Works through a batch: politely, in order, and so that it can be stopped at any moment. */
import { keysOf } from "../archive/search-keys";
import { storageProblem } from "../database";
import type { ReportList } from "../links/list-page";
import { portalOf } from "../portal";
import { fetchBytes, type Limits, usualLimits } from "./fetch-bytes";
import type { Source } from "./open-item";
import { createPacer, type Pacer } from "./pacer";
import {
  type Batch,
  eachItem,
  type Item,
  mostItems,
  type NewItem,
  newItems,
  type Problem,
  type Progress,
  type Queue,
  readBatch,
  readReading,
  steerBatch,
  takeItem,
  writeItem,
} from "./queue";
import type { Conclude, Read } from "./read-item";

/** All that a run needs of its surroundings. */
export interface Tools {
  readonly queue: Queue;
  /** A fetch that reaches this portal alone. */
  fetchFor(portal: string): typeof fetch;
  /** Reads what an item holds, and checks it. */
  read(contents: Blob | Uint8Array, source: Source): Promise<Read>;
  /** Checks again what was read. */
  readonly conclude: Conclude;
  /** Whether reports are compared with the year before, where there is one. */
  readonly comparesYears: boolean;
  now(): number;
  /** Waits, or rejects when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Told of every item that came or changed, and of the batch. */
  onChange(batch: Batch, items: readonly Item[]): void;
  /** Told what is being read. */
  onWork?(item: number, working: boolean): void;
  readonly limits?: Limits;
  readonly pacer?: Pacer;
}

/** How a run ended. `full`: the device has no room, and the batch is paused. */
export type Ending = "done" | "stopped" | "full" | "broken";

/** What is worked on at the same time; more pages than that are not in memory. */
const mostAtOnce = 6;
/** After the first attempt; the portal's own word on when to come back counts for more. */
const pauses = [5_000, 30_000];
/** A portal that wants to be left alone for longer is not waited for. */
const longestWait = 3_600_000;

const passing = new Set<Problem>(["too-many", "server-error", "timeout", "unreachable"]);

/** An item that was read and checked, or why it was not, and when its portal is to be asked again. */
type Attempt =
  | Exclude<Read, { problem: Problem }>
  | {
      readonly problem: Problem;
      readonly detail: string;
      readonly retryAt?: number | null;
    };

interface Waiting {
  readonly id: number;
  readonly notBefore: number;
  /** At hand where it is an address, so that its request starts when the pace has it. Null for a file. */
  readonly item: Item | null;
}

interface Run {
  readonly tools: Tools;
  /** As last read; only its list pages change it. */
  batch: Batch;
  readonly pacer: Pacer;
  readonly signal: AbortSignal;
  /** By portal, null for files: the next is found as quickly among thousands. */
  readonly waiting: Map<string | null, Waiting[]>;
  /** The last item that was lined up: those with a higher id are new. */
  newest: number;
  /** Addresses the batch has, so that none is asked for twice. */
  readonly known: Set<string>;
}

/** Reads a file; one that is gone from the device is empty. */
async function readFile(name: string, file: Blob | null, { tools }: Run): Promise<Attempt> {
  const { bytes } = tools.limits ?? usualLimits;
  // A saved page brings its pictures.
  if (file !== null && file.size > bytes * 4) return { problem: "too-large", detail: "" };
  return tools.read(file ?? new Blob(), { url: null, name, charset: null });
}

async function attempt({ url, name }: Item, file: Blob | null, run: Run): Promise<Attempt> {
  const { tools, signal } = run;
  if (url === null) return readFile(name, file, run);
  const answer = await fetchBytes(url, {
    fetch: tools.fetchFor(portalOf(url) ?? ""),
    signal,
    limits: tools.limits ?? usualLimits,
    now: tools.now,
  });
  if ("problem" in answer) return answer;
  return tools.read(answer.bytes, { url: answer.url, name, charset: answer.charset });
}

/** A fault of our own on one page must not stop the others; one of the storage stops them all. */
function toFault(error: unknown): Attempt {
  if (error instanceof DOMException) throw error;
  return { problem: "fault", detail: String(error) };
}

/** An item that failed: to be tried again later, or given up for now. */
function afterFailure(
  item: Item,
  { problem: code, detail, retryAt = null }: Extract<Attempt, { problem: Problem }>,
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

/** The entries that a list page adds to its batch, and what that makes of the batch. */
function extend(list: ReportList, run: Run): Pick<Progress, "items" | "batch"> {
  const room = Math.max(mostItems - run.known.size, 0);
  const fresh = list.reports.filter(({ url }) => !run.known.has(url));
  const reports = fresh.slice(0, room);
  const more = list.more.filter((url) => !run.known.has(url));
  const queued = [...run.waiting.values()]
    .flat()
    .filter(({ item }) => item?.task === "page").length;
  const allowed = Math.max(run.batch.pageLimit - run.batch.pagesRead - 1 - queued, 0);
  const pages = more.slice(0, allowed);
  for (const url of [...reports.map((each) => each.url), ...pages]) run.known.add(url);
  return {
    items: [
      ...reports.map(({ url, text }): NewItem => ({ task: "report", url, name: text })),
      ...pages.map((url): NewItem => ({ task: "page", url, name: list.title })),
    ],
    batch: (now) => ({
      title: now.title || list.title,
      pagesRead: now.pagesRead + 1,
      pagesLeft: now.pagesLeft + more.length - pages.length,
      elsewhere: now.elsewhere + list.elsewhere,
      unusable: now.unusable + list.unusable,
      beyond: (now.beyond ?? 0) + fresh.length - reports.length,
    }),
  };
}

/** Works off one item and writes what became of it. */
async function work({ id, item: known }: Waiting, run: Run): Promise<void> {
  const { tools, pacer, signal } = run;
  const taken = known ? { item: known, file: null } : await takeItem(tools.queue, id);
  if (taken === null) return;
  const { item, file } = taken;
  // A fault of our own on one page must not stop the others.
  const tried = await attempt(item, file, run).catch(toFault);
  if (signal.aborted) return;
  if ("problem" in tried) {
    const failed = afterFailure(item, tried, tools.now());
    lineUp([failed], run);
    const until = Math.min(tried.retryAt ?? 0, tools.now() + longestWait);
    pacer.hold(portalOf(item.url) ?? "", until);
    await writeItem(tools.queue, failed);
    return tools.onChange(run.batch, [failed]);
  }
  const { reading, list, ...conclusion } = tried;
  const attempts = item.attempts + 1;
  const savedFrom = item.url === null ? reading.url : null;
  const done: Item = { ...item, state: "done", attempts, problem: null, savedFrom, ...conclusion };
  const isList = item.task === "page" || reading.detected === "list";
  await writeItem(tools.queue, done, { reading, ...(isList && list && extend(list, run)) });
  if (!isList) return tools.onChange(run.batch, [done]);
  run.batch = (await readBatch(tools.queue, item.batch)) ?? run.batch;
  const since = await newItems(tools.queue, item.batch, run.newest);
  // Two list pages may be read at once: each takes up what the other has not.
  const added = since.filter((each) => each.id > run.newest);
  run.newest = added.at(-1)?.id ?? run.newest;
  lineUp(added, run);
  tools.onChange(run.batch, [done, ...added]);
}

/** Lines up those of the items that wait. */
function lineUp(items: readonly Item[], { waiting }: Run): void {
  for (const item of items) {
    if (item.state !== "waiting") continue;
    const { id, notBefore, url } = item;
    const portal = portalOf(url);
    const line = waiting.get(portal) ?? [];
    waiting.set(portal, line);
    line.push({ id, notBefore, item: url === null ? null : item });
  }
}

interface Next {
  readonly next: Waiting;
  readonly portal: string | null;
}

/** Takes the next item that may be begun, or tells when there will be one. */
function takeNext({ waiting, pacer }: Run, now: number): Next | number {
  let soonest = Number.POSITIVE_INFINITY;
  for (const [portal, line] of waiting) {
    const free = portal === null ? 0 : pacer.readyAt(portal);
    const due = line.findIndex(({ notBefore }) => notBefore <= Math.max(free, now));
    const first = line[due];
    if (first !== undefined && free <= now) {
      line.splice(due, 1);
      if (line.length === 0) waiting.delete(portal);
      return { next: first, portal };
    }
    const next = first ?? line.reduce((a, b) => (b.notBefore < a.notBefore ? b : a));
    soonest = Math.min(soonest, Math.max(free, next.notBefore));
  }
  return soonest;
}

async function workThrough(run: Run): Promise<void> {
  const { tools, pacer, signal, waiting } = run;
  const working = new Set<Promise<void>>();
  let failure: unknown = null;
  const start = ({ next, portal }: Next) => {
    if (portal !== null) pacer.begin(portal, tools.now());
    tools.onWork?.(next.id, true);
    const task = work(next, run)
      // The first failure ends the loop, which throws it once the others are done.
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => {
        if (portal !== null) pacer.end(portal);
        tools.onWork?.(next.id, false);
        working.delete(task);
      });
    working.add(task);
  };
  while (failure === null && !signal.aborted && (waiting.size > 0 || working.size > 0)) {
    const next = working.size < mostAtOnce ? takeNext(run, tools.now()) : Number.POSITIVE_INFINITY;
    if (typeof next !== "number") {
      start(next);
      continue;
    }
    const pause = Math.min(next - tools.now(), 60_000);
    const slept = next === Number.POSITIVE_INFINITY ? [] : [tools.wait(Math.max(pause, 1), signal)];
    // A wait that is cut short ends the loop by its signal.
    await Promise.race([...working, ...slept]).catch(() => undefined);
  }
  await Promise.all(working);
  if (failure !== null && !signal.aborted) throw failure;
}

/** Items with a report whose year before is in the batch too, and was not compared with. */
async function findLate({ tools, batch }: Run): Promise<number[]> {
  const keys = new Set<string>();
  const alone: { readonly id: number; readonly before: readonly (string | null)[] }[] = [];
  await eachItem(tools.queue, batch.id, ({ id, summary, compared, url, savedFrom = null }) => {
    if (summary?.agency == null || summary.year === null) return;
    const named = { agency: summary.agency, url: url ?? savedFrom };
    const { place, portal } = keysOf(named, summary.year);
    for (const key of [place, portal]) if (key !== null) keys.add(key);
    if (compared) return;
    const before = keysOf(named, summary.year - 1);
    alone.push({ id, before: [before.place, before.placeless, before.portal] });
  });
  return alone
    .filter(({ before }) => before.some((key) => key !== null && keys.has(key)))
    .map(({ id }) => id);
}

/**
 * Checks again what was read before the report of the year before it, as lists have it that begin
 * with the newest.
 */
async function recheck(run: Run): Promise<void> {
  const { batch, tools, signal } = run;
  for (const id of await findLate(run)) {
    if (signal.aborted) return;
    const item = (await takeItem(tools.queue, id))?.item;
    const reading = await readReading(tools.queue, id);
    if (item === undefined || reading === null) continue;
    const conclusion = await tools.conclude(reading);
    if (!conclusion.compared) continue;
    const rechecked = { ...item, ...conclusion };
    await writeItem(tools.queue, rechecked);
    tools.onChange(batch, [rechecked]);
  }
}

/** Works through the batch until all is done, the signal is aborted or the device is full. */
export async function runBatch(id: number, tools: Tools, signal: AbortSignal): Promise<Ending> {
  const batch = await readBatch(tools.queue, id);
  if (batch === null) return "stopped";
  const run: Run = {
    tools,
    batch,
    signal,
    pacer: tools.pacer ?? createPacer(),
    waiting: new Map(),
    newest: 0,
    known: new Set(),
  };
  await eachItem(tools.queue, id, (item) => {
    lineUp([item], run);
    run.newest = item.id;
    if (item.url !== null) run.known.add(item.url);
  });
  try {
    await workThrough(run);
    if (tools.comparesYears && !signal.aborted) await recheck(run);
  } catch (error) {
    // Nothing is lost: what was not written still waits in the queue.
    await steerBatch(tools.queue, id, "paused").catch(() => undefined);
    return storageProblem(error) === "full" ? "full" : "broken";
  }
  if (signal.aborted) return "stopped";
  await steerBatch(tools.queue, id, "done");
  return "done";
}
