/** How much reading asks of a page that holds no report: every page of a portal may be one. */
import { expect, test } from "vitest";
import type { PlainDocument } from "../../lib/parse/plain";
import { read } from "../../lib/parse/read";

/** How often a cell's text is asked for, on average, on a page with so many rows of ten cells. */
function askedOf(rows: number): number {
  let asked = 0;
  const cell = (text: string, column: number) => ({
    get text() {
      asked++;
      return text;
    },
    column,
    columnSpan: 1,
    rowSpan: 1,
    anchor: null,
  });
  const document: PlainDocument<null> = {
    url: null,
    title: "某市2024年居民收入统计",
    meta: {},
    images: 0,
    attachments: [],
    frames: [],
    blocks: Array.from({ length: rows }, (_, row) => ({
      kind: "row",
      table: 0,
      visible: true,
      cells: Array.from({ length: 10 }, (_, at) =>
        cell(at === 0 ? `第 ${row} 户` : String(row * at), at),
      ),
    })),
  };
  expect(read(document).reading.detected).toBe("none");
  return asked / (rows * 10);
}

test("asks as little of each cell however many there are, and once for each thing it is asked", () => {
  const few = askedOf(200);
  expect(askedOf(2000)).toBeLessThanOrEqual(few);
  expect(few).toBeLessThan(6);
});
