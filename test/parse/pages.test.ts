import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import type { Cell } from "../../lib/report/schema";
import { parseDocument } from "../../lib/saved/parse-document";
import { type ExpectedCell, pages, readExpected } from "../expected";

function toExpected({ state, value }: Cell): ExpectedCell {
  if (state === "number") return value;
  return state === "blank" ? null : state;
}

for (const expected of readExpected()) {
  const { slug } = expected;
  const html = readFileSync(new URL(`${slug}/source.html`, pages), "utf8");
  const { reading } = read(flatten(parseDocument(html), { url: null }));

  describe(`the page ${slug}`, () => {
    test("is a report", () => {
      expect(reading.detected).toBe(expected.detected);
      expect(reading.reason).toBeNull();
    });

    test("says who reports on which year, and when", () => {
      const { agency, agencyKind, year, publishedOn } = expected;
      expect(reading.report).toMatchObject({ agency, agencyKind, year, publishedOn });
    });

    test("has each table in the form of its labels", () => {
      expect(reading.report?.forms).toEqual(expected.forms);
    });

    test("has every cell as printed", () => {
      const cells = Object.entries(reading.report?.cells ?? {});
      expect(
        Object.fromEntries(cells.map(([address, cell]) => [address, toExpected(cell)])),
      ).toEqual(expected.cells);
    });

    test("has its misprints noted where they stand", () => {
      const printed = reading.misprints.map((each) => [each.address, each.printed]);
      expect(Object.fromEntries(printed)).toEqual(expected.misprints);
    });

    test("has six sections in order", () => {
      const sections = reading.paragraphs.map(({ section }) => section);
      expect(sections.filter((each, index) => each !== sections[index - 1])).toEqual(
        expected.sections,
      );
    });
  });
}
