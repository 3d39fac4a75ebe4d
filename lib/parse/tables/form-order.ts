/** Rows of table three that a page prints in another order than the form. */
import { layouts } from "../../report/form";
import type { Plan } from "./plans";
import type { Candidate, StreamRow } from "./rows";

/** A label that only one row of the form has. */
const sure = 0.9;

/**
 * The rows in the form's order, where a table has every row of the form just once, rightly labelled,
 * and in another order; null where there is none.
 */
export function sortRows<A>(
  rows: readonly StreamRow<A>[],
  candidates: ReadonlyMap<Plan, readonly Candidate<A>[]>,
): readonly StreamRow<A>[] | null {
  const sorted = [...rows];
  let changed = false;
  for (const [{ form }, all] of candidates) {
    if (layouts[form.id] !== "matrix") continue;
    const labelled = all.filter(({ weight }) => weight >= sure);
    for (const table of new Set(labelled.map(({ row }) => row.table))) {
      const own = labelled.filter(({ row }) => row.table === table);
      const order = own.map(({ formRow }) => formRow);
      if (order.length !== form.rows.length || new Set(order).size < order.length) continue;
      if (order.every((formRow, at) => formRow === at)) continue;
      changed = true;
      for (const { row, formRow } of own) sorted[own[formRow]?.row.index ?? 0] = row;
    }
  }
  return changed ? sorted.map((row, index) => ({ ...row, index })) : null;
}
