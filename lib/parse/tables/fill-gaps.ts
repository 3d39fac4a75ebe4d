/** Rows whose label is damaged: looked for only between two rows that were found. */

import { compareLabels, findLikeliest, stripNumbering } from "../label";
import { isBlank } from "./cell-value";
import type { Plan } from "./plans";
import type { Candidate, StreamRow } from "./rows";

/** The rows of a table once those missing between two neighbours were looked for. */
export interface Filled<A> {
  /** All rows found, in the form's order. */
  readonly matched: readonly Candidate<A>[];
  /** Rows of the form that may be one of the page's rows, but nobody can say which. */
  readonly unsure: readonly number[];
}

const fuzzyEnough = 0.6;
const clearlyBetter = 0.08;
/** Labels so like each other are one label, printed twice. */
const sameLabel = 0.7;
/** How far before the first and after the last row found a damaged one is looked for. */
const reach = 10;

/** Labels of rows span so many columns at most; what does more is a line across the table. */
const widestLabel = 3;

/** How alike a printed label is to one of the form's, numbers aside; parts of it count. */
function likeness(printed: string, labels: readonly string[]): number {
  const bare = stripNumbering(printed);
  let best = 0;
  for (const label of labels) {
    const official = stripNumbering(label);
    const least = Math.max(best, fuzzyEnough - clearlyBetter);
    best = Math.max(
      best,
      compareLabels(bare, official, least),
      compareLabels(printed, label, least),
    );
    const part = bare.length >= 5 && (official.startsWith(bare) || official.endsWith(bare));
    if (part) best = Math.max(best, 0.75);
  }
  return best;
}

/** Adds to a chain the rows in its gaps whose damaged label is plainly that of a missing row. */
export function fillGaps<A>(
  plan: Plan,
  rows: readonly StreamRow<A>[],
  chain: readonly Candidate<A>[],
): Filled<A> {
  const matched: Candidate<A>[] = [];
  const unsure: number[] = [];
  for (let link = 0; link <= chain.length; link++) {
    const before = chain[link - 1];
    const after = chain[link];
    const from = (before?.formRow ?? -1) + 1;
    const to = after?.formRow ?? plan.labels.length;
    if (from < to) {
      const neighbour = (before ?? after)?.row;
      const start = before ? before.row.index + 1 : undefined;
      const end = after ? after.row.index : undefined;
      const near = rows.slice(
        start ?? Math.max(0, (end ?? 0) - reach),
        end ?? (start ?? 0) + reach,
      );
      const isOwn = (row: StreamRow<A>) => (before && after) || row.table === neighbour?.table;
      const gap = fillGap(plan, near.filter(isOwn), from, to);
      matched.push(...gap.matched);
      unsure.push(...gap.unsure);
      // In a table of its own it may be another report's.
      for (const { keys } of near.filter((row) => !isOwn(row))) {
        const formRow = findLikely(plan, keys.findLast((key) => key.length > 1) ?? "", from, to);
        const isFound = formRow === null || gap.matched.some((each) => each.formRow === formRow);
        if (!isFound) unsure.push(formRow);
      }
    }
    if (after) matched.push(after);
  }
  return { matched, unsure };
}

function fillGap<A>(
  plan: Plan,
  rows: readonly StreamRow<A>[],
  from: number,
  to: number,
): { matched: Candidate<A>[]; unsure: number[] } {
  const matched: Candidate<A>[] = [];
  const twice: number[] = [];
  let left = from;
  let stray = 0;
  for (const row of rows) {
    const labelCell = row.keys.findLastIndex((key) => key.length > 1);
    if (row.heads.includes(plan.form.id)) continue;
    const key = labelCell < 0 ? "" : (row.keys[labelCell] ?? "");
    // Nothing is beside a label whose squares are covered by what stands above.
    if (labelCell === row.cells.length - 1) {
      if (isRowOfForm(plan, row)) stray++;
      continue;
    }
    const formRow = findLikely(plan, key, from, to);
    if (formRow === null || formRow < left) {
      const again = matched.find((each) => each.formRow === formRow);
      const once = again?.row.keys[again.labelCell] ?? "";
      const isTwice = again !== undefined && compareLabels(key, once) >= sameLabel;
      if (isTwice) twice.push(again.formRow);
      // A row of values that may be any of the missing ones, or once more the one that was found.
      if (row.cells.some(({ text }, cell) => cell > labelCell && !isBlank(text))) {
        if (again && !isTwice) twice.push(again.formRow);
        stray++;
      } else if (isRowOfForm(plan, row)) stray++;
      continue;
    }
    left = formRow + 1;
    const values = { labelCell, from: labelCell + 1 };
    matched.push({ plan, formRow, row, ...values, weight: 0.7, evidence: "fuzzy" });
  }
  const missing: number[] = [];
  for (let formRow = from; formRow < to; formRow++) {
    if (!matched.some((each) => each.formRow === formRow)) missing.push(formRow);
  }
  return { matched, unsure: stray > 0 ? [...missing, ...twice] : twice };
}

/** Whether a row with nothing but words may be one of the form: no line across, and no group's. */
function isRowOfForm<A>(plan: Plan, { cells, keys, heads }: StreamRow<A>): boolean {
  const [only, more] = cells;
  const isAcross = more === undefined && (only?.columnSpan ?? 0) > widestLabel;
  const words = keys.filter((key) => key !== "");
  const isGroup = plan.groups.has(words.at(-1) ?? "") || plan.groups.has(words.join(""));
  return words.length > 0 && heads.length === 0 && !isGroup && !isAcross;
}

/** The missing row that a label is more like than any other row of the form; null for none. */
function findLikely(plan: Plan, key: string, from: number, to: number): number | null {
  // What is the whole label of a group is no piece of the label of its row.
  if (key === "" || plan.groups.has(key)) return null;
  const likenesses = plan.labels.map((labels) => likeness(key, labels));
  const first = findLikeliest(likenesses, fuzzyEnough, clearlyBetter);
  return first && first.index >= from && first.index < to ? first.index : null;
}
