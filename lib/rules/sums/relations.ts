/** What must add up in the form's tables, as data. Every sum of the form that a rule checks stands here once. */
import { tableIds } from "../../report/address";
import {
  type Address,
  addressOf,
  applicantColumns,
  disputeColumns,
  type Form,
  formTable,
  type Measure,
  type TableId,
} from "../../report/form";
import type { Report } from "../../report/schema";
import { columnSums } from "../../report/sums";

/** The rules that are nothing but sums of the form. */
export type SumRule = "balance" | "concluded-sum" | "row-total" | "dispute-total";

/** The cells of the left side add up to those of the right side. */
export interface Relation {
  /** `rule:subject`, the id of its result. */
  readonly id: string;
  readonly rule: SumRule;
  /** The id of a column for column sums, of a row for row sums, of a group for table four. */
  readonly subject: string;
  readonly table: TableId;
  /** The parts. */
  readonly left: readonly Address[];
  /** The cell that states the total comes first. */
  readonly right: readonly Address[];
}

type ByForm<T> = Readonly<Record<Form, T>>;

function relation(
  rule: SumRule,
  table: TableId,
  subject: string,
  left: readonly Address[],
  right: readonly Address[],
): Relation {
  return { id: `${rule}:${subject}`, rule, subject, table, left, right };
}

function partsAndTotal(rule: SumRule, table: TableId, row: string, columns: readonly string[]) {
  const cells = columns.map((each) => addressOf(table, row, each));
  return relation(rule, table, row, cells.slice(0, -1), cells.slice(-1));
}

function buildRelations(form: Form): readonly Relation[] {
  const rows = formTable("applications", form).rows.map((row) => row.id);
  const columns = applicantColumns.map((each) => each.id);
  const groups = formTable("disputes", form).rows.map((row) => row.id);
  const downColumns = columnSums(rows).flatMap(({ rule, left, right }) =>
    columns.map((column) => {
      const cells = (ids: readonly string[]) =>
        ids.map((row) => addressOf("applications", row, column));
      return relation(rule, "applications", column, cells(left), cells(right));
    }),
  );
  return [
    ...downColumns,
    ...rows.map((row) => partsAndTotal("row-total", "applications", row, columns)),
    ...groups.map((group) =>
      partsAndTotal(
        "dispute-total",
        "disputes",
        group,
        disputeColumns.map((each) => each.id),
      ),
    ),
  ];
}

const relations: ByForm<readonly Relation[]> = {
  2019: buildRelations(2019),
  2021: buildRelations(2021),
};

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

/** Every sum that must hold in the report's own form, in the order of the form. */
export function relationsOf(report: Report): readonly Relation[] {
  return relations[formOf(report, "applications")];
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
