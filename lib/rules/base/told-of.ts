/** Outcomes told of a number before them: 132件中，予以公开20件、不予公开112件; 厅机关96件，公开41件，占42.7%. */
import type { Claim } from "../../report/schema";
import { decisions, disputeKinds, documentKinds, has, outcomes } from "../../text/tags";
import type { Tag } from "../../text/words";
import type { Doubt, Mismatch } from "./mismatch";
import {
  claimOperand,
  isOfAllRequests,
  isOfTable,
  isPrinted,
  largestByChance,
  operandOf,
  type Printed,
} from "./text-number";

const kinds: ReadonlySet<string> = new Set([...outcomes, "grantedOrPartial"]);
const requests = /^(?:received|concluded|carriedIn)$/;

/** Numbers that a list may have: keeps the reading of any text linear. */
const longestList = 12;

/** Words that make a number none of requests, or of those that something became of. */
const others: readonly Tag[] = [
  ...(["compare", "item", "publish"] as const),
  ...[...outcomes, ...disputeKinds, ...decisions, ...documentKinds],
];

/**
 * The number that a claim follows on, 线上申请6件，答复6件, where nobody knows whose it is: the claim
 * may be of just those.
 */
function findHead({ claim, text, numbers, at, material }: Mismatch): Printed | null {
  const own = numbers[at];
  const isOfRequests = claim.kind === "concluded";
  const isOutcome = (each: Printed) => kinds.has(each.claim?.kind ?? "");
  const mayCountRequests = ({ before }: Printed) => !has(before, ...others);
  /** 予以公开173件、部分公开40件，合计213件 */
  const sumsTwo = (each: Printed): boolean => {
    const end = numbers.indexOf(each);
    const two = numbers.slice(Math.max(0, end - 2), end);
    const sum = two.reduce((all, { value }) => all + value, 0);
    return sum === each.value && two.every(isOutcome);
  };
  const head = numbers.slice(Math.max(0, at - longestList), at).findLast((each) => {
    // 收到9件（线上6件，线下3件），答复8件
    if (/^[^（(]*[）)]/.test(text.slice(each.end, own?.start))) return false;
    // 4件，公开1件、不存在3件: what is told before of the same is passed over, whether or not it is claimed.
    return isOfRequests || !(isOutcome(each) || !mayCountRequests(each) || sumsTwo(each));
  });
  if (head === undefined || head.counter !== own?.counter || head.value < claim.value) return null;
  // 全年受理644件，予以公开301件: where the first is not the table's, only that is held against it.
  const mayBe = head.claim === null || (!isOfRequests && requests.test(head.claim.kind));
  if (!mayBe || isOfAllRequests(head.value, material.report)) return null;
  // 延长答复期限12件，办结12件
  return (isOfRequests && head.value === claim.value) || mayCountRequests(head) ? head : null;
}

/**
 * The number before a claim that comes to it when one that nobody claims is taken off:
 * 收到60件，合并处理4件，实际答复56件.
 */
function findMinuend({ claim, numbers, at, led }: Mismatch): Printed | undefined {
  const before = [...led, ...numbers.slice(0, Math.max(0, at))].slice(-longestList);
  const off = before.filter((each) => each.value > 0 && each.claim === null);
  return before.find((each) =>
    off.some(({ value, start }) => start > each.start && each.value - value === claim.value),
  );
}

/** Whether the first of the numbers add up to the whole, the one at `at` among them. */
function addsUp(whole: number, numbers: readonly Printed[], at: number): boolean {
  let left = whole;
  for (const [index, { value }] of numbers.entries()) {
    left -= value;
    if (left < 0) return false;
    if (left === 0 && index > 0 && index >= at) return true;
  }
  return false;
}

/**
 * The number before an outcome of which it is told to be a part, where that is none of all requests:
 * a list with the outcome adds up to it, or the share printed behind the outcome is one of it. What
 * is told became of just so many, whoever's they are.
 */
function findWhole({ claim, numbers, at, led, material }: Mismatch): Printed | undefined {
  const own = numbers[at];
  // 办理查询31件。公开21件，不予公开10件: of the sentence before, only what its last number counts.
  const head = led.slice(-1);
  const before = [...head, ...numbers.slice(0, Math.max(0, at))].slice(-longestList);
  return before.findLast((whole, index) => {
    if (whole.value <= largestByChance || (whole.claim && !requests.test(whole.claim.kind)))
      return false;
    if (isOfAllRequests(whole.value, material.report)) return false;
    if (head.includes(whole) && whole.counter !== own?.counter) return false;
    const list = before.slice(index + 1);
    const ahead = numbers.slice(at, at + longestList);
    if (addsUp(whole.value, [...list, ...ahead], list.length)) return true;
    return own?.share != null && isPrinted(own.share, claim.value / whole.value);
  });
}

/** Claims before that may be the group's: keeps the reading of any text linear. */
const nearby = 8;

/** The reviews or lawsuits that a result is told of: 复议51件（维持46件）. */
function disputesOf({ claim, place, material: { reading, report } }: Mismatch): Claim | null {
  const at = Math.max(0, report.claims.indexOf(claim));
  const disputes = report.claims
    .slice(Math.max(0, at - nearby), at)
    .findLast(({ kind }) => claim.kind.startsWith(`${kind}.`));
  const paragraph = reading.claimPlaces[disputes?.id ?? ""]?.paragraph;
  return paragraph === place.paragraph ? (disputes ?? null) : null;
}

/** What is told of all of a group: 审结4件，其中维持3件. */
const ofGroup = /结|审理/;

/**
 * The number that nobody claims between a group and its result, which may be of that one: 复议3件，应诉2件（在审1件）.
 */
function findBetween(
  { place, text, numbers, material }: Mismatch,
  disputes: Claim,
): Printed | undefined {
  const from = material.reading.claimPlaces[disputes.id]?.end ?? 0;
  return numbers.find(
    (each) =>
      each.start >= from &&
      each.end <= place.start &&
      each.claim === null &&
      !ofGroup.test(text.slice(Math.max(0, each.start - 8), each.start)),
  );
}

/** Of the outcomes those of which another is told as a part, and counted on its own. */
const hosts: Readonly<Record<string, string>> = {
  granted: "grantedOrPartial",
  partial: "granted grantedOrPartial",
  notHeld: "unavailable",
};

/** 不予公开10件，其中不存在4件: the outcome before of which another is told as a part, which it is of no row. */
function findHost({ claim, place, text, numbers, at }: Mismatch): Printed | null {
  const host = numbers[at - 1];
  const kind = host?.claim?.kind ?? "";
  if (!kinds.has(kind) || !text.startsWith("其中", place.start)) return null;
  return hosts[claim.kind]?.split(" ").includes(kind) ? null : (host ?? null);
}

/** The number that nobody claims, or that is not the table's, of which an outcome is told. */
function findTold(mismatch: Mismatch): Printed | null | undefined {
  const { kind } = mismatch.claim;
  if (kind === "concluded") return findHead(mismatch) ?? findMinuend(mismatch);
  if (!kinds.has(kind)) return null;
  return findHost(mismatch) ?? findHead(mismatch) ?? findWhole(mismatch);
}

/** The number that the table does not have, and of which an outcome or a result is told. */
export function isToldOfAnother(mismatch: Mismatch): Doubt | null {
  const { material } = mismatch;
  const disputes = disputesOf(mismatch);
  const isOther = disputes !== null && !isOfTable(disputes, material.report);
  const told = disputes === null ? findTold(mismatch) : findBetween(mismatch, disputes);
  const other = isOther
    ? claimOperand(disputes, "right")
    : told && operandOf(told, "right", material);
  if (!other) return null;
  const why = {
    zh: `从前后的数看，说的是前文 ${other.value} 的办理情况，所计可能只是一部分或其他机关的`,
    en: `by the numbers around it tells what became of the ${other.value} before it and may count only those`,
  };
  return { why, beside: other };
}
