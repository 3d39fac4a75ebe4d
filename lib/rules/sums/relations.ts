/** What must add up in the form's tables, as data. Every sum of the form that a rule checks stands here once. */
import {
  type Address,
  addressOf,
  applicantColumns,
  disputeColumns,
  type Form,
  formTable,
  type TableId,
} from "../../report/form";
import type { Report } from "../../report/schema";
import { columnSums } from "../../report/sums";
import { type ByForm, formOf } from "../base/form-of";

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

/** Every sum that must hold in the report's own form, in the order of the form. */
export function relationsOf(report: Report): readonly Relation[] {
  return relations[formOf(report, "applications")];
}
