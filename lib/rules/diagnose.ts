/**
 * Which cells, had they been printed otherwise, would make everything agree. Every relation is
 * linear: a change of a cell moves the gaps of the relations it stands in by as much, so what the
 * change has to be follows from the gaps, and nothing is tried out.
 */
import { type Address, addresses, addressOf, formTable, type TableId } from "../report/form";
import type { Diagnosis, Report, Result } from "../report/schema";
import { evaluate, round } from "./evaluate";
import { formOf, type Relation, relationsOf } from "./relations";

/** A relation as the numbers on the page leave it. */
interface Constraint {
  readonly relation: Relation;
  /** +1 for a cell of the left side, −1 for one of the right. */
  readonly signs: ReadonlyMap<Address, number>;
  /** Left − right of the numbers on the page. */
  readonly gap: number;
  /** Blanks on a side can make up for its being the lesser. */
  readonly slackLeft: boolean;
  readonly slackRight: boolean;
  readonly failed: boolean;
}

/** What is added to each cell. */
type Deltas = ReadonlyMap<Address, number>;

/** The numbers of one table that may be changed, and what binds them. */
interface System {
  readonly report: Report;
  readonly table: TableId;
  readonly constraints: readonly Constraint[];
  /** The constraints that each number stands in. */
  readonly of: ReadonlyMap<Address, readonly Constraint[]>;
  /** Cells whose number can be none, such as −3: an explanation that leaves them is none. */
  readonly misfits: ReadonlySet<Address>;
}

interface Explanation {
  readonly deltas: Deltas;
  readonly pattern: Diagnosis["pattern"];
  /** True when the same cells could be changed by other amounts as well. */
  readonly loose: boolean;
}

function constrain(relation: Relation, report: Report): Constraint[] {
  const { outcome, left, right } = evaluate(relation, report);
  if (left.missing + left.unreadable + right.missing + right.unreadable > 0) return [];
  const sign = (value: number) => (address: Address) => [address, value] as const;
  return [
    {
      relation,
      signs: new Map([...relation.left.map(sign(1)), ...relation.right.map(sign(-1))]),
      gap: round(left.sum - right.sum),
      slackLeft: left.blanks > 0,
      slackRight: right.blanks > 0,
      failed: outcome === "failed",
    },
  ];
}

function buildSystem(
  report: Report,
  table: TableId,
  relations: readonly Relation[],
  misfits: ReadonlySet<Address>,
): System {
  const constraints = relations.flatMap((each) => constrain(each, report));
  const of = new Map<Address, Constraint[]>();
  for (const constraint of constraints) {
    for (const address of constraint.signs.keys()) {
      if (report.cells[address]?.state !== "number") continue;
      const known = of.get(address);
      if (known) known.push(constraint);
      else of.set(address, [constraint]);
    }
  }
  return { report, table, constraints, of, misfits };
}

function numberAt(system: System, address: Address): number {
  return system.report.cells[address]?.value ?? 0;
}

/** How far the deltas move the gap of a constraint. */
function moveOf({ signs }: Constraint, deltas: Deltas): number {
  let move = 0;
  for (const [address, delta] of deltas) move += (signs.get(address) ?? 0) * delta;
  return move;
}

/** Whether a gap that was no failure is none after the change either. */
function isTolerable({ slackLeft, slackRight }: Constraint, gap: number): boolean {
  return gap === 0 || (gap < 0 ? slackLeft : slackRight);
}

/** Whether the deltas are possible numbers, mend every failure and break nothing. */
function mends(system: System, failures: ReadonlySet<Constraint>, deltas: Deltas): boolean {
  for (const { signs } of failures)
    for (const address of system.misfits)
      if (signs.has(address) && !deltas.has(address)) return false;
  for (const [address, delta] of deltas) {
    const suggested = round(numberAt(system, address) + delta);
    if (delta === 0 || suggested < 0 || !Number.isInteger(suggested)) return false;
  }
  return system.constraints.every((each) => {
    const gap = round(each.gap + moveOf(each, deltas));
    if (failures.has(each)) return gap === 0;
    return each.failed || isTolerable(each, gap);
  });
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
    const line: Line = [signs.get(one) ?? 0, signs.get(other) ?? 0, -gap];
    if (failures.has(each) || !(failed || slackLeft || slackRight)) strict.push(line);
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
 * The rows as the page prints them, with and without the total, which may have stayed in its place:
 * table four is a single one, and its groups may shift alone.
 */
function printedRows({ report, table }: System): Address[][] {
  const form = formOf(report, table);
  const rows = formTable(table, form).rows.map((row) =>
    row.columns.map((column) => addressOf(table, row.id, column.id)),
  );
  const all = rows.flatMap((row) => [row, row.slice(0, -1)]);
  return table === "disputes" ? [...all, addresses(table, form)] : all;
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
function explain(system: System, failures: ReadonlySet<Constraint>): Explanation[] {
  const one = explainByOne(system, failures);
  if (one.length > 0) return one;
  const two = explainByTwo(system, failures);
  return two.length > 0 ? two : explainByShift(system, failures);
}

/** Failures that share cells, directly or through one another. */
function groupByCells(failures: ReadonlySet<Constraint>): Set<Constraint>[] {
  const groups: Set<Constraint>[] = [];
  const open = new Set(failures);
  for (const first of failures) {
    if (!open.delete(first)) continue;
    const group = new Set([first]);
    for (const member of group) {
      for (const each of open) {
        if (![...each.signs.keys()].some((address) => member.signs.has(address))) continue;
        group.add(each);
        open.delete(each);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The likelier first: fewest 总计 changed, then swapped digits, then the order of the form. */
function rank(system: System, explanations: readonly Explanation[]): Explanation[] {
  const order = addresses(system.table, formOf(system.report, system.table));
  const totals = new Set(
    relationsOf(system.report).flatMap(({ rule, right }) => (rule === "balance" ? [] : right)),
  );
  const keyed = explanations.map((explanation) => {
    const cells = [...explanation.deltas].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const changedTotals = cells.filter(([address]) => totals.has(address)).length;
    const places = cells.map(([address]) => order.indexOf(address));
    const isSwapped = explanation.pattern === "transposed" ? 0 : 1;
    return {
      explanation: { ...explanation, deltas: new Map(cells) },
      key: [changedTotals, isSwapped, ...places],
    };
  });
  keyed.sort((a, b) => {
    const at = a.key.findIndex((each, index) => each !== b.key[index]);
    return (a.key[at] ?? 0) - (b.key[at] ?? 0);
  });
  return keyed.map((each) => each.explanation);
}

function diagnoseTable(system: System, errors: ReadonlySet<string>): Diagnosis[][] {
  const failures = new Set(
    system.constraints.filter((each) => each.failed && errors.has(each.relation.id)),
  );
  if (failures.size === 0) return [];
  const describe = (group: ReadonlySet<Constraint>): Diagnosis[] => {
    const explanations = rank(system, explain(system, group));
    return explanations.map(({ deltas, pattern, loose }) => {
      const changes = [...deltas].map(([ref, delta]) => {
        const found = numberAt(system, ref);
        return { ref, found, suggested: round(found + delta) };
      });
      const mended = changes.map(({ ref }) => `whole-number:${ref}`);
      // What mends one group may happen to mend another as well.
      const sums = [...failures].filter(
        (each) => group.has(each) || round(each.gap + moveOf(each, deltas)) === 0,
      );
      return {
        changes,
        explains: [
          ...sums.map((each) => each.relation.id),
          ...mended.filter((each) => errors.has(each)),
        ],
        unique: explanations.length === 1 && !loose,
        pattern,
      };
    });
  };
  const together = describe(failures);
  if (together.length > 0) return [together];
  const groups = groupByCells(failures);
  return groups.length > 1 ? groups.map(describe) : [];
}

/**
 * Explanations of the failed sums, the likeliest first and no more than `atMost`; none where no
 * simple change mends them.
 */
export function diagnose(report: Report, results: readonly Result[], atMost = 8): Diagnosis[] {
  const errors = new Set(
    results.flatMap(({ id, outcome, severity }) =>
      outcome === "failed" && severity === "error" ? [id] : [],
    ),
  );
  if (errors.size === 0) return [];
  const checked = new Set(results.map((each) => each.id));
  const misfits = new Set(
    results.flatMap(({ id, rule, subject }) =>
      rule === "whole-number" && subject !== null && errors.has(id) ? [subject] : [],
    ),
  );
  const relations = relationsOf(report).filter((each) => checked.has(each.id));
  const found = (["applications", "disputes"] as const).flatMap((table) => {
    const own = relations.filter((each) => each.table === table);
    return diagnoseTable(buildSystem(report, table, own, misfits), errors);
  });
  // The best of every group before the second best of any.
  const ranked = found.flatMap((group) => group.map((diagnosis, place) => ({ diagnosis, place })));
  const told = new Set<string>();
  return ranked
    .sort((a, b) => a.place - b.place)
    .map((each) => each.diagnosis)
    .filter(({ changes }) => {
      const key = JSON.stringify(changes);
      return !told.has(key) && told.add(key);
    })
    .slice(0, atMost)
    .sort((a, b) => a.changes.length - b.changes.length);
}
