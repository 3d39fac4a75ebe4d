/** The whole check as a table for a spreadsheet. */
import type * as zh from "../../locales/exports/zh";
import { listFindings } from "../findings/list";
import { placeName, titleOf, titleOfRule } from "../findings/words";
import type { View } from "../protocol";
import type { Result } from "../report/schema";
import type { ExportTexts } from "./text";

/** What tables say, in one language. */
export interface TableTexts extends ExportTexts {
  readonly columns: typeof zh.columns;
}

/** Excel takes a file without it for the system's legacy encoding. */
export const byteOrderMark = "\uFEFF";

/** One line, a field for each column. */
export type CsvRow = readonly (string | number)[];

/** A row for every finding, then for every relation that could not be checked. */
export function exportCsv(view: View, texts: TableTexts): string {
  return `${byteOrderMark}${csvLines([findingsHead(texts), ...findingRows(view, texts)])}`;
}

/** A report's rows, without the head: many reports make one table. */
export function findingRows(view: View, texts: TableTexts): CsvRow[] {
  const { common, exports, columns } = texts;
  const { check } = view;
  const row = (result: Result, number: string, place: string, title: string, status: string) => [
    number,
    place,
    common.severity[result.severity],
    columns.outcomes[result.outcome],
    result.rule,
    title,
    result.message,
    result.formula ?? "",
    result.difference ?? "",
    status,
    check.report?.agency ?? "",
    check.report?.year ?? "",
    check.page.title,
    check.page.url ?? "",
    check.page.checkedAt,
    check.page.digest,
  ];
  const findings = listFindings(check, view.dismissed).map((each) =>
    row(
      each.result,
      each.number?.toString() ?? "",
      placeName(each.place, common),
      titleOf(each, view.words, check, common),
      each.dismissed === null ? "" : exports.dismissedBecause(each.dismissed),
    ),
  );
  const untold = check.results
    .filter((each) => each.outcome === "cantTell")
    .map((each) => row(each, "", "", titleOfRule(each.rule, view.words), ""));
  return [...findings, ...untold];
}

/** The names of the columns of `findingRows`. */
export function findingsHead({ exports, columns }: TableTexts): CsvRow {
  return [
    columns.number,
    columns.place,
    columns.severity,
    columns.outcome,
    exports.rule,
    exports.findings,
    columns.message,
    exports.formula,
    columns.difference,
    columns.status,
    exports.agency,
    exports.year,
    exports.pageTitle,
    exports.address,
    exports.checkedAt,
    exports.digest,
  ];
}

/** Rows as lines of a CSV file, each ended. */
export function csvLines(rows: readonly CsvRow[]): string {
  return rows.map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
}

/**
 * Before what a spreadsheet would run as a formula if a cell began there: at the start, and behind
 * what parts cells or lines where lists are written with semicolons, which quotes do not keep together.
 */
const formula = /(^|[;\t\r\n])(?=(?:[^\S\t\r\n]|")*[=+\-@＝＋－＠])/g;

/** Text that a spreadsheet would run as a formula is kept text by a leading apostrophe. */
function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = value.replace(formula, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
