/** Outcomes told of a number before them: 132件中，予以公开20件、不予公开112件; 厅机关96件，公开41件，占42.7%. */
import type { Claim } from "../../report/schema";
import type { Quantity } from "../../text/sentence";
import { outcomes } from "../../text/tags";
import { cellAt } from "../sums/evaluate";
import type { Subject } from "./rule";
import { claimOf, isPrinted, statementAt } from "./text-number";

const kinds: ReadonlySet<string> = new Set([...outcomes, "grantedOrPartial"]);
/** Of smaller numbers some add up by chance. */
const largestByChance = 9;

const requests = /^(?:received|concluded|carriedIn)$/;

/** Whether a number may count requests, and is not the table's for all: received, on the desk, or concluded. */
function isOfSome(quantity: Quantity, subject: Subject): boolean {
  const told = claimOf(quantity, subject);
  if (quantity.value <= largestByChance || (told && !requests.test(told.kind))) return false;
  const [received = 0, carried = 0, concluded = 0] = ["received", "carriedIn", "concluded"].map(
    (row) => cellAt(`applications.${row}.total`, subject.report, null)?.value ?? 0,
  );
  return ![received, received + carried, concluded].includes(quantity.value);
}

/** Numbers that a list may have: keeps the reading of any text linear. */
const longestList = 12;

/** Whether the numbers from `first` on add up to the whole, the one at `at` among them. */
function addsUp(whole: number, numbers: readonly Quantity[], first: number, at: number): boolean {
  let left = whole;
  for (const [index, { value }] of numbers.slice(first, at + longestList).entries()) {
    left -= value;
    if (left < 0) return false;
    if (left === 0 && index > 0 && first + index >= at) return true;
  }
  return false;
}

/**
 * The number before an outcome of which it is told to be a part, where that is none of all requests:
 * a list with the outcome adds up to it, or the share printed behind the outcome is one of it. What
 * is told became of just so many, whoever's they are. Null where there is no such number.
 */
export function findAccount(claim: Claim, subject: Subject): Quantity | null {
  const place = subject.reading.claimPlaces[claim.id];
  if (place === undefined || !kinds.has(claim.kind)) return null;
  const printed = statementAt(place, subject.sentences).flatMap(({ quantities }) => quantities);
  const numbers = printed.filter(({ counter }) => counter !== "%");
  const at = numbers.findIndex((each) => claimOf(each, subject)?.id === claim.id);
  const behind = numbers[at] && printed[printed.indexOf(numbers[at]) + 1];
  const share = behind?.counter === "%" ? behind : null;
  for (let index = at - 1; index >= Math.max(0, at - longestList); index--) {
    const whole = numbers[index];
    if (whole === undefined || !isOfSome(whole, subject)) continue;
    if (addsUp(whole.value, numbers, index + 1, at)) return whole;
    if (share !== null && isPrinted(share, claim.value / whole.value)) return whole;
  }
  return null;
}
