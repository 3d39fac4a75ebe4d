/** A sentence of a report and the claims that a careful reader finds in it. */
export interface Labelled {
  readonly text: string;
  /** `kind=value`, then `@column` for one kind of applicant and `~` for a rounded number. */
  readonly expected: readonly string[];
  readonly year: number;
  readonly agency: string | null;
}

/** Sentences of one reporting organ: `[text, labels]`, labels separated by spaces. */
export function label(
  agency: string | null,
  year: number,
  lines: readonly (readonly [string, string])[],
): Labelled[] {
  return lines.map(([text, labels]) => ({
    text,
    expected: labels.split(" ").filter((each) => each !== ""),
    year,
    agency,
  }));
}
