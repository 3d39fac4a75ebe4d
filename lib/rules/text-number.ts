/** Numbers of the text as operands: by the claim that states them, else by their own id. */
import type { Claim, Operand } from "../report/schema";
import type { Quantity } from "../text/sentence";
import type { Subject } from "./rule";

/** The claim that states this number, or null. */
export function claimOf(quantity: Quantity, { reading, report }: Subject): Claim | null {
  const { paragraph, start, end, value } = quantity;
  const states = ({ id, value: claimed }: Claim) => {
    const place = reading.claimPlaces[id];
    const around = place?.paragraph === paragraph && place.start <= start && end <= place.end;
    return around && claimed === value;
  };
  return report.claims.find(states) ?? null;
}

/** The number as an operand. */
export function operandOf(quantity: Quantity, role: Operand["role"], subject: Subject): Operand {
  return { ref: claimOf(quantity, subject)?.id ?? quantity.id, role, value: quantity.value };
}

/** True when `percent`, as it is printed, is `ratio` × 100 rounded or cut off. */
export function isPrinted(percent: Quantity, ratio: number): boolean {
  const { value, step } = percent;
  const exact = ratio * 100;
  const slack = 1e-9;
  const rounded = Math.abs(exact - value) <= step / 2 + slack;
  return rounded || (exact >= value - slack && exact < value + step - slack);
}

/** A ratio in as many decimals as the text prints, and one more. */
export function writePercent(percent: Quantity, ratio: number): string {
  const decimals = Math.max(0, Math.round(-Math.log10(percent.step)));
  return `${(ratio * 100).toFixed(decimals + 1)}%`;
}
