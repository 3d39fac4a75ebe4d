import { describe, expect, it, vi } from "vitest";
import { loadNodeEngine } from "../../lib/files/pdf/node-engine";
import { readPdf } from "../../lib/files/pdf/read-pdf";
import { type Drawing, drawReport, type Page, showText, writePdf } from "./pdf";
import { differences, open, readBytes, wrongNumbers } from "./read";
import { makeFacts, makeReport, seeded } from "./report";

const facts = makeFacts(2021, seeded(11));
const report = makeReport(2021, facts);

function draw(style: Partial<Drawing> = {}): Page[] {
  return drawReport(report, style);
}

function fail(): never {
  throw new TypeError("of ours");
}

/** One page with that content and a table of two rows. */
function pageOf(content: string): Page {
  return { width: 595, height: 842, content };
}

describe("a report in a PDF", () => {
  it.each<[string, Partial<Drawing>]>([
    ["drawn with strokes", {}],
    ["drawn with long lines over many cells", { long: true }],
    ["drawn with thin rectangles", { ruling: "rectangle" }],
    ["drawn with dashes", { ruling: "dashes" }],
    ["drawn with double lines", { ruling: "double" }],
    ["drawn with dots whose stroke is as wide as a line is long", { ruling: "thick-dot" }],
    ["open at the sides of its tables", { open: true }],
    ["in letters drawn twice for bold", { bold: true }],
    ["with columns that do not quite meet those of the row above", { uneven: true }],
    ["on sheets of A3", { width: 842, height: 1191, size: 12 }],
    ["on landscape pages that break every table", { width: 842, height: 595 }],
  ])("is read cell by cell when %s", async (_, style) => {
    const reading = await readBytes(writePdf(draw(style)));
    expect(differences(reading, facts)).toEqual([]);
    expect(reading?.report).toMatchObject({ agency: "青石县人民政府", year: 2024 });
  });

  it("reads the form of 2019", async () => {
    const old = makeFacts(2019, seeded(12));
    const reading = await readBytes(writePdf(drawReport(makeReport(2019, old))));
    expect(differences(reading, old)).toEqual([]);
  });

  it("reads pages that the viewer turns, and pages that lie on their side", async () => {
    const turn = (page: Page, rotate: number): Page => ({
      width: page.height,
      height: page.width,
      content: `0 1 -1 0 ${page.height} 0 cm\n${page.content}`,
      rotate,
    });
    for (const rotate of [90, 0]) {
      const pages = draw().map((page) => turn(page, rotate));
      expect(differences(await readBytes(writePdf(pages)), facts)).toEqual([]);
    }
  });

  it("leaves out what the crop box cuts off", async () => {
    const pages = draw().map(
      (page): Page => ({
        ...page,
        content: `${page.content}${showText("99", 2, 400, 9)}`,
        cropBox: [20, 15, 575, 827],
      }),
    );
    expect(differences(await readBytes(writePdf(pages)), facts)).toEqual([]);
  });

  it("takes no watermark for a number", async () => {
    const pages = draw().map(
      (page): Page => ({
        ...page,
        content: `${page.content}q 0.7 0.7 -0.7 0.7 200 200 cm ${showText("2024 2024", 0, 0, 40)}Q\n`,
      }),
    );
    expect(differences(await readBytes(writePdf(pages)), facts)).toEqual([]);
  });

  it("never joins two numbers that share a square of the grid", async () => {
    const full = makeFacts(2021, seeded(13), 0);
    for (let seed = 0; seed < 6; seed += 1) {
      const random = seeded(seed);
      const pages = drawReport(makeReport(2021, full), { long: seed % 2 === 0 }).map((page) => ({
        ...page,
        content: page.content
          .split("\n")
          .filter((line) => !line.endsWith(" S") || random() > 0.05)
          .join("\n"),
      }));
      expect(wrongNumbers(await readBytes(writePdf(pages)), full)).toEqual([]);
    }
  });

  it("keeps the heading above a table out of it where its upper line is missing", async () => {
    const content = `${showText("四、行政复议情况", 100, 704, 10)}${showText("规章", 110, 680, 10)}${showText("57", 300, 680, 10)}${showText("行政许可", 110, 650, 10)}${showText("8", 300, 650, 10)}
${[100, 250, 400].map((x) => `0.5 w ${x} 640 m ${x} 706 l S`).join("\n")}
${[640, 670].map((y) => `0.5 w 100 ${y} m 400 ${y} l S`).join("\n")}`;
    const opened = await open(writePdf([pageOf(content)]));
    const blocks = opened.kind === "pdf" ? opened.document.blocks : [];
    const [first] = blocks.flatMap((block) => (block.kind === "row" ? [block.cells] : []));
    expect(first?.map(({ text }) => text)).toEqual(["规章", "57"]);
  });

  describe("takes a number that goes on over a border for none", () => {
    /** The first row of a table of two rows and three columns. */
    const readFirstRow = async (numbers: string) => {
      const content = `${showText("规章", 110, 680, 10)}${numbers}${showText("行政许可", 110, 650, 10)}${showText("8", 200, 650, 10)}${showText("9", 300, 650, 10)}
${[100, 180, 250, 400].map((x) => `0.5 w ${x} 640 m ${x} 700 l S`).join("\n")}
${[640, 670, 700].map((y) => `0.5 w 100 ${y} m 400 ${y} l S`).join("\n")}`;
      const opened = await open(writePdf([pageOf(content)]));
      const blocks = opened.kind === "pdf" ? opened.document.blocks : [];
      const [first] = blocks.flatMap((block) => (block.kind === "row" ? [block.cells] : []));
      return first?.slice(1).map(({ text }) => text) ?? [];
    };

    it.each([
      ["between two columns", showText("574", 242, 680, 10), [/^\d+$/, /^\d+$/]],
      [
        "onto the number of the next column",
        showText("5748", 239, 680, 10) + showText("96", 251, 680, 10),
        [/^\d+$/, /^\d+$/],
      ],
      ["out of the table", showText("574", 392, 680, 10), [/\d/, /^\d+$/]],
    ])("%s", async (_, numbers, wrong) => {
      const texts = await readFirstRow(numbers);
      expect(texts).toHaveLength(2);
      texts.forEach((text, index) => {
        expect(text).not.toMatch(wrong[index] ?? /./);
      });
    });
  });

  describe("joins a number that a page break cuts", () => {
    /** Two rows on each of two pages; the first of the second page has no label. */
    const readCut = async (upper: string, lower: readonly [string, string], right = 270) => {
      const grid = (from: number, to: number) =>
        [100, 250, right, 400].map((x) => `0.5 w ${x} ${from} m ${x} ${to} l S`).join("\n") +
        [from, (from + to) / 2, to].map((y) => `\n0.5 w 100 ${y} m 400 ${y} l S\n`).join("");
      const first = `${showText("规章", 110, 90, 10)}${showText("8", 252, 90, 10)}${showText("0", 350, 90, 10)}${showText("行政许可", 110, 66, 10)}${showText(upper, 252, 66, 10)}${showText("6", 350, 66, 10)}${grid(60, 108)}`;
      const second = `${showText(lower[0], 252, 770, 10)}${showText(lower[1], 350, 770, 10)}${showText("行政处罚", 110, 742, 10)}${showText("2", 252, 742, 10)}${showText("3", 350, 742, 10)}${grid(736, 784)}`;
      const opened = await open(writePdf([pageOf(first), pageOf(second)]));
      const blocks = opened.kind === "pdf" ? opened.document.blocks : [];
      return blocks.flatMap((block) =>
        block.kind === "row" ? [block.cells.map(({ text }) => text)] : [],
      );
    };

    it("where it fills its cell and the rest of the row is whole", async () => {
      expect(await readCut("910", ["4", ""])).toEqual([
        ["规章", "8", "0"],
        ["行政许可", "9104", "6"],
        ["行政处罚", "2", "3"],
      ]);
    });

    it("and takes no cell for empty whose number may stand on the next page", async () => {
      const rows = await readCut("", ["4", ""]);
      expect(rows[1]).toEqual(["行政许可", expect.stringMatching(/\D/), "6"]);
    });

    it("and not where it had room for more digits, or all of the row has numbers again", async () => {
      for (const rows of [await readCut("910", ["4", ""], 300), await readCut("910", ["4", "5"])]) {
        expect(rows[0]).toEqual(["规章", "8", "0"]);
        expect(rows[1]?.[1]).not.toMatch(/^\d+$/);
        expect(rows.at(-1)).toEqual(["行政处罚", "2", "3"]);
      }
    });
  });

  it("takes no cell for empty in which a number lies on its side, upside down or in a mirror", async () => {
    for (const matrix of ["0 1 -1 0", "0 -1 1 0", "-1 0 0 -1", "-1 0 0 1"]) {
      const content = `${showText("规章", 110, 680, 10)}${showText("行政许可", 110, 650, 10)}${showText("8", 300, 650, 10)}
q ${matrix} 300 684 cm ${showText("57", 0, 0, 10)}Q
${[100, 250, 400].map((x) => `0.5 w ${x} 640 m ${x} 700 l S`).join("\n")}
${[640, 670, 700].map((y) => `0.5 w 100 ${y} m 400 ${y} l S`).join("\n")}`;
      const opened = await open(writePdf([pageOf(content)]));
      const blocks = opened.kind === "pdf" ? opened.document.blocks : [];
      const texts = blocks.flatMap((block) => (block.kind === "row" ? [block.cells[1]?.text] : []));
      expect(texts).toEqual([expect.stringContaining("\ufffd"), "8"]);
    }
  });

  it("never invents a number for a table without lines", async () => {
    for (const ruling of ["none", "across"] as const) {
      expect(wrongNumbers(await readBytes(writePdf(draw({ ruling }))), facts)).toEqual([]);
    }
  });

  it("reads all of tables without lines that have no empty cell", async () => {
    const full = makeFacts(2021, seeded(15), 0);
    const pages = drawReport(makeReport(2021, full), { ruling: "none" });
    expect(differences(await readBytes(writePdf(pages)), full)).toEqual([]);
  });

  it("calls no row missing that stands in a table without lines, read or not", async () => {
    for (const form of [2019, 2021] as const) {
      for (const seed of [16, 17, 18]) {
        const blanks = makeFacts(form, seeded(seed), 0.1);
        const pages = drawReport(makeReport(form, blanks), { ruling: "none" });
        const cells = (await readBytes(writePdf(pages)))?.report?.cells ?? {};
        const missing = [...blanks.keys()].filter((each) => cells[each]?.state === "missing");
        expect(missing).toEqual([]);
        expect(Object.keys(cells)).toEqual([...blanks.keys()]);
      }
    }
  });

  it("reads the rows of a table without lines beside one that it cannot read", async () => {
    const full = makeFacts(2021, seeded(15), 0);
    for (const column of ["issued", "repealed", "inForce"])
      full.set(`disclosure.regulations.${column}`, "");
    const pages = drawReport(makeReport(2021, full), { ruling: "none" });
    expect(differences(await readBytes(writePdf(pages)), full)).toEqual(
      ["issued", "repealed", "inForce"].map(
        (column) => `disclosure.regulations.${column}:  read as unreadable ¦`,
      ),
    );
  });

  it("never places a number by columns that its row in a table without lines may not have", async () => {
    const row = (label: string, values: readonly string[], y: number, step: number) =>
      showText(label, 40, y, 8) +
      values
        .map((value, index) => (value ? showText(value, 240 + index * step, y, 8) : ""))
        .join("");
    const header = [
      "自然人",
      "商业企业",
      "科研机构",
      "社会公益组织",
      "法律服务机构",
      "其他",
      "总计",
    ];
    const labels = ["（一）予以公开", "1.属于国家秘密", "2.重复申请", "3.其他", "（七）总计"];
    const first = [
      header
        .map((label, index) => showText(label, 242 + index * 50 - 3 * label.length, 720, 6))
        .join(""),
      ...labels.map((label, index) =>
        row(label, ["1", "2", "3", "4", "5", "6", "21"], 700 - 20 * index, 50),
      ),
    ];
    // The last of its columns stands where on the page before the fifth stood.
    const second = row("四、结转下年度继续办理", ["", "", "", "", "", "", "7"], 760, 34);
    // Blanks so near each other that they are one word leave open whose the number is.
    const third = row(
      "二、上年结转政府信息公开申请数量",
      ["8", "", "无无无", "", "", "", "9"],
      580,
      50,
    );
    const opened = await open(writePdf([pageOf(first.join("") + third), pageOf(second)]));
    const blocks = opened.kind === "pdf" ? opened.document.blocks : [];
    const rows = blocks.flatMap((block) => (block.kind === "row" ? [block.cells] : []));
    expect(rows.some(([label]) => label?.text === "（七）总计")).toBe(true);
    const texts = rows.flatMap((cells) => cells.map(({ text }) => text));
    for (const number of ["7", "8", "9"]) expect(texts).not.toContain(number);
  });

  it("joins a row that a page break cuts only where its label is then an official one", async () => {
    const table = (rows: readonly (readonly [string, string])[], top: number) =>
      rows
        .map(([label, value], index) => {
          const y = top - 30 * index;
          const lines = `60 ${y} m 300 ${y} l S\n60 ${y - 30} m 300 ${y - 30} l S\n`;
          const sides = [60, 220, 300].map((x) => `${x} ${y} m ${x} ${y - 30} l S\n`).join("");
          return lines + sides + showText(label, 64, y - 20, 9) + showText(value, 250, y - 20, 9);
        })
        .join("");
    const rowsOf = async (upper: string, lower: string) => {
      const first = table(
        [
          ["5.属于三类内部事务信息", "1"],
          [upper, "7"],
        ],
        120,
      );
      const second = table(
        [
          [lower, ""],
          ["7.属于行政执法案卷", "2"],
        ],
        800,
      );
      const opened = await open(writePdf([pageOf(first), pageOf(second)]));
      if (opened.kind !== "pdf") throw new Error(opened.kind);
      return opened.document.blocks.map((block) =>
        block.kind === "row" ? block.cells.map(({ text }) => text) : [block.text],
      );
    };
    expect(await rowsOf("6.属于四类过", "程性信息")).toEqual([
      ["5.属于三类内部事务信息", "1"],
      ["6.属于四类过程性信息", "7"],
      ["7.属于行政执法案卷", "2"],
    ]);
    const header = await rowsOf("结果维", "持");
    expect(header[1]).toEqual(["结果维持", "7"]);
    expect(await rowsOf("甲项", "乙项")).toHaveLength(4);
  });

  it("joins a group's label of which a line stands below the last line of its page", async () => {
    const first = `${showText("三、", 70, 98, 9)}${showText("本年", 70, 84, 9)}${showText("（一）予以公开", 105, 98, 9)}${showText("6", 250, 98, 9)}
60 110 m 300 110 l S\n100 92 m 300 92 l S\n${[60, 100, 220, 300].map((x) => `${x} 110 m ${x} 92 l S\n`).join("")}`;
    const second = `${showText("度办理结果", 64, 788, 7)}${showText("（七）总计", 105, 788, 9)}${showText("6", 250, 788, 9)}${showText("四、结转下年度继续办理", 64, 768, 9)}${showText("0", 250, 768, 9)}
${[800, 780, 760].map((y) => `60 ${y} m 300 ${y} l S\n`).join("")}100 800 m 100 780 l S\n${[60, 220, 300].map((x) => `${x} 800 m ${x} 760 l S\n`).join("")}`;
    const opened = await open(writePdf([pageOf(first), pageOf(second)]));
    if (opened.kind !== "pdf") throw new Error(opened.kind);
    const rows = opened.document.blocks.map((block) =>
      block.kind === "row" ? block.cells.map(({ text }) => text) : [block.text],
    );
    expect(rows).toEqual([
      ["三、本年度办理结果", "（一）予以公开", "6"],
      ["（七）总计", "6"],
      ["四、结转下年度继续办理", "0"],
    ]);
  });

  it("mixes nothing up when two reports are in one file", async () => {
    const second = makeReport(2021, makeFacts(2021, seeded(14)), "青石县水务局");
    const reading = await readBytes(writePdf([...draw(), ...drawReport(second)]));
    const wrong = [report.facts, second.facts].map((each) => wrongNumbers(reading, each).length);
    expect(Math.min(...wrong)).toBe(0);
  });

  it("ties each number to its place on the page", async () => {
    const opened = await open(writePdf(draw()));
    if (opened.kind !== "pdf") throw new Error(opened.kind);
    const rows = opened.document.blocks.filter((block) => block.kind === "row");
    const group = rows.flatMap(({ cells }) => cells).find(({ text }) => text.includes("办理结果"));
    // The group's cell goes on over a page.
    expect(group?.anchor.map(({ page }) => page)).toEqual([1, 2]);
    for (const block of opened.document.blocks) {
      if (block.kind === "paragraph") expect(block.anchor).toHaveLength(block.text.length);
    }
  });

  it("joins the lines of a paragraph, and keeps page numbers out of it", async () => {
    const opened = await open(writePdf(draw()));
    if (opened.kind !== "pdf") throw new Error(opened.kind);
    const texts = opened.document.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : [],
    );
    const printed = report.parts.filter((part) => typeof part === "string");
    expect(texts).toEqual(printed);
  });

  it("joins them, too, where a browser prints its line above the text, further to the left", async () => {
    const head = showText("2025/1/20 10:32 政府信息公开工作年度报告", 24, 822, 8);
    const pages = draw().map((page): Page => ({ ...page, content: head + page.content }));
    expect(pages.length).toBeGreaterThan(1);
    const opened = await open(writePdf([...pages]));
    if (opened.kind !== "pdf") throw new Error(opened.kind);
    const texts = opened.document.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : [],
    );
    expect(texts).toEqual(report.parts.filter((part) => typeof part === "string"));
  });

  it("joins them beside a stamp of the archive in the margin", async () => {
    const stamp = showText("档案室收文第0017号2025年1月20日", 20, 800, 8);
    const pages = draw().map(
      (page, index): Page => (index === 0 ? { ...page, content: stamp + page.content } : page),
    );
    const opened = await open(writePdf(pages));
    if (opened.kind !== "pdf") throw new Error(opened.kind);
    const texts = opened.document.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : [],
    );
    expect(texts.slice(1)).toEqual(report.parts.filter((part) => typeof part === "string"));
  });

  it("folds radicals that fonts draw for plain characters", async () => {
    const content = showText("第⼀⻚⺠政⻔", 60, 700, 12);
    const text = showText("这一页的文字足够长，可以看出它不是一张图片。", 60, 660, 12);
    const opened = await open(writePdf([pageOf(content + text)]));
    if (opened.kind !== "pdf") throw new Error(opened.kind);
    expect(opened.document.blocks[0]).toMatchObject({ text: "第一页民政门" });
  });
});

describe("a PDF that holds no report to read", () => {
  const image =
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nA\nendstream";

  it("is a scan when pictures cover its pages", async () => {
    const opened = await open(writePdf([pageOf("q 595 0 0 842 0 0 cm /X0 Do Q")], [image]));
    expect(opened).toMatchObject({ kind: "unreadable", reason: "scan" });
  });

  it("is a scan, too, when recognised text lies unseen over the pictures", async () => {
    const text = showText("二、主动公开政府信息情况 规章 行政规范性文件 行政许可", 60, 700, 12);
    const content = `q 595 0 0 842 0 0 cm /X0 Do Q 3 Tr ${text}`.replace("BT", "BT 3 Tr");
    const opened = await open(writePdf([pageOf(content)], [image]));
    expect(opened).toMatchObject({ kind: "unreadable", reason: "scan-with-text" });
  });

  it("is a scan, too, when the recognised text lies under the pictures", async () => {
    const text = "规章 行政规范性文件 行政许可 行政处罚 行政强制 行政事业性收费";
    const lines = Array.from({ length: 20 }, (_, row) => showText(text, 60, 700 - 20 * row, 12));
    const content = `${lines.join("")}q 595 0 0 842 0 0 cm /X0 Do Q`;
    const opened = await open(writePdf([pageOf(content)], [image]));
    expect(opened).toMatchObject({ kind: "unreadable", reason: "scan-with-text" });
  });

  it("is encrypted when it asks for a password", async () => {
    const secret = "00".repeat(32);
    const encrypt = `<</Filter/Standard/V 1/R 2/P -4/O<${secret}>/U<${secret}>>>`;
    const plain = Buffer.from(writePdf([pageOf("")])).toString("latin1");
    const locked = plain.replace("/Root 1 0 R", `/Root 1 0 R/Encrypt ${encrypt}/ID[<00><00>]`);
    const opened = await open(Buffer.from(locked, "latin1"));
    expect(opened).toMatchObject({ kind: "unreadable", reason: "encrypted" });
  });

  it("has no text when everything is drawn as outlines", async () => {
    const opened = await open(writePdf([pageOf("10 10 m 20 20 30 30 40 10 c f")]));
    expect(opened).toMatchObject({ kind: "unreadable", reason: "no-text" });
  });

  it("has no text when its font does not name its characters", async () => {
    const file = new TextDecoder("latin1").decode(writePdf(draw()));
    const nameless = file
      .replace("/Encoding/UniGB-UCS2-H", "/Encoding/Identity-H  ")
      .replace("/Ordering(GB1)", "/Ordering(No1)");
    const bytes = Uint8Array.from(nameless, (character) => character.charCodeAt(0));
    expect(await open(bytes)).toMatchObject({ reason: "no-text" });
  });

  it("is damaged when half of it is missing", async () => {
    const bytes = writePdf(draw());
    const opened = await open(bytes.slice(0, 60));
    expect(opened).toMatchObject({ kind: "unreadable", reason: "damaged" });
  });

  it("is not called damaged for a fault of this program's own", async () => {
    const engine = await loadNodeEngine();
    const { signal } = new AbortController();
    const OPS = new Proxy({}, { get: fail });
    for (const options of [
      { engine: { ...engine, OPS }, signal },
      { engine, signal, onPage: fail },
    ]) {
      await expect(readPdf(writePdf(draw()), options)).rejects.toThrow("of ours");
    }
  });

  it("is too large when its tables take longer than any file may", async () => {
    const engine = await loadNodeEngine();
    const { signal } = new AbortController();
    const bytes = writePdf(draw());
    let leap = 0;
    const now = performance.now.bind(performance);
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + leap);
    const onPage = (page: number, pages: number) => {
      // All pages are there by then, and not one table.
      if (page === pages) leap = 61_000;
    };
    try {
      expect((await readPdf(bytes, { engine, signal, onPage })).fault).toBe("too-large");
    } finally {
      clock.mockRestore();
    }
  });

  it("is too large with more pages than a yearbook", async () => {
    const pages = Array.from({ length: 2000 }, () => pageOf(""));
    const opened = await open(writePdf(pages));
    expect(opened).toMatchObject({ kind: "unreadable", reason: "too-large" });
  });

  it("is bounded in lines", async () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => {
      const y = (index * 7919) % 842;
      return `${index % 595} ${y} m ${(index % 595) + 3} ${y} l S`;
    });
    const opened = await open(writePdf([pageOf(lines.join("\n"))]));
    expect(opened).toMatchObject({ kind: "unreadable" });
  });

  it("runs nothing and asks for nothing, whatever it holds", async () => {
    const more =
      "/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 900]/A<</S/URI/URI(http://www.example.gov.cn/)>>>>]";
    const pages = draw().map((page): Page => ({ ...page, more }));
    const fetch = globalThis.fetch;
    globalThis.fetch = () => {
      throw new Error("a file asked for something");
    };
    try {
      expect(differences(await readBytes(writePdf(pages)), facts)).toEqual([]);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it("is let go when the user stops", async () => {
    const pages = Array.from({ length: 200 }, () => draw()[0]).filter((page) => page !== undefined);
    const stop = new AbortController();
    const reading = open(writePdf(pages), "book.pdf", stop.signal);
    setTimeout(() => stop.abort(), 150);
    await expect(reading).rejects.toThrow(/abort/i);
  });
});
