/** What the runs of this page need of the browser. */
import browser from "webextension-polyfill";
import { toPrior } from "../../lib/archive/compare";
import { keepReport } from "../../lib/archive/keep";
import { findPrior } from "../../lib/archive/years";
import { confineFetch } from "../../lib/batch/confined-fetch";
import type { Tools } from "../../lib/batch/run";
import type { Prior, View } from "../../lib/protocol";
import type { Reading } from "../../lib/report/reading";
import { summarise } from "../../lib/summary";
import { makeView } from "../../lib/view";
import type { Desk } from "./texts";

async function readStored(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Checks what was read as the page of the report would, with last year's report of the archive. */
export async function viewOf(
  reading: Reading,
  { archive, settings, texts }: Desk,
  readDismissals = readStored,
): Promise<View> {
  const { agency = null, year = null } = reading.report ?? {};
  const found =
    settings.archive && agency !== null && year !== null
      ? await findPrior(archive, { agency, year, url: reading.url })
      : null;
  const prior: Prior | null = toPrior(found);
  const before = prior?.report.year == null ? null : { year: prior.report.year, url: prior.url };
  return makeView(reading, {
    settings,
    locale: texts.locale,
    now: new Date(),
    prior,
    years: before === null ? null : { before, after: null, changedSince: null },
    readStored: readDismissals,
  });
}

/** A wait that goes on at full pace while another tab is in front. */
function createWait(): Tools["wait"] {
  const worker = new Worker(new URL("./wait.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, () => void>();
  let count = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<number>) => {
    waiting.get(data)?.();
    waiting.delete(data);
  });
  return (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, resolve);
      worker.postMessage({ id, milliseconds });
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
}

/** The tools of a run, without what it tells the page. */
export function createTools(desk: Desk): Omit<Tools, "onChange" | "onWork"> {
  const fetches = new Map<string, typeof fetch>();
  return {
    queue: desk.queue,
    fetchFor(portal) {
      const known = fetches.get(portal) ?? confineFetch(document, portal);
      fetches.set(portal, known);
      return known;
    },
    async readFile(bytes, name, url) {
      // Loaded for the first of them only: most lists have none.
      const [{ readReport }, { loadBrowserEngine }] = await Promise.all([
        import("../../lib/files/read-report"),
        import("../../lib/files/pdf/browser-engine"),
      ]);
      const run = new AbortController();
      const loadEngine = async () => loadBrowserEngine(run.signal);
      return readReport(bytes, name, { loadEngine, signal: run.signal, url }).finally(() =>
        run.abort(),
      );
    },
    async conclude(reading) {
      // What was dismissed is asked for when the report is opened; a sum of all findings does not change.
      const { check } = await viewOf(reading, desk, async () => null);
      if (desk.settings.archive && check.report) {
        await keepReport(desk.archive, check, reading.text);
      }
      return summarise(check);
    },
    now: Date.now,
    wait: createWait(),
  };
}
