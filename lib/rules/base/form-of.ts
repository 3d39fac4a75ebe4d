/** The form that a report has, and the cells that it has by it. */
import { tableIds } from "../../report/address";
import {
  type Address,
  addressOf,
  type Form,
  formTable,
  type Measure,
  type TableId,
} from "../../report/form";
import type { Report } from "../../report/schema";

/** Something for each form of the report. */
export type ByForm<T> = Readonly<Record<Form, T>>;

/** A cell of the form. */
export interface FormCell {
  readonly address: Address;
  readonly measure: Measure;
}

function buildCells(table: TableId, form: Form): readonly FormCell[] {
  return formTable(table, form).rows.flatMap((row) =>
    row.columns.map(({ id, measure }) => ({ address: addressOf(table, row.id, id), measure })),
  );
}

function buildAllCells(disclosure: Form, applications: Form): readonly FormCell[] {
  const forms: Readonly<Record<TableId, Form>> = { disclosure, applications, disputes: 2021 };
  return tableIds.flatMap((table) => buildCells(table, forms[table]));
}

/** By the form of table two, then by that of table three; table four is the same in both. */
const cells: ByForm<ByForm<readonly FormCell[]>> = {
  2019: { 2019: buildAllCells(2019, 2019), 2021: buildAllCells(2019, 2021) },
  2021: { 2019: buildAllCells(2021, 2019), 2021: buildAllCells(2021, 2021) },
};

/** Every cell that the report's own forms have, in their order. */
export function formCells(report: Report): readonly FormCell[] {
  return cells[formOf(report, "disclosure")][formOf(report, "applications")];
}

/** The form whose addresses the report has for this table, whether the table was found or not. */
export function formOf(report: Report, table: TableId): Form {
  const found = report.forms[table];
  if (found !== null) return found;
  const ofOldForm = ["applications.other.all.total", "disclosure.regulations.made"];
  return ofOldForm.some((each) => each.startsWith(table) && each in report.cells) ? 2019 : 2021;
}

/** Rows of the form whose id is `row` or stands under it, in one column. */
export function cellsOf(
  report: Report,
  table: TableId,
  row: string,
  column: string,
): readonly Address[] {
  return formTable(table, formOf(report, table))
    .rows.filter(({ id }) => id === row || id.startsWith(`${row}.`))
    .filter(({ columns }) => columns.some((each) => each.id === column))
    .map(({ id }) => addressOf(table, id, column));
}
