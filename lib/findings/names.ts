/** Short names of what a result compares, in the interface language. */
import { splitAddress } from "../report/address";
import type { Check, Result } from "../report/schema";

/** The texts that names are made of: `names` and `common` of a locale. */
export interface NameTexts {
  readonly names: Readonly<Record<string, string>>;
  readonly cell: (row: string, column: string) => string;
  readonly inText: string;
}

/** The name of a row, a column or a table by its id. */
export function nameId(id: string, { names }: NameTexts): string {
  return names[id] ?? id;
}

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

/** What a claim counts; null for what is no claim. */
export function kindOf(ref: string, check: Check): string | null {
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

function nameKind(kind: string, texts: NameTexts): string {
  const [row = "", column] = kind.split(".");
  const name = nameId(row, texts);
  return column ? texts.cell(name, nameId(column, texts)) : name;
}
