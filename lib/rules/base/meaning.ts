/** One reading of a number of the text: cells of the table, and what they come to. */
import { splitAddress } from "../../report/address";
import { type Address, applicantColumns, disputeColumns } from "../../report/form";
import { round } from "../../report/round";
import type { Cell, Claim, Operand, Outcome, Report } from "../../report/schema";
import { cellAt, evaluate, writeSum } from "../sums/evaluate";
import { nameColumn } from "./name";
import type { Text } from "./rule";

/** One meaning of the number: the cells that `plus` names, less those that `minus` names. */
export interface Meaning {
  readonly name: Text;
  readonly plus: readonly Address[];
  readonly minus?: readonly Address[];
  /** A careless reading, accepted where it fits; a blank in it stands for 0. */
  readonly loose?: boolean;
}

/** A meaning, and what the table makes of it. */
export interface Tried {
  readonly meaning: Meaning;
  readonly outcome: Outcome;
  /** Of the numbers on the page, blanks as 0; null where a cell was not read. */
  readonly value: number | null;
  /** Of what is added alone. */
  readonly sum: number;
  /** The cells, those taken off on the claim's side: each side is a sum. */
  readonly operands: readonly Operand[];
}

/** How far a rounded number may be off: the place of its last digit that is not 0. */
function slackOf({ value, approximate }: Claim): number {
  if (approximate !== true || value === 0) return 0;
  let slack = 1;
  while (value % (slack * 10) === 0) slack *= 10;
  return slack;
}

const total = ".total";

/** A blank total is at least what its own row counts: the parts stand in for it. */
function spell(refs: readonly Address[], report: Report): readonly Address[] {
  const isBlankTotal = (ref: Address): boolean =>
    ref.endsWith(total) && cellAt(ref, report, null)?.state === "blank";
  if (!refs.some(isBlankTotal)) return refs;
  return refs.flatMap((each) => (isBlankTotal(each) ? spellTotal(each, report) : each));
}

function spellTotal(ref: Address, report: Report): readonly Address[] {
  const row = ref.slice(0, -total.length);
  const columns = row.startsWith("disputes.") ? disputeColumns : applicantColumns;
  const cells = columns.map(({ id }) => `${row}.${id}`).filter((each) => each !== ref);
  return [ref, ...cells.filter((each) => cellAt(each, report, null)?.state === "number")];
}

/** A meaning in one column only says in which: 「行政复议 · 结果维持」. */
function inColumn(meaning: Meaning): Meaning {
  const { name, plus } = meaning;
  const [cell = ""] = plus;
  const { table, column } = splitAddress(cell) ?? {};
  // The names that are of table two are those of its cells.
  if (!column || column === "total" || table === "disclosure") return meaning;
  // The ids are what the columns are called in English, in one word.
  const words = column.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`);
  const zh = `「${name.zh} · ${nameColumn(column)}」`;
  return { ...meaning, name: { zh, en: `${name.en}, ${words}` } };
}

/** What the table makes of a claim in one meaning. */
export function tryMeaning(claim: Claim, meaning: Meaning, report: Report): Tried {
  const { plus, minus = [], loose } = meaning;
  const cells = { left: spell(minus, report), right: spell(plus, report) };
  const { left: less, right: more, operands } = evaluate(cells, report);
  const isRead = less.unread + more.unread === 0;
  const value = isRead ? round(more.sum - less.sum) : null;
  const judge = (): Outcome => {
    if (value === null) return "cantTell";
    // 600余 agrees with 600–700.
    if (Math.abs(claim.value - value) <= slackOf(claim)) return "passed";
    // A blank added may stand for what is wanting, a blank taken off for what is too much.
    const isWanting = claim.value > value || minus.length > 0;
    return less.blanks + more.blanks > 0 && !loose && isWanting ? "cantTell" : "failed";
  };
  return { meaning: inColumn(meaning), outcome: judge(), value, sum: more.sum, operands };
}

/**
 * The sum of cells as a reader would write it; zeros only where there is nothing else, and blanks
 * only where they leave it open.
 */
function writeCells(refs: readonly Address[], report: Report, outcome: Outcome): string {
  const cells = refs.map((each) => cellAt(each, report, null));
  const settled = (cell: Cell | undefined) =>
    cell?.state === "number" ? cell.value === 0 : cell?.state === "blank" && outcome !== "cantTell";
  const telling = cells.filter((each) => !settled(each));
  return telling.length === 0 ? "0" : writeSum(telling, outcome);
}

/** `83 = 81 + 2`; what a meaning takes off stands beside the claim: `24 + 2 = 26`. */
export function writeMeaning(
  claim: Claim,
  { meaning, outcome, sum }: Tried,
  report: Report,
): string {
  const { plus, minus = [] } = meaning;
  const sign = outcome === "failed" ? "≠" : claim.approximate === true ? "≈" : "=";
  const beside = writeCells(minus, report, outcome);
  const left = beside === "0" ? claim.value : `${claim.value} + ${beside}`;
  const right = writeCells(spell(plus, report), report, outcome);
  const added = outcome === "failed" && right.includes(" + ") ? ` = ${sum}` : "";
  return `${left} ${sign} ${right}${added}`;
}
