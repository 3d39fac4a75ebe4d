import { describe, expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { addressesOf, type Facts, inventFacts, readFacts } from "../generate/facts";
import { lookAlikes } from "../generate/look-alikes";
import { oddShapes } from "../generate/odd-shapes";
import { seedRandom } from "../generate/random";
import { shapes } from "../generate/shapes";

function readHtml(html: string) {
  return read(flatten(parseDocument(html), { url: null })).reading;
}

/** What the page is read as, in the form of the facts. */
function readNumbers(facts: Facts, html: string) {
  const cells = readHtml(html).report?.cells ?? {};
  const numbers = addressesOf(facts).map((address) => {
    const cell = cells[address];
    const known = cell?.state === "number" || cell?.state === "blank";
    return [address, known ? cell.value : (cell?.state ?? "none")];
  });
  return Object.fromEntries(numbers);
}

const reports = readFacts();

describe("reads every number of a page with", () => {
  for (const [index, shape] of shapes.entries()) {
    test(shape.name, () => {
      const random = seedRandom(index);
      const forms = { disclosure: 2021, applications: index % 3 === 0 ? 2019 : 2021 } as const;
      const facts = inventFacts(reports[index % reports.length] as Facts, random, forms, 0.1);
      const numbers = Object.entries(facts.cells).map(([address, { value }]) => [address, value]);
      expect(readNumbers(facts, shape.write(facts, random))).toEqual(Object.fromEntries(numbers));
    });
  }
});

/** Odd shapes that hold every number in a place that is beyond doubt. */
const certain = [
  "two years with seven columns each",
  "this year and last year over each column",
  "last year and this year over each column",
  "divisions that a class makes a table",
  "a grid by its style",
  "a grid by a class",
  "rows as flexible boxes",
  "lists",
  "the total first",
  "labels broken over two rows, numbers beside the first",
  "labels broken over two rows, numbers beside the second",
  "remarks in labels",
  "pasted from a spreadsheet",
  "a header that is printed twice, as sticky headers are",
  "table four in three parts of one table",
  "table four by rows, lawsuits in their label",
  "table four with a sum at its end",
  "table four with last year's row",
  "table four with last year's number beside each of its own",
  "table four by rows, last year's above each",
  "last year's rows above the year's own in table two",
  "last year's report below",
  "last year's report in a tab that is not shown",
  "last year's table three under a caption of its own",
  "stars for footnotes",
  "raised digits for footnotes",
  "digits raised by their style for footnotes",
];

test.each(certain)("reads every number of a page with %s", (name) => {
  const shape = oddShapes.find((each) => each.name === name);
  const facts = inventFacts(
    reports[0] as Facts,
    seedRandom(1),
    { disclosure: 2021, applications: 2021 },
    0.1,
  );
  const numbers = Object.entries(facts.cells).map(([address, { value }]) => [address, value]);
  const html = shape?.write(facts, seedRandom(2)) ?? "";
  expect(readNumbers(facts, html)).toEqual(Object.fromEntries(numbers));
});

describe("reads no number wrongly of a page with", () => {
  for (const [index, shape] of oddShapes.entries()) {
    test.each([0.1, 0.9])(`${shape.name}, %d of it blank`, (blankShare) => {
      const random = seedRandom(index);
      const forms = { disclosure: 2021, applications: index % 3 === 0 ? 2019 : 2021 } as const;
      const report = reports[index % reports.length] as Facts;
      const facts = inventFacts(report, random, forms, blankShare);
      const read = readNumbers(facts, shape.write(facts, random));
      const wrong = Object.entries(facts.cells).filter(([address, { value }]) => {
        const own = read[address];
        return (typeof own === "number" || own === null) && own !== value;
      });
      expect(wrong).toEqual([]);
    });
  }
});

describe("takes for no report that can be checked", () => {
  test.each(lookAlikes)("$name", ({ html, detected, reason }) => {
    expect(readHtml(html)).toMatchObject({ detected, reason, report: null });
  });
});
