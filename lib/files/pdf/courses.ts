/** Lines by where they lie, so that those which another meets are found among thousands. */
import type { Segment } from "./content";

/** The pieces of lines that lie at one place, by where they begin. */
export interface Course {
  readonly at: number;
  readonly pieces: readonly Segment[];
  /** How far the piece and all before it reach. */
  readonly reach: readonly number[];
}

/** Puts lines of one direction in order. */
export function coursesOf(segments: readonly Segment[]): Course[] {
  const courses: { at: number; pieces: Segment[]; reach: number[] }[] = [];
  const sorted = [...segments].sort((a, b) => a.at - b.at || a.from - b.from);
  for (const segment of sorted) {
    const { at, to } = segment;
    const last = courses.at(-1);
    if (last?.at !== at) courses.push({ at, pieces: [segment], reach: [to] });
    else {
      last.pieces.push(segment);
      last.reach.push(Math.max(last.reach.at(-1) ?? to, to));
    }
  }
  return courses;
}

/** How many at the head of a list, which is in order, pass. */
function countHead<T>(list: readonly T[], passes: (each: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each !== undefined && passes(each)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The courses that lie between two places, or at one of them. */
export function coursesBetween(courses: readonly Course[], from: number, to: number): Course[] {
  return courses.slice(
    countHead(courses, ({ at }) => at < from),
    countHead(courses, ({ at }) => at <= to),
  );
}

/** The pieces of a course that are between two places, or touch one of them. */
export function piecesBetween({ pieces, reach }: Course, from: number, to: number): Segment[] {
  const found: Segment[] = [];
  for (let index = countHead(pieces, (piece) => piece.from <= to) - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (!piece || (reach[index] ?? from) < from) break;
    if (piece.to >= from) found.push(piece);
  }
  return found;
}
