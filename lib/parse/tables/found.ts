/** What is found of a table, and how surely. */
import type { Address, Form, Measure, TableId } from "../../report/form";
import type { Evidence, Misprint } from "../../report/reading";
import type { Cell } from "../../report/schema";
import type { PlainCell } from "../plain";
import { readCellValue } from "./cell-value";
import type { Unit } from "./unit";

/** A cell as one copy of a table has it. */
export interface FoundCell<A> {
  readonly cell: Cell;
  readonly anchor: A | null;
  readonly evidence: Evidence;
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

/** Below this a cell is unreadable. */
const threshold = 0.5;
const confidences: Readonly<Record<Evidence["row"] | Evidence["column"], number>> = {
  label: 1,
  fuzzy: 0.85,
  only: 0.9,
  agreed: 0.9,
  order: 0.65,
};

/** Makes a found cell, unreadable where the evidence is too weak. */
export function makeCell<A>(
  source: PlainCell<A> | null,
  measure: Measure,
  unit: Unit | null,
  row: Evidence["row"],
  column: Evidence["column"],
): FoundCell<A> {
  const confidence = confidences[row] * confidences[column];
  const text = source?.text ?? "";
  const sure = source !== null && confidence >= threshold;
  const cell: Cell = sure
    ? readCellValue(text, measure, unit)
    : { value: null, state: "unreadable", text };
  return { cell, anchor: source?.anchor ?? null, evidence: { row, column, confidence } };
}

/** The same cell, of which nobody can say that it is the one of the form. */
export function doubt<A>(found: FoundCell<A>): FoundCell<A> {
  const cell: Cell = { value: null, state: "unreadable", text: found.cell.text };
  return { ...found, cell, evidence: { ...found.evidence, confidence: 0 } };
}

/** The same table, of which no cell is sure to be the report's own. */
export function doubtAll<A>(found: FoundTable<A>): FoundTable<A> {
  const cells = [...found.cells].map(([at, cell]) => [at, doubt(cell)] as const);
  return { ...found, cells: new Map(cells) };
}
