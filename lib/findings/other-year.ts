/** How a report of another year is linked. */
import type { OtherYear, Prior } from "../protocol";

/** Year and address of a report; null for none, and where it does not say of which year it is. */
export function toOtherYear(other: Pick<Prior, "url" | "report"> | null): OtherYear | null {
  const year = other?.report.year ?? null;
  return other && year !== null ? { year, url: other.url } : null;
}
