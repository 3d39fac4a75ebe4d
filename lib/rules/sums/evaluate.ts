/** The one evaluator: whether two sums agree when some of their cells are blank or unread. */
import { round } from "../../report/round";
import type { Cell, Operand, Outcome, Report } from "../../report/schema";

/** Two sums that ought to be equal, by the refs of their terms. */
export interface Equation {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What one side amounts to. */
export interface Side {
  /** Sum of the numbers on the page. */
  readonly sum: number;
  readonly numbers: number;
  readonly blanks: number;
  readonly missing: number;
  readonly unreadable: number;
  /** Missing or unreadable. */
  readonly unread: number;
}

/** What became of an equation with the numbers of the page. */
export interface Evaluation {
  readonly outcome: Outcome;
  readonly left: Side;
  readonly right: Side;
  /** Left − right; null where it cannot be told. */
  readonly difference: number | null;
  readonly formula: string;
  readonly operands: readonly Operand[];
}

/** Prefix of a ref to a cell of last year's report. */
export const priorPrefix = "prior:";

/** The cell that a ref names, in this or in last year's report; undefined where there is none. */
export function cellAt(ref: string, report: Report, prior: Report | null): Cell | undefined {
  return ref.startsWith(priorPrefix)
    ? prior?.cells[ref.slice(priorPrefix.length)]
    : report.cells[ref];
}

type Term = Cell | undefined;

/** Beyond this, sums of whole numbers are no longer exact: as good as unread. */
const largest = 1e14;

function addUp(terms: readonly Term[]): Side {
  let sum = 0;
  let numbers = 0;
  let blanks = 0;
  let unreadable = 0;
  for (const term of terms) {
    if (term?.state === "blank") blanks += 1;
    else if (term?.state === "number" && Math.abs(term.value ?? largest) < largest) {
      sum += term.value ?? 0;
      numbers += 1;
    } else if (term && term.state !== "missing") unreadable += 1;
  }
  const unread = terms.length - numbers - blanks;
  return { sum: round(sum), numbers, blanks, missing: unread - unreadable, unreadable, unread };
}

/**
 * Blanks are unknown numbers ≥ 0: the difference of the known numbers can be made up on the lesser
 * side if there is a blank there.
 */
function judge(left: Side, right: Side): Outcome {
  if (left.unread + right.unread > 0) return "cantTell";
  if (left.numbers + right.numbers === 0) return "inapplicable";
  if (left.sum === right.sum) return "passed";
  const lesser = left.sum < right.sum ? left : right;
  return lesser.blanks > 0 ? "cantTell" : "failed";
}

/** Fewer terms than this are all shown, zeros too, so that the formula looks like the relation. */
const longSum = 4;

/** A sum as a reader would write it: □ is a blank, ? a cell that was not read. */
export function writeSum(terms: readonly Term[], outcome: Outcome): string {
  const written = terms.map((term): string => {
    if (term?.state === "blank") return "□";
    return term?.state === "number" ? String(term.value) : "?";
  });
  if (terms.length < longSum) return written.join(" + ");
  const settled = outcome === "passed" ? ["0", "□"] : ["0"];
  const telling = written.filter((each) => !settled.includes(each));
  if (telling.length === 0) return "0";
  const isUnknown = (each: string) => "□?".includes(each);
  const unknown = telling.filter(isUnknown);
  if (unknown.length <= 2) return telling.join(" + ");
  const known = telling.filter((each) => !isUnknown(each));
  return [...known, unknown[0], "…", unknown.at(-1)].join(" + ");
}

function writeFormula(
  left: readonly Term[],
  right: readonly Term[],
  outcome: Outcome,
  sum: number,
): string {
  const leftSum = writeSum(left, outcome);
  const rightSum = writeSum(right, outcome);
  if (outcome !== "failed") return `${leftSum} = ${rightSum}`;
  const isPlainSum = right.length === 1 && leftSum.includes(" + ") && !leftSum.includes("□");
  return isPlainSum ? `${leftSum} = ${sum} ≠ ${rightSum}` : `${leftSum} ≠ ${rightSum}`;
}

/** Judges the equation with the numbers on the page. */
export function evaluate(
  equation: Equation,
  report: Report,
  prior: Report | null = null,
): Evaluation {
  const read = (ref: string) => cellAt(ref, report, prior);
  const leftTerms = equation.left.map(read);
  const rightTerms = equation.right.map(read);
  const left = addUp(leftTerms);
  const right = addUp(rightTerms);
  const outcome = judge(left, right);
  const operand =
    (role: Operand["role"], terms: readonly Term[]) =>
    (ref: string, index: number): Operand => ({ ref, role, value: terms[index]?.value ?? null });
  return {
    outcome,
    left,
    right,
    difference: outcome === "passed" || outcome === "failed" ? round(left.sum - right.sum) : null,
    formula: writeFormula(leftTerms, rightTerms, outcome, left.sum),
    operands: [
      ...equation.left.map(operand("left", leftTerms)),
      ...equation.right.map(operand("right", rightTerms)),
    ],
  };
}
