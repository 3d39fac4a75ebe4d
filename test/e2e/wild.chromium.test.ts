import { expect, it } from "vitest";
import { longest, visitWildPages } from "../bench/wild-run";

/** Of the 20,000 that `npm run bench:pages` visits: the first, and those that went wrong once. */
const pages = [...Array(200).keys(), 883, 884, 1583, 1634, 2282, 2455, 18162];

it("random pages are read and marked without an exception, a hang, a word in the console or a moved box", async () => {
  const wrong: unknown[] = [];
  let reports = 0;
  let marks = 0;
  await visitWildPages(pages, (visit) => {
    const { index, kind, fault, heard, time } = visit;
    if (visit.detected === "report") reports++;
    marks += visit.marks;
    if (fault || heard.length > 0 || time > longest)
      wrong.push({ index, kind, fault, heard, time });
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  // They are no test of marks unless many are reports, and have some.
  expect(reports).toBeGreaterThan(pages.length / 3);
  expect(marks).toBeGreaterThan(10 * pages.length);
}, 300_000);
