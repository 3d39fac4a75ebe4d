/** Growths and declines against the year before, with the numbers that they are told of. */
import type { Piece } from "./clauses";
import type { Quantity, Sentence } from "./sentence";
import { has, isMark } from "./tags";

/** A growth as the text tells it: 收到22起，比上年（31起）下降29%; 收到9件，比上年增加4件（上年5件）. */
export interface Growth {
  readonly current: Quantity;
  /** By how much in percent; null where the text tells only the number. */
  readonly percent: Quantity | null;
  readonly sign: 1 | -1;
  /** Last year's number, and by how much it grew, where the text says so. */
  readonly last: Quantity | null;
  readonly gap: Quantity | null;
  /** Numbers before it that may be the one that grew: 收到81件，其中网络60件，比上年增长12.5%. */
  readonly others: readonly Quantity[];
}

const rises = /(?:增长|增加|上升|提高|增幅|多|(?<!新)增)(?:了|约|为|达|率|幅度|：)*$/;
const falls = /(?:下降|减少|回落|降低|降幅|少|减|降)(?:了|约|为|达|率|幅度|：)*$/;
/** 增长12.5%（上年72件）, 多4件，上年为5件: between what it grew by and the number behind it. */
const lastYearBehind = /^[，（](?:上年|去年|(20\d\d)年)度?(?:同期)?(?:为|是|收到|受理)?$/;
/** 多4件未办结 is no growth of all, 上年5件未办结 is not all of last year's. */
const endsThere = /^(?:[，。；：（）]|$)/;
/** 上年30件，不含结转; 上年30件（转办3件）; 上年30件，剔除后为27件: leaves open which of them is meant. */
const qualified = /[（含除扣中]|\d[件宗起份条]/;
/** 月均比上年增加1件, 最多的一月比上年多4件: not of the number before it. */
const averaged = /[年月日人]均|每|最/;
/** 收到22件，申请量较上年: what may stand before a comparison of the number before the mark. */
const sameSubject = /[，；：（）。][新收到受理申请件数总量与同]*$/;
/** The year before, and no other: 比2019年, 较前年 are other comparisons. */
const withLastYear = /比|较|同比/;

/** 上年为, 2023年同期收到: what stands before last year's number. */
const lastYears =
  /(?:上年|去年|上一年|(20\d\d)年)度?(?:同期)?(?:为|是|的|仅|共|收到|受理|发布|公开)?（?$/;
/** 由2023年的286件降至247件: between last year's number and this year's. */
const cameTo =
  /^(?:大幅|稳步|持续)?(?:增加|增长|上升|提高|下降|减少|降低|回落|增|升|降|减)[到至](?:今年|本年度?|20\d\d年)?的?$/;
/** 上年为30件，下降10%: between last year's number and the percentage. */
const thenChanged =
  /^[，（](?:同比|本年|今年)?(?:增长|增加|上升|提高|增幅|下降|减少|回落|降低|降幅)(?:了|约|为|达)?$/;

function isLastYears(folded: string, at: number, year: number | null): boolean {
  const [words, of] = lastYears.exec(folded.slice(Math.max(0, at - 14), at)) ?? [];
  return words !== undefined && (of === undefined || Number(of) === (year ?? 0) - 1);
}

/** 收到29件，办结28件。与2022年的24件相比: what is compared stands in the sentence before. */
function countedBefore({ clauses }: Sentence, before: readonly Quantity[]): readonly Quantity[] {
  const counts = before.filter(({ counter }) => counter !== "%");
  const [first] = counts;
  const alike = counts.every(({ counter }) => counter === first?.counter);
  return alike && /^(?:(?:申请)?(?:总?数?量|件数))?(?:与|同比|比|较)/.test(clauses.folded)
    ? counts
    : [];
}

/**
 * The growths that a sentence tells; `year` is the report's, null where it is not known, `before`
 * the numbers of the sentence before in the same paragraph.
 */
export function readGrowths(
  sentence: Sentence,
  year: number | null,
  before: readonly Quantity[] = [],
): Growth[] {
  const { folded, pieces } = sentence.clauses;
  if (!has(pieces, "compare")) return [];
  const growths: Growth[] = [];
  const counted: Quantity[] = [...countedBefore(sentence, before)];
  const [first] = counted;
  let current: Extract<Piece, { is: "number" }> | null =
    first === undefined ? null : { is: "number", quantity: first, from: 0, to: 0, text: "" };
  /** What stood before the parenthesis that is open. */
  let outer: Extract<Piece, { is: "number" }> | null = null;
  let comparing = -1;
  let otherYear = false;
  let last: Quantity | null = null;
  let gap: Quantity | null = null;
  /** 发布860条，上年为800条，同比增长7.5%: last year's number, told before the comparison. */
  let told: Extract<Piece, { is: "number" }> | null = null;
  /** Where what was last told to have grown by ends; the sentence's end where that is no growth. */
  let end = 0;
  for (const piece of pieces) {
    if (isMark(piece, "（")) outer = current;
    // 26件（网络申请18件），比上年: what is compared stands before the parenthesis.
    if (isMark(piece, "）")) current = outer ?? current;
    if (
      piece.is === "word" &&
      piece.tag === "compare" &&
      withLastYear.test(piece.text) &&
      comparing < 0
    ) {
      comparing = piece.from;
      last = told?.quantity ?? null;
      gap = null;
      const lead = folded.slice(told?.to ?? current?.to, piece.from);
      const goesOn = !/[，；（。]/.test(lead) || sameSubject.test(lead.slice(-20));
      otherYear = piece.text === "环比" || averaged.test(lead) || !goesOn;
    } else if (piece.is === "word" && piece.tag === "otherTime") {
      // 比三季度增长14.3%
      otherYear = true;
    } else if (piece.is === "year" && comparing >= 0) {
      otherYear ||= year !== null && piece.year !== year - 1 && piece.year !== year;
    } else if (piece.is === "number") {
      const { quantity } = piece;
      const before = folded.slice(Math.max(0, piece.from - 6), piece.from);
      if (told !== null && comparing < 0 && quantity.counter === "%") {
        if (thenChanged.test(folded.slice(told.to, piece.from))) {
          comparing = told.to;
          last = told.quantity;
          gap = null;
          otherYear = false;
        }
      }
      const near = comparing >= 0 && piece.from - comparing <= 40;
      const sign = rises.test(before) ? 1 : falls.test(before) ? -1 : null;
      const same = current !== null && quantity.counter === current.quantity.counter;
      if (quantity.counter === "%") {
        if (near && !otherYear && sign !== null && current !== null) {
          // 减少5件（上年20件），降幅25%
          const before = growths.at(-1);
          const byCount = before?.percent === null && before.gap === gap ? before : null;
          if (byCount !== null) growths.pop();
          growths.push({
            current: current.quantity,
            percent: quantity,
            sign,
            last: byCount?.last ?? last,
            gap,
            others: counted.slice(-12),
          });
          end = piece.to;
        } else end = folded.length;
        comparing = -1;
        continue;
      }
      const behind = growths.at(-1);
      const [aside, of] =
        behind === undefined ? [] : (lastYearBehind.exec(folded.slice(end, piece.from)) ?? []);
      const rest = folded.slice(piece.to, piece.to + 60);
      const [remark = ""] = rest.split(/[。；）]/, 1);
      const bare = endsThere.test(rest);
      if (aside !== undefined && behind?.last === null && same && bare) {
        if (of !== undefined && Number(of) !== (year ?? 0) - 1) continue;
        if (qualified.test(remark)) growths.pop();
        else growths[growths.length - 1] = { ...behind, last: quantity };
      } else if (near && same && sign !== null) {
        // 收到9件，办结8件，分别比上年增加4件、3件
        const alone =
          gap === null && !/分别|各/.test(folded.slice(Math.max(0, comparing - 4), piece.from));
        if (current !== null && bare && alone && !otherYear) {
          const others = counted.slice(-12);
          growths.push({
            current: current.quantity,
            percent: null,
            sign,
            last,
            gap: quantity,
            others,
          });
          end = piece.to;
        }
        gap = quantity;
      } else if (
        near &&
        same &&
        gap === null &&
        !/[，；]/.test(folded.slice(comparing, piece.from))
      ) {
        // 较上年的30件（含结转3件）增加4件: nobody knows from which.
        otherYear ||= last !== null;
        last = quantity;
      } else if (
        (same || current === null) &&
        comparing < 0 &&
        isLastYears(folded, piece.from, year)
      )
        told = piece;
      else {
        const rose =
          told?.quantity.counter === quantity.counter &&
          cameTo.test(folded.slice(told?.to, piece.from));
        comparing = rose ? piece.from : -1;
        last = rose ? (told?.quantity ?? null) : null;
        gap = null;
        otherYear &&= !rose;
        told = null;
        current = piece;
        counted.push(quantity);
      }
    }
  }
  return growths;
}
