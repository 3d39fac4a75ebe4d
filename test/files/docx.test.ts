import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../lib/files/docx/numbering";
import { paragraph, run, writeDocx, writeReport } from "./docx";
import { differences, open, readBytes, wrongNumbers } from "./read";
import { makeFacts, makeReport, seeded } from "./report";

const facts = makeFacts(2021, seeded(21));
const report = makeReport(2021, facts);

async function htmlOf(body: string, parts: { numbering?: string; styles?: string } = {}) {
  const opened = await open(writeDocx({ body, ...parts }));
  if (opened.kind !== "docx") throw new Error(JSON.stringify(opened));
  return opened.html.replace(/^.*<\/title>/, "");
}

const cell = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

describe("a report in a Word file", () => {
  it("is read cell by cell", async () => {
    const reading = await readBytes(writeReport(report));
    expect(differences(reading, facts)).toEqual([]);
    expect(reading?.report).toMatchObject({ agency: "青石县人民政府", year: 2024 });
    expect(reading?.misprints).toEqual([]);
  });

  it("has its labels whole again when Word numbers them by itself", async () => {
    const reading = await readBytes(writeReport(report, { listed: true }));
    expect(differences(reading, facts)).toEqual([]);
    expect(reading?.misprints).toEqual([]);
  });

  it("is read as it prints: without deletions and hidden text, with insertions", async () => {
    const reading = await readBytes(writeReport(report, { tracked: true }));
    expect(differences(reading, facts)).toEqual([]);
  });

  it("reads the form of 2019", async () => {
    const old = makeFacts(2019, seeded(22));
    expect(differences(await readBytes(writeReport(makeReport(2019, old))), old)).toEqual([]);
  });

  it("hides what its styles hide", async () => {
    const styles =
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const body = paragraph(
      `${run("看得见")}${run("看不见", '<w:rStyle w:val="b"/>')}${run("也看得见", '<w:rStyle w:val="b"/><w:vanish w:val="0"/>')}`,
    );
    expect(await htmlOf(body, { styles })).toBe("<p>看得见也看得见</p>");
  });

  it("never reads a struck digit, a raised one or a symbol into a number", async () => {
    const body = `<w:tbl><w:tr>${cell(paragraph(run("3", "<w:strike/>") + run("5")))}${cell(paragraph(run("3") + run("1", '<w:vertAlign w:val="superscript"/>')))}${cell(paragraph(`${run("3")}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`))}</w:tr></w:tbl>`;
    const html = await htmlOf(body);
    const texts = [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = ""]) =>
      text.replace(/<[^>]*>/g, ""),
    );
    for (const text of texts) expect(text).not.toMatch(/^\s*\d+\s*$/);
  });

  it("never reads into a number what a style strikes or raises", async () => {
    const style = (type: string, id: string, properties: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:rPr>${properties}</w:rPr></w:style>`;
    const styles = [
      style("character", "note", '<w:vertAlign w:val="superscript"/>'),
      style("character", "up", '<w:position w:val="12"/>'),
      style("character", "gone", "<w:dstrike/>"),
      style("paragraph", "old", "<w:strike/>"),
    ].join("");
    const styled = (id: string, properties = "") =>
      run("7", `<w:rStyle w:val="${id}"/>${properties}`);
    const old = '<w:pStyle w:val="old"/>';
    const body = [
      paragraph(run("46") + styled("note")),
      paragraph(run("46") + styled("up")),
      paragraph(run("46") + styled("gone")),
      paragraph(run("46"), old),
      // What the run states itself comes first.
      paragraph(run("46") + styled("note", '<w:vertAlign w:val="baseline"/>')),
      paragraph(run("46", '<w:strike w:val="0"/>'), old),
    ].join("");
    expect(await htmlOf(body, { styles })).toBe(
      "<p>46⁷</p><p>46¦7</p><p>46<s> ¦7¦ </s></p><p><s> ¦46¦ </s></p><p>467</p><p>46</p>",
    );
  });

  it("never reads a number that the table's style strikes, or hides, in all of its cells or in some", async () => {
    const styled = (whole: string, parts: readonly (readonly [string, string])[]) =>
      `<w:style w:type="table" w:styleId="t"><w:rPr>${whole}</w:rPr>${parts
        .map(([type, inner]) => `<w:tblStylePr w:type="${type}">${inner}</w:tblStylePr>`)
        .join(
          "",
        )}</w:style><w:style w:type="table" w:styleId="own"><w:basedOn w:val="t"/></w:style>`;
    const read = async (styles: string, look: string, body = run("46")) => {
      const row = `<w:tr>${cell(paragraph(body)).repeat(3)}</w:tr>`;
      const properties = `<w:tblPr><w:tblStyle w:val="own"/><w:tblLook ${look}/></w:tblPr>`;
      const html = await htmlOf(`<w:tbl>${properties}${row.repeat(3)}</w:tbl>`, { styles });
      return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, each = ""]) =>
        [...each.matchAll(/<p>(.*?)<\/p>/g)]
          .map(([, text]) => (text === "46" ? "46" : "?"))
          .join(" "),
      );
    };
    const strike = "<w:strike/>";
    const lines = 'w:val="0600"';
    expect(await read(styled(strike, []), lines)).toEqual(["? ? ?", "? ? ?", "? ? ?"]);
    expect(await read(styled("<w:vanish/>", []), lines)).toEqual(["? ? ?", "? ? ?", "? ? ?"]);
    const own = run("46", '<w:strike w:val="0"/>');
    expect(await read(styled(strike, []), lines, own)).toEqual(Array(3).fill("46 46 46"));
    const part = (type: string, inner = `<w:rPr>${strike}</w:rPr>`) => styled("", [[type, inner]]);
    expect(await read(part("firstRow"), 'w:val="0620"')).toEqual(["? ? ?", "46 46 46", "46 46 46"]);
    expect(await read(part("firstRow"), lines)).toEqual(Array(3).fill("46 46 46"));
    expect(await read(part("lastCol"), `${lines} w:lastColumn="1"`)).toEqual(
      Array(3).fill("46 46 ?"),
    );
    expect(await read(part("band2Horz"), 'w:val="0420"')).toEqual([
      "46 46 46",
      "46 46 46",
      "? ? ?",
    ]);
    // White letters are seen on the ground that the same style gives them.
    const white = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>';
    const dark = '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>';
    expect(await read(part("firstRow", white), 'w:val="0620"')).toEqual([
      "? ? ?",
      "46 46 46",
      "46 46 46",
    ]);
    expect(await read(part("firstRow", white + dark), 'w:val="0620"')).toEqual(
      Array(3).fill("46 46 46"),
    );
  });

  it("never reads a lowered digit, a shifted one or a tiny one into a number", async () => {
    const marks = [
      run("1", '<w:vertAlign w:val="subscript"/>'),
      run("1", '<w:position w:val="12"/>'),
      run("1", '<w:sz w:val="12"/>'),
    ];
    for (const mark of marks) {
      const html = await htmlOf(paragraph(run("31", '<w:sz w:val="24"/>') + mark));
      expect(html.replace(/<[^>]*>/g, "")).not.toMatch(/^\d+$/);
    }
  });

  it("never reads a tiny digit into a number whose own size is that of the document", async () => {
    const stated =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>';
    for (const [size, styles] of [
      ["12", stated],
      ["10", undefined],
    ] as const) {
      const tiny = run("1", `<w:sz w:val="${size}"/>`);
      const html = await htmlOf(paragraph(run("31") + tiny), styles ? { styles } : {});
      expect(html.replace(/<[^>]*>/g, "")).not.toMatch(/^\d+$/);
    }
    const same = await htmlOf(paragraph(run("31") + run("1", '<w:sz w:val="20"/>')));
    expect(same).toBe("<p>311</p>");
  });

  it("never reads a formula's exponent or fraction into a number", async () => {
    const formula = (inner: string) => paragraph(`<m:oMath>${inner}</m:oMath>`);
    const part = (name: string, text: string) =>
      `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
    for (const inner of [
      `<m:sSup>${part("e", "31")}${part("sup", "2")}</m:sSup>`,
      `<m:sSub>${part("e", "31")}${part("sub", "2")}</m:sSub>`,
      `<m:f>${part("num", "31")}${part("den", "2")}</m:f>`,
    ]) {
      expect((await htmlOf(formula(inner))).replace(/<[^>]*>/g, "")).not.toMatch(/^\d+$/);
    }
    expect(await htmlOf(formula("<m:r><m:t>31</m:t></m:r>"))).toBe("<p>31</p>");
  });

  it("never reads the number of a list into the number that stands behind it", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const full = makeFacts(2021, seeded(23), 0);
    const file = writeReport(makeReport(2021, full), {
      numbering,
      properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    });
    expect(wrongNumbers(await readBytes(file), full)).toEqual([]);
  });

  it("never takes a cell for blank in which Word draws what only a field's code says", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = "<w:r><w:instrText> eq \\o\\ac(○,5) </w:instrText></w:r>";
    const html = await htmlOf(paragraph(mark("begin") + code + mark("end")));
    expect(html.replace(/<[^>]*>/g, "").trim()).not.toBe("");
  });

  it("never reads a white digit on white paper, but on a shaded cell", async () => {
    const white = run("4", '<w:color w:val="FFFFFF"/>');
    const html = await htmlOf(
      `<w:tbl><w:tr>${cell(paragraph(run("3") + white))}${cell(paragraph(white), '<w:shd w:val="clear" w:fill="1F3864"/>')}</w:tr></w:tbl>`,
    );
    const [one, other] = [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = ""]) => text);
    expect(one).not.toMatch(/^\d+$/);
    expect(other).toBe("4");
  });

  it("reads the result of a field, not what its code holds", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${mark("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark("separate")}${run("9")}${mark("end")}`;
    const field = `${mark("begin")}<w:r><w:instrText>=2+</w:instrText></w:r>${inner}${mark("separate")}${run("57")}${mark("end")}`;
    expect(await htmlOf(paragraph(field + run("件")))).toBe("<p>57件</p>");
    // A field that never ends hides nothing beyond its paragraph.
    expect(await htmlOf(paragraph(mark("begin")) + paragraph(run("8")))).toBe("<p></p><p>8</p>");
  });

  it("reads no code of a field that goes on in the next paragraph", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = "<w:r><w:instrText> IF 1 = 1 </w:instrText></w:r>";
    const first = paragraph(run("共") + mark("begin") + code);
    const result = mark("separate") + run("34") + mark("end") + run("件");
    expect(await htmlOf(first + paragraph(run("88") + result))).toBe("<p>共</p><p>34件</p>");
    // One whose end is hidden, or deleted, has its end or none.
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>';
    expect(await htmlOf(first + paragraph(hidden + run("5")))).toBe("<p>共</p><p>5</p>");
    const deleted = `<w:del>${mark("end")}</w:del>`;
    expect(await htmlOf(first + paragraph(deleted + run("5")))).toBe("<p>共</p><p>5</p>");
  });

  it("reads the one of two alternatives that Word shows, among paragraphs and in tables", async () => {
    const either = (one: string, other: string) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${one}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;
    const other = (text: string) =>
      `<mc:AlternateContent><mc:Fallback>${text}</mc:Fallback></mc:AlternateContent>`;
    const row = (text: string) => `<w:tr>${text}</w:tr>`;
    const body =
      either(paragraph(run("收到申请6件")), paragraph(run("收到申请"))) +
      other(paragraph(run("办结6件"))) +
      `<w:tbl>${either(row(cell(paragraph(run("6")))), row(""))}${row(other(cell(paragraph(run("0")))))}</w:tbl>`;
    expect(await htmlOf(body)).toBe(
      "<p>收到申请6件</p><p>办结6件</p><table><tr><td><p>6</p></td></tr><tr><td><p>0</p></td></tr></table>",
    );
  });

  it("joins paragraphs of which the end is deleted", async () => {
    const body =
      paragraph(run("全年收到申请1"), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run("2件。"));
    expect(await htmlOf(body)).toBe("<p>全年收到申请12件。</p>");
  });

  it("spans rows and columns as Word does", async () => {
    const body = `<w:tbl><w:tr>${cell("<w:p/>", '<w:vMerge w:val="restart"/>')}${cell("<w:p/>", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("<w:p/>", "<w:vMerge/>")}${cell("<w:p/>")}${cell("<w:p/>")}</w:tr></w:tbl>`;
    expect(await htmlOf(body)).toBe(
      '<table><tr><td rowspan="2"><p></p></td><td colspan="2"><p></p></td></tr><tr><td><p></p></td><td><p></p></td></tr></table>',
    );
  });

  it("writes nothing of the file as markup", async () => {
    const body = paragraph(run("&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;"));
    const html = await htmlOf(body);
    expect(html).toBe("<p>&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;</p>");
  });

  it.each([
    [1, "chineseCounting", "一"],
    [10, "chineseCounting", "十"],
    [21, "chineseCountingThousand", "二十一"],
    [110, "chineseCountingThousand", "一百一十"],
    [105, "chineseCounting", "一百零五"],
    [3, "decimalEnclosedCircle", "③"],
    [4, "upperRoman", "IV"],
    [27, "lowerLetter", "aa"],
    [12, "decimalFullWidth", "１２"],
  ])("writes %i in %s as %s", (number, format, text) => {
    expect(formatNumber(number, format)).toBe(text);
  });
});

describe("a Word file that cannot be read", () => {
  it("is a bomb: let go when it has grown too large", async () => {
    const bomb = new Uint8Array(41_000_000).fill(32);
    const bytes = zipSync({ "word/document.xml": bomb });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await open(bytes)).toMatchObject({ kind: "unreadable", reason: "too-large" });
  });

  it("holds another document, whose text nobody has read", async () => {
    const own = paragraph(run("收到申请6件。"));
    for (const other of ['<w:altChunk r:id="rId7"/>', '<w:p><w:subDoc r:id="rId7"/></w:p>']) {
      expect(await open(writeDocx({ body: own + other }))).toMatchObject({ reason: "embedded" });
    }
  });

  it("nests deeper than anything printed", async () => {
    const body = "<w:sdt>".repeat(5000);
    expect(await open(writeDocx({ body }))).toMatchObject({ reason: "too-large" });
  });

  it("declares entities that would grow", async () => {
    const xml =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body/></w:document>';
    const bytes = zipSync({ "word/document.xml": strToU8(xml) });
    expect(await open(bytes)).toMatchObject({ reason: "damaged" });
  });

  it("is cut off in the middle", async () => {
    const bytes = writeReport(report);
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const part = bytes.slice(0, Math.floor(bytes.length * share));
      expect(await open(part)).toMatchObject({ kind: "unreadable" });
    }
  });

  it("says lies about its sizes and places", async () => {
    const bytes = writeReport(report);
    for (let seed = 0; seed < 300; seed += 1) {
      const broken = bytes.slice();
      for (let change = 0; change < 4; change += 1) {
        const at = Math.floor(((seed * 4 + change) * 7919) % broken.length);
        broken[at] = (seed * 31 + change * 17) & 255;
      }
      const opened = await open(broken);
      expect(["docx", "unreadable"]).toContain(opened.kind);
    }
  });
});
