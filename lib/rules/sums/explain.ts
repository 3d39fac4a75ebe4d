/**
 * The smallest changes of a table's numbers that would mend its failed sums. What a change has to be
 * follows from the gaps, and nothing is tried out.
 */
import { type Address, addresses, addressOf, formTable, layouts } from "../../report/form";
import { round } from "../../report/round";
import type { Diagnosis } from "../../report/schema";
import { formOf } from "../base/form-of";
import { type Constraint, type Deltas, mends, moveOf, numberAt, type System } from "./system";

/** One change that mends failures. */
export interface Explanation {
  readonly deltas: Deltas;
  readonly pattern: Diagnosis["pattern"];
  /** True when the same cells could be changed by other amounts as well. */
  readonly loose: boolean;
}

function numbersOf(system: System, constraint: Constraint): Address[] {
  return [...constraint.signs.keys()].filter((each) => system.of.has(each));
}

/** The same digits in another order, such as 71 for 17. */
function isTransposed(found: number, suggested: number): boolean {
  const sorted = (value: number) => [...String(value)].sort().join("");
  return sorted(found) === sorted(suggested);
}

function explainByOne(system: System, failures: ReadonlySet<Constraint>): Explanation[] {
  const [first] = failures;
  if (!first) return [];
  return numbersOf(system, first).flatMap((address) => {
    const delta = round(-first.gap * (first.signs.get(address) ?? 1));
    const deltas = new Map([[address, delta]]);
    if (!mends(system, failures, deltas)) return [];
    const found = numberAt(system, address);
    const pattern = isTransposed(found, round(found + delta)) ? "transposed" : "single";
    return [{ deltas, pattern, loose: false }];
  });
}

/** `a·x + b·y = c`, for the changes x and y of two cells. */
type Line = readonly [a: number, b: number, c: number];

/** Where the first two lines that cross do so. */
function intersect(lines: readonly Line[]): [number, number] | null {
  const [first] = lines;
  if (!first) return null;
  const [a, b, c] = first;
  for (const [d, e, f] of lines) {
    const determinant = a * e - b * d;
    if (determinant === 0) continue;
    return [round((c * e - b * f) / determinant), round((a * f - c * d) / determinant)];
  }
  return null;
}

/** The changes of two cells that all relations they stand in ask for. */
function solvePair(
  system: System,
  failures: ReadonlySet<Constraint>,
  one: Address,
  other: Address,
): { readonly deltas: Deltas; readonly loose: boolean } | null {
  const strict: Line[] = [];
  const lenient: Line[] = [];
  for (const each of [...(system.of.get(one) ?? []), ...(system.of.get(other) ?? [])]) {
    const { signs, gap, slackLeft, slackRight, failed } = each;
    const holds = !(failed || slackLeft || slackRight);
    // A sum that holds with one of the two in it does not hold when that one changes.
    if (holds && !(signs.has(one) && signs.has(other))) return null;
    const line: Line = [signs.get(one) ?? 0, signs.get(other) ?? 0, -gap];
    if (holds || failures.has(each)) strict.push(line);
    else if (!failed) lenient.push(line);
  }
  const exact = intersect(strict);
  // Blanks leave room: of all changes that would do, the one that lets sums hold with blanks of 0.
  const solution = exact ?? intersect([...strict, ...lenient]);
  if (!solution) return null;
  const deltas = new Map([
    [one, solution[0]],
    [other, solution[1]],
  ]);
  return mends(system, failures, deltas) ? { deltas, loose: exact === null } : null;
}

/** Whether one cell is the total of a sum and the other a part of it. */
function isPartAndTotal(system: System, one: Address, other: Address): boolean {
  return system.constraints.some(
    ({ relation: { rule, right }, signs }) =>
      rule !== "balance" &&
      signs.has(one) &&
      signs.has(other) &&
      (right.includes(one) || right.includes(other)),
  );
}

function namePair(system: System, deltas: Deltas): Diagnosis["pattern"] {
  const [[one = "", x = 0] = [], [other = "", y = 0] = []] = deltas;
  if (x === -y) return "moved";
  return x === y && isPartAndTotal(system, one, other) ? "withTotal" : "pair";
}

function explainByTwo(system: System, failures: ReadonlySet<Constraint>): Explanation[] {
  const [first] = failures;
  if (!first) return [];
  const explanations: Explanation[] = [];
  const tried = new Set<Address>();
  for (const one of numbersOf(system, first)) {
    tried.add(one);
    // The second cell mends what the first leaves, or makes up for what the first breaks.
    const left = [...failures].find((each) => !each.signs.has(one));
    const others = left ? [left] : (system.of.get(one) ?? []);
    for (const other of new Set(others.flatMap((each) => numbersOf(system, each)))) {
      if (tried.has(other)) continue;
      const solution = solvePair(system, failures, one, other);
      if (!solution) continue;
      explanations.push({ ...solution, pattern: namePair(system, solution.deltas) });
    }
  }
  return explanations;
}

/**
 * The rows of the form, with and without the total, which may have stayed in its place; and all of
 * them together where the page prints them in one line.
 */
function printedRows({ report, table }: System): Address[][] {
  const form = formOf(report, table);
  const rows = formTable(table, form).rows.map((row) =>
    row.columns.map((column) => addressOf(table, row.id, column.id)),
  );
  const all = rows.flatMap((row) => [row, row.slice(0, -1)]);
  return layouts[table] === "line" ? [...all, addresses(table, form)] : all;
}

/** The row with its numbers one column further on, or back; null where a blank would change. */
function shiftRow(
  system: System,
  failures: ReadonlySet<Constraint>,
  row: readonly Address[],
  step: 1 | -1,
): Deltas | null {
  const deltas = new Map<Address, number>();
  for (const [index, address] of row.entries()) {
    const from = row[index - step];
    if (from === undefined) continue;
    const delta = numberAt(system, from) - numberAt(system, address);
    if (delta === 0) continue;
    const source = system.report.cells[from]?.state;
    if (!system.of.has(address) || (source !== "number" && source !== "blank")) return null;
    deltas.set(address, delta);
  }
  // The cell left free takes what its sums ask for.
  const free = (step === 1 ? row[0] : row.at(-1)) ?? "";
  const asking = system.of
    .get(free)
    ?.find((each) => failures.has(each) || !(each.failed || each.slackLeft || each.slackRight));
  if (asking) {
    const delta = round(-(asking.gap + moveOf(asking, deltas)) * (asking.signs.get(free) ?? 1));
    if (delta !== 0) deltas.set(free, delta);
  }
  return deltas.size > 0 && mends(system, failures, deltas) ? deltas : null;
}

function explainByShift(system: System, failures: ReadonlySet<Constraint>): Explanation[] {
  // A row and its parts may come to the same change.
  const distinct = new Map<string, Explanation>();
  for (const row of printedRows(system)) {
    for (const step of [1, -1] as const) {
      const deltas = shiftRow(system, failures, row, step);
      if (deltas === null) continue;
      const key = JSON.stringify([...deltas].sort());
      distinct.set(key, { deltas, pattern: "shifted", loose: false });
    }
  }
  return [...distinct.values()];
}

/** The smallest changes that mend all these failures together, unordered. */
export function explain(system: System, failures: ReadonlySet<Constraint>): Explanation[] {
  const one = explainByOne(system, failures);
  if (one.length > 0) return one;
  const two = explainByTwo(system, failures);
  return two.length > 0 ? two : explainByShift(system, failures);
}
