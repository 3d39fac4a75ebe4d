import { describe, expect, it } from "vitest";
import { type Page, showText, writePdf } from "./pdf";
import { open } from "./read";

/** A table of two rows and two columns, and what is drawn before and after its numbers. */
function page(numbers: string, before = ""): Page {
  const lines = [
    ...[700, 670, 640].map((y) => `0.5 w 100 ${y} m 400 ${y} l S`),
    ...[100, 250, 400].map((x) => `0.5 w ${x} 640 m ${x} 700 l S`),
  ];
  const content = `${lines.join("\n")}\n${before}\n${showText("规章", 110, 680, 10)}${showText("行政许可", 110, 650, 10)}${numbers}`;
  return { width: 595, height: 842, content };
}

/** What the two number cells of the table hold. */
async function valuesOf(
  numbers: string,
  before = "",
  more: Partial<Page> = {},
  objects: readonly string[] = [],
): Promise<string[]> {
  const opened = await open(writePdf([{ ...page(numbers, before), ...more }], objects));
  if (opened.kind !== "pdf") throw new Error(JSON.stringify(opened));
  return opened.document.blocks.flatMap((block) =>
    block.kind === "row" ? (block.cells[1]?.text ?? "") : [],
  );
}

const upper = (text: string, x = 300, size = 10) => showText(text, x, 680, size);
const lower = (text: string, x = 300, size = 10) => showText(text, x, 650, size);
const number = /^\d+$/;

describe("a number that is drawn plainly", () => {
  it("is read", async () => {
    expect(await valuesOf(upper("57") + lower("8"))).toEqual(["57", "8"]);
  });

  it("is read when it is drawn twice for want of a bold font", async () => {
    expect(await valuesOf(upper("57") + upper("57", 300.3) + lower("8"))).toEqual(["57", "8"]);
  });

  it("is read when it is underlined", async () => {
    expect(await valuesOf(`${upper("57")}0.5 w 300 678.6 m 310 678.6 l S\n${lower("8")}`)).toEqual([
      "57",
      "8",
    ]);
  });

  it.each([
    ["a small digit", showText("1", 310, 684, 6), "57¹"],
    ["digits in brackets", showText("[12]", 310, 684, 6), "57[¹²]"],
    ["a small sign", showText("①", 310, 684, 6), "57①"],
  ])("is told from the mark of a footnote behind it: %s", async (_, mark, text) => {
    expect(await valuesOf(upper("57") + mark + lower("8"))).toEqual([text, "8"]);
  });

  it("is read in white on a dark cell", async () => {
    const dark = "q 0 0.2 0.4 rg 250 670 150 30 re f Q";
    const [white] = await valuesOf(`1 g ${upper("57")} 0 g ${lower("8")}`, dark);
    expect(white).toBe("57");
  });

  it("is read in black on a cell of thin black, which is grey", async () => {
    const gray = "q /G2 gs 0 g 250 640 150 60 re f Q";
    expect(await valuesOf(upper("57") + lower("8"), gray, {}, [""])).toEqual(["57", "8"]);
  });

  it("is read across a watermark", async () => {
    const mark = `0.9 g ${showText("样稿", 270, 660, 60)} 0 g`;
    const [value] = await valuesOf(upper("57", 340) + lower("8"), mark);
    expect(value).toContain("57");
  });
});

describe("a digit that may be no part of its number", () => {
  it("stands in a group that is laid on the page without ink", async () => {
    const group =
      "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>/Resources<</Font<</F1 3 0 R>>/ExtGState<</G1<</ca 1>>>>>>/Length LENGTH>>stream\nCONTENT\nendstream";
    const inner = `/G1 gs ${upper("9", 295)}`;
    const object = group.replace("LENGTH", String(inner.length)).replace("CONTENT", inner);
    const clear = "q /G0 gs /X0 Do Q\n";
    const [value] = await valuesOf(clear + upper("57") + lower("8"), "", {}, [object]);
    expect(value).not.toMatch(number);
  });

  it.each([
    ["stands in white before it", `1 g ${upper("9", 295)} 0 g ${upper("57")}`],
    [
      "has the colour of its cell",
      `0.8 0.85 0.9 rg 250 670 150 30 re f ${upper("9", 295)} 0 g ${upper("57")}`,
    ],
    ["is cut away", `q 299 670 11 20 re W n ${upper("571")} Q`],
    ["lies under a white box", `${upper("9", 295)} 1 g 294 675 6 20 re f 0 g ${upper("57")}`],
    ["is struck through", `${upper("957", 295)}0.5 w 295 683.5 m 300 683.5 l S\n`],
    [
      "is struck through alone, by a line shorter than any of a table",
      `${upper("9", 297, 8)}0.5 w 297 682.8 m 300.9 682.8 l S\n`,
    ],
    [
      "is struck through by dots",
      `${upper("9")}${[300.2, 302.2, 304.2].map((x) => `${x} 683 1 1 re f\n`).join("")}`,
    ],
    ["is a footnote's small mark", upper("57") + showText("1", 310, 682.5, 6)],
    [
      "is small and raised, with digits behind it",
      upper("57") + showText("1", 310, 684, 6) + upper("2", 313),
    ],
    ["is set below the line", upper("57") + showText("1", 310, 678, 6)],
    ["is large, as a watermark's, and stands a little off", `${upper("57")}${upper("9", 316, 14)}`],
    ["is tiny", upper("57") + upper("1", 310, 4)],
    ["is printed over another", upper("57") + upper("31", 301.8)],
  ])("%s", async (_, content) => {
    const [value, other] = await valuesOf(content + lower("8"));
    expect(value).not.toMatch(number);
    expect(other).toBe("8");
  });
});
