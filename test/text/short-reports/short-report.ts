/** A report of a few sentences and the numbers of its tables, as the sets beside this file are written. */
import type { Example, ExampleCells } from "../../../lib/rules/base/examples";

/** Numbers of table three, all of natural persons, by row. */
type Rows = Readonly<Record<string, number>>;

/** Table three with the same numbers for natural persons and in all, `concluded` summed. */
export function applications(rows: Rows): ExampleCells {
  const notResults = new Set(["received", "carriedIn", "carriedOut"]);
  const concluded = Object.entries(rows).reduce(
    (sum, [row, value]) => (notResults.has(row) ? sum : sum + value),
    0,
  );
  return Object.fromEntries(
    Object.entries({ ...rows, concluded }).flatMap(([row, value]) => [
      [`applications.${row}.naturalPerson`, value],
      [`applications.${row}.total`, value],
    ]),
  );
}

/** A group of table four: upheld, corrected, other result, pending; the total is their sum. */
export function dispute(
  group: string,
  upheld: number,
  corrected: number,
  otherResult: number,
  pending: number,
): ExampleCells {
  return {
    [`disputes.${group}.upheld`]: upheld,
    [`disputes.${group}.corrected`]: corrected,
    [`disputes.${group}.otherResult`]: otherResult,
    [`disputes.${group}.pending`]: pending,
    [`disputes.${group}.total`]: upheld + corrected + otherResult + pending,
  };
}

/**
 * Where the text agrees with the tables no text rule may fail; where it contradicts them, the named
 * rules must.
 */
export interface ShortReport {
  readonly shows: string;
  readonly cells: ExampleCells;
  readonly text: Required<Example>["text"];
  readonly agency?: string;
  /** Text rules that must fail; no other may. */
  readonly fails: readonly string[];
}

export const typical = applications({
  received: 81,
  carriedIn: 3,
  granted: 30,
  partial: 8,
  "refused.internalAffairs": 2,
  "refused.enforcementFile": 3,
  "unavailable.notHeld": 25,
  "unavailable.needsCreation": 4,
  "declined.petition": 5,
  "other.notCorrected": 2,
  "other.other": 1,
  carriedOut: 4,
});

export const tableTwo: ExampleCells = {
  "disclosure.normativeDocuments.issued": 4,
  "disclosure.normativeDocuments.repealed": 2,
  "disclosure.normativeDocuments.inForce": 31,
  "disclosure.licences.decisions": 420,
  "disclosure.penalties.decisions": 58,
  "disclosure.coercion.decisions": 3,
};

export const tableFour: ExampleCells = {
  ...dispute("review", 5, 1, 0, 2),
  ...dispute("litigationDirect", 2, 0, 1, 1),
  ...dispute("litigationAfterReview", 1, 0, 0, 0),
};
