/** Table four without lines: fifteen numbers under three times five labels. */
import { disputeColumns } from "../../../report/form";
import { isSame } from "../official";
import { textOf, unsure } from "../text";
import { doubtfulColumns, findColumns, readLeaves } from "./columns";
import { type Cells, type Found, makeCell, reach, type Split } from "./lines";

/** The one row of table four: fifteen numbers under three times five labels. */
export function readDisputes(splits: readonly Split[]): Found | null {
  const names = disputeColumns.map(({ label }) => label);
  const width = 3 * names.length;
  const rows = splits.filter(
    ({ values, labels }) => values.length === width && labels.length === 0,
  );
  const [row] = rows;
  const columns = rows.length === 1 ? findColumns(rows) : null;
  if (!row || !columns) return null;
  const top = splits.indexOf(row);
  const above = splits.slice(Math.max(0, top - reach), top);
  const header = readLeaves(above, columns);
  if (!header || header.some((label, index) => !isSame(label, names[index % 5] ?? ""))) return null;
  const groups = above.flatMap(({ labels }) => labels);
  const at = (name: string) => groups.find((word) => isSame(textOf(word), name));
  const [review, direct, after] = [at("行政复议"), at("未经复议直接起诉"), at("复议后起诉")];
  if (!review || !direct || !after) return null;
  if (!(review.right < direct.left && direct.right < after.left)) return null;
  const doubtful = doubtfulColumns(splits, top, columns, (beside) => beside.labels.length > 0);
  const next = splits[top + 1];
  const head = above.findIndex(({ labels }) => labels.includes(review));
  return {
    first: above[head]?.line ?? row.line,
    lines: new Set([
      ...above.slice(head).map(({ line }) => line),
      row.line,
      ...(doubtful.size > 0 && next ? [next.line] : []),
    ]),
    rows: disputeRows(
      row.values.map((value, index) =>
        makeCell(doubtful.has(index) ? `${textOf(value)} ${unsure}` : textOf(value), index, [
          { page: row.page, rectangle: value },
        ]),
      ),
    ),
  };
}

/** The table with these cells in its one row. */
export function disputeRows(values: Cells): Cells[] {
  const names = disputeColumns.map(({ label }) => label);
  const leaves = (from: number) =>
    names.map((name, index) => makeCell(name, from + index, [], from === 0 ? 2 : 1));
  return [
    [makeCell("行政复议", 0, [], 1, 5), makeCell("行政诉讼", 5, [], 1, 10)],
    [...leaves(0), makeCell("未经复议直接起诉", 5, [], 1, 5), makeCell("复议后起诉", 10, [], 1, 5)],
    [...leaves(5), ...leaves(10)],
    values,
  ];
}
