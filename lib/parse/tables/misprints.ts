/** Labels that the page prints otherwise than the form. */
import type { Address, FormTable } from "../../report/form";
import { addressOf, layouts } from "../../report/form";
import type { Misprint } from "../../report/reading";
import { compareLabels, foldLabel, stripNumbering } from "../label";
import { columnGroupOf, type Leaf } from "./header";
import { findHeaderRows, type Heading } from "./headings";
import { columnKeys, type Plan } from "./plans";
import type { Candidate, StreamRow } from "./rows";

/** The row's label as printed where it is not the official one, else null. */
export function misprintOf<A>(
  plan: Plan,
  { row, labelCell, formRow }: Candidate<A>,
): string | null {
  const accepted = plan.labels[formRow] ?? [];
  if (accepted.includes(row.keys[labelCell] ?? "")) return null;
  if (accepted.includes(row.keys.slice(0, labelCell + 1).join(""))) return null;
  const printed = row.cells[labelCell]?.text ?? null;
  // Its number may stand in a cell of its own.
  const numbered = foldLabel(`${row.cells[labelCell - 1]?.text ?? ""}${printed ?? ""}`);
  return accepted.includes(numbered) ? null : printed;
}

/** The labels of columns that are not the official ones, each once. */
export function findColumnMisprints<A>(
  form: FormTable,
  matched: readonly Candidate<A>[],
  headings: readonly (Heading | null)[],
): Misprint[] {
  const layout = layouts[form.id];
  const misprints = new Map<Address, Misprint>();
  const seen = new Set<Leaf>();
  matched.forEach(({ formRow }, index) => {
    const row = form.rows[formRow];
    const heading = headings[index];
    if (!row || !heading) return;
    heading.leaves.forEach((leaf, at) => {
      if (seen.has(leaf)) return;
      const column = row.columns.find(({ id }) => id === heading.match.ids[at]);
      if (!column) return;
      seen.add(leaf);
      if (columnKeys.get(column.label)?.full === leaf.key) return;
      // The first row below the header: of the table, or of the block.
      const first = form.rows.find(
        ({ columns, path }) =>
          columns === row.columns && (layout === "matrix" || path.join() === row.path.join()),
      );
      const address = addressOf(form.id, first?.id ?? row.id, column.id);
      if (!misprints.has(address)) {
        misprints.set(address, { address, printed: leaf.text, official: column.label });
      }
    });
  });
  return [...misprints.values()];
}

const alike = 0.6;

/** The labels of groups, left of rows or over columns, that are not the official ones, each once. */
export function findGroupMisprints<A>(
  form: FormTable,
  matched: readonly Candidate<A>[],
  rows: readonly StreamRow<A>[],
): Misprint[] {
  if (layouts[form.id] !== "matrix") return [];
  const misprints = new Map<string, Misprint>();
  const add = (official: string, printed: string, row: number, column: number): void => {
    const of = form.rows[row];
    const address = addressOf(form.id, of?.id ?? "", of?.columns[column]?.id ?? "");
    if (!misprints.has(official)) misprints.set(official, { address, printed, official });
  };
  for (const { row, labelCell, formRow } of matched) {
    const groups = form.rows[formRow]?.path ?? [];
    for (let cell = 0; cell < labelCell && groups.length > 0; cell++) {
      const key = stripNumbering(row.keys[cell] ?? "");
      if (key === "") continue;
      const folded = groups.map((group) => stripNumbering(foldLabel(group)));
      // A piece of the label, as a broken page leaves it, is no misprint.
      const isPiece = folded.some((group) => group.startsWith(key) || group.endsWith(key));
      if (isPiece) continue;
      const likely = folded.findIndex((group) => compareLabels(key, group, alike) >= alike);
      const official = groups[likely];
      if (official) add(official, row.cells[cell]?.text ?? "", formRow, 0);
    }
  }
  const [first] = matched;
  const data = new Set(matched.map(({ row }) => row));
  const header = first ? findHeaderRows(form.id, rows, first.row.index, data) : [];
  // A first line of which the only label is misprinted is not seen to be the header's.
  const above = rows[(header[0]?.index ?? 0) - 1];
  const lines = above && above.table === first?.row.table ? [above, ...header] : header;
  for (const row of lines) {
    row.keys.forEach((key, cell) => {
      const official = key === "" ? null : columnGroupOf(key);
      if (official === null || official === key) return;
      const column = form.rows[0]?.columns.findIndex(({ group }) => group === official) ?? 0;
      add(official, row.cells[cell]?.text ?? "", 0, Math.max(0, column));
    });
  }
  return [...misprints.values()];
}
