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

/** Whether the table has the number for all requests: received, on the desk, or concluded. */
export function isOfAllRequests(value: number, report: Report): boolean {
  const [received = 0, carried = 0, concluded = 0] = ["received", "carriedIn", "concluded"].map(
    (row) => cellAt(`applications.${row}.total`, report, null)?.value ?? 0,
  );
  return [received, received + carried, concluded].includes(value);
}

/** Where the first of those begins, by their index, that do not end before a place; they come in the text's order. */
function firstFrom<T>(
  all: readonly T[],
  placeOf: (each: T) => TextPlace | undefined,
  { paragraph, end }: Pick<TextPlace, "paragraph" | "end">,
): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = placeOf(all[middle] as T);
    const before =
      place !== undefined &&
      (place.paragraph < paragraph || (place.paragraph === paragraph && place.end < end));
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The claim that states this number, or null. Claims stand in the order in which they end. */
export function claimOf(quantity: Quantity, { reading, report }: Material): Claim | null {
  const placeOf = ({ id }: Claim) => reading.claimPlaces[id];
  for (let at = firstFrom(report.claims, placeOf, quantity); ; at++) {
    const claim = report.claims[at];
    const place = claim && placeOf(claim);
    if (place?.paragraph !== quantity.paragraph || place.start > quantity.start) return null;
    if (claim?.value === quantity.value) return claim;
  }
}

/** Sentences that a statement may have to either side: keeps the reading of any text linear. */
const longest = 8;

/** What is said in one go, and what leads up to it. */
export interface Statement {
  /** Where it begins among the sentences of the text. */
  readonly first: number;
  /** A sentence, with those that ； binds to it. */
  readonly sentences: readonly Sentence[];
  /** The sentence before it in its paragraph. */
  readonly lead: Sentence | null;
}

/** The statement in which a place ends. */
export function statementAt(place: TextPlace, sentences: readonly Sentence[]): Statement {
  const index = firstFrom(sentences, (each) => each, place);
  const goesOn = (at: number) =>
    sentences[at]?.paragraph === sentences[at + 1]?.paragraph &&
    /[；;]$/.test(sentences[at]?.text ?? "");
  let first = index;
  while (first > index - longest && goesOn(first - 1)) first--;
  let last = index;
  while (last < index + longest && goesOn(last)) last++;
  const lead = sentences[first - 1];
  return {
    first,
    sentences: sentences.slice(first, last + 1),
    lead: lead?.paragraph === place.paragraph ? lead : null,
  };
}

/** A number between the words to either side, up to the next number or mark. */
export interface Printed extends Quantity {
  /** The claim that states it, or null. */
  readonly claim: Claim | null;
  readonly before: readonly Piece[];
  readonly behind: readonly Piece[];
  /** The percentage that follows on it, or null. */
  readonly share: Quantity | null;
}

/** Characters to either side of a place in which numbers are looked at: keeps the work for each small. */
const reach = 600;

/** The numbers of a sentence that are no percentages, as far as they stand near a place. */
export function numbersIn(
  { clauses: { pieces } }: Sentence,
  { start }: TextPlace,
  material: Material,
): Printed[] {
  return pieces.flatMap((piece, at) => {
    if (piece.is !== "number" || piece.quantity.counter === "%") return [];
    const { quantity } = piece;
    if (Math.abs(quantity.start - start) > reach) return [];
    const next = pieces[stopAt(pieces, at + 1, "number")];
    const share = next?.is === "number" && next.quantity.counter === "%" ? next.quantity : null;
    const before = pieces.slice(wordsBack(pieces, at), at);
    const behind = pieces.slice(at + 1, stopAt(pieces, at + 1, "number", "mark"));
    return [{ ...quantity, claim: claimOf(quantity, material), before, behind, share }];
  });
}

/** A claim as an operand. */
export function claimOperand({ id, value }: Claim, role: Operand["role"] = "left"): Operand {
  return { ref: id, role, value };
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
