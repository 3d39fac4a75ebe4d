/** From the stream of rows to the cells of the three tables, each by alignment with its form. */
import type { Address, Form, FormColumn, FormRow, FormTable, TableId } from "../report/form";
import { addressOf, tableIds } from "../report/form";
import type { Evidence, Misprint } from "../report/reading";
import type { Cell } from "../report/schema";
import { readCellValue, type Unit } from "./cell-value";
import { findChain } from "./chain";
import { readDisputes } from "./disputes";
import { fillGaps } from "./fill-gaps";
import {
  isCorner,
  type Leaf,
  type Match,
  matchLeaves,
  nestLeaves,
  provesOrder,
  readHeader,
} from "./header";
import type { PlainCell, PlainDocument } from "./plain";
import {
  type Candidate,
  columnKeys,
  findCandidates,
  type Plan,
  plans,
  readRows,
  type StreamRow,
} from "./rows";
import {
  agreeOffsets,
  findMiscounted,
  findOddRows,
  isBlank,
  type Placed,
  placeValues,
} from "./window";

/** A cell as one copy of a table has it. */
export interface FoundCell<A> extends Evidence {
  readonly cell: Cell;
  readonly anchor: A | null;
}

/** One copy of one table. */
export interface FoundTable<A> {
  readonly table: TableId;
  readonly form: Form;
  readonly cells: ReadonlyMap<Address, FoundCell<A>>;
  readonly misprints: readonly Misprint[];
  /** Rows and columns found, exact ones counting most: decides between the forms. */
  readonly score: number;
  /** Tables of the document that hold it. */
  readonly sources: ReadonlySet<number>;
}

export interface Tables<A> {
  readonly found: Readonly<Partial<Record<TableId, FoundTable<A>>>>;
  /** All tables of the document that any copy was read from, hidden ones too. */
  readonly sources: ReadonlySet<number>;
}

/** Below this a cell is unreadable. */
const threshold = 0.5;
const confidences: Readonly<Record<Evidence["row"] | Evidence["column"], number>> = {
  label: 1,
  fuzzy: 0.85,
  only: 0.9,
  agreed: 0.9,
  order: 0.65,
};
/** A table is there when so many of its rows are; labels of one row alone stand in many tables. */
const fewestRows: Readonly<Record<TableId, number>> = {
  disclosure: 3,
  applications: 6,
  disputes: 3,
};
const headerReach = 8;
/** Forms this near each other are both read, and the one that explains more is kept. */
const closeVotes = 2;
/** Share of rows that has to agree where a header alone does not tell the columns. */
const most = 0.8;

/** Makes a found cell, unreadable where the evidence is too weak. */
export function makeCell<A>(
  source: PlainCell<A> | null,
  read: (text: string) => Cell,
  row: Evidence["row"],
  column: Evidence["column"],
): FoundCell<A> {
  const confidence = confidences[row] * confidences[column];
  const text = source?.text ?? "";
  const sure = source !== null && confidence >= threshold;
  const cell: Cell = sure ? read(text) : { value: null, state: "unreadable", text };
  return { cell, anchor: source?.anchor ?? null, row, column, confidence };
}

/** Reads the three tables of a document. */
export function readTables<A>(plain: PlainDocument<A>): Tables<A> {
  const visible = readStream(readRows(plain, false));
  // A report in a hidden tab is read when no visible one is there.
  const needsHidden =
    tableIds.some((table) => !visible.found[table]) &&
    plain.blocks.some((block) => block.kind === "row" && !block.visible);
  if (!needsHidden) return visible;
  const all = readStream(readRows(plain, true));
  return {
    found: { ...all.found, ...visible.found },
    sources: new Set([...visible.sources, ...all.sources]),
  };
}

function readStream<A>(rows: readonly StreamRow<A>[]): Tables<A> {
  const candidates = rows.flatMap((row) => findCandidates(row));
  const found: Partial<Record<TableId, FoundTable<A>>> = {};
  const sources = new Set<number>();
  for (const table of tableIds) {
    const copies = chooseForms(table, rows, candidates).flatMap((start) =>
      readCopies(start, rows, candidates),
    );
    if (table === "disputes") copies.push(...readDisputes(rows));
    let best: FoundTable<A> | null = null;
    for (const copy of copies) {
      if (!best || copy.score > best.score) best = copy;
      for (const source of copy.sources) sources.add(source);
    }
    if (!best) continue;
    const { form } = best;
    found[table] = disagree(
      best,
      copies.filter((each) => each !== best && each.form === form),
    );
  }
  return { found, sources };
}

/** The best chain of one table in one form. */
interface Start<A> {
  readonly plan: Plan;
  readonly chain: readonly Candidate<A>[];
}

/** The forms that the table may have, by its own labels: mostly one. */
function chooseForms<A>(
  table: TableId,
  rows: readonly StreamRow<A>[],
  candidates: readonly Candidate<A>[],
): Start<A>[] {
  const words = new Set(rows.flatMap(({ heads, keys }) => (heads.includes(table) ? keys : [])));
  const starts = plans
    .filter(({ form }) => form.id === table)
    .map((plan) => {
      const chain = findChain(candidates.filter((each) => each.plan === plan));
      const labels = [...plan.columns].filter((label) => words.has(label)).length;
      return { plan, chain, votes: chain.reduce((sum, each) => sum + each.weight, labels) };
    })
    .filter(({ chain }) => chain.length >= fewestRows[table]);
  const most = Math.max(...starts.map(({ votes }) => votes));
  return starts.filter(({ votes }) => votes > most - closeVotes);
}

/** Makes unreadable what another copy of the table has otherwise. */
function disagree<A>(best: FoundTable<A>, rivals: readonly FoundTable<A>[]): FoundTable<A> {
  if (rivals.length === 0) return best;
  const cells = new Map(best.cells);
  for (const rival of rivals) {
    for (const [address, other] of rival.cells) {
      const own = cells.get(address);
      if (!own || own.cell.state === "unreadable" || other.cell.state === "unreadable") continue;
      if (own.cell.state === other.cell.state && own.cell.value === other.cell.value) continue;
      const cell: Cell = { value: null, state: "unreadable", text: own.cell.text };
      cells.set(address, { ...own, cell, confidence: 0 });
    }
  }
  return { ...best, cells };
}

/** Reads every copy of one table in one form that the stream holds, the best first. */
function readCopies<A>(
  { plan, chain: first }: Start<A>,
  rows: readonly StreamRow<A>[],
  candidates: readonly Candidate<A>[],
): FoundTable<A>[] {
  const copies: FoundTable<A>[] = [];
  let left = candidates.filter((each) => each.plan === plan);
  let chain = first;
  // Pages hold a copy or two; the bound keeps a hostile one from holding us.
  for (let copy = 0; copy < 4; copy++) {
    const used = new Set(chain.map(({ row }) => row));
    copies.push(readChain(plan, rows, chain, left));
    left = left.filter(({ row }) => !used.has(row));
    chain = findChain(left);
    if (chain.length < Math.max(fewestRows[plan.form.id], plan.form.rows.length / 3)) break;
  }
  return copies;
}

/** The header over a row of values, and which of its leaves is which column. */
interface Heading {
  readonly leaves: readonly Leaf[];
  readonly match: Match;
}

function readChain<A>(
  plan: Plan,
  rows: readonly StreamRow<A>[],
  chain: readonly Candidate<A>[],
  candidates: readonly Candidate<A>[],
): FoundTable<A> {
  const { form } = plan;
  const { matched, unsure: lost } = fillGaps(plan, rows, chain);
  const unsure = [...lost, ...findRepeated(matched, candidates)];
  const headings = readHeadings(form, rows, matched);
  const placed = matched.map((candidate, index) =>
    placeValues(candidate, headings[index]?.match.ids.length ?? 0),
  );
  const agreed = agreeOffsets(placed);
  const odd = form.id === "applications" ? findOddRows(matched, placed) : new Set();
  const miscounted = findMiscounted(matched, placed, headings);
  const cells = new Map<Address, FoundCell<A>>();
  const misprints: Misprint[] = [];
  let score = 0;
  matched.forEach((candidate, index) => {
    const row = form.rows[candidate.formRow];
    const values = miscounted.has(candidate) ? nowhere(placed[index]) : placed[index];
    const heading = headings[index] ?? null;
    if (!row || !values) return;
    const exact = heading?.match.how.filter((how, at) => how === "label" && heading.match.ids[at]);
    score += candidate.weight + (exact?.length ?? 0) / 10;
    // A row broken over two lines: its values may be on the second.
    const next = rows[candidate.row.index + 1];
    if (isBroken(candidate, values, next)) unsure.push(candidate.formRow);
    const trusted = odd.has(candidate) ? null : agreed;
    readRow(row, candidate, heading, values, trusted, next).forEach((cell, at) => {
      const address = plan.addresses[candidate.formRow]?.[at];
      if (cell && address) cells.set(address, cell);
    });
    const [column] = row.columns;
    const printed = misprintOf(plan, candidate);
    if (printed !== null && column) {
      const address = addressOf(form.id, row.id, column.id);
      misprints.push({ address, printed, official: row.label });
    }
  });
  for (const address of unsure.flatMap((formRow) => plan.addresses[formRow] ?? [])) {
    cells.set(address, makeCell<A>(null, readNothing, "order", "order"));
  }
  return {
    table: form.id,
    form: form.form,
    cells,
    misprints: [...misprints, ...findColumnMisprints(form, matched, headings)],
    score,
    sources: new Set(matched.map(({ row }) => row.table)),
  };
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
  const valuesOf = ({ row, labelCell }: Candidate<A>): string =>
    row.cells
      .slice(labelCell + 1)
      .flatMap(({ text }) => (isBlank(text) ? [] : [text]))
      .join();
  return matched.flatMap((own, index) => {
    const before = matched[index - 1]?.row.index ?? -1;
    const after = matched[index + 1]?.row.index ?? Number.POSITIVE_INFINITY;
    const again = candidates.some(
      (each) =>
        each.formRow === own.formRow &&
        each.weight >= 0.9 &&
        each.row.table === own.row.table &&
        each.row.index > before &&
        each.row.index < after &&
        !used.has(each.row) &&
        valuesOf(each) !== "" &&
        valuesOf(each) !== valuesOf(own),
    );
    return again ? [own.formRow] : [];
  });
}

/** Whether an empty row goes on in the next, which has values and no label or the rest of this one. */
function isBroken<A>(
  { plan, formRow, row }: Candidate<A>,
  { cells }: Placed<A>,
  next: StreamRow<A> | undefined,
): boolean {
  if (!next || next.table !== row.table || cells.some(({ text }) => !isBlank(text))) return false;
  const key = next.keys.join("");
  const rest = key === "" || plan.labels[formRow]?.some((label) => label.endsWith(key));
  return rest === true && next.cells.some(({ text }, index) => !next.keys[index] && !isBlank(text));
}

function readNothing(): Cell {
  return { value: null, state: "blank", text: "" };
}

/** For each matched row the header that stands over it; null where there is none. */
function readHeadings<A>(
  form: FormTable,
  rows: readonly StreamRow<A>[],
  matched: readonly Candidate<A>[],
): (Heading | null)[] {
  const data = new Set(matched.map(({ row }) => row));
  // By the block's first row and the columns wanted of it.
  const blocks = new Map<StreamRow<A>, Map<readonly FormColumn[], Heading | null>>();
  let earlier: Heading | null = null;
  return matched.map(({ row, formRow }) => {
    const columns = form.rows[formRow]?.columns ?? [];
    const block = findHeaderRows(form.id, rows, row.index, data);
    const [key] = block;
    if (!key) return form.id === "applications" ? officialOrder(columns, []) : null;
    const known = blocks.get(key) ?? new Map<readonly FormColumn[], Heading | null>();
    blocks.set(key, known);
    let heading = known.get(columns);
    if (heading === undefined) {
      heading =
        form.id === "disclosure"
          ? readBlockHeading(key, columns)
          : readColumnHeading(block, columns, matched);
      if (!heading && earlier && repeatsPart(block, earlier)) heading = earlier;
      known.set(columns, heading);
    }
    if (form.id === "applications") earlier = heading;
    return heading;
  });
}

/** The rows of the nearest header above a row of values. */
function findHeaderRows<A>(
  table: TableId,
  rows: readonly StreamRow<A>[],
  at: number,
  data: ReadonlySet<StreamRow<A>>,
): StreamRow<A>[] {
  let last = at - 1;
  while (last >= 0 && !rows[last]?.heads.includes(table)) last--;
  const lowest = rows[last];
  if (!lowest) return [];
  if (table === "disclosure") return [lowest];
  let start = last;
  for (let above = last; above >= 0 && above > last - headerReach; above--) {
    const row = rows[above];
    if (!row || data.has(row)) break;
    if (row.heads.includes(table)) start = above;
  }
  const block: StreamRow<A>[] = [];
  for (let each = start; each < at && each < start + headerReach; each++) {
    const row = rows[each];
    if (!row || data.has(row)) break;
    block.push(row);
  }
  return block;
}

/** Table two: the n-th label of a block's header belongs to the n-th value of its rows. */
function readBlockHeading<A>(row: StreamRow<A>, columns: readonly FormColumn[]): Heading {
  const leaves: Leaf[] = [];
  row.cells.forEach((cell, index) => {
    const key = row.keys[index];
    if (!key || isCorner(key) || (index === 0 && !disclosureLabels.has(key))) return;
    const { text, column } = cell;
    leaves.push({ key, text, column, end: column + cell.columnSpan, line: 0 });
  });
  const foreign = new Set(disclosureLabels);
  for (const { label } of columns) foreign.delete(columnKeys.get(label)?.full ?? "");
  const match = matchLeaves(leaves, columns, foreign);
  const [first] = leaves;
  if (columns.length > 1 || leaves.length < 2 || !first || match.ids.some((id) => id !== null)) {
    return { leaves, match };
  }
  // A label that ran over into the next cell.
  const key = leaves.map((each) => each.key).join("");
  const text = leaves.map((each) => each.text).join("");
  const whole = [{ ...first, key, text }];
  return { leaves: whole, match: matchLeaves(whole, columns, foreign) };
}

const disclosureLabels: ReadonlySet<string> = new Set(
  plans.flatMap(({ form, columns }) => (form.id === "disclosure" ? [...columns] : [])),
);

/** Table three: columns by the labels above them, in the order of the grid or of the nesting. */
function readColumnHeading<A>(
  block: readonly StreamRow<A>[],
  columns: readonly FormColumn[],
  matched: readonly Candidate<A>[],
): Heading | null {
  const header = readHeader(
    block,
    new Set(columns.map(({ label }) => columnKeys.get(label)?.full ?? "")),
  );
  const leaves = header.gridded ? header.leaves : nestLeaves(block, header.leaves);
  const match = matchLeaves(leaves, columns, new Set());
  if (!isInOrder(match, columns) && !provesOrder(block, header, leaves)) return null;
  const found = match.ids.filter((id) => id !== null).length;
  const fits = (width: number): boolean =>
    matched.filter(({ row, labelCell }) => row.cells.length - labelCell - 1 === width).length >=
    matched.length * most;
  const start = leaves[0]?.column ?? 0;
  if (found === columns.length && leaves.length === found) {
    // A column of remarks after the last: the rows say so.
    const after = [...leaves, ...header.beside.filter(({ column }) => column > start)];
    const wider = after.length > leaves.length && fits(after.length);
    return wider
      ? { leaves: after, match: matchLeaves(after, columns, new Set()) }
      : { leaves, match };
  }
  // Another set of columns is believed when nearly all rows have just as many values.
  if (found >= 2 && fits(leaves.length)) return { leaves, match };
  // Labels in other words, 公民 or 合计, beside those that are known.
  const all = [...leaves, ...header.beside].sort((one, other) => one.column - other.column);
  if (found >= 3 && all.length === columns.length && fits(all.length)) {
    const wider = matchLeaves(all, columns, new Set());
    if (wider.ids.every((id) => id !== null)) return { leaves: all, match: wider };
  }
  // A header without damage says itself that it has other columns.
  const whole =
    header.gridded &&
    found === leaves.length &&
    leaves.every((leaf, index) => index === 0 || leaves[index - 1]?.end === leaf.column);
  if (whole && found > 0) return null;
  // A damaged header says little, but seven values in nearly every row say the rest.
  const seven = matched.filter((each) => placeValues(each, columns.length).offsets.length > 0);
  return isInOrder(match, columns) && seven.length >= matched.length * most
    ? officialOrder(columns, leaves)
    : null;
}

/** Whether the columns found follow each other as in the form. */
function isInOrder({ ids }: Match, columns: readonly FormColumn[]): boolean {
  const places = ids.flatMap((id) => {
    const place = columns.findIndex((column) => column.id === id);
    return place < 0 ? [] : [place];
  });
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** Whether a header says again, as after a page break, some of what an earlier one said. */
function repeatsPart<A>(block: readonly StreamRow<A>[], { leaves }: Heading): boolean {
  const keys = leaves.map(({ key }) => key);
  const places = readHeader(block, new Set(keys)).leaves.map(({ key }) => keys.indexOf(key));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

function officialOrder(columns: readonly FormColumn[], printed: readonly Leaf[]): Heading {
  return {
    leaves: printed.length === columns.length ? printed : [],
    match: { ids: columns.map(({ id }) => id), how: columns.map(() => "order") },
  };
}

/** The cells of one row of values, by column; null where the page has no such column. */
function readRow<A>(
  row: FormRow,
  candidate: Candidate<A>,
  heading: Heading | null,
  placed: Placed<A>,
  agreed: ReadonlyMap<string, number | null> | null,
  next: StreamRow<A> | undefined,
): (FoundCell<A> | null)[] {
  const ids = heading?.match.ids ?? [];
  // A label of the header is lost when there is a value for every column of the form.
  const lost = ids.length < row.columns.length && placed.cells.length >= row.columns.length;
  const { offset, column: how } = chooseOffset(
    lost ? { ...placed, offsets: [] } : placed,
    ids.length,
    heading,
    agreed,
  );
  return row.columns.map((column) => {
    const at = ids.indexOf(column.id);
    if (heading && at < 0 && ids.every((id) => id !== null)) return null;
    const source = at < 0 || offset === null ? null : (placed.cells[offset + at] ?? null);
    const merged =
      source !== null && source.rowSpan > 1 && next && countValues(next) < placed.cells.length;
    const printed = heading?.leaves[at];
    const unit = printed ? unitOf(printed.text) : null;
    const label = heading?.match.how[at] ?? "order";
    const read = (text: string) => readCellValue(text, column.measure, unit);
    return makeCell(
      merged ? null : source,
      read,
      candidate.evidence,
      label === "order" ? "order" : how,
    );
  });
}

/** How many cells stand after a row's last words. */
function countValues<A>({ keys }: StreamRow<A>): number {
  return keys.length - keys.findLastIndex((key) => key !== "") - 1;
}

function unitOf(label: string): Unit | null {
  if (label.includes("万元")) return "万元";
  return /[（(:：位]\s*元/.test(label) ? "元" : null;
}

/** Where the values begin: the only place there is, else where rows of the shape or the grid say. */
function chooseOffset<A>(
  placed: Placed<A>,
  width: number,
  heading: Heading | null,
  agreed: ReadonlyMap<string, number | null> | null,
): { offset: number | null; column: Evidence["column"] } {
  const { offsets, cells, shape } = placed;
  const [offset] = offsets;
  const common = agreed?.get(shape);
  if (offset === undefined || width === 0) return { offset: null, column: "only" };
  if (offsets.length === 1) {
    // The only place, but others of the shape say otherwise: then nobody knows.
    if (common !== undefined && common !== offset) return { offset: null, column: "only" };
    return { offset, column: "label" };
  }
  if (cells.every(({ text }) => text === "")) return { offset, column: "only" };
  if (common !== undefined && common !== null && offsets.includes(common)) {
    return { offset: common, column: "agreed" };
  }
  // Without rows to compare with, not even the grid can be believed.
  if (!agreed) return { offset: null, column: "only" };
  const leaves = heading?.leaves ?? [];
  const fitting = offsets.find(
    (each) =>
      leaves.length === width &&
      leaves.every((leaf, index) => cells[each + index]?.column === leaf.column),
  );
  return { offset: fitting ?? null, column: "agreed" };
}

/** The row's label as printed where it is not the official one, else null. */
function misprintOf<A>(plan: Plan, { row, labelCell, formRow }: Candidate<A>): string | null {
  const accepted = plan.labels[formRow] ?? [];
  const keys = row.keys.slice(0, labelCell + 1);
  const whole = keys.join("");
  if (accepted.includes(row.keys[labelCell] ?? "") || accepted.includes(whole)) return null;
  return row.cells[labelCell]?.text ?? null;
}

function findColumnMisprints<A>(
  form: FormTable,
  matched: readonly Candidate<A>[],
  headings: readonly (Heading | null)[],
): Misprint[] {
  const misprints = new Map<Address, Misprint>();
  const seen = new Set<Leaf>();
  matched.forEach(({ formRow }, index) => {
    const row = form.rows[formRow];
    const heading = headings[index];
    if (!row || !heading) return;
    heading.leaves.forEach((leaf, at) => {
      const column = row.columns.find(({ id }) => id === heading.match.ids[at]);
      if (!column || seen.has(leaf)) return;
      seen.add(leaf);
      if (columnKeys.get(column.label)?.full === leaf.key) return;
      const first = form.rows.find(
        ({ columns, path }) => columns === row.columns && path.join() === row.path.join(),
      );
      const address = addressOf(
        form.id,
        (form.id === "applications" ? form.rows[0] : first)?.id ?? row.id,
        column.id,
      );
      if (!misprints.has(address)) {
        misprints.set(address, { address, printed: leaf.text, official: column.label });
      }
    });
  });
  return [...misprints.values()];
}
