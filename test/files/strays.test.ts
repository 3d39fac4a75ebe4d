import { describe, expect, it } from "vitest";
import { showText, writePdf } from "./pdf";
import { open } from "./read";

const xs = [100, 250, 300, 350, 400];
const ys = [700, 676, 652, 628];
const rulings = [
  ...ys.map((y) => `0.5 w 100 ${y} m 400 ${y} l S\n`),
  ...xs.map((x) => `0.5 w ${x} 628 m ${x} 700 l S\n`),
].join("");
const labels = ["规章", "行政许可", "行政处罚"];

/** The rows of a table, each number set off its place by so many points to the right and upwards. */
async function readRows(
  numbers: readonly (readonly (readonly [text: string, right?: number, up?: number])[])[],
): Promise<string[][]> {
  const content = numbers.map(
    (row, index) =>
      showText(labels[index] ?? "", 110, (ys[index] ?? 0) - 16, 10) +
      row
        .map(([text, right = 0, up = 0], column) =>
          text === ""
            ? ""
            : showText(text, 270 + 50 * column + right, (ys[index] ?? 0) - 16 + up, 10),
        )
        .join(""),
  );
  const page = { width: 595, height: 842, content: rulings + content.join("") };
  const opened = await open(writePdf([page]));
  if (opened.kind !== "pdf") throw new Error(JSON.stringify(opened));
  return opened.document.blocks.flatMap((block) =>
    block.kind === "row" ? [block.cells.slice(1).map(({ text }) => text)] : [],
  );
}

const plain = ["1", "2", "3"].map((text) => [text] as const);
const isNumber = expect.stringMatching(/^\d+$/);

describe("a number that stands off the line of those beside it", () => {
  it("is in doubt in a cell of the row above, as is the empty cell under it", async () => {
    const rows = await readRows([plain, [["4"], [""], ["6"]], [["7"], ["8", 0, 18], ["9"]]]);
    expect(rows[0]).toEqual(["1", "2", "3"]);
    expect(rows[1]).toEqual(["4", expect.not.stringMatching(/^\d*$/), "6"]);
    expect(rows[2]).toEqual(["7", expect.not.stringMatching(/^\d*$/), "9"]);
  });

  it("leaves no cell for empty from which it may have been moved to the number of another", async () => {
    const rows = await readRows([plain, [["4"], ["5"], ["6"]], [["7"], ["8", 0, 15], ["9"]]]);
    expect(rows[1]?.[1]).not.toEqual(isNumber);
    expect(rows[2]).toEqual(["7", expect.not.stringMatching(/^\d*$/), "9"]);
  });

  it("is in doubt in the next column, as is the empty cell beside it", async () => {
    const rows = await readRows([plain, [["4", 34], [""], ["6"]], [["7"], ["8"], ["9"]]]);
    expect(rows[1]).toEqual([
      expect.not.stringMatching(/^\d*$/),
      expect.not.stringMatching(/^\d*$/),
      "6",
    ]);
    expect([rows[0], rows[2]]).toEqual([
      ["1", "2", "3"],
      ["7", "8", "9"],
    ]);
  });

  it("is read where no cell is empty that it could be missing from", async () => {
    const rows = await readRows([plain, [["4"], ["5", 0, 6], ["6"]], [["7"], ["8"], ["9", 9]]]);
    expect(rows).toEqual([
      ["1", "2", "3"],
      ["4", "5", "6"],
      ["7", "8", "9"],
    ]);
  });
});
