/** Which tables the stream of rows holds: the best copy of each, in the form that explains most. */

import { tableIds } from "../../report/address";
import { layouts, type TableId } from "../../report/form";
import type { PlainDocument } from "../plain";
import { findChain } from "./chain";
import { readCopy } from "./copy";
import { readDisputes } from "./disputes";
import { doubtDoubled } from "./doubled";
import { sortRows } from "./form-order";
import { doubt, doubtAll, type FoundCell, type FoundTable } from "./found";
import { keepOwnColumns } from "./headings";
import { findPlan, type Plan, plans } from "./plans";
import { type Candidate, findCandidates, readRows, type StreamRow } from "./rows";
import { findStatedUnits, type Unit } from "./unit";

/** The three tables, as far as they were found. */
export interface Tables<A> {
  readonly found: Readonly<Partial<Record<TableId, FoundTable<A>>>>;
  /** All tables of the document that any copy was read from, hidden ones too. */
  readonly sources: ReadonlySet<number>;
}

/** A table is there when so many of its rows are; labels of one row alone stand in many tables. */
export const fewestRows: Readonly<Record<TableId, number>> = {
  disclosure: 3,
  applications: 6,
  disputes: 3,
};
/** A table with a third of the form's rows is a copy of it, whether it can be read or not. */
const shareOfCopy = 3;
/** Forms of as many rows of the page but for so few are both read, and the one that explains more is kept. */
const closeForms = 2;

/** Reads the three tables of a document, hidden ones where visible ones are wanting. */
export function readTables<A>(plain: PlainDocument<A>): Tables<A> {
  const rows = plain.blocks.filter((block) => block.kind === "row");
  const units = findStatedUnits(plain.blocks);
  const visible = readStream(readRows(rows.filter((row) => row.visible)), units);
  const wanting = tableIds.filter((table) => !visible.found[table]);
  const hiddenRows = rows.filter((row) => !row.visible);
  if (wanting.length === 0 || hiddenRows.length === 0) return visible;
  // The tabs of one report hold a table each; what has a table again is another report, or a copy.
  const hidden = readStream(readRows(hiddenRows), units);
  if (tableIds.some((table) => visible.found[table] && hidden.found[table])) return visible;
  const all = readStream(readRows(rows), units);
  return {
    found: { ...all.found, ...visible.found },
    sources: new Set([...visible.sources, ...all.sources]),
  };
}

/** What each row of each form may be. */
function listCandidates<A>(rows: readonly StreamRow<A>[]): Map<Plan, Candidate<A>[]> {
  const candidates = new Map(plans.map((plan): [Plan, Candidate<A>[]] => [plan, []]));
  for (const row of rows)
    for (const each of findCandidates(row)) candidates.get(each.plan)?.push(each);
  for (const [plan, own] of candidates)
    if (layouts[plan.form.id] === "matrix") candidates.set(plan, keepOwnColumns(rows, own));
  return candidates;
}

function readStream<A>(
  printed: readonly StreamRow<A>[],
  units: ReadonlyMap<number, Unit>,
): Tables<A> {
  const inPlace = listCandidates(printed);
  const sorted = sortRows(printed, inPlace);
  const rows = sorted ?? printed;
  const candidates = sorted ? listCandidates(sorted) : inPlace;
  const found: Partial<Record<TableId, FoundTable<A>>> = {};
  const sources = new Set<number>();
  for (const table of tableIds) {
    const below = table === "disputes" ? readDisputes(rows) : [];
    const beside = chooseForms(table, candidates).flatMap((start) =>
      readCopies(start, rows, candidates.get(start.plan) ?? [], units),
    );
    // Groups with nothing beside them are lines of a header where there are numbers below.
    const copies = [...(below.length > 0 ? beside.filter(hasText) : beside), ...below];
    let best: FoundTable<A> | null = null;
    for (const copy of copies) {
      if (!best || copy.score > best.score) best = copy;
      for (const source of copy.sources) sources.add(source);
    }
    if (!best) continue;
    const { form } = best;
    const others = copies.filter((each) => each !== best && each.form === form);
    found[table] = standsTurned(best, rows) ? doubtAll(best) : disagree(best, others);
  }
  return { found: doubtDoubled(found), sources };
}

/**
 * Whether so many rows of a matrix are labelled right of their numbers that these may be the report's
 * own, and nobody can read them.
 */
function standsTurned<A>({ table, form }: FoundTable<A>, rows: readonly StreamRow<A>[]): boolean {
  const labels = (layouts[table] === "matrix" && findPlan(table, form)?.labels) || [];
  const fewest = labels.length / shareOfCopy;
  const ends = new Set(rows.map(({ keys }) => (keys[0] === "" && keys.at(-1)) || ""));
  const isLabel = (key: string) => labels.some((own) => own.includes(key));
  return ends.size > fewest && [...ends].filter(isLabel).length > fewest;
}

function hasText<A>({ cells }: FoundTable<A>): boolean {
  return [...cells.values()].some(({ cell }) => cell.text !== "");
}

/** The best chain of one table in one form. */
interface Start<A> {
  readonly plan: Plan;
  readonly chain: readonly Candidate<A>[];
}

/** The forms that the table may have, by its own labels: mostly one. */
function chooseForms<A>(
  table: TableId,
  candidates: ReadonlyMap<Plan, readonly Candidate<A>[]>,
): Start<A>[] {
  const starts = plans
    .filter(({ form }) => form.id === table)
    .flatMap((plan): Start<A>[] => {
      const own = candidates.get(plan) ?? [];
      // A label that a page repeats without end is one row of the form, and no chain.
      const named = new Set(own.map(({ formRow }) => formRow));
      const chain = named.size >= fewestRows[table] ? findChain(own) : [];
      return chain.length < fewestRows[table] ? [] : [{ plan, chain }];
    });
  // In blocks the labels of the columns decide, and a few of the rows may be left from another form.
  if (layouts[table] === "blocks") return starts;
  const most = Math.max(...starts.map(({ chain }) => chain.length));
  return starts.filter(({ chain }) => chain.length > most - closeForms);
}

/** Whether two copies have the same in a cell; null where one of them says nothing of it. */
function isSame<A>(own: FoundCell<A>, { cell: other }: FoundCell<A>): boolean | null {
  const { state, value } = own.cell;
  if (state === "unreadable") return null;
  // What the other has is there, and says something else, or nobody knows what.
  if (other.state === "unreadable") return other.text === "" ? null : false;
  return state === other.state && value === other.value;
}

/**
 * Makes unreadable what another copy of the table has otherwise, or alone. Of two that differ, or
 * of which one cannot be read, only that is believed which both have.
 */
function disagree<A>(best: FoundTable<A>, rivals: readonly FoundTable<A>[]): FoundTable<A> {
  if (rivals.length === 0) return best;
  const cells = new Map(best.cells);
  for (const rival of rivals) {
    for (const [address, other] of rival.cells) {
      if (!cells.has(address)) cells.set(address, doubt(other));
    }
    const same = [...cells].map(([address, own]) => {
      const other = rival.cells.get(address);
      return { address, own, same: other ? isSame(own, other) : null };
    });
    const agree = same.some((each) => each.same) && !same.some((each) => each.same === false);
    if (agree) continue;
    for (const each of same) if (!each.same) cells.set(each.address, doubt(each.own));
  }
  return { ...best, cells };
}

/** Reads every copy of one table in one form that the stream holds, the best first. */
function readCopies<A>(
  { plan, chain: first }: Start<A>,
  rows: readonly StreamRow<A>[],
  candidates: readonly Candidate<A>[],
  units: ReadonlyMap<number, Unit>,
): FoundTable<A>[] {
  const copies: FoundTable<A>[] = [];
  let left = candidates;
  let chain = first;
  // Pages hold a copy or two; the bound keeps a hostile one from holding us.
  for (let copy = 0; copy < 4; copy++) {
    const used = new Set(chain.map(({ row }) => row));
    copies.push(readCopy(plan, rows, chain, left, units));
    left = left.filter(({ row }) => !used.has(row));
    chain = findChain(left);
    if (chain.length < Math.max(fewestRows[plan.form.id], plan.form.rows.length / shareOfCopy))
      break;
  }
  return copies;
}
