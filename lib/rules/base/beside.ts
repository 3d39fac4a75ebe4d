/** The table's number, or just what the text has more or less, printed beside a number that disagrees. */
import { addressOf } from "../../report/form";
import {
  applicants,
  columnOf,
  decisions,
  disputeKinds,
  documentKinds,
  has,
  outcomes,
  tagOf,
  tagsIn,
} from "../../text/tags";
import type { Tag } from "../../text/words";
import { cellAt } from "../sums/evaluate";
import type { Doubt, Mismatch } from "./mismatch";
import { claimOperand, operandOf, type Printed } from "./text-number";

/**
 * The table's number for all applicants, where a claim of one kind of them has it, or may have it as
 * far as is known: 收到企业和群众申请60件.
 */
export function mayCountAllApplicants({ claim, material }: Mismatch): Doubt | null {
  if (claim.column === undefined) return null;
  const ref = addressOf("applications", claim.kind, "total");
  const value = cellAt(ref, material.report, null)?.value ?? null;
  if (value !== null && value !== claim.value) return null;
  const why = {
    zh: `所计可能是全部申请人的（总计 ${value ?? "未知"}）`,
    en: `may count those of all applicants (total: ${value ?? "not known"})`,
  };
  return { why, beside: { ref, role: "right", value } };
}

/**
 * The applicants of the one column that has the claim's number, where the statement names them:
 * 自然人申请量最大，予以公开92件.
 */
export function namesApplicants({ slip, statement }: Mismatch): Doubt | null {
  const column = slip?.plus[0]?.split(".").at(-1);
  const isNamed = statement.some(({ clauses }) =>
    clauses.pieces.some((word) => columnOf(tagOf(word) ?? undefined) === column),
  );
  if (slip === undefined || column === undefined || !isNamed) return null;
  const why = {
    zh: `与${slip.name.zh}相同，前文说到该类申请人，所计可能只是其中一类`,
    en: `it is the number of ${slip.name.en}, of whom the text speaks before, and may count only those`,
  };
  return { why };
}

/** Beside a number these say what it counts. */
const counted: readonly Tag[] = [
  ...(["received", "concluded", "carry", "carryOut", "item", "compare", "channel"] as const),
  "lastYear",
  ...[...outcomes, ...disputeKinds, ...decisions, ...documentKinds],
];

const answers: readonly string[] = outcomes;

/**
 * True when the words around a number say that it counts another kind: 撤回1件, 较上年减少1件, 上年1件;
 * beside an outcome 公开1件, 其他1件 and 1件作其他处理.
 */
function countsElse({ before, behind }: Printed, kind: string): boolean {
  const family = kind.startsWith("carried") ? "carry carryOut lastYear" : kind.replace(".", " ");
  const isElse = (tags: readonly Tag[]) => !tags.some((each) => family.includes(each));
  const said = tagsIn(before, counted);
  if (said.length > 0) return isElse(said);
  if (!answers.includes(kind)) return false;
  const saidBehind = tagsIn(behind, outcomes);
  if (saidBehind.length > 0) return isElse(saidBehind);
  return has(before, "publish", "rest") && !/^(?:granted|other)$/.test(kind);
}

/** 61件次 counts what 57件 counts, 98份 and 75封 what 90件 does. */
function countsAlike(one: Printed | undefined, other: Printed): boolean {
  const single = (each?: Printed) => each?.counter?.replace(/次$/, "").replace(/[份封]/, "件");
  return single(one) === single(other);
}

/**
 * Another number that the paragraph tells in the same words, or the table's own, where the statement
 * prints it and no claim has it: 全市收到1200件，其中市政府81件. No author counts the whole twice and
 * differently in one breath, but 新收50件，共受理53件: one of the two is of a part or of others, and
 * nobody can tell which.
 */
export function printsTableNumber(mismatch: Mismatch): Doubt | null {
  const { claim, value, place, numbers, at, material } = mismatch;
  if (value === 0) return null;
  const { reading, report } = material;
  const other = report.claims.find(
    (each) =>
      each.kind === claim.kind &&
      each.column === claim.column &&
      (each.value === value || (each.value !== claim.value && each.kind !== "received")) &&
      reading.claimPlaces[each.id]?.paragraph === place.paragraph,
  );
  const printed = numbers.find(
    (each) =>
      each.value === value &&
      countsAlike(numbers[at], each) &&
      !countsElse(each, claim.kind) &&
      each.claim === null,
  );
  const rival =
    (other && claimOperand(other, "right")) ?? (printed && operandOf(printed, "right", material));
  if (rival === undefined) return null;
  const why = {
    zh: `同一段另有同类的数 ${rival.value}，何者为表中所计不明`,
    en: `the text beside it also prints ${rival.value}, and which of the two the table counts is not said`,
  };
  return { why, beside: rival };
}

/** Beside a number these say that it is no part of what another counts, and none that it lacks. */
const apart: readonly Tag[] = [
  ...(["compare", "lastYear", "publish", "channel", "upheld", "corrected"] as const),
  ...(["otherResult", "pending", ...applicants, ...outcomes] as const),
];
/** Of the causes of a row those that some authors tell instead of it, or beside it. */
const causes: Readonly<Record<string, RegExp>> = {
  granted: /主动公开|获取|途径|查询/,
  other: /撤[回销]|补正/,
};

function textAround({ before, behind }: Printed): string {
  return [...before, ...behind].map((each) => each.text).join("");
}

/** True when the words to either side of a number say that the claim neither has nor lacks it. */
function isApart(number: Printed, kind: string): boolean {
  const words = [...number.before, ...number.behind];
  if (causes[kind]?.test(textAround(number))) return false;
  // 4件延期至次年1月办结，另有2件正在办理
  if (kind.startsWith("carried")) return has(words, "compare", "lastYear", ...outcomes);
  return has(words, ...apart) || (answers.includes(kind) && has(words, "item", "carry"));
}

/** Beside a number these say that it may have been left out: 2件重复申请合并办理, 退件5件. */
const leftOut = /退|撤[回销]|重复|合并|咨询|信访|投诉|举报|不予受理|转[办交出]|不属于/;

/** What stands before a number that is within the one before it, or left out of it. */
const within = /^[^。；）]{0,4}(?:其中|含|包括|（)/;

/**
 * What the claim lacks of the table's number, or has beyond it, where nothing claims it and the
 * statement tells it beside the claim: 局机关予以公开17件，分局予以公开8件; 收到93件，其中3件转办后退回.
 */
export function printsDifference(mismatch: Mismatch): Doubt | null {
  const { claim, value, place, text, numbers, at, material } = mismatch;
  if (claim.value === 0) return null;
  // Of normativeDocuments.repealed and review.upheld the words say the second half.
  const said = [claim.kind.split(".").at(-1) as Tag];
  // 不存在5件、不掌握9件
  if (claim.kind === "notHeld") said.push("absent");
  const rest = numbers.find((each, index) => {
    const lacks = each.value + claim.value === value;
    const exceeds =
      claim.value - each.value === value &&
      index === at + 1 &&
      (within.test(text.slice(place.end, each.start)) ||
        (!claim.kind.includes(".") && leftOut.test(textAround(each))));
    if (!(lacks || exceeds)) return false;
    const told = each.claim?.kind;
    // 办理答复94件，其中6件延至次年
    if (told !== undefined && !(exceeds && told === "carriedOut")) return false;
    if (lacks && has(each.before, ...said)) return true;
    return countsAlike(numbers[at], each) && !isApart(each, claim.kind);
  });
  if (rest === undefined) return null;
  const why = {
    zh: `所差正是同处的 ${rest.value}，所计范围可能不同`,
    en: `differs by just the ${rest.value} beside it and may count less or more`,
  };
  return { why, beside: operandOf(rest, "right", material) };
}
