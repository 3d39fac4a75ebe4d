/** Works through a batch: politely, in order, and so that it can be stopped at any moment. */
import type { ReportList } from "../links/list-page";
import { portalOf } from "../portal";
import { storageProblem } from "../storage-problem";
import { afterFailure, attempt, longestWait } from "./attempt";
import { type Batch, type Item, mostItems, type NewItem } from "./batch";
import { createPacer, type Pacer } from "./pacer";
import {
  eachItem,
  newItems,
  type Progress,
  readBatch,
  steerBatch,
  takeItem,
  writeItem,
} from "./queue";
import { recheck } from "./recheck";
import type { Tools } from "./tools";
import { type Lines, lineUp, type Next, takeNext, type Waiting } from "./waiting";

/** How a run ended. `full`: the device has no room, and the batch is paused. */
export type Ending = "done" | "stopped" | "full" | "broken";

/** What is worked on at the same time; more pages than that are not in memory. */
const mostAtOnce = 6;

/** Milliseconds. */
const lookAgain = 1000;

interface Run {
  readonly tools: Tools;
  /** As last read; only its list pages change it. */
  batch: Batch;
  readonly pacer: Pacer;
  readonly signal: AbortSignal;
  /** Ends the run where another tab has paused, cancelled or removed the batch. */
  readonly halt: () => void;
  readonly waiting: Lines;
  /** The last item that was lined up: those with a higher id are new. */
  newest: number;
  /** Addresses the batch has, so that none is asked for twice. */
  readonly known: Set<string>;
  /** Pages of the list that were read, are being read or wait. */
  pages: number;
}

/** Each page of a list names the others, and may show what they show. */
function eachOnce(known: readonly string[], found: readonly string[]): string[] {
  return [...new Set([...known, ...found])];
}

/** The entries that a list adds to its batch, and what that makes of the batch. */
function extend({ task }: Item, list: ReportList, run: Run): Pick<Progress, "items" | "batch"> {
  // An address may turn out to be a list only when it is read.
  if (task !== "page") run.pages += 1;
  // Of several that were pasted no list gives its name to the others.
  const name = run.known.size === 1 ? list.title : "";
  const room = Math.max(mostItems - run.known.size, 0);
  const fresh = list.reports.filter(({ url }) => !run.known.has(url));
  const reports = fresh.slice(0, room);
  const more = list.more.filter((url) => !run.known.has(url));
  const pages = more.slice(0, Math.max(run.batch.pageLimit - run.pages, 0));
  run.pages += pages.length;
  for (const url of [...reports.map((each) => each.url), ...pages]) run.known.add(url);
  return {
    items: [
      ...reports.map(({ url, text }): NewItem => ({ task: "report", url, name: text })),
      ...pages.map((url): NewItem => ({ task: "page", url, name: list.title })),
    ],
    batch: (now) => {
      const beyond = fresh.slice(reports.length).map(({ url }) => url);
      return {
        title: now.title || name,
        pagesRead: now.pagesRead + 1,
        pagesLeft: eachOnce(now.pagesLeft, more.slice(pages.length)),
        elsewhere: eachOnce(now.elsewhere, list.elsewhere),
        unusable: eachOnce(now.unusable, list.unusable),
        beyond: eachOnce(now.beyond, beyond),
      };
    },
  };
}

/** Works off one item and writes what became of it. */
async function work({ id, item: known }: Waiting, run: Run): Promise<void> {
  const { tools, pacer, signal } = run;
  const taken = known ? { item: known, file: null } : await takeItem(tools.queue, id);
  if (taken === null) return;
  const { item, file } = taken;
  const tried = await attempt(item, file, { ...tools, pacer }, signal);
  if (signal.aborted) return;
  if ("problem" in tried) {
    const failed = afterFailure(item, tried, tools.now());
    lineUp([failed], run.waiting);
    const until = Math.min(tried.retryAt ?? 0, tools.now() + longestWait);
    pacer.hold(portalOf(item.url) ?? "", until);
    if (!(await writeItem(tools.queue, failed))) return run.halt();
    return tools.onChange(run.batch, [failed]);
  }
  const { reading, list, ...conclusion } = tried;
  const attempts = item.attempts + 1;
  const savedFrom = item.url === null ? reading.url : null;
  const done: Item = { ...item, state: "done", attempts, problem: null, savedFrom, ...conclusion };
  const isList = item.task === "page" || reading.detected === "list";
  const progress = { reading, ...(isList && list && extend(item, list, run)) };
  if (!(await writeItem(tools.queue, done, progress))) return run.halt();
  if (!isList) return tools.onChange(run.batch, [done]);
  run.batch = (await readBatch(tools.queue, item.batch)) ?? run.batch;
  const since = await newItems(tools.queue, item.batch, run.newest);
  // Two list pages may be read at once: each takes up what the other has not.
  const added = since.filter((each) => each.id > run.newest);
  run.newest = added.at(-1)?.id ?? run.newest;
  lineUp(added, run.waiting);
  tools.onChange(run.batch, [done, ...added]);
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
    const next =
      working.size < mostAtOnce ? takeNext(waiting, pacer, tools.now()) : Number.POSITIVE_INFINITY;
    if (typeof next !== "number") {
      start(next);
      continue;
    }
    // Of a portal that another batch keeps busy nobody tells when it has time.
    const longest = next === Number.POSITIVE_INFINITY ? lookAgain : 60_000;
    const pause = Math.min(next - tools.now(), longest);
    const slept = waiting.size === 0 ? [] : [tools.wait(Math.max(pause, 1), signal)];
    // A wait that is cut short ends the loop by its signal.
    await Promise.race([...working, ...slept]).catch(() => undefined);
  }
  await Promise.all(working);
  if (failure !== null && !signal.aborted) throw failure;
}

/** Works through the batch until all is done, the signal is aborted or the device is full. */
export async function runBatch(id: number, tools: Tools, stop: AbortSignal): Promise<Ending> {
  const batch = await readBatch(tools.queue, id);
  if (batch === null) return "stopped";
  const halted = new AbortController();
  const signal = AbortSignal.any([stop, halted.signal]);
  const run: Run = {
    tools,
    batch,
    signal,
    halt: () => halted.abort(),
    pacer: tools.pacer ?? createPacer(),
    waiting: new Map(),
    newest: 0,
    known: new Set(),
    pages: batch.pagesRead,
  };
  await eachItem(tools.queue, id, (item) => {
    lineUp([item], run.waiting);
    run.newest = item.id;
    if (item.url !== null) run.known.add(item.url);
    if (item.task === "page" && item.state === "waiting") run.pages += 1;
  });
  try {
    await workThrough(run);
    if (tools.comparesYears && !signal.aborted) await recheck(run.batch, tools, signal);
  } catch (error) {
    // Nothing is lost: what was not written still waits in the queue.
    await steerBatch(tools.queue, id, "paused").catch(() => undefined);
    return storageProblem(error) === "full" ? "full" : "broken";
  }
  if (signal.aborted) return "stopped";
  await steerBatch(tools.queue, id, "done");
  return "done";
}
