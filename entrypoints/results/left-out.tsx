/** What a batch has not read because of where it leads or of how much there is, and what to do about it. */
import { useState } from "preact/hooks";
import { type Batch, mostItems } from "../../lib/batch/batch";
import type { Texts } from "./texts";

interface Props {
  readonly batch: Batch;
  readonly texts: Texts;
}

export function LeftOut({ batch, texts: { results } }: Props) {
  const [open, setOpen] = useState(false);
  const { leftOut } = results;
  const kinds = [
    { words: leftOut.pages, lines: batch.pagesLeft },
    { words: leftOut.elsewhere, lines: batch.elsewhere },
    { words: leftOut.unusable, lines: batch.unusable },
    { words: leftOut.beyond(mostItems), lines: batch.beyond },
  ].filter(({ lines }) => lines.length > 0);
  if (kinds.length === 0) return null;
  const count = kinds.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <details class="left-out" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{leftOut.count(count)}</summary>
      {/* Thousands, perhaps, that most never look at. */}
      {open &&
        kinds.map(({ words: [what, advice], lines }) => (
          <section key={what}>
            <p>
              {what} · {lines.length}
            </p>
            <p>{advice}</p>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}
