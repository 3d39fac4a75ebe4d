/** Writes small Word files by hand, so that each trait of a real file can be had alone. */
import { strToU8, zipSync } from "fflate";
import type { MadeReport, Table } from "./report";

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
}

/** The file with that body. */
export function writeDocx({ body, numbering, styles }: DocxParts): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${body}</w:body></w:document>`,
  };
  if (numbering) parts["word/numbering.xml"] = `<w:numbering ${space}>${numbering}</w:numbering>`;
  if (styles) parts["word/styles.xml"] = `<w:styles ${space}>${styles}</w:styles>`;
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** Lines around every cell of a table as wide as the text. */
const ruled = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join("")}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;

/** A run of text. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs. */
export function paragraph(runs: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** How a report is written as a Word file. */
export interface Writing {
  /** Leaves the numbers before labels to Word's lists. */
  readonly listed: boolean;
  /** Adds deleted, inserted and hidden runs. */
  readonly tracked: boolean;
  /** Properties of each paragraph that is a number, and the lists that they name. */
  readonly properties: string;
  readonly numbering: string;
}

/** The lists that a listed report uses: （一）, 1., 一、. */
const numbering = [
  ["1", "chineseCounting", "（%1）"],
  ["2", "decimal", "%1."],
  ["3", "chineseCountingThousand", "%1、"],
]
  .map(
    ([id, format, text]) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`,
  )
  .join("");

/** Writes the report; each list of items begins at 1 again. */
export function writeReport(report: MadeReport, writing: Partial<Writing> = {}): Uint8Array {
  const { listed = false, tracked = false, properties = "" } = writing;
  const lists: { kind: string; begins: boolean }[] = [];
  const current = new Map<string, number>();

  const listFor = (kind: string, value: string): string => {
    const begins = value === "1" || value === "一";
    if (begins || !current.has(kind)) {
      lists.push({ kind, begins });
      current.set(kind, lists.length);
    }
    return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${current.get(kind)}"/></w:numPr>`;
  };
  const write = (text: string): string => {
    const label = listed
      ? /^(?:（([一二三四五六七八九十])）|(\d)\.(?!\d)|([一二三四五六])、)(.+)$/.exec(text)
      : null;
    if (label) {
      const [, bracket, digit, comma, rest = ""] = label;
      const kind = bracket ? "1" : digit ? "2" : "3";
      return paragraph(run(rest), listFor(kind, bracket ?? digit ?? comma ?? ""));
    }
    if (!tracked || text === "")
      return paragraph(text === "" ? "" : run(text), /^\d+$/.test(text) ? properties : "");
    const middle = Math.ceil(text.length / 2);
    return paragraph(
      `${run(text.slice(0, middle))}<w:del><w:r><w:delText>7</w:delText></w:r></w:del>${run("9", "<w:vanish/>")}<w:ins>${text.length > middle ? run(text.slice(middle)) : ""}</w:ins>`,
    );
  };
  const body = report.parts
    .map((part) => {
      if (typeof part !== "string") return writeTable(part, write);
      return part.endsWith("工作年度报告")
        ? paragraph(run(part, '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>')
        : write(part);
    })
    .join("");
  const numbers = lists
    .map(({ kind, begins }, index) => {
      const restart = begins
        ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        : "";
      return `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${kind}"/>${restart}</w:num>`;
    })
    .join("");
  return writeDocx({
    body,
    ...(listed && { numbering: numbering + numbers }),
    ...(writing.numbering && { numbering: writing.numbering }),
  });
}

function writeTable({ widths, rows }: Table, write: (text: string) => string): string {
  const open = new Map<number, { left: number; columns: number }>();
  const lines = rows.map((row) => {
    const cells: string[] = [];
    let column = 0;
    const goOn = () => {
      for (let above = open.get(column); above; above = open.get(column)) {
        cells.push(
          `<w:tc><w:tcPr><w:gridSpan w:val="${above.columns}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`,
        );
        above.left -= 1;
        if (above.left === 0) open.delete(column);
        column += above.columns;
      }
    };
    for (const { text, columns, rows: down } of row) {
      goOn();
      const merge = down > 1 ? '<w:vMerge w:val="restart"/>' : "";
      const begun = column;
      cells.push(
        `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${write(text)}</w:tc>`,
      );
      column += columns;
      if (down > 1) open.set(begun, { left: down - 1, columns });
    }
    goOn();
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths
    .map((width) => `<w:gridCol w:w="${Math.round((9000 * width) / total)}"/>`)
    .join("");
  return `<w:tbl>${ruled}<w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>`;
}
