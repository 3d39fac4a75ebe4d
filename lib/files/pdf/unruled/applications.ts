/** Table three without lines: rows of seven numbers under official labels. */
import { applicantColumns } from "../../../report/form";
import type { Rectangle } from "../geometry";
import { isColumnLabel, isGroupLabel, isRowLabel, isSame } from "../official";
import { type TextLine, textOf, unsure, wordsOf } from "../text";
import { type Column, doubtfulColumns, findColumns, middle, place } from "./columns";
import { type Cells, type Found, makeCell, reach, type Split } from "./lines";

interface FoundRow {
  readonly split: Split;
  readonly label: string;
  readonly lines: readonly TextLine[];
  readonly cells: readonly (TextLine | null)[];
}

/** Rows that must agree on where their columns are. */
const fewestRows = 5;
/** The labels above the columns, read glyph by glyph; null where one is not an official one. */
function readHeader(
  above: readonly Split[],
  columns: readonly Column[],
): { labels: string[]; lines: TextLine[] } | null {
  const first = columns[0]?.left ?? 0;
  const labels = columns.map(() => "");
  const lines: TextLine[] = [];
  for (const { line } of above.toReversed()) {
    const words = wordsOf(line, 0.8).filter(
      (word) => word.right > first && !/^(?:法人或其他组织|申请人情况)$/.test(textOf(word)),
    );
    const inside = words.every(({ left }) => left > first - line.size);
    if (!inside) break;
    lines.push(line);
    const parts = columns.map(() => "");
    for (const glyph of words.flatMap(({ glyphs }) => glyphs)) {
      const index = columns.findIndex(
        (column) => middle(glyph) > column.left && middle(glyph) <= column.right,
      );
      if (index >= 0) parts[index] += glyph.text;
    }
    parts.forEach((part, index) => {
      labels[index] = part + labels[index];
    });
    if (labels.every(isColumnLabel)) return { labels, lines };
  }
  return null;
}

/**
 * The row's label: on its own line, or on the lines around it where it is long. Only a whole
 * official label counts, and only if no other reading makes another one.
 */
function readLabel(
  splits: readonly Split[],
  at: number,
  first: number,
): { label: string; lines: TextLine[] } | null {
  const own = splits[at];
  if (!own) return null;
  // Another row's numbers end the label's room.
  let top = at;
  while (top > at - 3 && splits[top - 1]?.page === own.page && !splits[top - 1]?.values.length)
    top -= 1;
  let bottom = at;
  while (
    bottom < at + 3 &&
    splits[bottom + 1]?.page === own.page &&
    !splits[bottom + 1]?.values.length
  )
    bottom += 1;
  // The group's label stands left of the item's.
  const near = (index: number) =>
    splits[index]?.labels.findLast((word) => word.right <= first + word.size) ?? null;
  const found: { label: string; lines: TextLine[] }[] = [];
  for (let start = top; start <= at; start += 1) {
    for (let end = at; end <= bottom; end += 1) {
      for (const withOwn of [true, false]) {
        const all: TextLine[] = [];
        for (let index = start; index <= end; index += 1) {
          const word = index === at && !withOwn ? null : near(index);
          if (word) all.push(word);
        }
        const words = underEachOther(all);
        const label = words.map(textOf).join("");
        if (
          words.length > 0 &&
          isRowLabel(label, "applications") &&
          !found.some((each) => each.label === label)
        ) {
          found.push({ label, lines: words });
        }
      }
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The words in the widest one's column: a group's label, broken over lines, stands beside them. */
function underEachOther(words: readonly TextLine[]): TextLine[] {
  const widest = words.reduce<TextLine | null>(
    (before, word) =>
      before && before.right - before.left >= word.right - word.left ? before : word,
    null,
  );
  return words.filter((word) => widest && word.left < widest.right && word.right > widest.left);
}

/** Reads the table; null where it is not certain. */
export function readApplications(splits: readonly Split[]): Found | null {
  const width = applicantColumns.length;
  const full = splits.filter(({ values }) => values.length === width);
  const [upper] = full;
  if (!upper || full.length < fewestRows) return null;
  const columns = findColumns(full);
  const top = splits.indexOf(upper);
  const header = columns && readHeader(splits.slice(Math.max(0, top - reach), top), columns);
  if (!columns || !header) return null;
  const first = columns[0]?.left ?? 0;
  // Another page may set the columns otherwise: only whole rows of its own show where they are.
  const shown = new Set(full.map(({ page }) => page));
  const rows = splits.flatMap((split, index): FoundRow[] => {
    if (index < top || !shown.has(split.page)) return [];
    // Something that is no number stands among them: their columns are not sure.
    if (split.labels.some((word) => word.left > first)) return [];
    if (split.values.length === 0 || split.values.length > width) return [];
    const cells = place(split.values, columns);
    const label = cells && readLabel(splits, index, first);
    return cells && label ? [{ split, cells, ...label }] : [];
  });
  const labels = rows.map(({ label }) => label);
  // （六）其他处理 is a row of 2019 and a group of 2021: what has items is a group.
  const sure = rows.filter(
    ({ label }) =>
      labels.filter((each) => isSame(each, label)).length === 1 &&
      !(isGroupLabel(label) && labels.some((each) => /^1\D*申请人无正当理由/.test(each))),
  );
  const found = new Set(rows.map(({ split }) => split));
  return {
    first: header.lines.at(-1) ?? upper.line,
    lines: new Set([
      ...header.lines,
      ...sure.flatMap(({ split, lines }) => [split.line, ...linesHolding(splits, lines)]),
    ]),
    rows: [
      [makeCell("", 0, []), ...header.labels.map((label, index) => makeCell(label, index + 1, []))],
      ...sure.map(({ split, label, cells, lines }): Cells => {
        const box = (column: Column): Rectangle => ({
          left: column.left,
          right: column.right,
          top: split.line.top,
          bottom: split.line.bottom,
        });
        const at = splits.indexOf(split);
        const doubtful = doubtfulColumns(splits, at, columns, (beside) => found.has(beside));
        return [
          makeCell(
            label,
            0,
            lines.map((rectangle) => ({ page: split.page, rectangle })),
          ),
          ...columns.map((column, index) => {
            const value = cells[index];
            const text = value ? textOf(value) : "";
            const anchor = [{ page: split.page, rectangle: box(column) }];
            return makeCell(doubtful.has(index) ? `${text} ${unsure}` : text, index + 1, anchor);
          }),
        ];
      }),
    ],
  };
}

function linesHolding(splits: readonly Split[], words: readonly TextLine[]): TextLine[] {
  return splits
    .filter(({ labels }) => labels.some((label) => words.includes(label)))
    .map(({ line }) => line);
}
