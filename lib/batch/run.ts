/** Works through a batch: politely, in order, and so that it can be stopped at any moment. */
import { storageProblem } from "../database";
import type { ReportList } from "../links/list-page";
import { portalOf } from "../portal";
import type { Reading } from "../report/reading";
import type { Summary } from "../summary";
import { fetchBytes, type Limits, usualLimits } from "./fetch-bytes";
import { type Contents, openItem, type ReadFile } from "./open-item";
import { createPacer, type Pacer } from "./pacer";
import {
  type Batch,
  type Item,
  listItems,
  type NewItem,
  type Problem,
  type Progress,
  type Queue,
  readBatch,
  readFile,
  steerBatch,
  writeItem,
} from "./queue";

/** All that a run needs of its surroundings. */
export interface Tools {
  readonly queue: Queue;
  /** A fetch that reaches this portal alone. */
  fetchFor(portal: string): typeof fetch;
  /** Checks what was read, keeps it where the user wants that, and sums it up. */
  conclude(reading: Reading): Promise<Summary>;
  now(): number;
  /** Waits, or rejects when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Told of every item that came or changed, and of the batch. */
  onChange(batch: Batch, items: readonly Item[]): void;
  /** Told what is being read, and until when a portal asks to be left alone. */
  onWork?(item: Item, working: boolean): void;
  readonly readFile?: ReadFile;
  readonly limits?: Limits;
  readonly pacer?: Pacer;
}

/** How a run ended. `full`: the device has no room, and the batch is paused. */
export type Ending = "done" | "stopped" | "full" | "broken";

/** Portals that are asked at the same time, and more items than that are not in memory. */
const mostAtOnce = 6;
/** After the first attempt; the portal's own word on when to come back counts for more. */
const pauses = [5_000, 30_000];
/** A portal that wants to be left alone for longer is not waited for. */
const longestWait = 3_600_000;

const passing = new Set<Problem>(["too-many", "server-error", "timeout", "unreachable"]);

/** More entries than this a batch does not take. */
const mostItems = 5_000;

/** An item that was read and checked, or why it was not. */
type Attempt =
  | { readonly reading: Reading; readonly list: ReportList | null; readonly summary: Summary }
  | { readonly problem: Problem; readonly detail: string; readonly retryAt: number | null };

interface Waiting {
  readonly item: Item;
  /** Null for a file. */
  readonly portal: string | null;
}

interface Run {
  readonly tools: Tools;
  /** As last read; only its list pages change it. */
  batch: Batch;
  readonly pacer: Pacer;
  readonly signal: AbortSignal;
  readonly waiting: Waiting[];
  /** Items that wait or have waited: the others are new. */
  readonly lined: Set<number>;
  /** Addresses the batch has, so that none is asked for twice. */
  readonly known: Set<string>;
}

async function openFile({ id, name }: Item, { tools }: Run): Promise<Contents> {
  const file = await readFile(tools.queue, id);
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? []);
  // A saved page brings its pictures.
  const limit = (tools.limits ?? usualLimits).bytes * 4;
  if (bytes.length > limit) return { problem: "too-large", detail: "" };
  return openItem(bytes, { url: null, name, charset: null }, tools.readFile);
}

async function attempt(item: Item, run: Run): Promise<Attempt> {
  const { tools, signal } = run;
  const { url, name } = item;
  const answer =
    url === null
      ? null
      : await fetchBytes(url, {
          fetch: tools.fetchFor(portalOf(url) ?? ""),
          signal,
          limits: tools.limits ?? usualLimits,
          now: tools.now,
        });
  if (answer !== null && "problem" in answer) return answer;
  const contents =
    answer === null
      ? await openFile(item, run)
      : await openItem(answer.bytes, { ...answer, name }, tools.readFile);
  if ("problem" in contents) return { ...contents, retryAt: null };
  // Why a cell is where it is, is asked for in the page alone, and half of what would be stored.
  const reading = { ...contents.reading, evidence: {} };
  return { reading, list: contents.list, summary: await tools.conclude(reading) };
}

/** A fault of our own on one page must not stop the others; one of the storage stops them all. */
function toFault(error: unknown): Attempt {
  if (error instanceof DOMException) throw error;
  return { problem: "fault", detail: String(error), retryAt: null };
}

/** An item that failed: to be tried again later, or given up for now. */
function afterFailure(
  item: Item,
  { problem: code, detail, retryAt }: Extract<Attempt, { problem: Problem }>,
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
  const reports = list.reports.filter(({ url }) => !run.known.has(url)).slice(0, room);
  const more = list.more.filter((url) => !run.known.has(url));
  const queued = run.waiting.filter(({ item }) => item.task === "page").length;
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
    }),
  };
}

/** Works off one item and writes what became of it. */
async function work(item: Item, run: Run): Promise<void> {
  const { tools, pacer, signal } = run;
  // A fault of our own on one page must not stop the others.
  const tried = await attempt(item, run).catch(toFault);
  if (signal.aborted) return;
  if ("problem" in tried) {
    const failed = afterFailure(item, tried, tools.now());
    if (failed.state === "waiting") run.waiting.push(lineUp(failed));
    const until = Math.min(tried.retryAt ?? 0, tools.now() + longestWait);
    pacer.hold(portalOf(item.url) ?? "", until);
    await writeItem(tools.queue, failed);
    return tools.onChange(run.batch, [failed]);
  }
  const { reading, list, summary } = tried;
  const attempts = item.attempts + 1;
  const done: Item = { ...item, state: "done", attempts, problem: null, summary };
  const isList = item.task === "page" || reading.detected === "list";
  await writeItem(tools.queue, done, { reading, ...(isList && list && extend(list, run)) });
  if (!isList) return tools.onChange(run.batch, [done]);
  run.batch = (await readBatch(tools.queue, item.batch)) ?? run.batch;
  tools.onChange(run.batch, [done, ...takeUp(await listItems(tools.queue, item.batch), run)]);
}

/** Lines up the items that a list page has added. */
function takeUp(items: readonly Item[], { waiting, lined }: Run): Item[] {
  const added = items.filter(({ id }) => !lined.has(id));
  for (const item of added) {
    lined.add(item.id);
    waiting.push(lineUp(item));
  }
  return added;
}

function lineUp(item: Item): Waiting {
  return { item, portal: portalOf(item.url) };
}

/** Takes the next item that may be begun, or tells when there will be one. */
function takeNext({ waiting, pacer }: Run, now: number): Waiting | number {
  let soonest = Number.POSITIVE_INFINITY;
  for (const [index, each] of waiting.entries()) {
    const ready = Math.max(
      each.item.notBefore,
      each.portal === null ? 0 : pacer.readyAt(each.portal),
    );
    if (ready <= now) {
      waiting.splice(index, 1);
      return each;
    }
    soonest = Math.min(soonest, ready);
  }
  return soonest;
}

async function workThrough(run: Run): Promise<void> {
  const { tools, pacer, signal, waiting } = run;
  const working = new Set<Promise<void>>();
  let failure: unknown = null;
  const start = ({ item, portal }: Waiting) => {
    if (portal !== null) pacer.begin(portal, tools.now());
    tools.onWork?.(item, true);
    const task = work(item, run)
      // The first failure ends the loop, which throws it once the others are done.
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => {
        if (portal !== null) pacer.end(portal);
        tools.onWork?.(item, false);
        working.delete(task);
      });
    working.add(task);
  };
  while (failure === null && !signal.aborted && (waiting.length > 0 || working.size > 0)) {
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

/** Works through the batch until all is done, the signal is aborted or the device is full. */
export async function runBatch(id: number, tools: Tools, signal: AbortSignal): Promise<Ending> {
  const [batch, items] = await Promise.all([
    readBatch(tools.queue, id),
    listItems(tools.queue, id),
  ]);
  if (batch === null) return "stopped";
  const run: Run = {
    tools,
    batch,
    signal,
    pacer: tools.pacer ?? createPacer(),
    waiting: items.filter((each) => each.state === "waiting").map(lineUp),
    lined: new Set(items.map((each) => each.id)),
    known: new Set(items.flatMap((each) => each.url ?? [])),
  };
  try {
    await workThrough(run);
  } catch (error) {
    // Nothing is lost: what was not written still waits in the queue.
    await steerBatch(tools.queue, id, "paused").catch(() => undefined);
    return storageProblem(error) === "full" ? "full" : "broken";
  }
  if (signal.aborted) return "stopped";
  await steerBatch(tools.queue, id, "done");
  return "done";
}
