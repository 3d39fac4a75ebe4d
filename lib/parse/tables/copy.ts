/** One copy of a table: the rows of the page that are rows of the form, and their values. */
import type { Address, FormRow } from "../../report/form";
import { addressOf, layouts } from "../../report/form";
import type { Misprint } from "../../report/reading";
import { countsInSums } from "../../report/sums";
import { findLastLabel } from "../label";
import { isBlank, isMoney } from "./cell-value";
import { settleOrder } from "./column-order";
import { fillGaps } from "./fill-gaps";
import { type FoundCell, type FoundTable, makeCell } from "./found";
import { type Heading, readHeadings } from "./headings";
import { findMiscounted, findOddRows } from "./miscounted";
import { findColumnMisprints, findGroupMisprints, misprintOf } from "./misprints";
import type { Plan } from "./plans";
import type { Candidate, StreamRow } from "./rows";
import { areColumnsShifted, findShifted } from "./shifted";
import { findCovered, findHangingRows, isAmountAstray, isColumnPutIn } from "./slipped";
import { joinThousands } from "./thousands";
import { findUnit, type Unit } from "./unit";
import { agreeOffsets, chooseOffset, type Placed, placeValues, skipCounters } from "./window";

/**
 * Reads the table whose rows are the chain's; `candidates` are all rows that might be its own,
 * `units` by table what is stated of its amounts.
 */
export function readCopy<A>(
  plan: Plan,
  rows: readonly StreamRow<A>[],
  chain: readonly Candidate<A>[],
  candidates: readonly Candidate<A>[],
  units: ReadonlyMap<number, Unit>,
): FoundTable<A> {
  const { form } = plan;
  const { matched: labelled, unsure: lost } = fillGaps(plan, rows, chain);
  const layout = layouts[form.id];
  // The header of a block has a label for them.
  const matched = layout === "blocks" ? labelled : skipCounters(labelled);
  const unsure = [...lost, ...findRepeated(matched, candidates), ...findMoved(matched, candidates)];
  const printed = readHeadings(form, rows, matched);
  const placed = joinThousands(
    matched.map((candidate, index) =>
      placeValues(candidate, printed[index]?.match.ids.length ?? 0),
    ),
  );
  const headings = layout === "matrix" ? settleOrder(printed, placed) : printed;
  const odd = layout === "matrix" ? findOddRows(matched, placed) : new Set();
  const agreed = agreeOffsets(
    placed.filter((_, index) => {
      const candidate = matched[index];
      return candidate && !odd.has(candidate);
    }),
  );
  const miscounted = findMiscounted(matched, placed, headings);
  const cells = new Map<Address, FoundCell<A>>();
  const misprints: Misprint[] = [];
  const used = new Set(matched.map(({ row }) => row));
  let score = 0;
  matched.forEach((candidate, index) => {
    const row = form.rows[candidate.formRow];
    const values = miscounted.has(candidate) ? nowhere(placed[index]) : placed[index];
    const heading = headings[index] ?? null;
    if (!row || !values) return;
    const named = heading ? countLabels(heading.match) / row.columns.length : 0;
    // Rows that the page has count for little without the columns that the form gives them.
    score += candidate.weight * (named + 0.1);
    if (isBroken(candidate, values, rows, used)) unsure.push(candidate.formRow);
    const trusted = odd.has(candidate) ? null : agreed;
    const unit = units.get(candidate.row.table) ?? null;
    readRow(row, candidate, heading, values, trusted, rows, unit).forEach((cell, at) => {
      const address = plan.addresses[candidate.formRow]?.[at];
      if (cell && address) cells.set(address, cell);
    });
    const [column] = row.columns;
    const misprint = misprintOf(plan, candidate);
    if (misprint !== null && column) {
      const address = addressOf(form.id, row.id, column.id);
      misprints.push({ address, printed: misprint, official: row.label });
    }
  });
  // Of two forms that explain as many rows of the page the one that misses fewer of its own.
  score -= (form.rows.length - matched.length) / 100;
  const off: Address[] = [];
  if (layout === "matrix") {
    const lines = plan.addresses.map((row) => row.map((each) => cells.get(each)?.cell ?? null));
    const sums = countsInSums(form.rows.map(({ id }) => id));
    if (areColumnsShifted(lines) || isColumnPutIn(lines, sums)) unsure.push(...form.rows.keys());
    off.push(...findShifted(lines, sums).flatMap((cell) => plan.addresses.flat()[cell] ?? []));
    unsure.push(...findHangingRows(matched, rows), ...findCovered(matched));
  }
  if (isAmountAstray(plan, cells)) unsure.push(...form.rows.keys());
  off.push(...unsure.flatMap((formRow) => plan.addresses[formRow] ?? []));
  for (const address of off) {
    cells.set(address, makeCell<A>(null, "count", null, "order", "order"));
  }
  return {
    table: form.id,
    form: form.form,
    cells,
    misprints: [
      ...misprints,
      ...findColumnMisprints(form, matched, printed),
      ...findGroupMisprints(form, matched, rows),
    ],
    score,
    sources: new Set(matched.map(({ row }) => row.table)),
  };
}

/** How many columns a header names, those that it misprints counting half. */
function countLabels({ ids, how }: Heading["match"]): number {
  const worth = { label: 1, fuzzy: 0.5, order: 0 };
  return ids.reduce((sum, id, at) => sum + (id === null ? 0 : worth[how[at] ?? "order"]), 0);
}

function nowhere<A>(placed: Placed<A> | undefined): Placed<A> | undefined {
  return placed && { ...placed, offsets: [] };
}

/** Rows of the form that the page has twice among the same neighbours, with other values. */
function findRepeated<A>(
  matched: readonly Candidate<A>[],
  candidates: readonly Candidate<A>[],
): number[] {
  const used = new Set(matched.map(({ row }) => row));
  const others = candidates.filter(({ row, weight }) => weight >= 0.9 && !used.has(row));
  const valuesOf = ({ row, from }: Candidate<A>): string =>
    row.cells
      .slice(from)
      .flatMap(({ text }) => (text === "" ? [] : [text]))
      .join();
  return matched.flatMap((own, index) => {
    const before = matched[index - 1]?.row.index ?? -1;
    const after = matched[index + 1]?.row.index ?? Number.POSITIVE_INFINITY;
    const again = others.some(
      (each) =>
        each.formRow === own.formRow &&
        each.row.table === own.row.table &&
        each.row.index > before &&
        each.row.index < after &&
        valuesOf(each) !== "" &&
        valuesOf(each) !== valuesOf(own),
    );
    return again ? [own.formRow] : [];
  });
}

/** Rows of the form that the page prints at another place of the same table, or beside another row. */
function findMoved<A>(
  matched: readonly Candidate<A>[],
  candidates: readonly Candidate<A>[],
): number[] {
  const own = new Set(matched.map(({ row }) => row.table));
  const there = new Set(matched.map(({ formRow }) => formRow));
  const moved = candidates.filter(
    ({ formRow, row, weight }) => weight >= 0.9 && own.has(row.table) && !there.has(formRow),
  );
  return [...new Set(moved.map(({ formRow }) => formRow))];
}

/** Whether an empty row's values may be on the line next to it, which bears the rest of its label or none. */
function isBroken<A>(
  { plan, formRow, row, evidence }: Candidate<A>,
  { cells }: Placed<A>,
  rows: readonly StreamRow<A>[],
  used: ReadonlySet<StreamRow<A>>,
): boolean {
  if (cells.some(({ text }) => !isBlank(text))) return false;
  const goesOn = (line: StreamRow<A> | undefined, isNext: boolean): boolean => {
    if (!line || used.has(line)) return false;
    const printed = line.cells.filter(({ text }, index) => !line.keys[index] && !isBlank(text));
    if (printed.length === 0 || isSequence(printed.map(({ text }) => Number(text)))) return false;
    const key = line.keys.join("");
    if (key === "" || evidence === "fuzzy") return true;
    return isNext && plan.labels[formRow]?.some((label) => label.endsWith(key)) === true;
  };
  return goesOn(rows[row.index + 1], true) || goesOn(rows[row.index - 1], false);
}

/** Whether numbers only count the columns. */
function isSequence(numbers: readonly number[]): boolean {
  const [first = 0] = numbers;
  return numbers.length > 1 && numbers.every((each, index) => each === first + index);
}

/** The cells of one row of values, by column; null where the page has no such column. */
function readRow<A>(
  row: FormRow,
  candidate: Candidate<A>,
  heading: Heading | null,
  placed: Placed<A>,
  agreed: ReadonlyMap<string, number | null> | null,
  rows: readonly StreamRow<A>[],
  stated: Unit | null,
): (FoundCell<A> | null)[] {
  const next = rows[candidate.row.index + 1];
  const ids = heading?.match.ids ?? [];
  // A label of the header is lost when there is a value for every column of the form.
  const lost = ids.length < row.columns.length && placed.cells.length >= row.columns.length;
  const leaves = heading?.leaves ?? [];
  const { offset, column: how } = chooseOffset(
    lost ? { ...placed, offsets: [] } : placed,
    ids.length,
    leaves,
    agreed,
  );
  return row.columns.map((column) => {
    const at = ids.indexOf(column.id);
    if (heading && at < 0 && !lost && ids.every((id) => id !== null)) return null;
    const source = at < 0 || offset === null ? null : (placed.cells[offset + at] ?? null);
    const merged =
      source !== null && source.rowSpan > 1 && next && countValues(next) < placed.cells.length;
    const words = leaves[at]?.text ?? "";
    const unit = isMoney(column.measure) ? findUnit(words, rows, candidate.row, stated) : null;
    const label = heading?.match.how[at] ?? "order";
    return makeCell(
      merged ? null : source,
      column.measure,
      unit,
      candidate.evidence,
      label === "order" ? "order" : how,
    );
  });
}

/** How many cells stand after a row's last words. */
function countValues<A>({ keys }: StreamRow<A>): number {
  return keys.length - findLastLabel(keys) - 1;
}
