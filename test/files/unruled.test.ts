import { describe, expect, it } from "vitest";
import { showText, writePdf } from "./pdf";
import { open } from "./read";

const xs = Array.from({ length: 15 }, (_, index) => 30 + 36 * index);

/** Fifteen pieces of text on one line, in the middle of their columns. */
function line(texts: readonly string[], y: number): string {
  return texts
    .map((text, index) => (text === "" ? "" : showText(text, (xs[index] ?? 0) + 4, y, 8)))
    .join("");
}

const three = <T>(list: readonly T[]): T[] => [...list, ...list, ...list];
const page = [
  showText("行政复议", 100, 700, 8),
  showText("行政诉讼", 370, 700, 8),
  showText("未经复议直接起诉", 270, 685, 8),
  showText("复议后起诉", 460, 685, 8),
  line(three(["结果", "结果", "其他", "尚未", ""]), 670),
  line(three(["维持", "纠正", "结果", "审结", "总计"]), 660),
  line(["1", "2", "3", "4", "10", "0", "658", "0", "486", "9", "0", "0", "0", "0", "0"], 640),
  // 4864, broken where its column ends.
  showText("4", (xs[8] ?? 0) + 4, 629, 8),
  showText("五、存在的主要问题及改进情况", 40, 600, 10),
].join("");

describe("table four without lines", async () => {
  const opened = await open(writePdf([{ width: 595, height: 842, content: page }]));
  const blocks = opened.kind === "pdf" ? opened.document.blocks : [];

  it("is read, but for the number of which a digit is wrapped under the others", () => {
    const last = blocks.findLast((block) => block.kind === "row");
    const texts = last?.kind === "row" ? last.cells.map(({ text }) => text) : [];
    expect(texts.slice(4, 8)).toEqual(["10", "0", "658", "0"]);
    expect(texts[8]).not.toMatch(/^\d+$/);
  });

  it("leaves nothing of its header or numbers to be read as sentences", () => {
    const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? block.text : []));
    expect(texts).toEqual(["五、存在的主要问题及改进情况"]);
  });

  it("is read, too, but for the number that is struck", async () => {
    const [x = 0] = xs.slice(6);
    const strike = `0.5 w ${x + 3} 642.7 m ${x + 18} 642.7 l S\n`;
    const struck = await open(writePdf([{ width: 595, height: 842, content: page + strike }]));
    const rows = struck.kind === "pdf" ? struck.document.blocks : [];
    const last = rows.findLast((block) => block.kind === "row");
    const texts = last?.kind === "row" ? last.cells.map(({ text }) => text) : [];
    expect(texts.slice(4, 8)).toEqual(["10", "0", "\ufffd\ufffd\ufffd", "0"]);
  });
});
