/** The line from plain text on: reading's second half, the rules, and where their operands stand. */
import { read } from "./parse/read";
import type { Checked, Places, Plain } from "./protocol";
import type { Reading } from "./report/reading";
import type { Sentence } from "./text/sentence";
import { makeView, type Surroundings } from "./view";

/** Checks a page whose nodes are elsewhere; also yields the text that was read. */
export async function checkPlain(
  plain: Plain,
  surroundings: Surroundings,
): Promise<Checked & { readonly text: string }> {
  const { reading, places, sentences } = read(plain);
  const view = await makeView(reading, surroundings, sentences);
  const refs = view.check.results
    .filter((each) => each.outcome === "failed")
    .flatMap((each) => each.operands.map(({ ref }) => ref));
  const stretches = findStretches(reading, sentences, places.paragraphs, new Set(refs));
  return { view, places: { cells: places.cells, stretches }, text: reading.text };
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
