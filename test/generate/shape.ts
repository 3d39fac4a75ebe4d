/** How a shape of page is made: by a change of the tables, of the markup, or of the page. */
import type { Facts } from "./facts";
import { type Manner, plainManner, writeArticle, writePage, writeTable } from "./html";
import { layOut, type Model, type ModelCell, type ModelRow } from "./model";
import type { Random } from "./random";

export interface Shape {
  readonly name: string;
  write(facts: Facts, random: Random): string;
}

export type Tables = Pick<Model, "disclosure" | "applications" | "disputes">;

/** A shape that changes the tables, the manner of writing, or both. */
export function shape(
  name: string,
  change: {
    readonly tables?: (model: Model, random: Random) => Partial<Tables>;
    readonly manner?: (random: Random) => Partial<Manner>;
    readonly page?: (
      title: string,
      article: string,
      model: Model,
      manner: Manner,
      random: Random,
    ) => string;
  },
): Shape {
  return {
    name,
    write(facts, random) {
      const laid = layOut(facts);
      const model = { ...laid, ...change.tables?.(laid, random) };
      const manner = { ...plainManner, ...change.manner?.(random) };
      const article = writeArticle(model, manner, {
        disclosure: writeTable(model.disclosure, manner),
        applications: writeTable(model.applications, manner),
        disputes: writeTable(model.disputes, manner),
      });
      return (
        change.page?.(model.title, article, model, manner, random) ??
        writePage(model.title, article)
      );
    },
  };
}

/** All three tables through one function. */
export function each(change: (rows: readonly ModelRow[]) => ModelRow[]) {
  return ({ disclosure, applications, disputes }: Model): Tables => ({
    disclosure: change(disclosure),
    applications: change(applications),
    disputes: change(disputes),
  });
}

export function mapCells(change: (each: ModelCell, index: number, row: ModelRow) => ModelCell) {
  return each((rows) => rows.map((row) => row.map(change)));
}

export function relabel(pairs: Readonly<Record<string, string>>) {
  return mapCells((one) =>
    one.kind === "value" ? one : { ...one, text: pairs[one.text] ?? one.text },
  );
}

export const isHead = (row: ModelRow): boolean => row.some(({ kind }) => kind === "head");
export const values = (row: ModelRow): ModelCell[] => row.filter(({ kind }) => kind === "value");
export const labels = (row: ModelRow): ModelCell[] => row.filter(({ kind }) => kind === "label");

/** Groups once more, or not at all, in front of the items. */
export function regroup(
  rows: readonly ModelRow[],
  write: (groups: string[], item: ModelCell) => ModelCell[],
): ModelRow[] {
  const open: { text: string; left: number }[] = [];
  return rows.map((row) => {
    if (isHead(row)) return row;
    const own = labels(row);
    const item = own.at(-1);
    if (!item) return row;
    for (const group of own.slice(0, -1)) open.push({ text: group.text, left: group.rowSpan });
    const written = [
      ...write(
        open.filter(({ left }) => left > 0).map(({ text }) => text),
        item,
      ),
      ...values(row),
    ];
    for (const group of open) group.left--;
    return written;
  });
}
