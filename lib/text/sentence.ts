/** Sentences and the numbers that stand in them. */
import type { Paragraph } from "../report/reading";
import type { Clauses } from "./clauses";

/** A number as the text prints it, with its counter. */
export interface Quantity {
  /** `number-1`, `number-2` … in the order of the text. */
  readonly id: string;
  readonly paragraph: number;
  /** Offsets in the paragraph, counter or percent sign included. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 件, 条, 次, 元 …; `%` for a percentage; null for a bare number. */
  readonly counter: string | null;
  /** True when the text rounds it: 余, 近, 约, 多, or a count in 万. */
  readonly approximate: boolean;
  /** The size of its last printed digit: 1 for 620, 0.1 for 33.9 %, 1000 for 1.2万, 100 for 600余. */
  readonly step: number;
}

/** A sentence, clause marks kept: up to 。！？； or the paragraph's end. */
export interface Sentence {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: Paragraph["section"];
  readonly quantities: readonly Quantity[];
  /** Its pieces. */
  readonly clauses: Clauses;
}

/** Whether a share or a growth can stand in the sentence. */
export function printsPercent({ quantities }: Sentence): boolean {
  return quantities.some(({ counter }) => counter === "%");
}
