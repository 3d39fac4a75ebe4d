/** Labels that the page prints otherwise than the form. */
import type { Address, FormTable } from "../report/form";
import { addressOf } from "../report/form";
import type { Misprint } from "../report/reading";
import type { Leaf } from "./header";
import type { Heading } from "./headings";
import { columnKeys, type Plan } from "./plans";
import type { Candidate } from "./rows";

/** The row's label as printed where it is not the official one, else null. */
export function misprintOf<A>(
  plan: Plan,
  { row, labelCell, formRow }: Candidate<A>,
): string | null {
  const accepted = plan.labels[formRow] ?? [];
  const keys = row.keys.slice(0, labelCell + 1);
  const whole = keys.join("");
  if (accepted.includes(row.keys[labelCell] ?? "") || accepted.includes(whole)) return null;
  return row.cells[labelCell]?.text ?? null;
}

/** The labels of columns that are not the official ones, each once. */
export function findColumnMisprints<A>(
  form: FormTable,
  matched: readonly Candidate<A>[],
  headings: readonly (Heading | null)[],
): Misprint[] {
  const misprints = new Map<Address, Misprint>();
  const seen = new Set<Leaf>();
  matched.forEach(({ formRow }, index) => {
    const row = form.rows[formRow];
    const heading = headings[index];
    if (!row || !heading) return;
    heading.leaves.forEach((leaf, at) => {
      const column = row.columns.find(({ id }) => id === heading.match.ids[at]);
      if (!column || seen.has(leaf)) return;
      seen.add(leaf);
      if (columnKeys.get(column.label)?.full === leaf.key) return;
      const first = form.rows.find(
        ({ columns, path }) => columns === row.columns && path.join() === row.path.join(),
      );
      const address = addressOf(
        form.id,
        (form.id === "applications" ? form.rows[0] : first)?.id ?? row.id,
        column.id,
      );
      if (!misprints.has(address)) {
        misprints.set(address, { address, printed: leaf.text, official: column.label });
      }
    });
  });
  return [...misprints.values()];
}
