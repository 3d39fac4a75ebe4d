/** The page: where the reports come from on the left, the reports on the right. */
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Batch } from "../../lib/batch/batch";
import { listBatches, lockOf, type Queue } from "../../lib/batch/queue";
import { formatMoment } from "../../lib/findings/dates";
import type { StorageProblem } from "../../lib/storage-problem";
import { ArchivePage } from "./archive-page";
import { BatchPage } from "./batch-page";
import { begin, ofFiles, type Wanted } from "./begin";
import { readDropped } from "./dropped-files";
import { Start } from "./start";
import type { Desk } from "./texts";
import { createRuns } from "./use-batch";

/** What the address asks to be shown. */
type Place =
  | { readonly kind: "archive" }
  | { readonly kind: "start" }
  | { readonly kind: "batch"; readonly id: number };

function placeOf(hash: string): Place {
  const batch = /^#batch=(\d{1,9})$/.exec(hash);
  if (batch) return { kind: "batch", id: Number(batch[1]) };
  return hash === "#start" ? { kind: "start" } : { kind: "archive" };
}

function usePlace(): Place {
  const [place, setPlace] = useState(placeOf(location.hash));
  useEffect(() => {
    const turn = () => setPlace(placeOf(location.hash));
    addEventListener("hashchange", turn);
    return () => removeEventListener("hashchange", turn);
  }, []);
  return place;
}

/** Takes files wherever they fall: the browser would open them instead of the page, and stop its batch. */
function useDropping(take: (transfer: DataTransfer) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver(event: DragEvent) {
      // Words may be dragged from field to field.
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    },
    // From part to part of the page it is not left.
    onDragLeave: ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      if (!isOver || !event.dataTransfer) return;
      event.preventDefault();
      take(event.dataTransfer);
    },
  };
}

/** A batch, and how it stands: `left` where it was running when its last tab was closed. */
interface Listed extends Batch {
  readonly stands: Batch["state"] | "left";
}

async function listAll(queue: Queue): Promise<Listed[]> {
  const [batches, { held = [] }] = await Promise.all([listBatches(queue), navigator.locks.query()]);
  const worked = new Set(held.map(({ name }) => name));
  return batches.map((batch) => {
    const isLeft = batch.state === "running" && !worked.has(lockOf(batch.id));
    return { ...batch, stands: isLeft ? "left" : batch.state };
  });
}

export function App({ desk }: { readonly desk: Desk }) {
  const { results } = desk.texts;
  const place = usePlace();
  const [batches, setBatches] = useState<readonly Listed[]>([]);
  const reload = useCallback(async () => setBatches(await listAll(desk.queue)), [desk]);
  useEffect(() => void reload(), [reload, location.hash]);
  const runs = useMemo(() => createRuns(desk, () => void reload()), [desk, reload]);
  const rail = useRef<HTMLElement>(null);
  // With many batches the one that is shown may stand beyond the edge of the list.
  useEffect(() => {
    const link = rail.current?.querySelector("[aria-current]");
    link?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [location.hash, batches.length]);
  const [problem, setProblem] = useState<StorageProblem | null>(null);
  const start = async (wanted: Wanted) => {
    const failed = await begin(desk.queue, wanted);
    setProblem(failed);
    if (failed !== null) location.hash = "#start";
  };
  const { isOver, ...dropping } = useDropping((transfer) => {
    void readDropped(transfer).then((files) => start(ofFiles(files)));
  });
  const current = place.kind === "batch" ? `#batch=${place.id}` : `#${place.kind}`;
  return (
    <div class={isOver ? "app over" : "app"} {...dropping}>
      <nav class="rail" ref={rail} aria-label={results.title}>
        <p class="brand">
          <b>勾稽</b> Crossfoot
        </p>
        <Link to="#archive" current={current}>
          {results.archive}
        </Link>
        <Link to="#start" current={current}>
          {results.start}
        </Link>
        {batches.length > 0 && <h2>{results.batches}</h2>}
        {batches.map((batch) => (
          <Link key={batch.id} to={`#batch=${batch.id}`} current={current}>
            <span class="name">{batch.title || results.kinds[batch.kind]}</span>
            <small>
              {formatMoment(batch.createdAt, desk.texts.common.tag)} ·{" "}
              {results.states[batch.stands]}
            </small>
          </Link>
        ))}
      </nav>
      {place.kind === "archive" && <ArchivePage desk={desk} />}
      {place.kind === "start" && <Start texts={desk.texts} problem={problem} begin={start} />}
      {place.kind === "batch" && (
        <BatchPage key={place.id} id={place.id} desk={desk} runs={runs} onChange={reload} />
      )}
    </div>
  );
}

interface LinkProps {
  readonly to: string;
  readonly current: string;
  readonly children: preact.ComponentChildren;
}

function Link({ to, current, children }: LinkProps) {
  return (
    <a href={to} aria-current={to === current ? "page" : undefined}>
      {children}
    </a>
  );
}
