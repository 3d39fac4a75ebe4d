/** The threads that read for a batch: as many as are of use, started when there is work for them. */
import type { Choices } from "../../lib/archive/check-reading";
import type { Source } from "../../lib/batch/open-item";
import type { Conclusion, Read } from "../../lib/batch/read-item";
import { afterMinutes, answer, ask } from "../../lib/browser/ask-thread";
import { startWorker } from "../../lib/browser/trusted";
import type { Reading } from "../../lib/report/reading";
import { askBrowser } from "../../lib/saved/browser-entities";

/** What is to be read, and where it came from. */
export interface ItemContents {
  readonly contents: Blob | Uint8Array;
  readonly source: Source;
}

/** What a thread is asked to do: to read an item, or to check again what was read. */
export type Task = { readonly choices: Choices } & (
  | { readonly item: ItemContents; readonly reading?: never }
  | { readonly item?: never; readonly reading: Reading }
);

interface Thread {
  readonly worker: Worker;
  /** Aborted when it has ended, by a fault of its own or because it is no longer wanted. */
  readonly ended: AbortController;
  end(reason: unknown): void;
  tasks: number;
}

/** More threads than that wait for the storage. */
const mostThreads = 4;

/** A thread that has not answered for so long is stuck: no report takes a minute. */
const mostMinutes = 10;

/** Readers until the signal. */
export function createReaders(choices: Choices, closed: AbortSignal) {
  const threads = new Set<Thread>();

  function start(): Thread {
    const thread: Thread = {
      worker: startWorker("/reader.js"),
      ended: new AbortController(),
      end(reason) {
        thread.worker.terminate();
        thread.ended.abort(reason);
        threads.delete(thread);
      },
      tasks: 0,
    };
    // What it was at is a fault, each on a line of its own; the next finds another thread.
    thread.worker.addEventListener("error", ({ message }) => thread.end(new Error(message)));
    closed.addEventListener("abort", () => thread.end(closed.reason), { once: true });
    answer(thread.worker, async (names: readonly string[]) => askBrowser(names));
    threads.add(thread);
    return thread;
  }

  /** An idle one, a new one, or the one that has least to do. */
  function choose(): Thread {
    const [least] = [...threads].sort((a, b) => a.tasks - b.tasks);
    const most = Math.min(navigator.hardwareConcurrency, mostThreads);
    return least && (least.tasks === 0 || threads.size >= most) ? least : start();
  }

  async function give<Value>(task: Task): Promise<Value> {
    const thread = choose();
    thread.tasks += 1;
    const stop = afterMinutes(mostMinutes, () => thread.end(new Error("no answer")));
    try {
      return await ask<Value>(thread.worker, task, thread.ended.signal);
    } finally {
      stop();
      thread.tasks -= 1;
    }
  }

  return {
    read: (contents: Blob | Uint8Array, source: Source) =>
      give<Read>({ choices, item: { contents, source } }),
    concludeAgain: (reading: Reading) => give<Conclusion>({ choices, reading }),
  };
}
