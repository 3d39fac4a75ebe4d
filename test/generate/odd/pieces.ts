/** What several odd shapes are made with. */
import { applicantColumns } from "../../../lib/report/form";
import { type Manner, writeArticle, writePage, writeTable } from "../html";
import { cell, type Model, type ModelRow } from "../model";
import type { Random } from "../random";
import { labels, values } from "../shape";

/** A cell of a header. */
export const head = (text: string, colSpan = 1, rowSpan = 1) =>
  cell(text, "head", colSpan, rowSpan);

/** A cell left of values. */
export const label = (text: string, colSpan = 1, rowSpan = 1) =>
  cell(text, "label", colSpan, rowSpan);

/** A cell that holds nothing of the form's. */
export const other = (text: string, colSpan = 1, rowSpan = 1) =>
  cell(text, "filler", colSpan, rowSpan);

/** A number of no meaning. */
export const number = (random: Random) => String(random.below(300));

/** The page with one table's markup replaced. */
export function put(
  title: string,
  model: Model,
  manner: Manner,
  parts: { disclosure?: string; applications?: string; disputes?: string },
  style = "",
): string {
  return writePage(
    title,
    writeArticle(model, manner, {
      disclosure: parts.disclosure ?? writeTable(model.disclosure, manner),
      applications: parts.applications ?? writeTable(model.applications, manner),
      disputes: parts.disputes ?? writeTable(model.disputes, manner),
    }),
    style,
  );
}

/** The rows that the columns are. */
export function transpose(rows: readonly ModelRow[]): ModelRow[] {
  return (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? other("")));
}

/** Adds cells to every row of values of table three and to its header. */
export function beside(
  rows: readonly ModelRow[],
  heads: readonly [ModelRow, ModelRow, ModelRow],
  add: (row: ModelRow, index: number) => ModelRow,
  where: "before" | "after",
): ModelRow[] {
  return rows.map((row, y) => {
    const more = heads[y] ?? add(row, y);
    if (y < 3) {
      const lead = row.slice(0, y === 0 ? 1 : 0);
      const rest = row.slice(lead.length);
      return where === "before" ? [...lead, ...more, ...rest] : [...row, ...more];
    }
    return where === "before" ? [...labels(row), ...more, ...values(row)] : [...row, ...more];
  });
}

export const applicantLabels = applicantColumns.map((column) => column.label);

export const seven = (random: Random) => Array.from({ length: 7 }, () => other(number(random)));

export const disputeRow = (model: Model): ModelRow => model.disputes[3] ?? [];

export const group = (model: Model, index: number): ModelRow =>
  disputeRow(model).slice(index * 5, index * 5 + 5);

/** One character of a label as a bad scan has it. */
export function misread(text: string, random: Random): string {
  if (text.length < 4) return text;
  const at = 1 + random.below(text.length - 2);
  return text.slice(0, at) + random.pick(["口", "曰", "囗", "木", "l", ""]) + text.slice(at + 1);
}

/** A copy of the article with other numbers. */
export const otherNumbers = (article: string) =>
  article.replace(/>(\d+)</g, (_, digits: string) => `>${Number(digits) + 3}<`);
