/** Many files at once, a worker for each core, with the answers in the order of the files. */
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { type Checked, checkFile, type Options } from "./check-file";
import { startWorker } from "./worker";

// A worker takes a quarter of a second to start, in which one thread checks this many.
const worthWorkers = 32;

// How many files each worker may be ahead of the one that is to be printed next: bounds the memory.
const ahead = 16;

/** What became of each file, in their order, however many there are. */
export async function* checkAll(
  files: readonly string[],
  options: Options,
): AsyncGenerator<Checked> {
  const count = Math.min(availableParallelism(), Math.ceil(files.length / worthWorkers));
  if (count < 2) {
    for (const file of files) yield await checkFile(file, options);
    return;
  }
  // Left to itself the engine lets the heap of a thread grow to four times what lives in it before it
  // collects all of it, and the more files there are, the more threads have come that far. With this
  // share all have within the first hundred files, and collecting more often takes no longer.
  setFlagsFromString("--heap-growing-percent=30");
  const workers = Array.from({ length: count }, () => startWorker(options));
  try {
    // Each file goes to the worker whose turn it is, and is asked for before its turn to print.
    const answers: Promise<Checked>[] = [];
    for (const [index, file] of files.entries()) {
      const ask = workers[index % count];
      // Only this thread has the standard input.
      answers.push(!ask || file === "-" ? checkFile(file, options) : ask.check(file));
      const next = answers.length > count * ahead ? answers.shift() : undefined;
      if (next) yield await next;
    }
    for (const answer of answers) yield await answer;
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
}
