/** The table's number, whole or its rest, beside a claim that has another: one of the two is not what the table counts. */
import { addressOf } from "../../report/form";
import type { Claim, Operand } from "../../report/schema";
import type { Quantity, Sentence } from "../../text/sentence";
import { decisions, disputeKinds, documentKinds, has, outcomes, tagsIn } from "../../text/tags";
import type { Tag } from "../../text/words";
import { cellAt } from "../sums/evaluate";
import { leaveOpen } from "./find";
import type { Finding, Subject } from "./rule";
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

/** 61件次 counts what 57件 counts. */
function singleOf(quantity: Quantity | undefined): string | undefined {
  return quantity?.counter?.replace(/次$/, "");
}

/**
 * Another number that the paragraph tells in the same words, or the table's own, where the statement
 * prints it and no claim has it: 全市收到1200件，其中市政府81件. No author counts the whole twice and
 * differently in one breath, but 新收50件，共受理53件: one of the two is of a part or of others, and
 * nobody can tell which.
 */
function rivalOf(claim: Claim, value: number, subject: Subject): Operand | null {
  const { reading, report, sentences } = subject;
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
  const found = same.find((each) => claimOf(each, subject) === null);
  return found === undefined ? null : operandOf(found, "right", subject);
}

/**
 * The rest of the table's number, told beside the claim in the same words and of others: 局机关予以公开17件，
 * 分局予以公开8件; 废止7件、宣布失效3件.
 */
function restOf(claim: Claim, value: number, subject: Subject): Operand | null {
  const place = subject.reading.claimPlaces[claim.id];
  if (place === undefined || claim.value === 0 || claim.value >= value) return null;
  // Of normativeDocuments.repealed and review.upheld the words say the second half.
  const said = [claim.kind.split(".").at(-1) as Tag];
  // 不存在5件、不掌握9件
  if (claim.kind === "notHeld") said.push("absent");
  for (const sentence of statementAt(place, subject.sentences)) {
    const rest = sentence.quantities.find(
      (each) =>
        each.value + claim.value === value &&
        claimOf(each, subject) === null &&
        has(wordsBefore(each, sentence), ...said),
    );
    if (rest !== undefined) return operandOf(rest, "right", subject);
  }
  return null;
}

/**
 * The table's number for all applicants, where a claim of one kind of them has it, or may have it as
 * far as is known: 收到企业和群众申请60件.
 */
function wholeOf({ kind, column, value }: Claim, { report }: Subject): Operand | null {
  if (column === undefined) return null;
  const ref = addressOf("applications", kind, "total");
  const whole = cellAt(ref, report, null)?.value ?? null;
  return whole === null || whole === value ? { ref, role: "right", value: whole } : null;
}

/** Why it cannot be told what the claim counts, where `value`, the table's number, stands beside it; else null. */
export function findRival(claim: Claim, value: number, subject: Subject): Finding | null {
  const whole = wholeOf(claim, subject);
  if (whole !== null)
    return leaveOpen(
      claim,
      {
        zh: `所计可能是全部申请人的（总计 ${whole.value ?? "未知"}）`,
        en: `may count those of all applicants (total: ${whole.value ?? "not known"})`,
      },
      whole,
    );
  const rival = rivalOf(claim, value, subject);
  if (rival !== null)
    return leaveOpen(
      claim,
      {
        zh: `同一段另有同类的数 ${rival.value}，何者为表中所计不明`,
        en: `the text beside it also prints ${rival.value}, and which of the two the table counts is not said`,
      },
      rival,
    );
  const rest = restOf(claim, value, subject);
  if (rest === null) return null;
  return leaveOpen(
    claim,
    {
      zh: `与同处的 ${rest.value} 合计即为表中的数，所计可能只是一部分`,
      en: `with the ${rest.value} beside it makes up that number and may count only a part`,
    },
    rest,
  );
}
