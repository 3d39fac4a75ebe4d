/** A new batch: addresses that were pasted, or files that were dropped. */
import { useState } from "preact/hooks";
import { nameAll, readAddresses } from "../../lib/batch/addresses";
import { type BatchKind, mostItems, type NewItem } from "../../lib/batch/batch";
import { createBatch } from "../../lib/batch/queue";
import { type StorageProblem, storageProblem } from "../../lib/storage-problem";
import { type Dropped, readDropped } from "./dropped-files";
import type { Desk } from "./texts";

const pageLimits = [1, 5, 10, 20, 50];

/** What the files end in that may hold a report: saved pages, PDF and Word. */
const endings = [".html", ".htm", ".mht", ".mhtml", ".pdf", ".docx"];

function mayHoldReport(name: string): boolean {
  return endings.some((each) => name.toLowerCase().endsWith(each));
}

export function Start({ desk }: { readonly desk: Desk }) {
  const { results } = desk.texts;
  const [text, setText] = useState("");
  const [pageLimit, setPageLimit] = useState(10);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<StorageProblem | null>(null);
  const begin = async (kind: BatchKind, items: readonly NewItem[], beyond: readonly string[]) => {
    if (items.length === 0) return;
    const batch = { kind, title: "", url: null, pageLimit, pagesRead: 0 };
    const counts = { elsewhere: [], unusable: [], beyond };
    try {
      const id = await createBatch(desk.queue, { ...batch, ...counts }, items, new Date());
      location.hash = `#batch=${id}`;
    } catch (error) {
      // A device without room for the files: nothing of them is queued, and the user must know.
      setProblem(storageProblem(error));
    }
  };
  const take = (files: readonly Dropped[]) => {
    const all = files.map(({ name, file }): NewItem => {
      const item = { task: "report", url: null, name } as const;
      return mayHoldReport(name) ? { ...item, file } : { ...item, problem: "other-name" };
    });
    return begin("files", all.slice(0, mostItems), nameAll(all.slice(mostItems)));
  };
  const paste = () => {
    const { items, beyond } = readAddresses(text);
    return begin("addresses", items, beyond);
  };
  return (
    <main class="start">
      <h1>{results.start}</h1>
      {problem !== null && (
        <p class="bad" role="alert">
          {results.notStarted[problem]}
        </p>
      )}
      <section>
        <h2 id="addresses">{results.addresses}</h2>
        <p class="help">{results.addressesHelp}</p>
        <textarea
          aria-labelledby="addresses"
          rows={8}
          placeholder={results.addressesExample}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="line">
          <label>
            {results.pages}{" "}
            <select
              value={pageLimit}
              onChange={(event) => setPageLimit(Number(event.currentTarget.value))}
            >
              {pageLimits.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>{" "}
            {results.pagesUnit}
          </label>
          <button type="button" class="primary" disabled={text.trim() === ""} onClick={paste}>
            {results.check}
          </button>
        </div>
      </section>
      <section>
        <h2 id="files">{results.files}</h2>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes files by keyboard, dropping is a shortcut to it */}
        <div
          class={`drop${over ? " over" : ""}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            if (event.dataTransfer) void readDropped(event.dataTransfer).then(take);
          }}
        >
          <p>{results.filesHelp}</p>
          <label class="button">
            {results.choose}
            <input
              type="file"
              class="unseen"
              multiple
              accept={endings.join()}
              aria-describedby="files"
              onChange={({ currentTarget: { files } }) =>
                void take(Array.from(files ?? [], (file) => ({ name: file.name, file })))
              }
            />
          </label>
        </div>
      </section>
    </main>
  );
}
