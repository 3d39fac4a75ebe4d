/** A new batch: addresses that were pasted, or files that were dropped. */
import { useState } from "preact/hooks";
import { readAddresses } from "../../lib/batch/addresses";
import type { StorageProblem } from "../../lib/storage-problem";
import { endings, ofFiles, type Wanted } from "./begin";
import type { Texts } from "./texts";

const pageLimits = [1, 5, 10, 20, 50];

interface Props {
  readonly texts: Texts;
  /** Why the last batch could not be made; null where nothing failed. */
  readonly problem: StorageProblem | null;
  readonly begin: (wanted: Wanted) => void;
}

export function Start({ texts, problem, begin }: Props) {
  const { results } = texts;
  const [text, setText] = useState("");
  const [pageLimit, setPageLimit] = useState(10);
  const paste = () => begin({ kind: "addresses", ...readAddresses(text), pageLimit });
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
        <div class="drop">
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
                begin(ofFiles(Array.from(files ?? [], (file) => ({ name: file.name, file }))))
              }
            />
          </label>
        </div>
      </section>
    </main>
  );
}
