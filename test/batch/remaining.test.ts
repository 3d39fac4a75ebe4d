import { describe, expect, test } from "vitest";
import { minutesLeft, type Pace } from "../../lib/batch/remaining";

const now = 1_000_000_000;

/** Items that were finished at even distances up to now, in milliseconds. */
const every = (distance: number, items: number): number[] =>
  Array.from({ length: items + 1 }, (_, index) => now - (items - index) * distance);

const left = (over: Partial<Pace> = {}, at = now) =>
  minutesLeft({ finished: every(1_000, 20), waiting: 100, due: 0, growing: false, ...over }, at);

describe("the time that a batch will still take", () => {
  test("is told by its pace, rounded up", () => {
    expect(left()).toBe(2);
    expect(left({ waiting: 120 })).toBe(2);
    expect(left({ waiting: 121 })).toBe(3);
    expect(left({ waiting: 59 })).toBe(0);
  });

  test("is told the less finely the longer it is", () => {
    expect(left({ waiting: 600 })).toBe(10);
    expect(left({ waiting: 601 })).toBe(20);
    expect(left({ waiting: 3_601 })).toBe(70);
  });

  test("is not told before a few items have taken a few seconds", () => {
    expect(left({ finished: [] })).toBeNull();
    expect(left({ finished: every(1_000, 7) })).toBeNull();
    expect(left({ finished: every(100, 20) })).toBeNull();
    expect(left({ finished: every(1_000, 8) })).not.toBeNull();
  });

  test("is not told where a list may bring more, or nothing is left", () => {
    expect(left({ growing: true })).toBeNull();
    expect(left({ waiting: 0 })).toBeNull();
  });

  test("is no shorter than the wait for what is to be tried again", () => {
    expect(left({ waiting: 1, due: now + 170_000 })).toBe(3);
  });

  test("grows where nothing is finished any more", () => {
    expect(left({}, now + 60_000)).toBe(7);
  });
});
