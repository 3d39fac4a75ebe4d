/** The sums of table three, watched while its numbers are tried in other places. */

/** What cells, by their number in the table, count in a sum that comes to nothing. */
export type Sum = readonly (readonly [cell: number, count: number])[];

/** Sums while their numbers change. */
interface Ledger {
  /** Puts a number in a cell; null for one that was lost and may be any from 0. */
  readonly put: (cell: number, value: number | null) => void;
  readonly now: {
    /** How many sums hold, with nothing lost, that do not as printed. */
    readonly mended: number;
    /** How many hold for no number in place of the lost ones. */
    readonly broken: number;
  };
}

/** Opens the ledger of these sums with the numbers as printed. */
export function openLedger(sums: readonly Sum[], printed: readonly number[]): Ledger {
  const values: (number | null)[] = [...printed];
  const places = values.map((): { balance: Balance; count: number }[] => []);
  const now = { mended: 0, broken: 0 };
  for (const sum of sums) {
    const rest = sum.reduce((left, [cell, count]) => left + count * (printed[cell] ?? 0), 0);
    const balance = { wrong: rest !== 0, rest, more: 0, less: 0 };
    tally(balance, 1);
    for (const [cell, count] of sum) places[cell]?.push({ balance, count });
  }
  function tally({ wrong, rest, more, less }: Balance, sign: number): void {
    if (rest !== 0 && (rest < 0 ? more : less) === 0) now.broken += sign;
    // What is true of whatever was lost says nothing.
    else if (wrong && more + less === 0) now.mended += sign;
  }
  function enter(balance: Balance, count: number, value: number | null, sign: number): void {
    if (value !== null) balance.rest += sign * count * value;
    else balance[count > 0 ? "more" : "less"] += sign;
  }
  const put = (cell: number, value: number | null): void => {
    for (const { balance, count } of places[cell] ?? []) {
      tally(balance, -1);
      enter(balance, count, values[cell] ?? null, -1);
      enter(balance, count, value, 1);
      tally(balance, 1);
    }
    values[cell] = value;
  };
  return { put, now };
}

/** How far a sum is from coming to nothing, and how many lost numbers add to it and take from it. */
interface Balance {
  readonly wrong: boolean;
  rest: number;
  more: number;
  less: number;
}
