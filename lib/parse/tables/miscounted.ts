/** Rows that are laid out otherwise than their neighbours, so that their places say nothing. */
import { layouts } from "../../report/form";
import type { Heading } from "./headings";
import type { Candidate } from "./rows";
import { findBelow, type Placed } from "./window";

/**
 * Whether rows stand where a row's shape says nothing: its label is not where rows of its depth
 * have it, in a table that otherwise keeps its values in one column of the grid.
 */
export function findOddRows<A>(
  matched: readonly Candidate<A>[],
  placed: readonly Placed<A>[],
): ReadonlySet<Candidate<A>> {
  const labels = matched.map(
    ({ plan, formRow, row, labelCell }) =>
      `${plan.form.rows[formRow]?.path.length}:${row.cells[labelCell]?.column}`,
  );
  const odd = matched.filter(
    (_, at) => labels.indexOf(labels[at] ?? "") === labels.lastIndexOf(labels[at] ?? ""),
  );
  if (odd.length === 0) return new Set();
  const usual = placed.filter(
    ({ offsets }, at) => offsets.length === 1 && !odd.some((each) => each === matched[at]),
  );
  const starts = new Set(usual.map(({ offsets: [first = 0], cells }) => cells[first]?.column));
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

/** A row of values, as it is compared with the other rows of its table. */
interface RowLayout<A> {
  readonly candidate: Candidate<A>;
  readonly heading: Heading | null;
  /** How many groups its row of the form stands in. */
  readonly depth: number;
  /** The cells beyond those that the header asks for. */
  readonly excess: number;
  /** In how many places its values may be. */
  readonly places: number;
  /** The only one of them, if there is but one. */
  readonly offset: number | undefined;
  /** Where the grid has the cells below the header's; null where it has none. */
  readonly below: number | null;
  readonly isEmpty: boolean;
  /** Whether an empty cell is at an end of them. */
  readonly isPadded: boolean;
  /** Numbers before its label. */
  readonly counted: number;
  /** The columns of the grid at which its values begin and the row ends. */
  readonly start: number | undefined;
  readonly end: number | undefined;
}

function countBefore<A>({ row, labelCell }: Candidate<A>): number {
  const before = row.cells.slice(0, labelCell);
  return before.filter(({ text }, cell) => row.keys[cell] === "" && /^\d/.test(text)).length;
}

function describe<A>(
  candidate: Candidate<A>,
  { cells, offsets, excess }: Placed<A>,
  heading: Heading | null,
): RowLayout<A> {
  const [offset] = offsets;
  const last = candidate.row.cells.at(-1);
  return {
    candidate,
    heading,
    depth: candidate.plan.form.rows[candidate.formRow]?.path.length ?? 0,
    excess,
    places: offsets.length,
    offset: offsets.length === 1 ? offset : undefined,
    below: heading ? findBelow(cells, heading.leaves) : null,
    isEmpty: cells.every(({ text }) => text === ""),
    isPadded: cells[0]?.text === "" || cells.at(-1)?.text === "",
    counted: countBefore(candidate),
    start: offset === undefined ? undefined : cells[offset]?.column,
    end: last && last.column + last.columnSpan,
  };
}

/**
 * Rows of which a cell was lost, split or put in, as far as the other rows tell: blanks at the ends
 * of such a row are no padding, and what seems its only window is not.
 */
export function findMiscounted<A>(
  matched: readonly Candidate<A>[],
  placed: readonly Placed<A>[],
  headings: readonly (Heading | null)[],
): ReadonlySet<Candidate<A>> {
  // Nearly every table: each row has its values and nothing else.
  const plain = placed.every(({ excess }) => excess === 0);
  if (plain && matched.every((each) => countBefore(each) === 0)) return new Set();
  const tables = new Map<number, RowLayout<A>[]>();
  matched.forEach((candidate, index) => {
    const values = placed[index];
    if (!values) return;
    const line = describe(candidate, values, headings[index] ?? null);
    const { table } = candidate.row;
    tables.set(table, [...(tables.get(table) ?? []), line]);
  });
  const odd = [...tables.values()].flatMap((table) => {
    const placeless = table.filter(({ places }) => places === 0);
    // A header that most rows have no place for is not theirs.
    const foreign = placeless.length * 2 > table.length;
    const unnamed = hasUnnamedColumn(table);
    const depths = new Set(table.map(({ depth }) => depth));
    const usual = new Map(
      [...depths].map((depth) => [
        depth,
        commonOf(
          table.filter((each) => each.depth === depth),
          ({ excess }) => excess,
        ),
      ]),
    );
    return table.filter(
      (line) =>
        line.places > 0 &&
        (foreign ||
          (unnamed && line.excess > 0) ||
          hasLabelAmongValues(line, table) ||
          isCutShort(line, table) ||
          isLaidOutAlone(line, table, usual.get(line.depth))),
    );
  });
  return new Set(odd.map(({ candidate }) => candidate));
}

/** A column that the header does not name: its numbers leave now one place and now another. */
function hasUnnamedColumn<A>(table: readonly RowLayout<A>[]): boolean {
  const told = table.filter((line) => line.excess > 0 && line.places < 2 && !line.isEmpty);
  // Rows that fill one cell more than the header names, just as many as the others have.
  const usual = commonOf(table, ({ excess }) => excess);
  if (told.filter((line) => line.places === 0 && line.excess === usual).length > 1) return true;
  const astray = told.filter((line) => {
    const alike = told.filter(
      ({ depth, excess }) => depth === line.depth && excess === line.excess,
    );
    return line.offset === undefined || line.offset !== commonOf(alike, ({ offset }) => offset);
  });
  if (astray.length > told.length * (1 - most)) return true;
  const elsewhere = told.filter(({ below, offset }) => below !== null && below !== offset);
  return elsewhere.length * 2 > told.length;
}

function hasLabelAmongValues<A>(
  { counted }: RowLayout<A>,
  table: readonly RowLayout<A>[],
): boolean {
  return counted > 0 && counted !== commonOf(table, (each) => each.counted);
}

/** Whether a row of a block ends before nearly all others, and not for want of padding. */
function isCutShort<A>(
  { candidate, end, isPadded }: RowLayout<A>,
  table: readonly RowLayout<A>[],
): boolean {
  if (layouts[candidate.plan.form.id] !== "blocks" || !isPadded) return false;
  const common = commonOf(table, (each) => each.end);
  if (common === undefined || end === undefined || end >= common) return false;
  return table.filter((each) => each.end === common).length >= (table.length - 1) * most;
}

/** Whether a row has more or fewer cells than is `usual` of its depth, and not for a wider label. */
function isLaidOutAlone<A>(
  line: RowLayout<A>,
  table: readonly RowLayout<A>[],
  usual: number | undefined,
): boolean {
  if (usual === undefined || line.excess === usual) return false;
  const peers = table.filter(({ depth, excess }) => depth === line.depth && excess === line.excess);
  // Several such rows are a part of the table that is laid out otherwise.
  if (peers.length >= aPart) return false;
  // The rows of one block are alike among themselves.
  const block = table.filter(({ heading }) => heading !== null && heading === line.heading);
  const inBlocks = layouts[line.candidate.plan.form.id] === "blocks";
  const alike = block.every(({ excess }) => excess === line.excess);
  if (inBlocks && block.length > 1 && alike) return false;
  // Wider or shifted labels move the values, but not where the row, or they, should stand.
  const ends = line.end === commonOf(table, ({ end }) => end);
  const starts = line.start === commonOf(table, ({ start }) => start);
  if (inBlocks) return !(starts && ends);
  return line.excess > usual ? !ends : !starts;
}
