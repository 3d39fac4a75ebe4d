/** A list behind its count. */

interface Props {
  readonly title: string;
  /** What tells them apart, and what they say. */
  readonly lines: readonly (readonly [string, string])[];
  /** False while what is behind the count need not be there yet. */
  readonly painted: boolean;
}

export function Closed({ title, lines, painted }: Props) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {title} · {lines.length}
      </summary>
      <ul class="plain">{painted && lines.map(([key, line]) => <li key={key}>{line}</li>)}</ul>
    </details>
  );
}
