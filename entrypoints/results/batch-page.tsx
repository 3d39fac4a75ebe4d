/** One batch: how far it is, what can be done with it, and its reports. */
import { useEffect, useMemo } from "preact/hooks";
import { organKey } from "../../lib/agency/same-organ";
import type { Item } from "../../lib/batch/batch";
import { type Ledger, states } from "../../lib/batch/ledger";
import { eachItem, type Queue, readItems, readReading, writeItem } from "../../lib/batch/queue";
import { minutesLeft } from "../../lib/batch/remaining";
import { type Row, rowOfItem } from "../../lib/batch/rows";
import { toRowSummary } from "../../lib/findings/row-summary";
import type { View } from "../../lib/protocol";
import { LeftOut } from "./left-out";
import { Reports } from "./reports";
import type { Source } from "./source";
import type { Desk } from "./texts";
import { viewOf } from "./tools";
import { type BatchActions, type BatchState, type Runs, useBatch } from "./use-batch";

interface Props {
  readonly id: number;
  readonly desk: Desk;
  readonly runs: Runs;
  readonly onChange: () => void;
}

export function BatchPage({ id, desk, runs, onChange }: Props) {
  const { results } = desk.texts;
  const [found, actions] = useBatch(id, runs);
  const state = found === "unread" ? null : found;
  const source = useMemo<Source | null>(
    () => state && sourceOf(id, state, actions, desk),
    [state, desk, id, actions],
  );
  // The list of batches shows both.
  useEffect(onChange, [state?.batch.title, state?.batch.state, onChange]);
  if (state === null || source === null) {
    return <main>{found === null && <p class="nothing">{results.noBatch}</p>}</main>;
  }
  return (
    <main>
      <Head state={state} actions={actions} desk={desk} onChange={onChange} />
      <Reports source={source} desk={desk} empty={results.emptyBatch} />
    </main>
  );
}

function sourceOf(id: number, state: BatchState, actions: BatchActions, desk: Desk): Source {
  const { queue } = desk;
  const scan: Source["scan"] = (visit) => eachItem(queue, id, (item) => visit(rowOfItem(item)));
  const load: Source["load"] = async (key) => {
    const reading = await readReading(queue, Number(key));
    if (reading === null) return null;
    const view = await viewOf(reading, desk);
    const [item = null] = await readItems(queue, [Number(key)]);
    if (item !== null) await renew(queue, item, view, actions.show);
    return view;
  };
  return {
    ledger: state.ledger,
    working: state.working,
    busy: state.batch.state === "running",
    read: async (keys) =>
      (await readItems(queue, keys.map(Number))).map((item) => item && rowOfItem(item)),
    scan,
    load,
    async renew(spokenOf) {
      const organs = new Set(spokenOf.map(organKey));
      const concerned: Row["key"][] = [];
      await scan(({ key, url, summary }) => {
        if (summary?.agency == null) return;
        if (organs.has(organKey({ agency: summary.agency, url }))) concerned.push(key);
      });
      // To be loaded is to be checked again.
      for (const key of concerned) await load(key);
    },
  };
}

interface HeadProps {
  readonly state: BatchState;
  readonly actions: BatchActions;
  readonly desk: Desk;
  readonly onChange: () => void;
}

/** Has the row say what the report says now: the year before may have come since, or a rule. */
async function renew(queue: Queue, item: Item, view: View, show: BatchActions["show"]) {
  const summary = toRowSummary(view.check);
  if (JSON.stringify(summary) === JSON.stringify(item.summary)) return;
  const renewed = { ...item, summary, compared: view.years?.before != null };
  // Where there is no room to keep it, the open report still shows it.
  await writeItem(queue, renewed).catch(() => undefined);
  show(renewed);
}

/** How many items stand where, and how many of them could be tried again. */
function countStates({ keys, read }: Ledger): Readonly<Record<Item["state"] | "again", number>> {
  const counts = { waiting: 0, done: 0, failed: 0, cancelled: 0, again: 0 };
  for (const place of keys.keys()) {
    counts[states[read(place, "state")] ?? "waiting"] += 1;
    counts.again += read(place, "again");
  }
  return counts;
}

function Head({ state, actions, desk, onChange }: HeadProps) {
  const { results, common } = desk.texts;
  const { batch, ledger, working, due, pace, ending, otherTab } = state;
  const { waiting, done, failed, cancelled, again } = countStates(ledger);
  const all = ledger.keys.length;
  // Only where nothing else can be done meanwhile.
  const until = waiting === due.length && due.length > 0 ? Math.min(...due) : 0;
  const running = batch.state === "running";
  const stands = running && working.size === 0 && until > Date.now() + 2000;
  const left = minutesLeft({ ...pace, waiting, due: Math.max(0, ...due) }, Date.now());
  const progress = results.progress(done + failed, all);
  const ongoing = running || batch.state === "paused";
  const remove = async () => {
    if (!confirm(results.confirmRemove)) return;
    await actions.remove();
    onChange();
    location.hash = "#archive";
  };
  return (
    <header class="batch">
      <h1 id="reports">{batch.title || results.kinds[batch.kind]}</h1>
      {batch.url !== null && (
        <p class="help">
          <a href={batch.url} target="_blank" rel="noreferrer">
            {batch.url}
          </a>
        </p>
      )}
      <progress value={done + failed + cancelled} max={Math.max(all, 1)} aria-label={progress} />
      <p class="status">
        {/* What changes every second is not read out each time. */}
        <span role="status">
          {results.states[batch.state]}
          {!running && ` · ${progress}`}
        </span>
        {running && <span>{progress}</span>}
        {running && !stands && left !== null && <span>{results.left(left)}</span>}
        {failed > 0 && <span class="bad">{results.failedCount(failed)}</span>}
        {batch.pagesRead > 0 && <span>{results.pagesRead(batch.pagesRead)}</span>}
        {stands && (
          <span>{results.waitingUntil(new Date(until).toLocaleTimeString(common.tag))}</span>
        )}
        {otherTab && <span>{results.otherTab}</span>}
        {(ending === "full" || ending === "broken") && <b class="bad">{results[ending]}</b>}
      </p>
      <LeftOut batch={batch} texts={desk.texts} />
      {/* What can be undone stands at the end: a second click there resumes and deletes nothing. */}
      <p class="buttons">
        {!running && (
          <button type="button" class="button" onClick={remove}>
            {results.remove}
          </button>
        )}
        {!running && again > 0 && (
          <button type="button" class="button" onClick={actions.retry}>
            {results.retry(again)}
          </button>
        )}
        {ongoing && (
          <button type="button" class="button" onClick={actions.cancel}>
            {common.cancel}
          </button>
        )}
        {ongoing && (
          <button type="button" class="button" onClick={running ? actions.pause : actions.resume}>
            {running ? results.pause : results.resume}
          </button>
        )}
      </p>
    </header>
  );
}
