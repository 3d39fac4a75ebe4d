/** A number of the text against the tables: every legal reading of it is tried before it fails. */
import { type Address, addressOf, formTable, type TableId } from "../../report/form";
import type { Cell, Claim, Operand, Outcome, Report } from "../../report/schema";
import { wordsBack } from "../../text/governed";
import type { Quantity, Sentence } from "../../text/sentence";
import { strangeWord } from "../../text/strange";
import { decisions, disputeKinds, documentKinds, has, outcomes, tagsIn } from "../../text/tags";
import type { Tag } from "../../text/words";
import { cellAt, round, writeSum } from "../sums/evaluate";
import { formOf } from "../sums/relations";
import type { Finding, Subject, Text } from "./rule";
import { claimOf, operandOf, statementAt } from "./text-number";

/** One meaning of the number: the cells that `plus` names, less those that `minus` names. */
export interface Meaning {
  readonly name: Text;
  readonly plus: readonly Address[];
  readonly minus?: readonly Address[];
  /** A careless reading, accepted where it fits; a blank in it stands for 0. */
  readonly loose?: boolean;
}

interface Tried {
  readonly outcome: Outcome;
  /** Of the numbers on the page, blanks as 0; null where a cell was not read. */
  readonly value: number | null;
}

/** A rounded number agrees with what it may stand for: 600余 with 600–700. */
function agrees(stated: number, value: number, slack: number): boolean {
  return Math.abs(stated - value) <= slack;
}

/** How far a rounded number may be off: the place of its last digit that is not 0. */
function slackOf({ value, approximate }: Claim): number {
  if (approximate !== true || value === 0) return 0;
  let slack = 1;
  while (value % (slack * 10) === 0) slack *= 10;
  return slack;
}

/** A blank total is at least what its own row counts: the parts stand in for it. */
function spell(ref: Address, report: Report): readonly Address[] {
  const total = ".total";
  if (!ref.endsWith(total) || cellAt(ref, report, null)?.state !== "blank") return [ref];
  const row = ref.slice(0, -total.length + 1);
  const parts = Object.keys(report.cells).filter(
    (each) => each.startsWith(row) && !each.slice(row.length).includes(".") && each !== ref,
  );
  return [ref, ...parts.filter((each) => cellAt(each, report, null)?.state === "number")];
}

function tryMeaning(claim: Claim, { plus, minus = [], loose }: Meaning, report: Report): Tried {
  let value = 0;
  let blanks = 0;
  for (const [sign, refs] of [
    [1, plus],
    [-1, minus],
  ] as const) {
    for (const ref of refs.flatMap((each) => spell(each, report))) {
      const cell = cellAt(ref, report, null);
      if (cell?.state === "blank") blanks += 1;
      else if (cell?.state !== "number" || cell.value === null)
        return { outcome: "cantTell", value: null };
      else value = round(value + sign * cell.value);
    }
  }
  if (agrees(claim.value, value, slackOf(claim))) return { outcome: "passed", value };
  // A blank added may stand for what is wanting, a blank taken off for what is too much.
  const possible = blanks > 0 && !loose && (claim.value > value || minus.length > 0);
  return { outcome: possible ? "cantTell" : "failed", value };
}

/** Rows of the form whose id is `row` or stands under it, in one column. */
export function cellsOf(
  report: Report,
  table: TableId,
  row: string,
  column: string,
): readonly Address[] {
  return formTable(table, formOf(report, table))
    .rows.filter(({ id }) => id === row || id.startsWith(`${row}.`))
    .filter(({ columns }) => columns.some((each) => each.id === column))
    .map(({ id }) => addressOf(table, id, column));
}

/** Beside a number these say what it counts. */
const counted: readonly Tag[] = [
  ...(["received", "concluded", "carry", "carryOut", "item", "compare"] as const),
  ...[...outcomes, ...disputeKinds, ...decisions, ...documentKinds],
];

/** True when the words before a number say that it counts another kind: 撤回1件, 较上年减少1件. */
function countsElse(quantity: Quantity, { clauses }: Sentence, kind: string): boolean {
  const { pieces } = clauses;
  const at = pieces.findIndex((each) => each.is === "number" && each.quantity === quantity);
  const words = pieces.slice(wordsBack(pieces, at), at);
  const family = kind.startsWith("carried") ? "carry carryOut" : kind.replace(".", " ");
  return has(words, ...counted) && !tagsIn(words, counted).some((each) => family.includes(each));
}

/**
 * The table's own number, where the paragraph tells it in the same words, or the statement prints it
 * and no claim has it: 全市收到1200件，其中市政府81件. No author counts the whole twice and differently
 * in one breath: one of the two is of a part or of others, and nobody can tell which.
 */
function rivalOf(claim: Claim, value: number, subject: Subject): Operand | null {
  const { reading, report, sentences } = subject;
  const place = reading.claimPlaces[claim.id];
  if (place === undefined || value === 0) return null;
  const other = report.claims.find(
    (each) =>
      each.kind === claim.kind &&
      each.column === claim.column &&
      each.value === value &&
      reading.claimPlaces[each.id]?.paragraph === place.paragraph,
  );
  if (other !== undefined) return { ref: other.id, role: "right", value };
  const statement = statementAt(place, sentences);
  const quantities = statement.flatMap((each) => each.quantities);
  const stated = quantities.find(
    (each) => each.value === claim.value && each.start >= place.start && each.end <= place.end,
  );
  const same = statement.flatMap((sentence) =>
    sentence.quantities.filter(
      (each) =>
        each.value === value &&
        each.counter === stated?.counter &&
        !countsElse(each, sentence, claim.kind),
    ),
  );
  const found = same.find((each) => claimOf(each, subject) === null);
  return found === undefined ? null : operandOf(found, "right", subject);
}

function tellApart(claim: Claim, rival: Operand): Finding {
  return {
    subject: claim.id,
    outcome: "cantTell",
    message: {
      zh: `正文“${claim.text}”与表中不一致，但同一段另有与表中相同的数 ${rival.value}，何者为表中所计不明，无法核对。`,
      en: `“${claim.text}” in the text is not the table's number, but the text beside it also prints ${rival.value}, which is; which of the two the table counts cannot be told.`,
    },
    formula: null,
    operands: [{ ref: claim.id, role: "left", value: claim.value }, rival],
    difference: null,
  };
}

/** Characters between two claims that are told in one breath: 不予公开3件、无法提供2件. */
const breath = 2;
/** Claims that may be told in one breath: keeps the reading of any text linear. */
const longestBreath = 20;
/** What is done with the reviews of others too, and what is not all that is 纠正. */
const leavesOpen = /办理|受理|审理|承办|代理|处理|撤销/;
/** 区政府21件 beside 街道29件 is its own and not that of the whole. */
const government = /(?:^|\d年|全年)[省市州盟县区旗]政府/;
const members = /(?:部门|单位|[局办]|街道|街镇|镇街|乡镇|办事处)[^，。；\d]{0,10}\d/;

/** 因答复引发政府信息公开行政复议9件: what they came from changes nothing about them. */
const caused = /(?:引发|引起|导致)的?(?:政府)?信息公开/;
/** 查封、扣押等行政强制9件: those named are some of all, and there cannot be more of them. */
const examples = /等(?:行政(?:许可|处罚|强制)|规范性文件)/;
/** 代管片区新收申请17件；: told just before, and of whom nobody has read. */
const unread = /(?:收到|新收|[受办]理|接[收到]).{0,20}\d[件宗起份条][，；]$/;
const longestUnread = 80;

/** Where the clause begins in which `at` stands, looked back for as far as words go. */
function clauseStart(text: string, at: number, stop = /[，。；\d]/): number {
  let from = Math.max(0, at);
  while (from > 0 && !stop.test(text.charAt(from - 1))) from--;
  return from;
}

/** The words without those that lead up, in its clause, to what is found, where they begin with `first`. */
function withoutLead(words: string, found: RegExp, first = ""): string {
  const at = words.search(found);
  const from = clauseStart(words, at);
  return at > 0 && words.startsWith(first, from) ? words.slice(0, from) + words.slice(at) : words;
}

/** The table that counts a kind: what is said of requests in one sentence holds for them in the next. */
function tableOf(kind: string): TableId {
  if (/^(?:review|litigation)/.test(kind)) return "disputes";
  return /^(?:licences|penalties|coercion)|\./.test(kind) ? "disclosure" : "applications";
}

/** True for a number of some size that the table has for the same: it counts all, and its own. */
function isOfTable({ kind, value }: Claim, report: Report): boolean {
  const rows = ["applications.?.total", "disputes.?.total", "disclosure.?.decisions"];
  const cells = [...rows, "disclosure.?"].map((each) =>
    cellAt(each.replace("?", kind), report, null),
  );
  return value > 9 && cells.some((each) => each?.value === value);
}

/**
 * The word that leaves it open what a claim counts, its own or of what it is told with; else null.
 * `exceeds` tells that it is more than the table has.
 */
function doubtOf(claim: Claim, exceeds: boolean, { reading, report }: Subject): string | null {
  const place = reading.claimPlaces[claim.id];
  const text = reading.paragraphs[place?.paragraph ?? -1]?.text;
  if (place === undefined || text === undefined) return null;
  let { start } = place;
  let vouched = false;
  const own = report.claims.indexOf(claim);
  for (let at = own - 1; at >= 0 && at > own - longestBreath; at--) {
    const told = report.claims[at] ?? claim;
    const { id, kind } = told;
    const before = reading.claimPlaces[id];
    if (before?.paragraph !== place.paragraph) break;
    const gap = text.slice(before.end, start);
    const near = gap.length <= breath && (tableOf(kind) === tableOf(claim.kind) || !/。/.test(gap));
    vouched = near && isOfTable(told, report);
    if (vouched) break;
    // 行政复议9件，其中维持5件: a result is told of its group.
    if (near || claim.kind.startsWith(`${kind}.`)) start = before.start;
  }
  if (!vouched && unread.test(text.slice(Math.max(0, start - longestUnread), start)))
    start = clauseStart(text, start - 1, /[，。；]/);
  const words = text.slice(start, place.end);
  const effect = withoutLead(words, caused, "因");
  const strange = strangeWord(exceeds ? withoutLead(effect, examples) : effect, report.agency);
  if (strange !== null) return strange;
  const [heard] = leavesOpen.exec(/^(?:review|litigation)/.test(claim.kind) ? words : "") ?? [];
  const [alone] = government.exec(members.test(text) ? words : "") ?? [];
  return heard ?? alone ?? null;
}

function leaveOpen(claim: Claim, word: string): Finding {
  return {
    subject: claim.id,
    outcome: "cantTell",
    message: {
      zh: `正文“${claim.text}”与表中不一致，但有“${word}”一语，所计可能只是一部分或其他机关的，无法核对。`,
      en: `“${claim.text}” in the text is not the table's number, but by “${word}” it may count a part or those of others; this cannot be checked.`,
    },
    formula: null,
    operands: [{ ref: claim.id, role: "left", value: claim.value }],
    difference: null,
  };
}

/** The sum of cells as a reader would write it; zeros only where there is nothing else. */
function writeCells(refs: readonly Address[], report: Report, outcome: Outcome): string {
  const cells = refs.map((each) => cellAt(each, report, null));
  const settled = (cell: Cell | undefined) =>
    cell?.state === "number" ? cell.value === 0 : cell?.state === "blank" && outcome === "passed";
  const telling = cells.filter((each) => !settled(each));
  return telling.length === 0 ? "0" : writeSum(telling, outcome);
}

/** `83 = 81 + 2`; what a meaning takes off stands beside the claim: `24 + 2 = 26`. */
function write(claim: Claim, meaning: Meaning, outcome: Outcome, report: Report): string {
  const { plus, minus = [] } = meaning;
  const sign = outcome === "failed" ? "≠" : claim.approximate === true ? "≈" : "=";
  const spelled = plus.flatMap((each) => spell(each, report));
  const beside = writeCells(minus, report, outcome);
  const left = beside === "0" ? claim.value : `${claim.value} + ${beside}`;
  return `${left} ${sign} ${writeCells(spelled, report, outcome)}`;
}

/** Why it cannot be told; where blanks are why, what they would have to be. */
function explainOpen({ text, value }: Claim, name: Text, known: number | null): Text {
  return known === null || known >= value
    ? {
        zh: `正文“${text}”：表中${name.zh}有空白、缺失或未能读出的单元格，无法核对。`,
        en: `“${text}” in the text: cells of ${name.en} are blank, missing or unread, so this cannot be checked.`,
      }
    : {
        zh: `正文“${text}”：表中${name.zh}有空白；若与正文一致，空白处合计应为 ${round(value - known)}。`,
        en: `“${text}” in the text: there are blanks in the table (${name.en}); to agree with the text they would have to come to ${round(value - known)}.`,
      };
}

/**
 * Judges a claim by its meanings, the plainest first; it fails only when none of them fits. Where
 * it is one of the `slips` the message says so.
 */
export function findMeaning(
  claim: Claim,
  subject: Subject,
  meanings: readonly Meaning[],
  slips: () => readonly Meaning[] = () => [],
): Finding {
  const { report } = subject;
  const tried = meanings.map((each) => ({ each, ...tryMeaning(claim, each, report) }));
  const [first] = tried;
  const best =
    tried.find(({ outcome }) => outcome === "passed") ??
    tried.find(({ outcome }) => outcome === "cantTell") ??
    first;
  const outcome = best?.outcome ?? "inapplicable";
  const operands = (refs: readonly Address[] = [], role: Operand["role"]): Operand[] =>
    refs
      .flatMap((each) => spell(each, report))
      .map((ref) => ({ ref, role, value: cellAt(ref, report, null)?.value ?? null }));
  const list = (locale: "zh" | "en", mark: string) =>
    tried
      .map(({ each, value }) => `${each.name[locale]} ${value ?? "?"}`)
      .filter((each, at, all) => all.indexOf(each) === at)
      .join(mark);
  const name = best?.each.name ?? { zh: "", en: "" };
  const slip =
    outcome === "failed"
      ? slips().find((each) => tryMeaning(claim, each, report).outcome === "passed")?.name
      : undefined;
  const rival =
    outcome === "failed" && first?.value != null && rivalOf(claim, first.value, subject);
  if (rival) return tellApart(claim, rival);
  const exceeds = tried.every(({ value }) => value !== null && claim.value > value);
  const doubt = outcome === "failed" ? doubtOf(claim, exceeds, subject) : null;
  if (doubt !== null) return leaveOpen(claim, doubt);
  const quote = claim.text;
  const isOne = meanings.length === 1;
  const messages: Readonly<Record<Outcome, Text>> = {
    passed: {
      zh: `正文“${quote}”与表中${name.zh}一致。`,
      en: `“${quote}” in the text agrees with the table: ${name.en}.`,
    },
    failed: {
      zh: `正文“${quote}”与表中${isOne ? "" : "各种可能的口径都"}不一致：${list("zh", "、")}${slip ? `（与${slip.zh}相同）` : ""}，请核对。`,
      en: `“${quote}” in the text ${isOne ? "does not agree with the table" : "agrees with no reading of the table"}: ${list("en", ", ")}${slip ? ` (it is the number of ${slip.en})` : ""}. Please check.`,
    },
    cantTell: explainOpen(claim, name, best?.value ?? null),
    inapplicable: {
      zh: `正文“${quote}”：该格式的表中没有对应的项目。`,
      en: `“${quote}” in the text: the table's form has nothing that it could be compared with.`,
    },
  };
  return {
    subject: claim.id,
    outcome,
    message: messages[outcome],
    formula: best === undefined ? null : write(claim, best.each, outcome, report),
    operands: [
      { ref: claim.id, role: "left", value: claim.value },
      // What a meaning takes off is added to the claim: each side is a sum.
      ...operands(best?.each.minus, "left"),
      ...operands(best?.each.plus, "right"),
    ],
    difference:
      (outcome === "passed" || outcome === "failed") && best?.value != null
        ? round(claim.value - best.value)
        : null,
  };
}
