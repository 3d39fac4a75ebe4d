/**
 * The sums of one table as a system of linear relations: a change of a cell moves the gaps of the
 * relations it stands in by as much.
 */
import type { Address, TableId } from "../../report/form";
import { round } from "../../report/round";
import type { Report } from "../../report/schema";
import { evaluate } from "./evaluate";
import type { Relation } from "./relations";

/** A relation as the numbers on the page leave it. */
export interface Constraint {
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
export type Deltas = ReadonlyMap<Address, number>;

/** The numbers of one table that may be changed, and what binds them. */
export interface System {
  readonly report: Report;
  readonly table: TableId;
  readonly constraints: readonly Constraint[];
  /** The constraints that each number stands in. */
  readonly of: ReadonlyMap<Address, readonly Constraint[]>;
  /** Cells whose number can be none, such as −3: an explanation that leaves them is none. */
  readonly misfits: ReadonlySet<Address>;
}

function constrain(relation: Relation, report: Report): Constraint[] {
  const { outcome, left, right } = evaluate(relation, report);
  if (left.unread + right.unread > 0) return [];
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

export function buildSystem(
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

export function numberAt(system: System, address: Address): number {
  return system.report.cells[address]?.value ?? 0;
}

/** How far the deltas move the gap of a constraint. */
export function moveOf({ signs }: Constraint, deltas: Deltas): number {
  let move = 0;
  for (const [address, delta] of deltas) move += (signs.get(address) ?? 0) * delta;
  return move;
}

/** Whether a gap that was no failure is none after the change either. */
function isTolerable({ slackLeft, slackRight }: Constraint, gap: number): boolean {
  return gap === 0 || (gap < 0 ? slackLeft : slackRight);
}

/** Whether the deltas are possible numbers, mend every failure and break nothing. */
export function mends(system: System, failures: ReadonlySet<Constraint>, deltas: Deltas): boolean {
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
