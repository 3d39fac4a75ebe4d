/** Questions between a page and its workers. Each brings a port of its own for the answer. */

/** A worker, or within one the page that has started it. */
interface Thread {
  postMessage(message: unknown, options: { readonly transfer: Transferable[] }): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

interface Asked {
  readonly question: unknown;
  readonly port: MessagePort;
}

type Answer = { readonly value: unknown } | { readonly error: unknown };

/** Asks another thread; rejects with what its work failed with, or when the signal is aborted. */
export function ask<Value>(thread: Thread, question: unknown, signal?: AbortSignal) {
  const { port1, port2 } = new MessageChannel();
  return new Promise<Value>((resolve, reject) => {
    const stop = () => {
      port1.close();
      reject(signal?.reason);
    };
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop);
    port1.onmessageerror = () => {
      signal?.removeEventListener("abort", stop);
      port1.close();
      reject(new Error("an answer that cannot be read"));
    };
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      port1.close();
      // A batch asks thousands of times under one signal.
      signal?.removeEventListener("abort", stop);
      if ("error" in data) reject(data.error);
      else resolve(data.value as Value);
    };
    thread.postMessage({ question, port: port2 } satisfies Asked, { transfer: [port2] });
  });
}

/** Answers every question of another thread. */
export function answer<Question>(
  thread: Thread,
  work: (question: Question) => Promise<unknown>,
): void {
  thread.addEventListener("message", async ({ data: { question, port } }: MessageEvent<Asked>) => {
    const answered: Answer = await work(question as Question).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    try {
      port.postMessage(answered);
    } catch (error) {
      // It holds what cannot be sent; who has asked must not wait for ever.
      port.postMessage({ error: new Error(String(error)) } satisfies Answer);
    }
  });
}

/**
 * Does something after so many minutes, unless it is stopped before. They are counted one by one:
 * a machine that slept through an hour has waited for one minute.
 */
export function afterMinutes(minutes: number, end: () => void): () => void {
  let left = minutes;
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    end();
  }, 60_000);
  return () => clearInterval(timer);
}
