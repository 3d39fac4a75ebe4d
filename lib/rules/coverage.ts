/** Which of the numbers that the text counts were compared with anything: silence is not consistency. */
import type { Reading } from "../report/reading";
import type { Result } from "../report/schema";
import type { Quantity, Sentence } from "../text/sentence";

/** Numbers with a counter, in the order of the text. */
export function countedNumbers(sentences: readonly Sentence[]): Quantity[] {
  return sentences.flatMap(({ quantities }) =>
    quantities.filter(({ counter }) => counter !== null),
  );
}

/** Counted numbers that no rule compared. */
export function unusedNumbers(
  reading: Reading,
  sentences: readonly Sentence[],
  results: readonly Result[],
): Quantity[] {
  const refs = new Set(
    results.flatMap(({ outcome, operands }) =>
      outcome === "passed" || outcome === "failed" ? operands.map((each) => each.ref) : [],
    ),
  );
  const claims = (reading.report?.claims ?? []).filter(({ id }) => refs.has(id));
  const isUsed = ({ id, paragraph, start, end, value }: Quantity) =>
    refs.has(id) ||
    claims.some((claim) => {
      const place = reading.claimPlaces[claim.id];
      return (
        claim.value === value &&
        place?.paragraph === paragraph &&
        place.start <= start &&
        end <= place.end
      );
    });
  return countedNumbers(sentences).filter((each) => !isUsed(each));
}
