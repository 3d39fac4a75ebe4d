import { describe, expect, it } from "vitest";
import { drawReport, type Page, showText, writePdf } from "./pdf";
import { differences, open, readBytes } from "./read";
import { makeFacts, makeReport, seeded } from "./report";

const facts = makeFacts(2021, seeded(31));
const pages = drawReport(makeReport(2021, facts), { size: 11 });

/** So many pages side by side on each sheet, as printers put them. */
function sheets(count: number): Page[] {
  return pages.flatMap(({ width, height }, first) => {
    const own = pages.slice(first, first + count);
    const content = own.map((page, index) => `q 1 0 0 1 ${index * width} 0 cm\n${page.content}Q\n`);
    return first % count === 0 ? [{ width: count * width, height, content: content.join("") }] : [];
  });
}

describe("a report whose pages are not one under the other", () => {
  it.each([
    ["two pages on a sheet", sheets(2)],
    ["three pages on a sheet", sheets(3)],
    ["the last page first", pages.toReversed()],
  ])("is read whole with %s", async (_, written) => {
    expect(pages.length).toBeGreaterThan(2);
    const reading = await readBytes(writePdf(written));
    expect(differences(reading, facts)).toEqual([]);
    expect(reading?.report).toMatchObject({ agency: "青石县人民政府", year: 2024 });
  });

  it("is read whole in two columns under a line over both of them", async () => {
    const head = showText("青石县人民政府办公室二〇二五年一月二十日印发", 480, 850, 11);
    const foot = showText("- 1 -", 588, 10, 11);
    const written = sheets(2).map((page) => ({
      ...page,
      height: 870,
      content: page.content + head + foot,
    }));
    expect(differences(await readBytes(writePdf(written)), facts)).toEqual([]);
  });

  it("has its numbers where the sheet shows them", async () => {
    const [upright, side] = await Promise.all([open(writePdf(pages)), open(writePdf(sheets(2)))]);
    const places = (opened: typeof upright) =>
      (opened.kind === "pdf" ? opened.document.blocks : []).flatMap((block) =>
        block.kind === "row" ? block.cells.flatMap(({ anchor }) => anchor) : [],
      );
    const expected = places(upright).map(({ page, rectangle }) => ({
      page: Math.ceil(page / 2),
      left: Math.round(rectangle.left + (page % 2 === 0 ? 595 : 0)),
    }));
    const shown = places(side).map(({ page, rectangle }) => ({
      page,
      left: Math.round(rectangle.left),
    }));
    expect(shown).toEqual(expected);
  });
});
