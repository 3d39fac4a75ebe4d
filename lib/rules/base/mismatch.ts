/** A number of the text that fits no reading of the table, and what stands around it. */
import type { TextPlace } from "../../report/reading";
import type { Claim, Operand } from "../../report/schema";
import type { Sentence } from "../../text/sentence";
import type { Meaning } from "./meaning";
import type { Material, Text } from "./rule";
import { numbersIn, type Printed, statementAt } from "./text-number";

/** What disagrees. */
interface Disagreement {
  readonly claim: Claim;
  /** The table's number in the plainest reading. */
  readonly value: number;
  /** The claim is more than the table has in any reading. */
  readonly exceeds: boolean;
  /** The careless reading that it fits. */
  readonly slip: Meaning | undefined;
}

export interface Mismatch extends Disagreement {
  readonly place: TextPlace;
  /** The paragraph in which it stands. */
  readonly text: string;
  /** The sentence in which it ends, with those that ； binds to it. */
  readonly statement: readonly Sentence[];
  /** The numbers of the statement, in the order of the text. */
  readonly numbers: readonly Printed[];
  /** Where among them it stands itself; −1 where it is a denial. */
  readonly at: number;
  /** The numbers of the sentence that leads up to the statement. */
  readonly led: readonly Printed[];
  readonly material: Material;
}

/** Why a mismatch is not held against the table, and the number that raises the doubt, where one does. */
export interface Doubt {
  readonly why: Text;
  readonly beside?: Operand;
}

/** Looks around a claim that fits no reading; null where its place is not known. */
export function lookAround(disagreement: Disagreement, material: Material): Mismatch | null {
  const { claim } = disagreement;
  const { claimPlaces, paragraphs } = material.reading;
  const place = claimPlaces[claim.id];
  if (place === undefined) return null;
  const { sentences: statement, lead } = statementAt(place, material.sentences);
  const read = (all: readonly Sentence[]) =>
    all.flatMap((each) => numbersIn(each, place, material));
  const numbers = read(statement);
  const at = numbers.findIndex(
    (each) => each.value === claim.value && each.start >= place.start && each.end <= place.end,
  );
  const text = paragraphs[place.paragraph]?.text ?? "";
  const led = lead === null ? [] : read([lead]);
  return { ...disagreement, place, text, statement, numbers, at, led, material };
}
