/** Table two without lines: a label, and a number under each of the labels above. */
import { isColumnLabel, isRowLabel, isSame } from "../official";
import { type TextLine, textOf } from "../text";
import { type Cells, type Found, makeCell, placeOf, type Split } from "./lines";

/** Rows of table two: a label, and a number under each of the labels above. */
export function readDisclosure(splits: readonly Split[]): Found | null {
  const rows: Cells[] = [];
  const lines = new Set<TextLine>();
  let header: Split | null = null;
  for (const split of splits) {
    const [head, ...others] = split.labels;
    if (split.values.length === 0 && head && isSame(textOf(head), "信息内容")) {
      header =
        others.length > 0 && others.every((word) => isColumnLabel(textOf(word))) ? split : null;
      if (header) {
        rows.push(
          split.labels.map((word, index) => makeCell(textOf(word), index, placeOf(split, word))),
        );
        lines.add(split.line);
      }
      continue;
    }
    const columns = header?.labels.slice(1) ?? [];
    const single = split.labels.length === 1 && head && isRowLabel(textOf(head), "disclosure");
    if (!single || columns.length === 0 || split.values.length !== columns.length) continue;
    const under = split.values.every((value, index) => {
      const column = columns[index];
      return column && value.left < column.right && value.right > column.left;
    });
    if (!under) continue;
    lines.add(split.line);
    rows.push(
      [head, ...split.values].map((word, index) =>
        makeCell(textOf(word), index, placeOf(split, word)),
      ),
    );
  }
  const [first] = lines;
  const isRead = rows.some(([label]) => label && isRowLabel(label.text, "disclosure"));
  return first && isRead ? { first, lines, rows } : null;
}
