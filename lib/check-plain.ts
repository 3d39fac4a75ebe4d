/** The line from plain text on: reading's second half, the rules, and where their operands stand. */
import { read } from "./parse/read";
import type { Checked, Places, Plain } from "./protocol";
import type { Reading } from "./report/reading";
import { readSentences } from "./text/sentences";
import { makeView, type Surroundings } from "./view";

/** Checks a page whose nodes are elsewhere; also yields the text that was read. */
export async function checkPlain(
  plain: Plain,
  surroundings: Surroundings,
): Promise<Checked & { readonly text: string }> {
  const { reading, places } = read(plain);
  const view = await makeView(reading, surroundings);
  const refs = view.check.results
    .filter((each) => each.outcome === "failed")
    .flatMap((each) => each.operands.map(({ ref }) => ref));
  const stretches = findStretches(reading, places.paragraphs, new Set(refs));
  return { view, places: { cells: places.cells, stretches }, text: reading.text };
}

function findStretches(
  reading: Reading,
  anchors: readonly number[],
  refs: ReadonlySet<string>,
): Places["stretches"] {
  const numbers = readSentences(reading.paragraphs).flatMap((each) => each.quantities);
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
