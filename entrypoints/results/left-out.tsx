/** What a batch has not read because of where it leads or of how much there is, and what to do about it. */
import { useState } from "preact/hooks";
import type { Batch } from "../../lib/batch/batch";
import type { Texts } from "./texts";

const kindsOfLinks = ["pagesLeft", "elsewhere", "beyond", "unusable"] as const;

interface Props {
  readonly batch: Batch;
  readonly texts: Texts;
}

export function LeftOut({ batch, texts: { results } }: Props) {
  const [open, setOpen] = useState(false);
  const { leftOut } = results;
  const kinds = kindsOfLinks.filter((kind) => batch[kind].length > 0);
  if (kinds.length === 0) return null;
  const count = kinds.reduce((sum, kind) => sum + batch[kind].length, 0);
  return (
    <details class="left-out" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{leftOut.count(count)}</summary>
      {count > batch.unusable.length && <p>{leftOut.again}</p>}
      {/* Thousands, perhaps, that most never look at. */}
      {open &&
        kinds.map((kind) => (
          <section key={kind}>
            <p>
              <b>{leftOut[kind]}</b> · {batch[kind].length}
            </p>
            <ul>
              {batch[kind].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}
