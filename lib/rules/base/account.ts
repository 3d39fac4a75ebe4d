/** Outcomes told of a number before them: 132件中，予以公开20件、不予公开112件; 厅机关96件，公开41件，占42.7%. */
import type { Claim, Operand } from "../../report/schema";
import type { Quantity, Sentence } from "../../text/sentence";
import { decisions, disputeKinds, documentKinds, has, outcomes } from "../../text/tags";
import type { Tag } from "../../text/words";
import { cellAt } from "../sums/evaluate";
import { leaveOpen } from "./finding";
import type { Finding, Material } from "./rule";
import {
  claimOf,
  isOfTable,
  isPrinted,
  largestByChance,
  ledStatementAt,
  operandOf,
  statementAt,
  wordsBefore,
} from "./text-number";

const kinds: ReadonlySet<string> = new Set([...outcomes, "grantedOrPartial"]);

/** Whether the table has the number for all requests: received, on the desk, or concluded. */
export function isOfAll(value: number, { report }: Material): boolean {
  const [received = 0, carried = 0, concluded = 0] = ["received", "carriedIn", "concluded"].map(
    (row) => cellAt(`applications.${row}.total`, report, null)?.value ?? 0,
  );
  return [received, received + carried, concluded].includes(value);
}

const requests = /^(?:received|concluded|carriedIn)$/;

/** Whether a number may count requests, and is not the table's for all. */
function isOfSome(quantity: Quantity, material: Material): boolean {
  const told = claimOf(quantity, material);
  if (quantity.value <= largestByChance || (told && !requests.test(told.kind))) return false;
  return !isOfAll(quantity.value, material);
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

/** Words that make a number none of requests, or of those that something became of. */
const others: readonly Tag[] = [
  ...(["compare", "item", "publish"] as const),
  ...[...outcomes, ...disputeKinds, ...decisions, ...documentKinds],
];

/** Whether the words before a number leave it open that it counts requests, whoever's they are. */
function mayCountRequests(quantity: Quantity, sentences: readonly Sentence[]): boolean {
  const sentence = sentences.find((each) => each.quantities.includes(quantity));
  return sentence !== undefined && !has(wordsBefore(quantity, sentence), ...others);
}

/** The numbers of sentences that are no shares, and which of them is the claim's own. */
function readNumbers(
  claim: Claim,
  sentences: readonly Sentence[],
  material: Material,
): { readonly numbers: readonly Quantity[]; readonly at: number } {
  const numbers = sentences.flatMap(({ quantities }) =>
    quantities.filter(({ counter }) => counter !== "%"),
  );
  return { numbers, at: numbers.findIndex((each) => claimOf(each, material)?.id === claim.id) };
}

function isOutcome(quantity: Quantity, material: Material): boolean {
  return kinds.has(claimOf(quantity, material)?.kind ?? "");
}

/** Whether the number at `at` is the sum of the two outcomes before it: 予以公开173件、部分公开40件，合计213件. */
function sumsTwo(numbers: readonly Quantity[], at: number, material: Material): boolean {
  const two = numbers.slice(Math.max(0, at - 2), at);
  const sum = two.reduce((all, each) => all + each.value, 0);
  return sum === numbers[at]?.value && two.every((each) => isOutcome(each, material));
}

/**
 * The number that a claim follows on, 线上申请6件，答复6件, where nobody knows whose it is: the claim
 * may be of just those.
 */
function findHead(
  claim: Claim,
  sentences: readonly Sentence[],
  material: Material,
): Quantity | null {
  const { numbers, at } = readNumbers(claim, sentences, material);
  const own = numbers[at];
  const text = material.reading.paragraphs[own?.paragraph ?? -1]?.text ?? "";
  // 4件，公开1件、不存在3件: what is told before of the same is passed over, whether or not it is claimed.
  const isListed = (each: Quantity): boolean =>
    claim.kind !== "concluded" &&
    (isOutcome(each, material) ||
      !mayCountRequests(each, sentences) ||
      sumsTwo(numbers, numbers.indexOf(each), material));
  // 收到9件（线上6件，线下3件），答复8件
  const isAside = ({ end }: Quantity): boolean => /^[^（(]*[）)]/.test(text.slice(end, own?.start));
  const before = numbers.slice(Math.max(0, at - longestList), at);
  const head = before.findLast((each) => !isListed(each) && !isAside(each));
  if (head === undefined || head.counter !== own?.counter || head.value < claim.value) return null;
  // 全年受理644件，予以公开301件: where the first is not the table's, only that is held against it.
  const told = claimOf(head, material);
  const mayBe = told === null || (claim.kind !== "concluded" && requests.test(told.kind));
  if (!mayBe || isOfAll(head.value, material)) return null;
  // 延长答复期限12件，办结12件
  const same = claim.kind === "concluded" && head.value === claim.value;
  return same || mayCountRequests(head, sentences) ? head : null;
}

/**
 * The number before a claim that comes to it when one that nobody claims is taken off:
 * 收到60件，合并处理4件，实际答复56件.
 */
function findWhole(
  claim: Claim,
  sentences: readonly Sentence[],
  material: Material,
): Quantity | null {
  const { numbers, at } = readNumbers(claim, sentences, material);
  const before = numbers.slice(Math.max(0, at - longestList), at);
  const off = before.filter((each) => each.value > 0 && claimOf(each, material) === null);
  const isWhole = (each: Quantity): boolean =>
    off.some(({ value, start }) => start > each.start && each.value - value === claim.value);
  return before.find(isWhole) ?? null;
}

/**
 * The number before an outcome of which it is told to be a part, where that is none of all requests:
 * a list with the outcome adds up to it, or the share printed behind the outcome is one of it. What
 * is told became of just so many, whoever's they are. Null where there is no such number.
 */
function accountOf(claim: Claim, material: Material): Quantity | null {
  const place = material.reading.claimPlaces[claim.id];
  if (place === undefined || !(kinds.has(claim.kind) || claim.kind === "concluded")) return null;
  const own = statementAt(place, material.sentences);
  const head = findHead(claim, own, material);
  const sentences = ledStatementAt(place, material.sentences);
  if (head !== null || claim.kind === "concluded")
    return head ?? findWhole(claim, sentences, material);
  const { numbers, at } = readNumbers(claim, sentences, material);
  const printed = sentences.flatMap(({ quantities }) => quantities);
  // 办理查询31件。公开21件，不予公开10件: of the sentence before, only what its last number counts.
  const last = numbers.findLastIndex(({ end }) => end <= (own[0]?.start ?? 0));
  const behind = numbers[at] && printed[printed.indexOf(numbers[at]) + 1];
  const share = behind?.counter === "%" ? behind : null;
  for (let index = at - 1; index >= Math.max(0, last, at - longestList); index--) {
    const whole = numbers[index];
    if (whole === undefined || !isOfSome(whole, material)) continue;
    if (index === last && whole.counter !== numbers[at]?.counter) continue;
    if (addsUp(whole.value, numbers, index + 1, at)) return whole;
    if (share !== null && isPrinted(share, claim.value / whole.value)) return whole;
  }
  return null;
}

function tellPart(claim: Claim, whole: Operand): Finding {
  const why = {
    zh: `从前后的数看，说的是前文 ${whole.value} 的办理情况，所计可能只是一部分或其他机关的`,
    en: `by the numbers around it tells what became of the ${whole.value} before it and may count only those`,
  };
  return leaveOpen(claim, why, whole);
}

/** Claims before that may be the group's: keeps the reading of any text linear. */
const nearby = 8;

/** The reviews or lawsuits that a result is told of: 复议51件（维持46件）. */
function groupOf(claim: Claim, { reading, report }: Material): Claim | null {
  const at = report.claims.indexOf(claim);
  const paragraphOf = ({ id }: Claim) => reading.claimPlaces[id]?.paragraph;
  const group = report.claims
    .slice(Math.max(0, at - nearby), Math.max(0, at))
    .findLast(({ kind }) => claim.kind.startsWith(`${kind}.`));
  return group !== undefined && paragraphOf(group) === paragraphOf(claim) ? group : null;
}

/** What is told of all of a group: 审结4件，其中维持3件. */
const ofGroup = /结|审理/;

/**
 * The number that nobody claims between a group and its result, which may be of that one: 复议3件，应诉2件（在审1件）.
 */
function otherBetween(claim: Claim, group: Claim, material: Material): Quantity | undefined {
  const { claimPlaces, paragraphs } = material.reading;
  const place = claimPlaces[claim.id];
  const from = claimPlaces[group.id]?.end ?? 0;
  if (place === undefined) return undefined;
  const text = paragraphs[place.paragraph]?.text ?? "";
  return readNumbers(claim, statementAt(place, material.sentences), material).numbers.find(
    (each) =>
      each.start >= from &&
      each.end <= place.start &&
      claimOf(each, material) === null &&
      !ofGroup.test(text.slice(Math.max(0, each.start - 8), each.start)),
  );
}

/** Why an outcome is not held against the table that is told of another number; else null. */
export function findAccount(claim: Claim, material: Material): Finding | null {
  const group = groupOf(claim, material);
  if (group !== null && !isOfTable(group, material.report))
    return tellPart(claim, { ref: group.id, role: "right", value: group.value });
  const other = group === null ? null : otherBetween(claim, group, material);
  const whole = other ?? accountOf(claim, material);
  return whole === null ? null : tellPart(claim, operandOf(whole, "right", material));
}
