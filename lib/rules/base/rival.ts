/** The table's number, whole or its rest, beside a claim that has another: one of the two is not what the table counts. */
import { addressOf } from "../../report/form";
import type { Claim, Operand } from "../../report/schema";
import type { Piece } from "../../text/clauses";
import type { Quantity, Sentence } from "../../text/sentence";
import {
  applicants,
  decisions,
  disputeKinds,
  documentKinds,
  has,
  outcomes,
  tagsIn,
} from "../../text/tags";
import type { Tag } from "../../text/words";
import { cellAt } from "../sums/evaluate";
import { leaveOpen } from "./finding";
import type { Finding, Material } from "./rule";
import { claimOf, operandOf, statementAt, wordsBefore, wordsBehind } from "./text-number";

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
function countsElse(quantity: Quantity, sentence: Sentence, kind: string): boolean {
  const family = kind.startsWith("carried") ? "carry carryOut lastYear" : kind.replace(".", " ");
  const words = wordsBefore(quantity, sentence);
  const before = tagsIn(words, counted);
  if (before.length > 0) return !before.some((each) => family.includes(each));
  if (!answers.includes(kind)) return false;
  const behind = tagsIn(wordsBehind(quantity, sentence), outcomes);
  if (behind.length > 0) return !behind.some((each) => family.includes(each));
  return has(words, ...(["publish", "rest"] as const)) && !/^(?:granted|other)$/.test(kind);
}

/** 61件次 counts what 57件 counts, 98份 and 75封 what 90件 does. */
function singleOf(quantity: Quantity | undefined): string | undefined {
  return quantity?.counter?.replace(/次$/, "").replace(/[份封]/, "件");
}

/**
 * Another number that the paragraph tells in the same words, or the table's own, where the statement
 * prints it and no claim has it: 全市收到1200件，其中市政府81件. No author counts the whole twice and
 * differently in one breath, but 新收50件，共受理53件: one of the two is of a part or of others, and
 * nobody can tell which.
 */
function rivalOf(claim: Claim, value: number, material: Material): Operand | null {
  const { reading, report, sentences } = material;
  const place = reading.claimPlaces[claim.id];
  if (place === undefined || value === 0) return null;
  const other = report.claims.find(
    (each) =>
      each.kind === claim.kind &&
      each.column === claim.column &&
      (each.value === value || (each.value !== claim.value && each.kind !== "received")) &&
      reading.claimPlaces[each.id]?.paragraph === place.paragraph,
  );
  if (other !== undefined) return { ref: other.id, role: "right", value: other.value };
  const statement = statementAt(place, sentences);
  const quantities = statement.flatMap((each) => each.quantities);
  const stated = quantities.find(
    (each) => each.value === claim.value && each.start >= place.start && each.end <= place.end,
  );
  const same = statement.flatMap((sentence) =>
    sentence.quantities.filter(
      (each) =>
        each.value === value &&
        singleOf(each) === singleOf(stated) &&
        !countsElse(each, sentence, claim.kind),
    ),
  );
  const found = same.find((each) => claimOf(each, material) === null);
  return found === undefined ? null : operandOf(found, "right", material);
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

function wordsAround(quantity: Quantity, sentence: Sentence): readonly Piece[] {
  return [...wordsBefore(quantity, sentence), ...wordsBehind(quantity, sentence)];
}

function textOf(words: readonly Piece[]): string {
  return words.map((each) => each.text).join("");
}

/** True when the words to either side of a number say that the claim neither has nor lacks it. */
function isApart(quantity: Quantity, sentence: Sentence, kind: string): boolean {
  const words = wordsAround(quantity, sentence);
  if (causes[kind]?.test(textOf(words))) return false;
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
function differenceOf(claim: Claim, value: number, material: Material): Operand | null {
  const place = material.reading.claimPlaces[claim.id];
  if (place === undefined || claim.value === 0) return null;
  const text = material.reading.paragraphs[place.paragraph]?.text ?? "";
  const statement = statementAt(place, material.sentences);
  const numbers = statement.flatMap((each) => each.quantities);
  const at = numbers.findIndex(
    (each) => each.value === claim.value && each.start >= place.start && each.end <= place.end,
  );
  // Of normativeDocuments.repealed and review.upheld the words say the second half.
  const said = [claim.kind.split(".").at(-1) as Tag];
  // 不存在5件、不掌握9件
  if (claim.kind === "notHeld") said.push("absent");
  for (const sentence of statement) {
    const found = sentence.quantities.find((each) => {
      const told = claimOf(each, material)?.kind;
      const lacks = each.value + claim.value === value;
      const exceeds =
        claim.value - each.value === value &&
        each === numbers[at + 1] &&
        (within.test(text.slice(place.end, each.start)) ||
          (!claim.kind.includes(".") && leftOut.test(textOf(wordsAround(each, sentence)))));
      // 办理答复94件，其中6件延至次年
      const free = told === undefined || (exceeds && told === "carriedOut");
      if (!(lacks || exceeds) || !free) return false;
      if (lacks && has(wordsBefore(each, sentence), ...said)) return true;
      return singleOf(each) === singleOf(numbers[at]) && !isApart(each, sentence, claim.kind);
    });
    if (found !== undefined) return operandOf(found, "right", material);
  }
  return null;
}

/**
 * The table's number for all applicants, where a claim of one kind of them has it, or may have it as
 * far as is known: 收到企业和群众申请60件.
 */
function wholeOf({ kind, column, value }: Claim, { report }: Material): Operand | null {
  if (column === undefined) return null;
  const ref = addressOf("applications", kind, "total");
  const whole = cellAt(ref, report, null)?.value ?? null;
  return whole === null || whole === value ? { ref, role: "right", value: whole } : null;
}

/** Why it cannot be told what the claim counts, where `value`, the table's number, stands beside it; else null. */
export function findRival(claim: Claim, value: number, material: Material): Finding | null {
  const whole = wholeOf(claim, material);
  if (whole !== null)
    return leaveOpen(
      claim,
      {
        zh: `所计可能是全部申请人的（总计 ${whole.value ?? "未知"}）`,
        en: `may count those of all applicants (total: ${whole.value ?? "not known"})`,
      },
      whole,
    );
  const rival = rivalOf(claim, value, material);
  if (rival !== null)
    return leaveOpen(
      claim,
      {
        zh: `同一段另有同类的数 ${rival.value}，何者为表中所计不明`,
        en: `the text beside it also prints ${rival.value}, and which of the two the table counts is not said`,
      },
      rival,
    );
  const rest = differenceOf(claim, value, material);
  if (rest === null) return null;
  return leaveOpen(
    claim,
    {
      zh: `所差正是同处的 ${rest.value}，所计范围可能不同`,
      en: `differs by just the ${rest.value} beside it and may count less or more`,
    },
    rest,
  );
}
