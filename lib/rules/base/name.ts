/** Names of cells, rows and columns for sentences: the official labels, shortened. */
import { splitAddress } from "../../report/address";
import {
  type Address,
  applicantColumns,
  disputeColumns,
  type FormRow,
  formTable,
  type TableId,
} from "../../report/form";
import type { Report } from "../../report/schema";
import { formOf } from "./form-of";

/** Without the remark in brackets at its end, and without what follows the first clause. */
function shorten(label: string): string {
  const remark = label.indexOf("（", 1);
  const plain = remark > 0 ? label.slice(0, remark) : label;
  const clause = plain.indexOf("、", 3);
  return clause > 0 ? plain.slice(0, clause) : plain;
}

function findRow(report: Report, table: TableId, id: string): FormRow | undefined {
  return formTable(table, formOf(report, table)).rows.find((row) => row.id === id);
}

/** 三、（三）1.属于国家秘密 and 3.其他 need the group they stand in; other rows speak for themselves. */
function nameOf(row: FormRow): string {
  const group = row.path.at(-1) ?? "";
  const needsGroup = /^\d/.test(row.label) || group === "行政诉讼";
  return needsGroup ? `${group} ${shorten(row.label)}` : shorten(row.label);
}

/** The row's label, with its group where it needs one: `（三）不予公开 1.属于国家秘密`. */
export function nameRow(report: Report, table: TableId, id: string): string {
  const row = findRow(report, table, id);
  return row ? nameOf(row) : id;
}

const columns = [...applicantColumns, ...disputeColumns];

/** The label of a column of table three or four: `自然人`, `结果维持`. */
export function nameColumn(id: string): string {
  return shorten(columns.find((each) => each.id === id)?.label ?? id);
}

/** Row and column of a cell: `（七）总计 · 自然人`. */
export function nameCell(report: Report, address: Address): string {
  const { table, row: id, column } = splitAddress(address) ?? {};
  const row = table && findRow(report, table, id ?? "");
  const label = row?.columns.find((each) => each.id === column)?.label;
  return row && label ? `${nameOf(row)} · ${shorten(label)}` : address;
}
