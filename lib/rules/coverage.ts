/** Which of the numbers that the text counts were compared with anything: silence is not consistency. */
import type { Reading, TextPlace } from "../report/reading";
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
  const refs = new Set<string>();
  for (const { outcome, operands } of results) {
    if (outcome !== "passed" && outcome !== "failed") continue;
    // Cells are operands too, and many; the text's own have no dot.
    for (const { ref } of operands) if (!ref.includes(".")) refs.add(ref);
  }
  // By paragraph, where the claims that were compared stand.
  const claimed = new Map<number, (TextPlace & { readonly value: number })[]>();
  for (const { id, value } of reading.report?.claims ?? []) {
    const place = reading.claimPlaces[id];
    if (place === undefined || !refs.has(id)) continue;
    const beside = claimed.get(place.paragraph);
    if (beside) beside.push({ ...place, value });
    else claimed.set(place.paragraph, [{ ...place, value }]);
  }
  const isUsed = ({ id, paragraph, start, end, value }: Quantity) =>
    refs.has(id) ||
    claimed
      .get(paragraph)
      ?.some((each) => each.value === value && each.start <= start && end <= each.end) === true;
  return countedNumbers(sentences).filter((each) => !isUsed(each));
}
