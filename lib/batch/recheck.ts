/** Reports of a batch that were checked before what they are compared with was known. */
import { mayBeTwo, type Named, organKey } from "../agency/same-organ";
import { idOf, keysOf } from "../archive/search-keys";
import type { Batch } from "./batch";
import { eachItem, type Queue, readReading, takeItem, writeItem } from "./queue";
import type { Tools } from "./tools";

/**
 * Items with a report whose year before is in the batch too, and was not compared with, or which was
 * compared under a name that turned out to be several organs'.
 */
async function findLate(queue: Queue, batch: number): Promise<number[]> {
  const keys = new Set<string>();
  const alone: { readonly id: number; readonly before: readonly (string | null)[] }[] = [];
  const compared: { readonly id: number; readonly organ: string }[] = [];
  const first = new Map<string, Named>();
  const shared = new Set<string>();
  await eachItem(queue, batch, (item) => {
    const { id, summary, url, savedFrom } = item;
    if (summary?.agency == null || summary.year === null) return;
    const named = { agency: summary.agency, url: url ?? savedFrom };
    const { place, portal } = keysOf(named, summary.year);
    for (const key of [place, portal]) if (key !== null) keys.add(key);
    const organ = organKey(named);
    const report = idOf(named, summary.year);
    const known = first.get(report) ?? named;
    first.set(report, known);
    if (mayBeTwo(known, named)) shared.add(organ);
    if (item.compared) {
      compared.push({ id, organ });
      return;
    }
    const before = keysOf(named, summary.year - 1);
    alone.push({ id, before: [before.place, before.placeless, before.portal] });
  });
  return [
    ...alone.filter(({ before }) => before.some((key) => key !== null && keys.has(key))),
    ...compared.filter(({ organ }) => shared.has(organ)),
  ].map(({ id }) => id);
}

/**
 * Checks again what was read before the report of the year before it, as lists have it that begin
 * with the newest.
 */
export async function recheck(batch: Batch, tools: Tools, signal: AbortSignal): Promise<void> {
  for (const id of await findLate(tools.queue, batch.id)) {
    if (signal.aborted) return;
    const item = (await takeItem(tools.queue, id))?.item;
    const reading = await readReading(tools.queue, id);
    if (item === undefined || reading === null) continue;
    const { summary, compared, changedSince } = await tools.concludeAgain(reading);
    if (JSON.stringify(summary) === JSON.stringify(item.summary)) continue;
    const rechecked = { ...item, summary, compared, changedSince };
    await writeItem(tools.queue, rechecked);
    tools.onChange(batch, [rechecked]);
  }
}
