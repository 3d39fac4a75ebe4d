/** The findings of a check in the one order in which page, popup and exports number them. */

import { splitAddress } from "../report/address";
import type { TableId } from "../report/form";
import type { Check, Diagnosis, Result } from "../report/schema";

/** A table, a section of the text, or null for the report as a whole. */
export type Place = TableId | number | "text" | null;

/** A finding as lists, badges and exports have it: with its number, its place and its explanation. */
export interface Listed {
  readonly result: Result;
  /** 1, 2, 3 … for errors and warnings; null for a note. */
  readonly number: number | null;
  readonly place: Place;
  /** The first diagnosis that explains it; null when none does. */
  readonly diagnosis: Diagnosis | null;
  /** Why the user dismissed it; null when it stands. */
  readonly dismissed: string | null;
}

const weight = { error: 0, warning: 1, note: 2 };

/** Failed results: those that one diagnosis explains together, then by severity. */
export function listFindings(
  check: Check,
  dismissed: Readonly<Record<string, string>>,
): readonly Listed[] {
  const failed = check.results.filter((each) => each.outcome === "failed");
  const explained = new Map<string, Diagnosis>();
  for (const diagnosis of check.diagnoses)
    for (const id of diagnosis.explains) if (!explained.has(id)) explained.set(id, diagnosis);
  const rank = (result: Result) => {
    const diagnosis = explained.get(result.id);
    return diagnosis ? check.diagnoses.indexOf(diagnosis) : check.diagnoses.length;
  };
  const ordered = failed.toSorted(
    (a, b) => rank(a) - rank(b) || weight[a.severity] - weight[b.severity],
  );
  let number = 0;
  return ordered.map((result) => ({
    result,
    number: result.severity === "note" ? null : ++number,
    place: placeOf(result, check),
    diagnosis: explained.get(result.id) ?? null,
    dismissed: dismissed[result.id] ?? null,
  }));
}

/** From so many notes of one rule on, a list says them in one line. */
const many = 5;

/**
 * Whether the group is many notes of one rule: a report with its blanks left blank has a hundred of
 * them, and they would bury what counts.
 */
export function isFold(group: readonly Listed[]): boolean {
  const [first] = group;
  return (
    group.length >= many &&
    group.every(({ number, result }) => number === null && result.rule === first?.result.rule)
  );
}

/**
 * Neighbours with the same diagnosis, in the order of the list; many notes of one rule are a group
 * of their own.
 */
export function groupFindings(findings: readonly Listed[]): Listed[][] {
  const runs: Listed[][] = [];
  for (const each of findings) {
    const [first] = runs.at(-1) ?? [];
    const goesOn =
      first?.diagnosis === each.diagnosis &&
      (first.number === null ? first.result.rule : null) ===
        (each.number === null ? each.result.rule : null);
    if (goesOn) runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  const groups: Listed[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const joins = last?.[0]?.diagnosis === run[0]?.diagnosis && !isFold(run) && !isFold(last ?? []);
    if (joins) last?.push(...run);
    else groups.push(run);
  }
  return groups;
}

function placeOf(result: Result, check: Check): Place {
  for (const ref of [...result.operands.map((each) => each.ref), result.subject ?? ""]) {
    const claim = check.report?.claims.find((each) => each.id === ref);
    if (claim) return claim.section ?? "text";
    if (ref.startsWith("number-")) return "text";
    const cell = splitAddress(ref);
    if (cell) return cell.table;
  }
  return null;
}
