import { expect, it } from "vitest";
import { slowPages, visitWildPages } from "../bench/wild-run";

const pages = [...Array(200).keys(), ...slowPages];

// How long each takes `npm run bench:pages` prints, and how much work it is `test/work` counts.
it("random pages are read and marked without an exception, a word in the console or a moved box", async () => {
  const wrong: unknown[] = [];
  let reports = 0;
  let marks = 0;
  await visitWildPages(pages, (visit) => {
    const { index, kind, fault, heard } = visit;
    if (visit.detected === "report") reports++;
    marks += visit.marks;
    if (fault || heard.length > 0) wrong.push({ index, kind, fault, heard });
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  // They are no test of marks unless many are reports, and have some.
  expect(reports).toBeGreaterThan(pages.length / 3);
  expect(marks).toBeGreaterThan(10 * pages.length);
}, 300_000);
