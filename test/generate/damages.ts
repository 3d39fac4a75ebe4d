/** What happens to tables on their way to a page: cells, rows and labels lost, doubled or moved. */
import { cell, fillSpans, type ModelCell, type ModelRow } from "./model";
import type { Random } from "./random";
import { isHead, type Shape, shape } from "./shape";

/** A damage to a table: the rows as they come out. */
interface Damage {
  readonly name: string;
  readonly harm: (rows: readonly ModelRow[], random: Random) => ModelRow[];
}

const empty = cell("", "value");

/** Changes one row, of values or of a header, to none, one or several. */
function inRow(
  which: "values" | "head",
  change: (row: ModelRow, random: Random) => ModelRow[],
): Damage["harm"] {
  return (rows, random) => {
    const fit = rows.filter((row) =>
      which === "head" ? isHead(row) : row.some(({ kind }) => kind === "value"),
    );
    if (fit.length === 0) return [...rows];
    const chosen = random.pick(fit);
    return rows.flatMap((row) => (row === chosen ? change(row, random) : [row]));
  };
}

/** A place in the row, of a value or of its label; -1 where it has none. */
function placeOf(row: ModelRow, random: Random, kind: ModelCell["kind"] | null): number {
  const places = row.flatMap((one, at) => (kind === null || one.kind === kind ? [at] : []));
  return places.length === 0 ? -1 : random.pick(places);
}

const without = (row: ModelRow, at: number): ModelRow => row.filter((_, index) => index !== at);
const put = (row: ModelRow, at: number, one: ModelCell): ModelRow => [
  ...row.slice(0, at),
  one,
  ...row.slice(at),
];
const edit = (row: ModelRow, at: number, change: (text: string) => string): ModelRow =>
  row.map((one, index) => (index === at ? { ...one, text: change(one.text) } : one));

const onCell = (
  which: "values" | "head",
  kind: ModelCell["kind"] | null,
  change: (row: ModelRow, at: number, random: Random) => ModelRow,
) =>
  inRow(which, (row, random) => {
    const at = placeOf(row, random, kind);
    return [at < 0 ? row : change(row, at, random)];
  });

const blanked = (row: ModelRow, kind: ModelCell["kind"]): ModelRow =>
  row.map((one) => (one.kind === kind ? { ...one, text: "" } : one));

const damages: readonly Damage[] = [
  { name: "a value is lost", harm: onCell("values", "value", without) },
  { name: "a label is lost", harm: onCell("values", "label", without) },
  {
    name: "a value is doubled",
    harm: onCell("values", "value", (row, at) => put(row, at, row[at] ?? empty)),
  },
  {
    name: "a label is doubled",
    harm: onCell("values", "label", (row, at) => put(row, at, row[at] ?? empty)),
  },
  {
    name: "an empty cell is put in",
    harm: onCell("values", null, (row, at) => put(row, at, empty)),
  },
  {
    name: "a number is put in",
    harm: onCell("values", null, (row, at, random) =>
      put(row, at, cell(String(random.below(30)), "value")),
    ),
  },
  {
    name: "a value is lost, an empty cell at the end",
    harm: onCell("values", "value", (row, at) => [...without(row, at), empty]),
  },
  {
    name: "the last value is lost, an empty cell before the others",
    harm: inRow("values", (row) => {
      const first = row.findIndex(({ kind }) => kind === "value");
      return [put(row.slice(0, -1), first, empty)];
    }),
  },
  {
    name: "two values are in one cell",
    harm: onCell("values", "value", (row, at) =>
      without(
        edit(row, at, (text) => text + (row[at + 1]?.text ?? "")),
        at + 1,
      ),
    ),
  },
  {
    name: "a label is blank",
    harm: onCell("values", "label", (row, at) => edit(row, at, () => "")),
  },
  {
    name: "a label is cut",
    harm: onCell("values", "label", (row, at, random) =>
      edit(row, at, (text) => text.slice(random.below(text.length))),
    ),
  },
  { name: "a row is lost", harm: inRow("values", () => []) },
  { name: "a row is doubled", harm: inRow("values", (row) => [row, row]) },
  {
    name: "a row is doubled with other numbers",
    harm: inRow("values", (row, random) => [
      row,
      row.map((one) => (one.kind === "value" ? { ...one, text: String(random.below(40)) } : one)),
    ]),
  },
  {
    name: "a row's numbers are on the next line",
    harm: inRow("values", (row) => [blanked(row, "value"), blanked(row, "label")]),
  },
  {
    name: "a row's numbers are on the line before",
    harm: inRow("values", (row) => [blanked(row, "label"), blanked(row, "value")]),
  },
  { name: "a label of the header is lost", harm: onCell("head", "head", without) },
  {
    name: "a label of the header is doubled",
    harm: onCell("head", "head", (row, at) => put(row, at, row[at] ?? empty)),
  },
  {
    name: "a label of the header is blank",
    harm: onCell("head", "head", (row, at) => edit(row, at, () => "")),
  },
  { name: "a line of the header is lost", harm: inRow("head", () => []) },
  { name: "a line of the header is doubled", harm: inRow("head", (row) => [row, row]) },
];

/** Pages of which one table is damaged in one place, or in two of a kind. */
export const damagedShapes: readonly Shape[] = damages.map(({ name, harm }) =>
  shape(name, {
    tables: (model, random) => {
      const table = random.pick([
        "disclosure",
        "applications",
        "applications",
        "disputes",
      ] as const);
      const rows = random.chance(0.5) ? fillSpans(model[table]) : model[table];
      const once = harm(rows, random);
      return { ...model, [table]: random.chance(0.3) ? harm(once, random) : once };
    },
  }),
);
