/** The labels that the forms print, to tell a whole label from a piece of one. */
import { foldLabel } from "../../parse/label";
import { tableIds } from "../../report/address";
import { formTable, type TableId } from "../../report/form";

interface Labels {
  /** Those of all tables, and of each. */
  readonly rows: ReadonlySet<string>;
  readonly rowsOf: ReadonlyMap<TableId, ReadonlySet<string>>;
  readonly groups: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

function collect(): Labels {
  const rowsOf = new Map<TableId, Set<string>>();
  const groups = new Set<string>();
  const columns = new Set<string>();
  for (const table of tableIds) {
    const rows = new Set<string>();
    rowsOf.set(table, rows);
    for (const form of [2019, 2021] as const) {
      for (const row of formTable(table, form).rows) {
        const label = foldLabel(row.label);
        rows.add(label);
        for (const each of row.path) groups.add(foldLabel(each));
        rows.add(foldLabel(row.path.at(-1) ?? "") + label);
        for (const column of row.columns) columns.add(foldLabel(column.label));
      }
    }
  }
  return {
    rows: new Set([...rowsOf.values()].flatMap((each) => [...each])),
    rowsOf,
    groups,
    columns,
  };
}

const labels = collect();

/** Whether the text is a row's label, alone or after its group's: of that table, or of any. */
export function isRowLabel(text: string, table?: TableId): boolean {
  const rows = table ? labels.rowsOf.get(table) : labels.rows;
  return rows?.has(foldLabel(text)) ?? false;
}

/** Whether the text is a column's label. */
export function isColumnLabel(text: string): boolean {
  return labels.columns.has(foldLabel(text));
}

/** Whether two labels are the same but for white space and punctuation. */
export function isSame(one: string, other: string): boolean {
  return foldLabel(one) === foldLabel(other);
}

/** Whether the text is the label of a group of rows. */
export function isGroupLabel(text: string): boolean {
  return labels.groups.has(foldLabel(text));
}

/** Marks that begin a label: （一）, 1., 一、. */
const numbering =
  /（[一二三四五六七]）|\([一二三四五六七]\)|(?<!\d)[1-8][.．、](?!\d)|[一二三四]、/g;

/** Whether the text holds two labels of rows, one after the other: two rows taken for one. */
export function holdsTwoRows(text: string): boolean {
  if (isRowLabel(text)) return false;
  const marks = text.match(numbering)?.length ?? 0;
  return marks > 1 || countLabels(foldLabel(text), labels.rows) > 1;
}

/** Whether the text holds two labels of columns: two columns taken for one. */
export function holdsTwoColumns(text: string): boolean {
  return countLabels(foldLabel(text), labels.columns) > 1;
}

/** Labels in the text, the longest taken at each place; a short one only at its start or after another. */
function countLabels(text: string, known: ReadonlySet<string>): number {
  if (known.has(text)) return 1;
  let count = 0;
  let after = 0;
  for (let at = 0; at < text.length; at += 1) {
    let found = "";
    for (const label of known) {
      const short = label.length < 4 && at !== after;
      if (!short && label.length > found.length && text.startsWith(label, at)) found = label;
    }
    if (found === "") continue;
    count += 1;
    after = at + found.length;
    at = after - 1;
  }
  return count;
}
