/** The sums of table three, watched while its numbers are tried in other places. */

/** What cells, by their number in the table, count in a sum that comes to nothing. */
export type Sum = readonly (readonly [cell: number, count: number])[];

/** The sums of a table: each row with its total last, and each column with what rows count in it. */
export function listSums(
  rows: readonly (readonly number[])[],
  columns: readonly (readonly number[])[],
  counts: readonly (readonly number[])[],
): Sum[] {
  const across = rows.map(
    (row): Sum => row.map((cell, at) => [cell, at === row.length - 1 ? -1 : 1] as const),
  );
  const down = columns.flatMap((column) =>
    counts.map((each): Sum => column.map((cell, row) => [cell, each[row] ?? 0] as const)),
  );
  return [...across, ...down].map((sum) => sum.filter(([, count]) => count !== 0));
}

/** What the parts of a sum come to beyond its total. */
export function restOf(sum: Sum, printed: readonly number[]): number {
  return sum.reduce((rest, [cell, count]) => rest + count * (printed[cell] ?? 0), 0);
}

/** Takes the number of a cell out of its sums and puts another in; null is any from 0. */
export type Change = (cell: number, from: number | null, to: number | null) => void;

/**
 * Keeps count of the sums while their numbers change: of those that hold for no number in place of
 * the lost ones, and of those that hold now, with nothing lost, and did not as printed.
 */
export function openLedger(
  sums: readonly Sum[],
  printed: readonly number[],
): { change: Change; broken: () => number; mended: () => number } {
  // How many cells may be any, of those that add to the rest and of those that take from it.
  const balances = sums.map((sum) => ({ rest: restOf(sum, printed), more: 0, less: 0 }));
  const wrong = balances.map(({ rest }) => rest !== 0);
  const places = printed.map((): { at: number; count: number }[] => []);
  sums.forEach((sum, at) => {
    for (const [cell, count] of sum) places[cell]?.push({ at, count });
  });
  let broken = wrong.filter(Boolean).length;
  let mended = 0;
  const tally = (at: number, sign: 1 | -1): void => {
    const { rest = 0, more = 0, less = 0 } = balances[at] ?? {};
    if (rest !== 0 && (rest < 0 ? more : less) === 0) broken += sign;
    // What is true of whatever was lost says nothing.
    else if (wrong[at] && more + less === 0) mended += sign;
  };
  const put = (at: number, count: number, value: number | null, sign: 1 | -1): void => {
    const balance = balances[at];
    if (!balance) return;
    if (value !== null) balance.rest += sign * count * value;
    else if (count > 0) balance.more += sign;
    else balance.less += sign;
  };
  const change: Change = (cell, from, to) => {
    for (const { at, count } of places[cell] ?? []) {
      tally(at, -1);
      put(at, count, from, -1);
      put(at, count, to, 1);
      tally(at, 1);
    }
  };
  return { change, broken: () => broken, mended: () => mended };
}
