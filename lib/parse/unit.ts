/** The unit of an amount, where words beside or above it print one. */
import type { PlainCell } from "./plain";
import type { StreamRow } from "./rows";

/** `other`: a unit that no amount of the form is in, 千元 or 美元. */
export type Unit = "元" | "万元" | "other";

// 万 元, as Word spreads a label over its cell, is no 元.
const printed = /(^|[十百千万亿美港欧日]\s*|.)元/;
const before = /^[\s（(【[:：/／、，,额币位]?$/;
/** How far above a row its article, header and unit stand. */
const reach = 4;

/** Finds the unit that a text ends in or states; null for none. */
function readUnit(text: string): Unit | null {
  const match = printed.exec(text);
  if (!match) return null;
  const [, last = ""] = match;
  if (last.startsWith("万")) return "万元";
  if (/[十百千亿美港欧日]/.test(last)) return "other";
  return before.test(last) ? "元" : null;
}

/**
 * Finds the unit of a row's amounts: by the column's label, else by the row's own words, else by
 * the words between it and the row of values before.
 */
export function findUnit<A>(
  label: string,
  rows: readonly StreamRow<A>[],
  { index, cells }: StreamRow<A>,
): Unit | null {
  const of = (row: readonly PlainCell<A>[]): Unit | null => {
    for (const { text } of row) {
      const unit = /\d/.test(text) ? null : readUnit(text);
      if (unit) return unit;
    }
    return null;
  };
  const [head, own] = [readUnit(label), of(cells)];
  // Two units for one amount: nobody knows which it is in.
  if (head && own && head !== own) return "other";
  let unit = head ?? own;
  for (let above = index - 1; !unit && above >= 0 && above >= index - reach; above--) {
    const row = rows[above]?.cells ?? [];
    if (row.some(({ text }) => /^\s*\d/.test(text))) break;
    unit = of(row);
  }
  return unit;
}
