/** Many checks as a table, one row a report. */
import { listFindings } from "../findings/list";
import { tally, verdict } from "../findings/verdict";
import { titleOf } from "../findings/words";
import type { View } from "../protocol";
import type { CsvRow, TableTexts } from "./csv";
import type { ExportTexts } from "./text";

/** The names of the columns of `reportRow`. */
export function reportsHead({ common, exports, columns }: TableTexts): CsvRow {
  const { names } = common;
  return [
    exports.agency,
    exports.year,
    exports.published,
    columns.verdict,
    columns.outcomes.passed,
    common.severity.error,
    common.severity.warning,
    common.severity.note,
    columns.outcomes.cantTell,
    common.dismissed,
    exports.findings,
    ...["received", "carriedIn", "concluded", "carriedOut"].map((row) => names[row] ?? row),
    exports.pageTitle,
    exports.address,
    exports.checkedAt,
    exports.digest,
  ];
}

/** One report: who, when, the verdict, the findings by name, and its four main numbers. */
export function reportRow(view: View, { common, exports }: ExportTexts): CsvRow {
  const { page, report } = view.check;
  const findings = listFindings(view.check, view.dismissed);
  const counts = tally(view.check, findings);
  const standing = findings.filter((each) => each.dismissed === null);
  const main = (row: string) => report?.cells[`applications.${row}.total`]?.value ?? "";
  return [
    report?.agency ?? exports.unknown,
    report?.year ?? exports.unknown,
    report?.publishedOn ?? exports.unknown,
    verdict(counts, common),
    counts.passed,
    counts.errors,
    counts.warnings,
    counts.notes,
    counts.cantTell,
    counts.dismissed,
    standing.map((each) => titleOf(each, view.words, view.check, common)).join("; "),
    main("received"),
    main("carriedIn"),
    main("concluded"),
    main("carriedOut"),
    page.title,
    page.url ?? "",
    page.checkedAt,
    page.digest,
  ];
}
