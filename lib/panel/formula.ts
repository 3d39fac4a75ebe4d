/** A result's relation as two sums of named terms, for the card and for tracing in the page. */
import { splitAddress } from "../report/address";
import { round } from "../report/round";
import type { Operand, Result } from "../report/schema";

/** One number of a formula with what it is called. */
export interface Term {
  /** Null for a term that stands for several zeros. */
  readonly ref: string | null;
  readonly role: Operand["role"];
  /** Null for a blank. */
  readonly value: number | null;
  readonly name: string;
  /** How many zeros it stands for; 0 for a single operand. */
  readonly zeros: number;
}

/** A relation with the page's numbers, to be shown term by term. */
export interface Formula {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** What a side comes to that has more than one number other than 0 where the other has one; else null. */
  readonly sums: Readonly<Record<Operand["role"], number | null>>;
}

/** More zeros than these on one side are told as one term. */
const zerosShown = 2;

/**
 * The result as left = right; null where its operands are no two sums (a share, a limit), for
 * which the rule's own formula stands. `name` says what an operand is called.
 */
export function formulaOf(result: Result, name: (ref: string) => string): Formula | null {
  const { operands, difference } = result;
  const left = operands.filter((each) => each.role === "left");
  const right = operands.filter((each) => each.role === "right");
  if (left.length === 0 || right.length === 0 || difference === null) return null;
  if (/[<>≤≥]/.test(result.formula ?? "")) return null;
  if (Math.abs(total(left) - total(right) - difference) > 1e-6) return null;
  const terms = (side: readonly Operand[]) => fold(side, name);
  const sumBeside = (side: readonly Operand[], other: readonly Operand[]) =>
    side.filter((each) => each.value).length > 1 && other.length === 1 ? total(side) : null;
  const sums = { left: sumBeside(left, right), right: sumBeside(right, left) };
  return { left: terms(left), right: terms(right), sums };
}

function total(side: readonly Operand[]): number {
  return round(side.reduce((sum, each) => sum + (each.value ?? 0), 0));
}

/** Whether it is a blank total beside numbers of its own row, which stand in for it. */
function isSpelled({ ref, value }: Operand, side: readonly Operand[]): boolean {
  const total = splitAddress(ref);
  if (value !== null || total?.column !== "total") return false;
  return side.some((each) => each.value !== null && splitAddress(each.ref)?.row === total.row);
}

function fold(operands: readonly Operand[], name: (ref: string) => string): Term[] {
  const side = operands.filter((each) => !isSpelled(each, operands));
  const zeros = side.filter((each) => each.value === 0);
  const many = side.length > 4 && zeros.length > zerosShown;
  const terms = side
    .filter((each) => !many || each.value !== 0)
    .map(({ ref, role, value }) => ({ ref, role, value, name: name(ref), zeros: 0 }));
  const role = side[0]?.role ?? "left";
  return many ? [...terms, { ref: null, role, value: 0, name: "", zeros: zeros.length }] : terms;
}
