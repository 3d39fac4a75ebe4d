/** What an address of the form consists of, without the form: with that come all its labels. */
import type { TableId } from "./form";

/** The tables in the order of the report: sections two, three and four. */
export const tableIds: readonly TableId[] = ["disclosure", "applications", "disputes"];

/** The groups of rows of table three, whose rows have ids of two parts: `refused.stateSecret`. */
const groups: ReadonlySet<string | undefined> = new Set([
  "refused",
  "unavailable",
  "declined",
  "other",
]);

/** A table, a row of it, or a cell of that row. */
export interface AddressParts {
  readonly table: TableId;
  /** Null where the whole table is meant. */
  readonly row: string | null;
  /** Null where the whole row is meant. */
  readonly column: string | null;
}

/**
 * Takes apart what results name: `table.row.column`, `table.row` or `table`, last year's with
 * `prior:` before it. Null for what is no part of a table, a claim or a number of the text.
 */
export function splitAddress(ref: string): AddressParts | null {
  const [first, ...rest] = ref.replace(/^prior:/, "").split(".");
  const table = tableIds.find((id) => id === first);
  if (table === undefined) return null;
  const row = rest.splice(0, groups.has(rest[0]) ? 2 : 1).join(".");
  return { table, row: row || null, column: rest[0] ?? null };
}
