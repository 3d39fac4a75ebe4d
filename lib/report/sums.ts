/** The sums down a column of table three, by the rows that they are made of. */

/** The rows of the left side add up to those of the right side, in each column. */
export interface ColumnSum {
  readonly rule: "balance" | "concluded-sum";
  /** The parts. */
  readonly left: readonly string[];
  /** The row that states the total comes first. */
  readonly right: readonly string[];
}

/** What comes in is what goes out, and the results come to 三、（七）总计; `rows` are those of one form. */
export function columnSums(rows: readonly string[]): readonly ColumnSum[] {
  const outcomes = rows.slice(rows.indexOf("carriedIn") + 1, rows.indexOf("concluded"));
  return [
    { rule: "balance", left: ["received", "carriedIn"], right: ["concluded", "carriedOut"] },
    { rule: "concluded-sum", left: outcomes, right: ["concluded"] },
  ];
}

/** What each row counts in each of these sums: 1 on the left side, −1 on the right, else 0. */
export function countsInSums(rows: readonly string[]): readonly (readonly number[])[] {
  return columnSums(rows).map(({ left, right }) =>
    rows.map((row) => (left.includes(row) ? 1 : right.includes(row) ? -1 : 0)),
  );
}
