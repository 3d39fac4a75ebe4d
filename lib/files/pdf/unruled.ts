/**
 * Tables without lines, as far as they are certain: a row is read when its label is an official one,
 * word for word, and its numbers stand under columns that most rows agree on. All else stays text.
 */
import type { PlainCell, PlainRow } from "../../parse/plain";
import { applicantColumns, disputeColumns } from "../../report/form";
import type { Rectangle } from "./geometry";
import { isColumnLabel, isGroupLabel, isRowLabel, isSame } from "./official";
import type { PdfAnchor } from "./place";
import { isValue, type TextLine, textOf, wordsOf } from "./text";

/** A line of text on its page, outside every ruled table. */
export interface PlacedLine {
  readonly page: number;
  readonly line: TextLine;
}

/** A table that was found: its rows, and the lines that they took. */
export interface UnruledTable {
  readonly first: TextLine;
  readonly lines: ReadonlySet<TextLine>;
  readonly rows: readonly PlainRow<PdfAnchor>[];
}

/** A line taken apart: what is no number, and the numbers at its end. */
interface Split extends PlacedLine {
  readonly labels: readonly TextLine[];
  readonly values: readonly TextLine[];
}

interface Column {
  readonly left: number;
  readonly right: number;
}

interface FoundRow {
  readonly split: Split;
  readonly label: string;
  readonly lines: readonly TextLine[];
  readonly cells: readonly (TextLine | null)[];
}

/** Rows that must agree on where their columns are. */
const fewestRows = 5;
/** Lines that a header or a long label may take. */
const reach = 8;

/** The tables that can be read with certainty, their numbers counted from `number`. */
export function findUnruled(lines: readonly PlacedLine[], number: number): UnruledTable[] {
  const splits = lines.map(splitLine);
  return [readApplications, readDisputes, readDisclosure]
    .map((read) => read(splits))
    .filter((table) => table !== null)
    .map(({ rows, ...rest }, index) => ({
      ...rest,
      rows: rows.map(
        (cells): PlainRow<PdfAnchor> => ({
          kind: "row",
          table: number + index,
          visible: true,
          cells,
        }),
      ),
    }));
}

type Cells = PlainCell<PdfAnchor>[];
type Found = Omit<UnruledTable, "rows"> & { readonly rows: readonly Cells[] };

function splitLine({ page, line }: PlacedLine): Split {
  const words = wordsOf(line, 0.8);
  let first = words.length;
  while (first > 0 && isValue(textOf(words[first - 1] ?? line))) first -= 1;
  return { page, line, labels: words.slice(0, first), values: words.slice(first) };
}

function middle({ left, right }: Column): number {
  return (left + right) / 2;
}

/** Columns around the middles that the rows' numbers share; null where too few agree. */
function findColumns(rows: readonly Split[]): Column[] | null {
  const middles = (rows[0]?.values ?? []).map((_, column) => {
    const all = rows.flatMap(({ values }) => values[column] ?? []).map(middle);
    return all.sort((one, other) => one - other)[all.length >> 1] ?? 0;
  });
  const columns = middles.map((at, index): Column => {
    const before = middles[index - 1];
    const after = middles[index + 1];
    const left = before === undefined ? at - ((after ?? at) - at) / 2 : (before + at) / 2;
    const right = after === undefined ? at + (at - left) : (at + after) / 2;
    return { left, right };
  });
  const agree = rows.filter(({ values }) => place(values, columns) !== null);
  return agree.length === rows.length ? columns : null;
}

/** The numbers by column, null for a column that has none; null where one is not clearly inside. */
function place(
  values: readonly TextLine[],
  columns: readonly Column[],
): (TextLine | null)[] | null {
  const placed: (TextLine | null)[] = columns.map(() => null);
  for (const value of values) {
    const index = columns.findIndex(
      ({ left, right }) => middle(value) > left && middle(value) < right,
    );
    const column = columns[index];
    if (!column || placed[index] !== null) return null;
    if (value.left < column.left - 1 || value.right > column.right + 1) return null;
    placed[index] = value;
  }
  return placed;
}

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
        if (words.length > 0 && isRowLabel(label) && !found.some((each) => each.label === label)) {
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

function readApplications(splits: readonly Split[]): Found | null {
  const width = applicantColumns.length;
  const full = splits.filter(({ values }) => values.length === width);
  const [upper] = full;
  if (!upper || full.length < fewestRows) return null;
  const columns = findColumns(full);
  const top = splits.indexOf(upper);
  const header = columns && readHeader(splits.slice(Math.max(0, top - reach), top), columns);
  if (!columns || !header) return null;
  const first = columns[0]?.left ?? 0;
  const rows = splits.flatMap((split, index): FoundRow[] => {
    if (index < top || split.values.length === 0 || split.values.length > width) return [];
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
        return [
          makeCell(
            label,
            0,
            lines.map((rectangle) => ({ page: split.page, rectangle })),
          ),
          ...columns.map((column, index) => {
            const value = cells[index];
            const anchor = [{ page: split.page, rectangle: box(column) }];
            return makeCell(value ? textOf(value) : "", index + 1, anchor);
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

/** The one row of table four: fifteen numbers under three times five labels. */
function readDisputes(splits: readonly Split[]): Found | null {
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
  const leaves = (from: number) =>
    names.map((name, index) => makeCell(name, from + index, [], from === 0 ? 2 : 1));
  return {
    first: row.line,
    lines: new Set([row.line]),
    rows: [
      [makeCell("行政复议", 0, [], 1, 5), makeCell("行政诉讼", 5, [], 1, 10)],
      [
        ...leaves(0),
        makeCell("未经复议直接起诉", 5, [], 1, 5),
        makeCell("复议后起诉", 10, [], 1, 5),
      ],
      [...leaves(5), ...leaves(10)],
      row.values.map((value, index) =>
        makeCell(textOf(value), index, [{ page: row.page, rectangle: value }]),
      ),
    ],
  };
}

/** The lowest labels of each column, however many lines they take. */
function readLeaves(above: readonly Split[], columns: readonly Column[]): string[] | null {
  const labels = columns.map(() => "");
  for (const { line } of above.toReversed()) {
    for (const word of wordsOf(line, 0.8)) {
      const parts = columns.map(() => "");
      for (const glyph of word.glyphs) {
        const index = columns.findIndex(
          (column) => middle(glyph) > column.left && middle(glyph) <= column.right,
        );
        if (index >= 0) parts[index] += glyph.text;
      }
      parts.forEach((part, index) => {
        const label = labels[index] ?? "";
        if (!isColumnLabel(label)) labels[index] = part + label;
      });
    }
    if (labels.every(isColumnLabel)) return labels;
  }
  return null;
}

/** Rows of table two: a label, and a number under each of the labels above. */
function readDisclosure(splits: readonly Split[]): Found | null {
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
    const single = split.labels.length === 1 && head && isRowLabel(textOf(head));
    if (!single || split.values.length !== columns.length) continue;
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
  return first ? { first, lines, rows } : null;
}

function placeOf({ page }: Split, rectangle: Rectangle): PdfAnchor {
  return [{ page, rectangle }];
}

function makeCell(
  text: string,
  column: number,
  anchor: PdfAnchor,
  rowSpan = 1,
  columnSpan = 1,
): PlainCell<PdfAnchor> {
  return { text, column, columnSpan, rowSpan, anchor };
}
