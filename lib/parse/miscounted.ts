/** Rows that are laid out otherwise than their neighbours, so that their places say nothing. */
import type { Candidate } from "./rows";
import type { Placed } from "./window";

/**
 * Whether rows stand where a row's shape says nothing: its label is not where rows of its depth
 * have it, in a table that otherwise keeps its values in one column of the grid.
 */
export function findOddRows<A>(
  matched: readonly Candidate<A>[],
  placed: readonly Placed<A>[],
): ReadonlySet<Candidate<A>> {
  const labels = new Map<string, number>();
  const at = ({ plan, formRow, row, labelCell }: Candidate<A>): string =>
    `${plan.form.rows[formRow]?.path.length}:${row.cells[labelCell]?.column}`;
  for (const each of matched) labels.set(at(each), (labels.get(at(each)) ?? 0) + 1);
  const odd = matched.filter((each) => labels.get(at(each)) === 1);
  const starts = new Set(
    placed.flatMap(({ offsets, cells }, index) => {
      const [offset] = offsets;
      const each = matched[index];
      if (offset === undefined || offsets.length > 1 || !each || odd.includes(each)) return [];
      return [cells[offset]?.column];
    }),
  );
  return new Set(starts.size === 1 ? odd : []);
}

/** Share of rows that has to agree on where their values are. */
const most = 0.8;
/** Rows that are alike for a reason and not by accident. */
const aPart = 3;

/** What most of the rows have, as by `of`; undefined where there is no most. */
function commonOf<T>(rows: readonly T[], of: (row: T) => number | undefined): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const value = of(row);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count * 2 > rows.length)?.[0];
}

/**
 * Rows of which a cell was lost, split or put in, as far as the other rows tell: blanks at the ends
 * of such a row are no padding, and what seems its only window is not.
 */
export function findMiscounted<A>(
  matched: readonly Candidate<A>[],
  placed: readonly Placed<A>[],
  headings: readonly unknown[],
): ReadonlySet<Candidate<A>> {
  const countedIn = ({ row, labelCell }: Candidate<A>): number => {
    let counted = 0;
    for (let cell = 0; cell < labelCell; cell++) {
      if (/^\d/.test(row.cells[cell]?.text ?? "")) counted++;
    }
    return counted;
  };
  const fits = ({ excess }: Placed<A>): boolean => excess === 0;
  // Nearly every table: each row has its values and nothing else.
  if (placed.every(fits) && !matched.some((each) => countedIn(each) > 0)) return new Set();
  const lines = matched.flatMap((candidate, index) => {
    const values = placed[index];
    if (!values) return [];
    const { row, plan, formRow } = candidate;
    const [offset] = values.offsets;
    const last = row.cells.at(-1);
    return {
      candidate,
      cells: values.cells,
      offsets: values.offsets,
      excess: values.excess,
      heading: headings[index],
      source: row.table,
      depth: plan.form.rows[formRow]?.path.length,
      offset: values.offsets.length === 1 ? offset : undefined,
      start: offset === undefined ? undefined : values.cells[offset]?.column,
      counted: countedIn(candidate),
      end: last ? last.column + last.columnSpan : undefined,
    };
  });
  type Line = (typeof lines)[number];
  const peersOf = (line: Line): Line[] =>
    lines.filter(({ source, depth }) => source === line.source && depth === line.depth);
  // A column that the header does not know: its numbers leave now one place and now another.
  const told = lines.filter(
    (line) =>
      line.excess > 0 && line.offsets.length < 2 && line.cells.some(({ text }) => text !== ""),
  );
  const astray = told.filter((line) => {
    const alike = peersOf(line).filter(
      (each) => told.includes(each) && each.excess === line.excess,
    );
    return line.offset === undefined || line.offset !== commonOf(alike, ({ offset }) => offset);
  });
  const isOdd = (line: Line): boolean => {
    if (line.offsets.length === 0) return false;
    const table = lines.filter(({ source }) => source === line.source);
    // A header that most rows have no place for is not theirs.
    if (table.filter(({ offsets }) => offsets.length === 0).length * 2 > table.length) return true;
    // A label that stands among the values.
    if (line.counted > 0 && line.counted !== commonOf(table, ({ counted }) => counted)) return true;
    const peers = peersOf(line);
    const among = (rows: readonly Line[]): number =>
      rows.filter(({ source }) => source === line.source).length;
    if (line.excess > 0 && among(astray) > among(told) * (1 - most)) return true;
    const usual = commonOf(peers, ({ excess }) => excess);
    if (usual === undefined || line.excess === usual) return false;
    // Several such rows are a part of the table that is laid out otherwise.
    if (peers.filter(({ excess }) => excess === line.excess).length >= aPart) return false;
    // The rows of one block of table two are alike among themselves.
    const block = table.filter(({ heading }) => heading !== null && heading === line.heading);
    const inBlocks = line.candidate.plan.form.id === "disclosure";
    if (inBlocks && block.length > 1 && block.every(({ excess }) => excess === line.excess))
      return false;
    // Wider or shifted labels move the values, but not where the row, or they, should stand.
    const ends = line.end === commonOf(table, ({ end }) => end);
    const starts = line.start === commonOf(table, ({ start }) => start);
    return inBlocks ? !(starts && ends) : line.excess > usual ? !ends : !starts;
  };
  return new Set(lines.filter(isOdd).map(({ candidate }) => candidate));
}
