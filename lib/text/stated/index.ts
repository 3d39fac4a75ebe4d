/**
 * From a number or a negation and the words that govern it to the kinds of claim it states. Each
 * subject of the report is a file of this folder and knows both ways: `read…` and `deny…`.
 */
import type { Piece } from "../clauses";
import type { Denial, Phrase } from "../phrase";
import { disputeKinds, firstOf, has, lastOf } from "../tags";
import { readBare } from "./bare";
import { denyCarried, readCarried } from "./carried";
import { denyDecisions, readDecisions } from "./decisions";
import { readDisclosed } from "./disclosed";
import { denyDisputes, readDisputes } from "./disputes";
import { denyDocuments, readDocuments } from "./documents";
import { denyFee, readFee } from "./fees";
import { denyOutcomes, readOutcome } from "./outcomes";
import { type Denier, type Memory, type Reader, type Stated, sortsPublished } from "./reader";
import { denyRequests, readHandling } from "./requests";
import { readShared } from "./shared";
import { readOwnAgain, readTotal } from "./total";

/** The first that knows the words has them. */
const readers: readonly Reader[] = [
  readShared,
  readTotal,
  readOwnAgain,
  readFee,
  readCarried,
  readDisputes,
  readOutcome,
  readDocuments,
  readDecisions,
  readHandling,
  readDisclosed,
  readBare,
];

const deniers: readonly Denier[] = [
  denyCarried,
  denyDisputes,
  denyDocuments,
  denyFee,
  denyDecisions,
  denyOutcomes,
  denyRequests,
];

/** The claims that one number states: none unless its words leave no doubt. */
export function readStated(phrase: Phrase, memory: Memory): Stated[] {
  if (phrase.quantity.counter === "%" || sortsPublished(phrase, memory)) return [];
  for (const read of readers) {
    const stated = read(phrase, memory);
    if (stated !== null) return stated;
  }
  return [];
}

/** 无投诉、行政复议和行政诉讼: complaints are listed beside disputes, and are none of their causes. */
const listsComplaints =
  /(?:投诉|举报|信访)[、和及或与](?:被|申请|提起)?(?:行政)?(?:复议|诉讼)|(?:复议|诉讼)[、和及或与](?:投诉|举报|信访)/;

function withoutComplaints(object: readonly Piece[], folded: string): readonly Piece[] {
  if (!listsComplaints.test(folded.slice(object[0]?.from, object.at(-1)?.to))) return object;
  return object.filter((each) => !/^(?:投诉|举报|信访)/.test(each.text));
}

/** 未收到通过网站、来信等方式提出的申请: in no way, however many are named. */
function withoutWays(object: readonly Piece[]): readonly Piece[] {
  const received = firstOf(object, ["received"]) + 1;
  const end = lastOf(object, ["ways"]) + 1;
  const ways = object.slice(received, end).filter((each) => !has([each], "filler", "through"));
  // 未收到其他渠道的申请: by one of them some have come.
  if (received === 0 || has(ways.slice(0, 1), "rest") || !has(ways, "several", "rest"))
    return object;
  return [...object.slice(0, received), ...object.slice(end)];
}

/** 未收到公开申请、行政复议和行政诉讼: before the disputes stand the requests, not what they come of. */
const besideRequests = /^[^因对就涉由关]+(?:申请|公开|信息)、(?:政府信息公开)?$/;

/** The kinds that a clause says there was none of. */
export function readDenied(said: Denial, memory: Memory): Stated[] {
  const { from, to } = said;
  // 未发生行政复议、诉讼问题: whatever it is called.
  const called = said.object.findLastIndex(({ text }) => !/^(?:案例|问题|事件|现象)$/.test(text));
  const denied = said.object.slice(0, called + 1);
  const object = withoutWays(withoutComplaints(denied, memory.folded));
  const denial = { ...said, object };
  if (has(object, "foreign", "item", "court", "rest")) return [];
  // 甲村不予公开2件，其余没有不予公开的
  if (/^(?:其余|其[他它]|余下|剩余)/.test(memory.folded.slice(from, to))) return [];
  for (const deny of deniers) {
    const kinds = deny(denial, memory);
    if (kinds === null) continue;
    const at = deny === denyDisputes ? firstOf(object, disputeKinds) : 0;
    const beside = besideRequests.test(memory.folded.slice(object[0]?.from, object[at]?.from));
    const asked = beside && denyRequests({ ...denial, object: object.slice(0, at - 1) }, memory);
    return [...(asked || []), ...kinds].map((kind) => ({ kind, value: 0, from, to }));
  }
  return [];
}
