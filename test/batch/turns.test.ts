import { describe, expect, it, vi } from "vitest";
import { createTurns } from "../../lib/batch/turns";

/** Runs that go on until they are ended, and what became of each. */
function follow(fails: (error: unknown) => void = () => undefined) {
  const seen: string[] = [];
  let together = 0;
  const turns = createTurns(async (signal) => {
    together += 1;
    seen.push(`run of ${together}`);
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve));
    // Ending takes a while: what is being written is finished.
    await new Promise((resolve) => setTimeout(resolve));
    together -= 1;
  }, fails);
  const change = (name: string) =>
    turns.change(async () => {
      seen.push(name);
      await new Promise((resolve) => setTimeout(resolve));
    });
  return { seen, turns, change };
}

/** Waits for the run that goes on; a busy machine takes its time. */
const running = (seen: readonly string[], after: string) =>
  vi.waitFor(() => expect(seen.slice(-2)).toEqual([after, "run of 1"]), 10_000);

describe("what is done with a batch", () => {
  it("comes one after the other, with one run at a time, however quick", async () => {
    const { seen, turns, change } = follow();
    const done = [change("begun")];
    await running(seen, "begun");
    done.push(change("paused"), change("resumed"), change("retried"));
    await running(seen, "retried");
    turns.stop();
    await Promise.all(done);
    expect(seen.filter((each) => !each.startsWith("run"))).toEqual([
      "begun",
      "paused",
      "resumed",
      "retried",
    ]);
    expect(seen).not.toContain("run of 2");
  });

  it("may fail, and what comes next is done all the same", async () => {
    const { seen, turns, change } = follow((error) => {
      throw error;
    });
    const failed = turns.change(() => Promise.reject(new Error("no room")));
    const next = change("retried");
    await expect(failed).rejects.toThrow("no room");
    await running(seen, "retried");
    turns.stop();
    await next;
  });
});
