/** Which of the numbers that the text counts were compared with anything: silence is not consistency. */
import type { Reading, TextPlace } from "../../report/reading";
import type { Result } from "../../report/schema";
import type { Quantity, Sentence } from "../../text/sentence";

/** Numbers with a counter, in the order of the text. */
export function countedNumbers(sentences: readonly Sentence[]): Quantity[] {
  const counted: Quantity[] = [];
  for (const { quantities } of sentences)
    for (const each of quantities) if (each.counter !== null) counted.push(each);
  return counted;
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
  // Where the claims that were compared stand, by paragraph and number, in the order of the text.
  const claimed = new Map<string, Claimed>();
  for (const { id, value } of reading.report?.claims ?? []) {
    const place = reading.claimPlaces[id];
    if (place === undefined || !refs.has(id)) continue;
    const key = `${place.paragraph} ${value}`;
    const beside = claimed.get(key);
    if (beside) beside.places.push(place);
    else claimed.set(key, { places: [place], next: 0, reach: 0 });
  }
  for (const { places } of claimed.values()) places.sort((one, other) => one.start - other.start);
  return countedNumbers(sentences).filter(({ id, paragraph, start, end, value }) => {
    const there = claimed.get(`${paragraph} ${value}`);
    const isClaimed = there !== undefined && end <= reachAt(there, start);
    return !isClaimed && !refs.has(id);
  });
}

/** Claims of one number in one paragraph, and how far those that were passed reach. */
interface Claimed {
  readonly places: TextPlace[];
  next: number;
  reach: number;
}

/** Where the claims that begin at or before a place end; the places come in the text's order. */
function reachAt(claimed: Claimed, start: number): number {
  for (let place = claimed.places[claimed.next]; place && place.start <= start; ) {
    claimed.reach = Math.max(claimed.reach, place.end);
    place = claimed.places[++claimed.next];
  }
  return claimed.reach;
}
