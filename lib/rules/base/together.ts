/** A number that the text tells in parts, each in the words of the whole. */
import type { Claim } from "../../report/schema";
import type { Meaning } from "./meaning";
import { findMeaning } from "./meanings";
import type { Finding, Material } from "./rule";
import { claimOperand } from "./text-number";

/** Claims before and behind that may be parts of the same: keeps the reading of any text linear. */
const nearby = 20;

/** Claims of the same kind in the paragraph of the claim at `at`, itself among them; none if alone. */
function partsBeside(claim: Claim, at: number, { report, reading }: Material): readonly Claim[] {
  const paragraphOf = ({ id }: Claim) => reading.claimPlaces[id]?.paragraph;
  const near = report.claims.slice(Math.max(0, at - nearby), at + nearby + 1);
  const same = near.filter(
    (each) =>
      each.kind === claim.kind &&
      each.column === claim.column &&
      paragraphOf(each) === paragraphOf(claim),
  );
  return same.length < 2 ? [] : same;
}

/**
 * Judges a claim alone, and where it does not agree together with its like in the same paragraph:
 * 不属于本机关4件，信息不存在1件 are two reasons of one row, whose sum the table gives.
 */
export function findTogether(
  claim: Claim,
  at: number,
  material: Material,
  meanings: readonly Meaning[],
  slips?: () => readonly Meaning[],
): Finding {
  const own = findMeaning(claim, material, meanings, slips);
  const parts = own.outcome === "passed" ? [] : partsBeside(claim, at, material);
  if (parts.length === 0) return own;
  const value = parts.reduce((sum, each) => sum + each.value, 0);
  const summed = findMeaning({ ...claim, value }, material, meanings);
  if (summed.outcome !== "passed") return own;
  return {
    ...summed,
    formula: summed.formula?.replace(/^\d+/, parts.map((each) => each.value).join(" + ")) ?? null,
    operands: [
      ...parts.map((each) => claimOperand(each)),
      ...summed.operands.filter(({ role }) => role === "right"),
    ],
  };
}
