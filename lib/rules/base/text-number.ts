/** Numbers of the text as operands: by the claim that states them, else by their own id. */
import type { Address, TableId } from "../../report/form";
import type { TextPlace } from "../../report/reading";
import type { Claim, Operand, Report } from "../../report/schema";
import type { Piece } from "../../text/clauses";
import { stopAt, wordsBack } from "../../text/governed";
import type { Quantity, Sentence } from "../../text/sentence";
import { cellAt } from "../sums/evaluate";
import { cellsOf } from "./form-of";
import type { Material } from "./rule";

/** Numbers up to this one are the same, or add up, by chance too often to tell anything. */
export const largestByChance = 9;

/** The table that counts a kind: what is said of requests in one sentence holds for them in the next. */
export function tableOf(kind: string): TableId {
  if (/^(?:review|litigation)/.test(kind)) return "disputes";
  return /^(?:licences|penalties|coercion)|\./.test(kind) ? "disclosure" : "applications";
}

const bothGroups = ["litigationDirect", "litigationAfterReview"];

/** True for a number that the table has for the same: in one cell, or in the rows of a group. */
export function isOfTable({ kind, value }: Claim, report: Report): boolean {
  if (cellAt(`disclosure.${kind}`, report, null)?.value === value) return true;
  const table = tableOf(kind);
  const column = table === "disclosure" ? "decisions" : "total";
  const rows = kind === "litigation" ? bothGroups : [kind];
  const cells = rows.flatMap((row) => cellsOf(report, table, row, column));
  const sum = (all: number, ref: Address) => all + (cellAt(ref, report, null)?.value ?? 0);
  return cells.length > 0 && cells.reduce(sum, 0) === value;
}

/** The claim that states this number, or null. Claims stand in the order in which they end. */
export function claimOf(quantity: Quantity, { reading, report }: Material): Claim | null {
  const { paragraph, start, end, value } = quantity;
  const placeOf = (at: number) => reading.claimPlaces[report.claims[at]?.id ?? ""];
  let low = 0;
  let high = report.claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = placeOf(middle);
    const before =
      place !== undefined &&
      (place.paragraph < paragraph || (place.paragraph === paragraph && place.end < end));
    if (before) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < report.claims.length; at++) {
    const place = placeOf(at);
    if (place === undefined || place.paragraph !== paragraph || place.start > start) break;
    const claim = report.claims[at];
    if (claim?.value === value) return claim;
  }
  return null;
}

/** Sentences that a statement may have to either side: keeps the reading of any text linear. */
const longest = 8;

/** Where the sentence in which a claim ends begins and ends among the others, with those that ； binds to it. */
function findStatement(
  place: TextPlace,
  sentences: readonly Sentence[],
): [first: number, last: number] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { paragraph, end } = sentences[middle] ?? place;
    const before =
      paragraph < place.paragraph || (paragraph === place.paragraph && end < place.end);
    if (before) low = middle + 1;
    else high = middle;
  }
  const index = low;
  const goesOn = (at: number) =>
    sentences[at]?.paragraph === sentences[at + 1]?.paragraph &&
    /[；;]$/.test(sentences[at]?.text ?? "");
  let first = index;
  while (first > index - longest && goesOn(first - 1)) first--;
  let last = index;
  while (last < index + longest && goesOn(last)) last++;
  return [first, last];
}

/** The sentence in which a claim ends, with those that ； binds to it. */
export function statementAt(place: TextPlace, sentences: readonly Sentence[]): readonly Sentence[] {
  const [first, last] = findStatement(place, sentences);
  return sentences.slice(first, last + 1);
}

/** The same, and the sentence of its paragraph that leads up to it. */
export function ledStatementAt(
  place: TextPlace,
  sentences: readonly Sentence[],
): readonly Sentence[] {
  const [first, last] = findStatement(place, sentences);
  const isLed = sentences[first - 1]?.paragraph === place.paragraph;
  return sentences.slice(isLed ? first - 1 : first, last + 1);
}

/** The words before a number of the sentence, back to the number or the mark before. */
export function wordsBefore(quantity: Quantity, { clauses }: Sentence): readonly Piece[] {
  const { pieces } = clauses;
  const at = pieces.findIndex((each) => each.is === "number" && each.quantity === quantity);
  return at < 0 ? [] : pieces.slice(wordsBack(pieces, at), at);
}

/** The words behind a number of the sentence, up to the next number or mark. */
export function wordsBehind(quantity: Quantity, { clauses }: Sentence): readonly Piece[] {
  const { pieces } = clauses;
  const at = pieces.findIndex((each) => each.is === "number" && each.quantity === quantity);
  return at < 0 ? [] : pieces.slice(at + 1, stopAt(pieces, at + 1, "number", "mark"));
}

/** The number as an operand. */
export function operandOf(quantity: Quantity, role: Operand["role"], material: Material): Operand {
  return { ref: claimOf(quantity, material)?.id ?? quantity.id, role, value: quantity.value };
}

/** True when `percent`, as it is printed, is `ratio` × 100 rounded or cut off. */
export function isPrinted(percent: Quantity, ratio: number): boolean {
  const { value, step } = percent;
  const exact = ratio * 100;
  const slack = 1e-9;
  const rounded = Math.abs(exact - value) <= step / 2 + slack;
  return rounded || (exact >= value - slack && exact < value + step - slack);
}

/** A ratio in as many decimals as the text prints, and one more. */
export function writePercent(percent: Quantity, ratio: number): string {
  const decimals = Math.max(0, Math.round(-Math.log10(percent.step)));
  return `${(ratio * 100).toFixed(decimals + 1)}%`;
}
