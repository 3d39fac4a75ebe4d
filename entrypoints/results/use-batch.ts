/**
 * A batch as the page follows it: its rows, and the run that works through them, which goes on while
 * another part of the page is shown.
 */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Batch, Item } from "../../lib/batch/batch";
import { createLedger, type Ledger } from "../../lib/batch/ledger";
import { createPacer, type Pacer } from "../../lib/batch/pacer";
import {
  eachItem,
  lockOf,
  readBatch,
  removeBatch,
  retryBatch,
  steerBatch,
} from "../../lib/batch/queue";
import { mostFinished, type Pace } from "../../lib/batch/remaining";
import { rowOfItem } from "../../lib/batch/rows";
import { type Ending, runBatch } from "../../lib/batch/run";
import { createTurns } from "../../lib/batch/turns";
import { tellArrived } from "../../lib/browser/ask-background";
import { storageProblem } from "../../lib/storage-problem";
import type { Desk } from "./texts";
import { createTools } from "./tools";

/** What is known of a batch now. */
export interface BatchState {
  readonly batch: Batch;
  /** Changes in place; this object is another one whenever it has. */
  readonly ledger: Ledger;
  /** Items being read. */
  readonly working: ReadonlySet<number>;
  /** When items that are to be tried again are due, in milliseconds since 1970. */
  readonly due: readonly number[];
  readonly pace: Pick<Pace, "finished" | "growing">;
  readonly ending: Ending | null;
  /** True while another tab works through it. */
  readonly otherTab: boolean;
}

/** What the user can do with it. */
export interface BatchActions {
  pause(): void;
  resume(): void;
  cancel(): void;
  retry(): void;
  remove(): Promise<void>;
  /** Shows an item that was changed elsewhere. */
  show(item: Item): void;
}

/** How long the page rests between two drawings, in milliseconds. */
const drawEvery = 200;

type Draw = (state: BatchState | null) => void;

/** One batch as it is followed. */
interface Followed {
  readonly actions: BatchActions;
  /** Draws it from now on; what is given back ends that, and the run goes on. */
  watch(draw: Draw): () => void;
}

/** Follows a batch from when it is watched until it is neither watched nor worked on; then `rested` is called. */
function follow(id: number, desk: Desk, pacer: Pacer, rested: () => void): Followed {
  const { queue } = desk;
  const ledger = createLedger();
  const closed = new AbortController();
  const working = new Set<number>();
  const due = new Map<number, number>();
  const listPages = new Set<number>();
  let finished: readonly number[] = [];
  let draw: Draw | null = null;
  /** Changes by the user and the runs after them that are not over. */
  let turns = 0;
  let batch: Batch | null = null;
  let ending: Ending | null = null;
  let otherTab = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let watching: ReturnType<typeof setInterval> | undefined;

  function show(): void {
    timer ??= setTimeout(() => {
      timer = null;
      const pace = { finished, growing: listPages.size > 0 };
      const now = { working: new Set(working), due: [...due.values()], pace };
      draw?.(batch && { batch, ledger, ...now, ending, otherTab });
    }, drawEvery);
  }

  function put(item: Item): void {
    // A page of the list that was read is no report; one that failed is worth a line.
    const hidden =
      item.task === "page" && item.state !== "failed" && item.summary?.detected !== "report";
    ledger.put(rowOfItem(item), hidden);
    if (item.state === "waiting" && item.notBefore > 0) due.set(item.id, item.notBefore);
    else due.delete(item.id);
    if (item.state === "waiting" && item.task === "page") listPages.add(item.id);
    else listPages.delete(item.id);
  }

  /** From its start a run has a pace of its own: how long the batch stood still before tells nothing. */
  function keepPace(items: readonly Item[]): void {
    const times = items.filter(({ state }) => state !== "waiting").map(() => Date.now());
    finished = [...finished, ...times].slice(-mostFinished);
  }

  async function load(): Promise<void> {
    batch = await readBatch(queue, id);
    await eachItem(queue, id, put);
    show();
  }

  async function start(signal: AbortSignal): Promise<void> {
    await load();
    if (batch?.state !== "running" || signal.aborted) return;
    // One tab works, the others look on; whichever is left takes over.
    await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
      otherTab = lock === null;
      if (otherTab) return;
      ending = null;
      finished = [Date.now()];
      // Its threads hold memory that a batch which is done or paused has no use for.
      const over = new AbortController();
      ending = await runBatch(
        id,
        {
          ...createTools(desk, AbortSignal.any([closed.signal, over.signal])),
          pacer,
          onChange(changed, some) {
            batch = changed;
            some.forEach(put);
            keepPace(some);
            show();
          },
          onWork(item, on) {
            if (on) working.add(item);
            else working.delete(item);
            show();
          },
        },
        signal,
      ).finally(() => over.abort());
      // Of any year and organ: reports that are open look for themselves.
      if (desk.settings.archive) await tellArrived({ year: null });
    });
    // What is left to know is how it ended: every item was told of.
    if (otherTab) return;
    batch = await readBatch(queue, id);
    // A full device may have had no room for this word either.
    if (batch && (ending === "full" || ending === "broken")) batch = { ...batch, state: "paused" };
    show();
  }

  /** Storage that fails under the page leaves a batch that can be resumed, and says so. */
  function fail(error: unknown): void {
    if (batch === null) throw error;
    ending = storageProblem(error) === "full" ? "full" : "broken";
    if (batch) batch = { ...batch, state: "paused" };
    show();
  }

  const { change, stop } = createTurns(start, fail);
  async function turn(how: () => Promise<void>): Promise<void> {
    turns += 1;
    await change(how).finally(() => {
      turns -= 1;
      restUnseen();
    });
  }
  const look = () => turn(async () => undefined);

  function restUnseen(): void {
    if (draw !== null || turns > 0) return;
    clearInterval(watching);
    if (timer !== null) clearTimeout(timer);
    stop();
    closed.abort();
    rested();
  }

  return {
    watch(next) {
      draw = next;
      // What is told of the time that is left goes by the time, not by what happens alone.
      watching ??= setInterval(
        () => (otherTab ? look() : batch?.state === "running" && show()),
        2000,
      );
      if (turns > 0) show();
      else void look();
      return () => {
        draw = null;
        restUnseen();
      };
    },
    actions: {
      pause: () => void turn(() => steerBatch(queue, id, "paused")),
      resume: () => void turn(() => steerBatch(queue, id, "running")),
      cancel: () => void turn(() => steerBatch(queue, id, "cancelled")),
      retry: () => void turn(() => retryBatch(queue, id)),
      remove: () => turn(() => removeBatch(queue, id)),
      show(item) {
        put(item);
        show();
      },
    },
  };
}

/** The batches that this page follows, each once. */
export interface Runs {
  of(id: number): Followed;
}

/** Of a batch that was left while it ran, `over` tells that it no longer does. */
export function createRuns(desk: Desk, over: () => void): Runs {
  const runs = new Map<number, Followed>();
  // Two batches may ask the same portal: it is asked no more often for that.
  const pacer = createPacer();
  return {
    of(id) {
      const rested = () => {
        runs.delete(id);
        over();
      };
      const run = runs.get(id) ?? follow(id, desk, pacer, rested);
      runs.set(id, run);
      return run;
    },
  };
}

/** Follows a batch while the component is there, and works through it; null where there is none. */
export function useBatch(id: number, runs: Runs): [BatchState | "unread" | null, BatchActions] {
  const [state, setState] = useState<BatchState | "unread" | null>("unread");
  const run = useMemo(() => runs.of(id), [id, runs]);
  useEffect(() => run.watch(setState), [run]);
  return [state, run.actions];
}
