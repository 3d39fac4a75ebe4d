/** What the runs of this page need of the browser. */

import { findBefore } from "../../lib/archive/check-reading";
import { toPrior } from "../../lib/archive/compare";
import { confineFetch } from "../../lib/batch/confined-fetch";
import type { Tools } from "../../lib/batch/tools";
import { browser } from "../../lib/browser/browser";
import { startWorker } from "../../lib/browser/trusted";
import { makeView } from "../../lib/findings/view";
import type { View } from "../../lib/protocol";
import type { Reading } from "../../lib/report/reading";
import { createReaders } from "./reader";
import type { Desk } from "./texts";
import waitUrl from "./wait.worker.ts?worker&url";

/** What local storage holds under a key. */
export async function readStored(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Checks what was read as the page of the report would, with last year's report of the archive. */
export async function viewOf(reading: Reading, { archive, settings, texts }: Desk): Promise<View> {
  const prior = toPrior(await findBefore(archive, reading, settings));
  return makeView(reading, {
    settings,
    locale: texts.locale,
    now: new Date(),
    prior,
    // No private window has this page: in Chromium it never stands in one, in Firefox it finds no storage there.
    isPrivate: false,
    readStored,
  });
}

/** A wait that goes on at full pace while another tab is in front. */
function createWait(closed: AbortSignal): Tools["wait"] {
  const worker = startWorker(waitUrl);
  closed.addEventListener("abort", () => worker.terminate(), { once: true });
  const waiting = new Map<number, () => void>();
  let count = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<number>) => {
    waiting.get(data)?.();
    waiting.delete(data);
  });
  return (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      const stop = () => {
        waiting.delete(id);
        reject(signal.reason);
      };
      waiting.set(id, () => {
        // A batch waits thousands of times on one signal.
        signal.removeEventListener("abort", stop);
        resolve();
      });
      signal.addEventListener("abort", stop);
      worker.postMessage({ id, milliseconds });
    });
}

/** The tools of one run, without what it tells the page; they go with the signal. */
export function createTools(desk: Desk, closed: AbortSignal): Omit<Tools, "onChange" | "onWork"> {
  const fetches = new Map<string, typeof fetch>();
  const { settings, texts } = desk;
  const readers = createReaders({ settings, locale: texts.locale }, closed);
  return {
    queue: desk.queue,
    fetchFor(portal) {
      const known = fetches.get(portal) ?? confineFetch(document, portal, closed);
      fetches.set(portal, known);
      return known;
    },
    read: readers.read,
    concludeAgain: readers.concludeAgain,
    comparesYears: settings.archive,
    now: Date.now,
    wait: createWait(closed),
  };
}
