/** A batch as the page follows it: its items, and the run that works through them. */
import { useEffect, useMemo, useState } from "preact/hooks";
import {
  type Batch,
  type Item,
  listItems,
  readBatch,
  removeBatch,
  retryBatch,
  steerBatch,
} from "../../lib/batch/queue";
import { type Ending, runBatch } from "../../lib/batch/run";
import type { Desk } from "./texts";
import { createTools } from "./tools";

/** What is known of a batch now. */
export interface BatchState {
  readonly batch: Batch;
  readonly items: readonly Item[];
  /** Items being read. */
  readonly working: ReadonlySet<number>;
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
}

/** How long the page rests between two drawings, in milliseconds: the longer the table, the longer. */
function paceOf(items: number): number {
  return Math.max(150, items / 5);
}

function follow(id: number, desk: Desk, draw: (state: BatchState | null) => void) {
  const { queue } = desk;
  const items = new Map<number, Item>();
  const working = new Set<number>();
  let batch: Batch | null = null;
  let ending: Ending | null = null;
  let otherTab = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let run = new AbortController();
  let running: Promise<void> = Promise.resolve();

  function show(): void {
    timer ??= setTimeout(() => {
      timer = null;
      draw(
        batch && { batch, items: [...items.values()], working: new Set(working), ending, otherTab },
      );
    }, paceOf(items.size));
  }

  async function load(): Promise<void> {
    batch = await readBatch(queue, id);
    for (const item of await listItems(queue, id)) items.set(item.id, item);
    show();
  }

  async function start(): Promise<void> {
    await load();
    if (batch?.state !== "running") return;
    const { signal } = run;
    // One tab works, the others look on; whichever is left takes over.
    await navigator.locks.request(`batch:${id}`, { ifAvailable: true }, async (lock) => {
      otherTab = lock === null;
      if (otherTab) return;
      ending = null;
      ending = await runBatch(
        id,
        {
          ...createTools(desk),
          onChange(changed, some) {
            batch = changed;
            for (const item of some) items.set(item.id, item);
            show();
          },
          onWork(item, on) {
            if (on) working.add(item.id);
            else working.delete(item.id);
            show();
          },
        },
        signal,
      );
    });
    await load();
  }

  /** Ends the run, changes the batch, and goes on if it is to go on. */
  async function change(how: () => Promise<void>): Promise<void> {
    run.abort();
    await running;
    await how();
    run = new AbortController();
    running = start();
  }

  const watching = setInterval(() => otherTab && change(async () => undefined), 2000);
  running = start();
  return {
    actions: {
      pause: () => void change(() => steerBatch(queue, id, "paused")),
      resume: () => void change(() => steerBatch(queue, id, "running")),
      cancel: () => void change(() => steerBatch(queue, id, "cancelled")),
      retry: () => void change(() => retryBatch(queue, id)),
      remove: () => change(() => removeBatch(queue, id)),
    } satisfies BatchActions,
    stop() {
      clearInterval(watching);
      if (timer !== null) clearTimeout(timer);
      run.abort();
    },
  };
}

/** Follows a batch while the component is there, and works through it; null until it is read. */
export function useBatch(id: number, desk: Desk): [BatchState | null, BatchActions] {
  const [state, setState] = useState<BatchState | null>(null);
  const followed = useMemo(() => follow(id, desk, setState), [id, desk]);
  useEffect(() => followed.stop, [followed]);
  return [state, followed.actions];
}
