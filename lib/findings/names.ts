/** Short names of what a result compares, in the interface language. */
import { splitAddress } from "../report/address";
import type { Check, Result } from "../report/schema";

/** The texts that names are made of: `names` and `common` of a locale. */
export interface NameTexts {
  readonly names: Readonly<Record<string, string>>;
  readonly cell: (row: string, column: string) => string;
  readonly inText: string;
}

const nameId = (id: string, { names }: NameTexts) => names[id] ?? id;

/**
 * `办理总计 · 自然人` for a cell, `办理总计` for a row, `表三` for a table; `正文 · 上年结转` for a
 * claim, `正文` for a bare number of the text.
 */
export function nameRef(ref: string, check: Check, texts: NameTexts): string {
  const part = splitAddress(ref);
  if (part) {
    const row = nameId(part.row ?? part.table, texts);
    return part.column === null ? row : texts.cell(row, nameId(part.column, texts));
  }
  const kind = kindOf(ref, check);
  return kind ? texts.cell(texts.inText, nameKind(kind, texts)) : texts.inText;
}

function kindOf(ref: string, check: Check): string | null {
  return check.report?.claims.find((each) => each.id === ref)?.kind ?? null;
}

/** The name of a result's subject, to stand beside its title; empty when the title says it all. */
export function nameSubject(result: Result, check: Check, texts: NameTexts): string {
  const { subject } = result;
  if (subject === null) return "";
  const kind = kindOf(subject, check);
  if (kind) return nameKind(kind, texts);
  return texts.names[subject] ?? (splitAddress(subject) ? nameRef(subject, check, texts) : "");
}

/** What the text itself calls a number of its own; null for a cell, and where no word precedes it. */
export type Printed = (ref: string) => string | null;

const longestName = 10;

/**
 * The words that a text prints before the number at `start`: of 重点工作118条 they are 重点工作.
 * Null where it has none there, or no more than a conjunction.
 */
export function wordsBefore(text: string, start: number): string | null {
  // No name is longer; a page of one long line is not searched for it.
  const before = text.slice(Math.max(0, start - 3 * longestName), start);
  const words = before.split(/[，。；：、！？（）,;:()\d\uff10-\uff19]/).at(-1) ?? "";
  const name = words.replace(/^\s*(?:其中|包括|分别为?|以及|[和及与])/, "").trim();
  if (name.length < 2) return null;
  return name.length > longestName ? `…${name.slice(-longestName)}` : name;
}

/**
 * Names for the operands of one formula, no longer than needed to tell them apart: the rows of a
 * sum down one column, the columns of a sum along one row, the text's own words for its numbers.
 */
export function nameOperands(
  refs: readonly string[],
  check: Check,
  texts: NameTexts,
  printed: Printed,
): (ref: string) => string {
  const cells = refs.map(splitAddress);
  const oneColumn = new Set(cells.map((cell) => cell?.column)).size === 1;
  const oneRow = new Set(cells.map((cell) => cell?.row)).size === 1;
  return (ref) => {
    const cell = splitAddress(ref);
    const prefix = ref.startsWith("prior:") ? `${texts.names.prior} ` : "";
    if (cell?.row && oneColumn) return prefix + nameId(cell.row, texts);
    if (cell?.column && oneRow) return prefix + nameId(cell.column, texts);
    const known = cell !== null || kindOf(ref, check) !== null;
    return prefix + ((known ? null : printed(ref)) ?? nameRef(ref, check, texts));
  };
}

function nameKind(kind: string, texts: NameTexts): string {
  const [row = "", column] = kind.split(".");
  const name = nameId(row, texts);
  return column ? texts.cell(name, nameId(column, texts)) : name;
}
