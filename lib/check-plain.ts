/** The line from plain text on: reading's second half, the rules, and where their operands stand. */

import { makeView, type Surroundings } from "./findings/view";
import { read } from "./parse/read";
import type { Checked, Places, Plain, Prior } from "./protocol";
import { splitAddress, tableIds } from "./report/address";
import type { Reading } from "./report/reading";
import type { Result } from "./report/schema";
import type { Sentence } from "./text/sentence";

/** What a page is checked with. */
interface PageSurroundings extends Omit<Surroundings, "prior"> {
  /**
   * Last year's report for the very one that was read: whoever looks for it earlier may find that the
   * page shows another by now.
   */
  findPrior(reading: Reading): Promise<Prior | null>;
}

/** A checked page, what was read of it, and what it was compared with. */
interface CheckedPlain extends Checked {
  readonly reading: Reading;
  readonly prior: Prior | null;
}

/** Checks a page whose nodes are elsewhere. */
export async function checkPlain(
  plain: Plain,
  { findPrior, ...surroundings }: PageSurroundings,
): Promise<CheckedPlain> {
  const { reading, places, sentences } = read(plain);
  const prior = await findPrior(reading);
  const view = await makeView(reading, { ...surroundings, prior }, sentences);
  const failed = view.check.results.filter((each) => each.outcome === "failed");
  const refs = failed.flatMap((each) => each.operands.map(({ ref }) => ref));
  const stretches = findStretches(reading, sentences, places.paragraphs, new Set(refs));
  const near = findNear(failed, reading, places);
  return { view, places: { cells: places.cells, near, stretches }, reading, prior };
}

/**
 * For a row or table that is not there: the nearest cell of its table that is, the rows before it
 * first, as it would follow them; else the heading of its section.
 */
function findNear(
  failed: readonly Result[],
  reading: Reading,
  places: { readonly cells: Places["cells"]; readonly paragraphs: readonly number[] },
): Places["near"] {
  const addresses = Object.keys(reading.report?.cells ?? {});
  return Object.fromEntries(
    failed.flatMap(({ id, subject, operands }) => {
      const table = splitAddress(subject ?? "")?.table;
      if (table === undefined || operands.length > 0) return [];
      const all = addresses.filter((each) => each.startsWith(`${table}.`));
      const at = all.findIndex((each) => each.startsWith(`${subject}.`));
      const own = all.filter((each) => each.startsWith(`${subject}.`));
      const order = [...own, ...all.slice(0, Math.max(0, at)).toReversed(), ...all];
      const section = tableIds.indexOf(table) + 2;
      const heading = reading.paragraphs.findIndex((each) => each.section === section);
      const found = order.map((each) => places.cells[each]).find((each) => each !== undefined);
      const anchor = found ?? places.paragraphs[heading];
      return anchor === undefined ? [] : [[id, anchor]];
    }),
  );
}

function findStretches(
  reading: Reading,
  sentences: readonly Sentence[],
  anchors: readonly number[],
  refs: ReadonlySet<string>,
): Places["stretches"] {
  const numbers = sentences.flatMap((each) => each.quantities);
  const placed = [
    ...Object.entries(reading.claimPlaces),
    ...numbers.map((each) => [each.id, each] as const),
  ];
  return Object.fromEntries(
    placed.flatMap(([ref, { paragraph, start, end }]) => {
      const anchor = anchors[paragraph];
      const text = reading.paragraphs[paragraph]?.text;
      if (!refs.has(ref) || anchor === undefined || text === undefined) return [];
      return [[ref, { anchor, text, start, end }]];
    }),
  );
}
