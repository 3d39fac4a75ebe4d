/** The official tables as a page is compared with them: every label folded, once. */
import type { Address, Form, FormRow, FormTable, TableId } from "../../report/form";
import { addressOf, formTable } from "../../report/form";
import { foldLabel } from "../label";

/** A column's folded label, with and without its remark. */
export interface ColumnKeys {
  readonly full: string;
  readonly short: string;
}

/** One official table that the stream of rows may hold. */
export interface Plan {
  readonly form: FormTable;
  /** By row: its folded labels as they may be printed, the official one first. */
  readonly labels: readonly (readonly string[])[];
  /** Folded labels of groups of rows. */
  readonly groups: ReadonlySet<string>;
  /** Addresses by row and column of the form. */
  readonly addresses: readonly (readonly Address[])[];
  /** Folded labels of all its columns. */
  readonly columns: ReadonlySet<string>;
}

const remark = /[（(][^（）()]*[）)]$/;

function labelsOf(row: FormRow): string[] {
  const label = foldLabel(row.label);
  const short = foldLabel(row.label.replace(remark, ""));
  const groups = row.path.map(foldLabel);
  const group = groups.at(-1) ?? "";
  const names = short === label ? [label] : [label, short];
  return names.flatMap((name) => [name, group + name, groups.join("") + name]);
}

function planOf(table: TableId, year: Form): Plan {
  const form = formTable(table, year);
  const columns = form.rows.flatMap((row) => row.columns.map(({ label }) => foldLabel(label)));
  const addresses = form.rows.map((row) =>
    row.columns.map((column) => addressOf(table, row.id, column.id)),
  );
  const groups = new Set(form.rows.flatMap(({ path }) => path.map(foldLabel)));
  return { form, labels: form.rows.map(labelsOf), groups, addresses, columns: new Set(columns) };
}

/** The tables of both forms; table four is the same in both. */
export const plans: readonly Plan[] = [
  planOf("disclosure", 2021),
  planOf("disclosure", 2019),
  planOf("applications", 2021),
  planOf("applications", 2019),
  planOf("disputes", 2021),
];

/** The table as the form of that year has it. */
export function findPlan(table: TableId, year: Form): Plan | null {
  const { rows } = formTable(table, year);
  return plans.find(({ form }) => form.rows === rows) ?? null;
}

/** Folded once, by label as the notice prints it. */
export const columnKeys: ReadonlyMap<string, ColumnKeys> = new Map(
  plans.flatMap(({ form }) =>
    form.rows.flatMap(({ columns }) =>
      columns.map(({ label }): [string, ColumnKeys] => [
        label,
        { full: foldLabel(label), short: foldLabel(label.replace(remark, "")) },
      ]),
    ),
  ),
);

/** What pages call columns of table three otherwise, by the official label; believed where that is not there. */
export const unofficialLabels: ReadonlyMap<string, string> = new Map([
  ["总计", "合计"],
  ["自然人", "公民"],
]);
