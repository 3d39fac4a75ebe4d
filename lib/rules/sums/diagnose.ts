/**
 * Which cells, had they been printed otherwise, would make everything agree: of each table, or of
 * each group of failures that share cells, the smallest changes, the likeliest first.
 */
import { addresses } from "../../report/form";
import { round } from "../../report/round";
import type { Diagnosis, Report, Result } from "../../report/schema";
import { formOf } from "../base/form-of";
import { type Explanation, explain } from "./explain";
import { relationsOf } from "./relations";
import { buildSystem, type Constraint, moveOf, numberAt, type System } from "./system";

/** Failures that share cells, directly or through one another. */
function groupByCells(failures: ReadonlySet<Constraint>): Set<Constraint>[] {
  const groups: Set<Constraint>[] = [];
  const open = new Set(failures);
  for (const first of failures) {
    if (!open.delete(first)) continue;
    const group = new Set([first]);
    for (const member of group) {
      for (const each of open) {
        if (![...each.signs.keys()].some((address) => member.signs.has(address))) continue;
        group.add(each);
        open.delete(each);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The likelier first: fewest 总计 changed, then swapped digits, then the order of the form. */
function rank(system: System, explanations: readonly Explanation[]): Explanation[] {
  const order = addresses(system.table, formOf(system.report, system.table));
  const totals = new Set(
    relationsOf(system.report).flatMap(({ rule, right }) => (rule === "balance" ? [] : right)),
  );
  const keyed = explanations.map((explanation) => {
    const cells = [...explanation.deltas].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const changedTotals = cells.filter(([address]) => totals.has(address)).length;
    const places = cells.map(([address]) => order.indexOf(address));
    const isSwapped = explanation.pattern === "transposed" ? 0 : 1;
    return {
      explanation: { ...explanation, deltas: new Map(cells) },
      key: [changedTotals, isSwapped, ...places],
    };
  });
  keyed.sort((a, b) => {
    const at = a.key.findIndex((each, index) => each !== b.key[index]);
    return (a.key[at] ?? 0) - (b.key[at] ?? 0);
  });
  return keyed.map((each) => each.explanation);
}

function diagnoseTable(system: System, errors: ReadonlySet<string>): Diagnosis[][] {
  const failures = new Set(
    system.constraints.filter((each) => each.failed && errors.has(each.relation.id)),
  );
  if (failures.size === 0) return [];
  const describe = (group: ReadonlySet<Constraint>): Diagnosis[] => {
    const explanations = rank(system, explain(system, group));
    return explanations.map(({ deltas, pattern, loose }) => {
      const changes = [...deltas].map(([ref, delta]) => {
        const found = numberAt(system, ref);
        return { ref, found, suggested: round(found + delta) };
      });
      const mended = changes.map(({ ref }) => `whole-number:${ref}`);
      // What mends one group may happen to mend another as well.
      const sums = [...failures].filter(
        (each) => group.has(each) || round(each.gap + moveOf(each, deltas)) === 0,
      );
      return {
        changes,
        explains: [
          ...sums.map((each) => each.relation.id),
          ...mended.filter((each) => errors.has(each)),
        ],
        unique: explanations.length === 1 && !loose,
        pattern,
      };
    });
  };
  const together = describe(failures);
  if (together.length > 0) return [together];
  const groups = groupByCells(failures);
  return groups.length > 1 ? groups.map(describe) : [];
}

/**
 * Explanations of the failed sums, the likeliest first and no more than `atMost`; none where no
 * simple change mends them.
 */
export function diagnose(report: Report, results: readonly Result[], atMost = 8): Diagnosis[] {
  const errors = new Set(
    results
      .filter(({ outcome, severity }) => outcome === "failed" && severity === "error")
      .map(({ id }) => id),
  );
  if (errors.size === 0) return [];
  const checked = new Set(results.map((each) => each.id));
  const misfits = new Set(
    results.flatMap(({ id, rule, subject }) =>
      rule === "whole-number" && subject !== null && errors.has(id) ? [subject] : [],
    ),
  );
  const relations = relationsOf(report).filter((each) => checked.has(each.id));
  const found = (["applications", "disputes"] as const).flatMap((table) => {
    const own = relations.filter((each) => each.table === table);
    if (!own.some(({ id }) => errors.has(id))) return [];
    return diagnoseTable(buildSystem(report, table, own, misfits), errors);
  });
  // The best of every group before the second best of any.
  const ranked = found.flatMap((group) => group.map((diagnosis, place) => ({ diagnosis, place })));
  const told = new Set<string>();
  return ranked
    .sort((a, b) => a.place - b.place)
    .map((each) => each.diagnosis)
    .filter(({ changes }) => {
      const key = JSON.stringify(changes);
      return !told.has(key) && told.add(key);
    })
    .slice(0, atMost)
    .sort((a, b) => a.changes.length - b.changes.length);
}
