/** A thread that checks files for another, and the handle by which that one holds it. */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Checked, checkFile, type Options } from "./check-file";

interface Question {
  readonly id: number;
  readonly file: string;
}

interface Answer {
  readonly id: number;
  readonly checked: Checked;
}

/** A thread of its own. */
export interface FileWorker {
  /** Checks a file; questions are answered one after the other. */
  check(file: string): Promise<Checked>;
  stop(): Promise<unknown>;
}

/** Starts a thread that checks files in the way `options` say. */
export function startWorker(options: Options): FileWorker {
  const worker = new Worker(new URL("../scripts/run.js", import.meta.url), {
    workerData: options,
    argv: ["cli/worker.ts"],
  });
  const waiting = new Map<number, (checked: Checked) => void>();
  let asked = 0;
  worker.on("message", ({ id, checked }: Answer) => {
    waiting.get(id)?.(checked);
    waiting.delete(id);
  });
  return {
    check: (file) =>
      new Promise((resolve) => {
        const id = asked++;
        waiting.set(id, resolve);
        worker.postMessage({ id, file } satisfies Question);
      }),
    stop: () => worker.terminate(),
  };
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  port.on("message", async ({ id, file }: Question) => {
    port.postMessage({ id, checked: await checkFile(file, workerData) } satisfies Answer);
  });
}
