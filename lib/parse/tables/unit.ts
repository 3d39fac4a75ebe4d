/** The unit of an amount, where words beside or above it print one. */
import type { PlainBlock, PlainCell } from "../plain";
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

const longestLine = 60;
const statement = /单位(?:[:：]|均?为|均?是|均?以)([^。；]{1,12})/;
const isNote = /^[（(]?(?:注|备注|说明)/;
/** How far from its table a line stands that states its unit. */
const nearby = 3;

/** The unit of money that a line states for a whole table, alone or beside others; null for none. */
function readStatement(text: string): Unit | null {
  if (text.length > longestLine || !text.includes("单")) return null;
  const stated = statement.exec(text.replace(/\s/g, ""))?.[1] ?? "";
  const units = stated.split(/[、,，/／和及（）()]/).filter((each) => each.endsWith("元"));
  const [unit, more] = new Set(units.map((each) => each.replace("人民币", "")));
  if (unit === undefined) return null;
  return !more && (unit === "元" || unit === "万元") ? unit : "other";
}

/** By table: the unit of money that a line of its own, above it or a note below it states. */
export function findStatedUnits<A>(blocks: readonly PlainBlock<A>[]): ReadonlyMap<number, Unit> {
  const units = new Map<number, Unit>();
  const add = (table: number, unit: Unit): void => {
    units.set(table, (units.get(table) ?? unit) === unit ? unit : "other");
  };
  let above: { readonly unit: Unit; readonly at: number } | null = null;
  let last: { readonly table: number; readonly at: number } | null = null;
  blocks.forEach((block, at) => {
    if (block.kind === "paragraph") {
      const unit = readStatement(block.text);
      if (!unit) return;
      if (!isNote.test(block.text)) above = { unit, at };
      else if (last && at - last.at <= nearby) add(last.table, unit);
      return;
    }
    const { table, cells } = block;
    if (above && at - above.at <= nearby) add(table, above.unit);
    above = null;
    last = { table, at };
    const [only, more] = cells;
    const own = only && !more ? readStatement(only.text) : null;
    if (own) add(table, own);
  });
  return units;
}

/**
 * Finds the unit of a row's amounts: by the column's label, else by the row's own words, else by
 * the words between it and the row of values before, else by what is `stated` for the whole table.
 */
export function findUnit<A>(
  label: string,
  rows: readonly StreamRow<A>[],
  { index, cells }: StreamRow<A>,
  stated: Unit | null,
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
  if (unit && stated && unit !== stated) return "other";
  return unit ?? stated;
}
