/** A thread that checks files for another, and the handle by which that one holds it. */
import { on } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Checked, checkFile, type Options, toFault } from "./check-file";

/** A thread of its own. */
export interface FileWorker {
  /** Checks a file; questions are answered one after the other. */
  check(file: string): Promise<Checked>;
  stop(): Promise<unknown>;
}

/** Starts a thread that checks files in the way `options` say. */
export function startWorker(options: Options): FileWorker {
  // In the order in which they are answered.
  const waiting: { readonly file: string; readonly answer: (checked: Checked) => void }[] = [];
  let worker = start();

  function start(): Worker {
    const started = new Worker(new URL("../scripts/run.js", import.meta.url), {
      workerData: options,
      argv: ["cli/worker.ts"],
    });
    started.on("message", (checked: Checked) => waiting.shift()?.answer(checked));
    started.on("error", goOn);
    return started;
  }

  /** A file may take more memory than a thread has: it is a line like any other, and the rest is checked. */
  function goOn(error: Error): void {
    const broken = waiting.shift();
    if (broken === undefined) throw error;
    broken.answer(toFault(broken.file, error, options));
    worker = start();
    for (const { file } of waiting) worker.postMessage(file);
  }

  return {
    check: (file) =>
      new Promise((answer) => {
        waiting.push({ file, answer });
        worker.postMessage(file);
      }),
    stop: () => worker.terminate(),
  };
}

if (!isMainThread && parentPort) {
  // One after the other: what is read ahead takes memory, and the next is asked for soon enough.
  for await (const [file] of on(parentPort, "message")) {
    parentPort.postMessage(await checkFile(file, workerData));
  }
}
