/** One batch: how far it is, what can be done with it, and its reports. */
import { useEffect, useMemo } from "preact/hooks";
import { type Item, readReading } from "../../lib/batch/queue";
import { type Row, rowOfItem } from "../../lib/batch/rows";
import { Reports } from "./reports";
import type { Desk } from "./texts";
import { viewOf } from "./tools";
import { type BatchActions, type BatchState, useBatch } from "./use-batch";

interface Props {
  readonly id: number;
  readonly desk: Desk;
  readonly onChange: () => void;
}

export function BatchPage({ id, desk, onChange }: Props) {
  const { results } = desk.texts;
  const [state, actions] = useBatch(id, desk);
  const rows = useMemo(
    () =>
      (state?.items ?? [])
        // A page of the list that was read is no report; one that failed is worth a line.
        .filter(({ task, state }) => task === "report" || state === "failed")
        .map(rowOfItem),
    [state?.items],
  );
  // The list of batches shows both.
  useEffect(onChange, [state?.batch.title, state?.batch.state, onChange]);
  const load = async (row: Row) => {
    const reading = await readReading(desk.queue, Number(row.key));
    return reading && viewOf(reading, desk);
  };
  if (state === null) return <main />;
  return (
    <main>
      <Head state={state} actions={actions} desk={desk} onChange={onChange} />
      <Reports
        rows={rows}
        desk={desk}
        working={state.working}
        load={load}
        empty={results.emptyBatch}
      />
    </main>
  );
}

interface HeadProps {
  readonly state: BatchState;
  readonly actions: BatchActions;
  readonly desk: Desk;
  readonly onChange: () => void;
}

function soonest(items: readonly Item[]): number {
  const waiting = items.filter((each) => each.state === "waiting");
  if (waiting.length === 0) return 0;
  return waiting.reduce((least, each) => Math.min(least, each.notBefore), Number.POSITIVE_INFINITY);
}

function Head({ state, actions, desk, onChange }: HeadProps) {
  const { results, common } = desk.texts;
  const { batch, items, working, ending, otherTab } = state;
  const count = (wish: Item["state"]) => items.filter((each) => each.state === wish).length;
  const [done, failed, cancelled] = [count("done"), count("failed"), count("cancelled")];
  const until = soonest(items);
  const remove = async () => {
    if (!confirm(results.confirmRemove)) return;
    await actions.remove();
    onChange();
    location.hash = "#archive";
  };
  return (
    <header class="batch">
      <h1>{batch.title || results.kinds[batch.kind]}</h1>
      {batch.url !== null && (
        <p class="help">
          <a href={batch.url} target="_blank" rel="noreferrer">
            {batch.url}
          </a>
        </p>
      )}
      <progress
        value={done + failed + cancelled}
        max={Math.max(items.length, 1)}
        aria-label={results.progress(done + failed, items.length)}
      />
      <p class="status">
        <span role="status">
          {results.states[batch.state]} · {results.progress(done + failed, items.length)}
        </span>
        {failed > 0 && <span class="bad">{results.failedCount(failed)}</span>}
        {batch.pagesRead > 0 && <span>{results.pagesRead(batch.pagesRead, batch.pagesLeft)}</span>}
        {batch.elsewhere + batch.unusable > 0 && (
          <span>{results.leftOut(batch.elsewhere, batch.unusable)}</span>
        )}
        {batch.state === "running" && working.size === 0 && until > Date.now() + 2000 && (
          <span>{results.waitingUntil(new Date(until).toLocaleTimeString(common.tag))}</span>
        )}
        {otherTab && <span>{results.otherTab}</span>}
        {(ending === "full" || ending === "broken") && <b class="bad">{results[ending]}</b>}
      </p>
      <p class="buttons">
        {batch.state === "running" && (
          <button type="button" class="button" onClick={actions.pause}>
            {results.pause}
          </button>
        )}
        {batch.state === "paused" && (
          <button type="button" class="button" onClick={actions.resume}>
            {results.resume}
          </button>
        )}
        {(batch.state === "running" || batch.state === "paused") && (
          <button type="button" class="button" onClick={actions.cancel}>
            {results.cancel}
          </button>
        )}
        {batch.state !== "running" && failed + cancelled > 0 && (
          <button type="button" class="button" onClick={actions.retry}>
            {results.retry(failed + cancelled)}
          </button>
        )}
        {batch.state !== "running" && (
          <button type="button" class="button" onClick={remove}>
            {results.remove}
          </button>
        )}
      </p>
    </header>
  );
}
