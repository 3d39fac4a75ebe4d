import { afterEach, describe, expect, it, vi } from "vitest";
import { afterMinutes, answer, ask } from "../../lib/browser/ask-thread";

/** A thread as a page sees its worker, and as the worker sees the page. */
function makeThread() {
  const target = new EventTarget();
  return {
    postMessage(data: unknown) {
      target.dispatchEvent(new MessageEvent("message", { data }));
    },
    addEventListener(type: "message", listener: (event: MessageEvent) => void) {
      target.addEventListener(type, (event) => event instanceof MessageEvent && listener(event));
    },
  };
}

describe("a question to another thread", () => {
  const cannotBeSent = { report: () => undefined };

  it("is answered with what its work came to, or failed with", async () => {
    const thread = makeThread();
    answer(thread, async (question: number) => {
      if (question === 0) throw new RangeError("nothing to divide by");
      return 12 / question;
    });
    expect(await ask(thread, 4)).toBe(3);
    await expect(ask(thread, 0)).rejects.toThrow("nothing to divide by");
  });

  it.each([
    ["an answer", async () => cannotBeSent],
    ["an error", async () => Promise.reject(cannotBeSent)],
  ])("fails where it has %s that cannot be sent, instead of waiting for ever", async (_, work) => {
    const thread = makeThread();
    answer(thread, work);
    const failure = await ask(thread, 1).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    // One of the browser's own would pass for a fault of the storage, which ends a batch.
    expect(failure).not.toBeInstanceOf(DOMException);
    expect(String(failure)).toContain("could not be cloned");
  });
});

describe("the end of patience", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("comes after so many minutes, and not where it is called off before", () => {
    vi.useFakeTimers();
    const [end, other] = [vi.fn(), vi.fn()];
    afterMinutes(3, end);
    const stop = afterMinutes(3, other);
    vi.advanceTimersByTime(2.5 * 60_000);
    expect(end).not.toHaveBeenCalled();
    stop();
    vi.advanceTimersByTime(10 * 60_000);
    expect(end).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });
});
