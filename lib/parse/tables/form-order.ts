/** Rows of table three that a page prints in another order than the form. */
import { layouts } from "../../report/form";
import type { Plan } from "./plans";
import type { Candidate, StreamRow } from "./rows";

/** A label that only one row of the form has. */
const sure = 0.9;

/**
 * The rows in the form's order, where a table has every row of the form just once, rightly labelled,
 * and in another order. Of the forms whose rows it has it is the longest: the rows of 2019 are
 * among those of 2021. Null where no table is out of order.
 */
export function sortRows<A>(
  rows: readonly StreamRow<A>[],
  candidates: ReadonlyMap<Plan, readonly Candidate<A>[]>,
): readonly StreamRow<A>[] | null {
  const sorted = [...rows];
  let changed = false;
  const whole = new Set<number>();
  const longest = [...candidates].sort(
    ([one], [other]) => other.form.rows.length - one.form.rows.length,
  );
  for (const [{ form }, all] of longest) {
    if (layouts[form.id] !== "matrix") continue;
    const labelled = all.filter(({ weight }) => weight >= sure);
    for (const table of new Set(labelled.map(({ row }) => row.table))) {
      const own = labelled.filter(({ row }) => row.table === table);
      const formRows = new Set(own.map(({ formRow }) => formRow));
      const isEach = new Set(own.map(({ row }) => row)).size === own.length;
      if (whole.has(table) || !isEach || own.length !== form.rows.length) continue;
      if (formRows.size < own.length) continue;
      whole.add(table);
      if (own.every(({ formRow }, at) => formRow === at)) continue;
      changed = true;
      for (const { row, formRow } of own) sorted[own[formRow]?.row.index ?? 0] = row;
    }
  }
  return changed ? sorted.map((row, index) => ({ ...row, index })) : null;
}
