/** What the user does with a batch, and the runs in between: one after the other, however quick. */

/** The runs of one batch. */
export interface Turns {
  /** Ends the run, changes the batch, and goes on. Settles when that run has ended. */
  change(how: () => Promise<void>): Promise<void>;
  /** Ends the run. */
  stop(): void;
}

/** `fail` is told of what fails; it may throw it again, and the next change finds the way free. */
export function createTurns(
  start: (signal: AbortSignal) => Promise<void>,
  fail: (error: unknown) => void,
): Turns {
  let run = new AbortController();
  let running: Promise<void> = Promise.resolve();
  return {
    async change(how) {
      run.abort();
      run = new AbortController();
      const { signal } = run;
      const ended = running
        .then(how)
        // Where the next change has come already, it is the next that goes on.
        .then(() => (signal.aborted ? undefined : start(signal)))
        .catch(fail);
      // What `fail` throws is for whoever waits for this change.
      running = ended.catch(() => undefined);
      await ended;
    },
    stop: () => run.abort(),
  };
}
