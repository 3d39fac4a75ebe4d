/** The labels that the forms print, to tell a whole label from a piece of one. */
import { foldLabel } from "../../parse/label";
import { formTable, tableIds } from "../../report/form";

interface Labels {
  readonly rows: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

function collect(): Labels {
  const rows = new Set<string>();
  const groups = new Set<string>();
  const columns = new Set<string>();
  for (const table of tableIds) {
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
  return { rows, groups, columns };
}

const labels = collect();

/** Whether the text is a row's label, alone or after its group's. */
export function isRowLabel(text: string): boolean {
  return labels.rows.has(foldLabel(text));
}

/** Whether the text is the label of a group of rows. */
export function isGroupLabel(text: string): boolean {
  return labels.groups.has(foldLabel(text));
}

/** Whether the text holds two labels of rows, one after the other: two rows taken for one. */
export function holdsTwoRows(text: string): boolean {
  return splits(foldLabel(text), labels.rows);
}

/** Whether the text is made of two labels of columns: two columns taken for one. */
export function holdsTwoColumns(text: string): boolean {
  return splits(foldLabel(text), labels.columns);
}

function splits(text: string, known: ReadonlySet<string>): boolean {
  if (known.has(text)) return false;
  for (let at = 2; at <= text.length - 2; at += 1) {
    const head = text.slice(0, at);
    const tail = text.slice(at);
    if (known.has(head) && (known.has(tail) || splits(tail, known))) return true;
  }
  return false;
}
