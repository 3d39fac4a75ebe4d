/** How much longer a batch will take, as far as its own pace lets that be told. */

/** How a run has gone lately, and what is left of it. */
export interface Pace {
  /** When its latest items were finished, and before them the moment from which they are counted; in milliseconds. */
  readonly finished: readonly number[];
  readonly waiting: number;
  /** When the last of those that are to be tried again is due; 0 where none is. */
  readonly due: number;
  /** Whether a page of a list still waits, which may bring any number of items. */
  readonly growing: boolean;
}

/** Fewer items than these, or in less time, are no pace; in milliseconds. */
const least = { items: 8, time: 5_000 };

/** As many of the latest items tell the pace: how portals answered long before does not count. */
export const mostFinished = 600;

/**
 * The whole minutes that are left, 0 for less than one, in steps no finer than anyone could know:
 * ten minutes beyond the first ten. Null where there is no basis for a word.
 */
export function minutesLeft({ finished, waiting, due, growing }: Pace, now: number): number | null {
  const items = finished.length - 1;
  const time = now - (finished[0] ?? now);
  if (growing || waiting === 0 || items < least.items || time < least.time) return null;
  const minutes = Math.max((time / items) * waiting, due - now) / 60_000;
  if (minutes < 1) return 0;
  const step = minutes <= 10 ? 1 : 10;
  return Math.ceil(minutes / step) * step;
}
