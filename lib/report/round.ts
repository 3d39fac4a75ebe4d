/** A number as it is meant: sums of money carry decimals, whose binary sums are off in the last place. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
