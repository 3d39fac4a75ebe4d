/** A number of the text against the tables: every legal reading of it is tried before it fails. */
import { splitAddress } from "../../report/address";
import { type Address, applicantColumns, disputeColumns } from "../../report/form";
import { round } from "../../report/round";
import type { Cell, Claim, Operand, Outcome, Report } from "../../report/schema";
import { columnOf, tagOf } from "../../text/tags";
import { cellAt, writeSum } from "../sums/evaluate";
import { findDoubt } from "./doubt";
import { leaveOpen } from "./finding";
import { nameColumn } from "./name";
import type { Finding, Material, Text } from "./rule";
import { statementAt } from "./text-number";

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

const total = ".total";

/** A blank total is at least what its own row counts: the parts stand in for it. */
function spell(refs: readonly Address[], report: Report): readonly Address[] {
  const isBlankTotal = (ref: Address): boolean =>
    ref.endsWith(total) && cellAt(ref, report, null)?.state === "blank";
  if (!refs.some(isBlankTotal)) return refs;
  return refs.flatMap((each) => (isBlankTotal(each) ? spellTotal(each, report) : each));
}

function spellTotal(ref: Address, report: Report): readonly Address[] {
  const row = ref.slice(0, -total.length);
  const columns = row.startsWith("disputes.") ? disputeColumns : applicantColumns;
  const cells = columns.map(({ id }) => `${row}.${id}`).filter((each) => each !== ref);
  return [ref, ...cells.filter((each) => cellAt(each, report, null)?.state === "number")];
}

function tryMeaning(claim: Claim, { plus, minus = [], loose }: Meaning, report: Report): Tried {
  let value = 0;
  let blanks = 0;
  for (const [sign, refs] of [
    [1, plus],
    [-1, minus],
  ] as const) {
    for (const ref of spell(refs, report)) {
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

/**
 * The sum of cells as a reader would write it; zeros only where there is nothing else, and blanks
 * only where they leave it open.
 */
function writeCells(refs: readonly Address[], report: Report, outcome: Outcome): string {
  const cells = refs.map((each) => cellAt(each, report, null));
  const settled = (cell: Cell | undefined) =>
    cell?.state === "number" ? cell.value === 0 : cell?.state === "blank" && outcome !== "cantTell";
  const telling = cells.filter((each) => !settled(each));
  return telling.length === 0 ? "0" : writeSum(telling, outcome);
}

/** `83 = 81 + 2`; what a meaning takes off stands beside the claim: `24 + 2 = 26`. */
function write(claim: Claim, meaning: Meaning, outcome: Outcome, report: Report): string {
  const { plus, minus = [] } = meaning;
  const sign = outcome === "failed" ? "≠" : claim.approximate === true ? "≈" : "=";
  const beside = writeCells(minus, report, outcome);
  const left = beside === "0" ? claim.value : `${claim.value} + ${beside}`;
  const right = writeCells(spell(plus, report), report, outcome);
  const { value } = tryMeaning(claim, { ...meaning, minus: [] }, report);
  const sum = outcome === "failed" && right.includes(" + ") ? ` = ${value}` : "";
  return `${left} ${sign} ${right}${sum}`;
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

/** A meaning in one column only says in which: 「行政复议 · 结果维持」. */
function inColumn(meaning: Meaning): Meaning {
  const { name, plus } = meaning;
  const [cell = ""] = plus;
  const { table, column } = splitAddress(cell) ?? {};
  // The names that are of table two are those of its cells.
  if (!column || column === "total" || table === "disclosure") return meaning;
  // The ids are what the columns are called in English, in one word.
  const words = column.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`);
  const zh = `「${name.zh} · ${nameColumn(column)}」`;
  return { ...meaning, name: { zh, en: `${name.en}, ${words}` } };
}

/** 共收到公民申请19件: natural persons, or all who ask. */
function widen({ column, text }: Claim, meanings: readonly Meaning[]): readonly Meaning[] {
  if (column !== "naturalPerson" || !text.includes("公民")) return meanings;
  const toTotal = (cell: Address): Address => cell.replace(/naturalPerson$/, "total");
  const wide = meanings.map(({ plus, minus = [], ...rest }) => ({
    ...rest,
    plus: plus.map(toTotal),
    minus: minus.map(toTotal),
  }));
  return [...meanings, ...wide];
}

/** 自然人申请量最大，予以公开92件: whether the statement names, before the claim, those whose column has its number. */
function namesColumn(claim: Claim, { plus }: Meaning, { reading, sentences }: Material): boolean {
  const place = reading.claimPlaces[claim.id];
  const column = plus[0]?.split(".").at(-1);
  if (place === undefined || column === undefined) return false;
  return statementAt(place, sentences).some((each) =>
    each.clauses.pieces.some((word) => columnOf(tagOf(word) ?? undefined) === column),
  );
}

/**
 * Judges a claim by its meanings, the plainest first; it fails only when none of them fits. Where
 * it is one of the `slips` the message says so.
 */
export function findMeaning(
  claim: Claim,
  material: Material,
  meanings: readonly Meaning[],
  slips: () => readonly Meaning[] = () => [],
): Finding {
  const { report } = material;
  const tried = widen(claim, meanings).map((each) => {
    const { outcome, value } = tryMeaning(claim, each, report);
    return { each: inColumn(each), outcome, value };
  });
  const [first] = tried;
  const best =
    tried.find(({ outcome }) => outcome === "passed") ??
    tried.find(({ outcome }) => outcome === "cantTell") ??
    first;
  const outcome = best?.outcome ?? "inapplicable";
  const operands = (refs: readonly Address[] = [], role: Operand["role"]): Operand[] =>
    spell(refs, report).map((ref) => ({
      ref,
      role,
      value: cellAt(ref, report, null)?.value ?? null,
    }));
  // Readings that come to the same number are told by the plainest: one that takes off 0 adds nothing.
  const told = tried.filter(
    ({ value }, at) => at === tried.findIndex((each) => each.value === value),
  );
  const list = (locale: "zh" | "en", mark: string) =>
    told.map(({ each, value }) => `${each.name[locale]} ${value}`).join(mark);
  const name = best?.each.name ?? { zh: "", en: "" };
  const slipped =
    outcome === "failed"
      ? slips().find((each) => tryMeaning(claim, each, report).outcome === "passed")
      : undefined;
  const slip = slipped?.name;
  const exceeds = tried.every(({ value }) => value !== null && claim.value > value);
  const doubt =
    outcome === "failed" ? findDoubt(claim, first?.value ?? null, exceeds, material) : null;
  if (doubt !== null) return doubt;
  if (slipped !== undefined && namesColumn(claim, slipped, material))
    return leaveOpen(claim, {
      zh: `与${slipped.name.zh}相同，前文说到该类申请人，所计可能只是其中一类`,
      en: `it is the number of ${slipped.name.en}, of whom the text speaks before, and may count only those`,
    });
  const quote = claim.text;
  const isOne = told.length === 1;
  const messages: Readonly<Record<Outcome, Text>> = {
    passed: {
      zh: `正文“${quote}”与表中${name.zh}一致。`,
      en: `“${quote}” in the text agrees with the table: ${name.en}.`,
    },
    failed: {
      zh: `正文“${quote}”与表中${isOne ? "" : "各种可能的口径都"}不一致：${list("zh", "、")}${slip ? `（与${slip.zh}相同）` : ""}，请核对。`,
      en: `“${quote}” in the text ${isOne ? "does not agree with the table" : "agrees with no reading of the table"}: ${list("en", "; ")}${slip ? ` (it is the number of ${slip.en})` : ""}. Please check.`,
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
