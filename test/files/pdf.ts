/** Writes small PDFs by hand, so that each trait of a real file can be had alone. */
import type { MadeReport, Table } from "./report";

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Degrees that the viewer turns it, clockwise. */
  readonly rotate?: number;
  readonly cropBox?: readonly [number, number, number, number];
  /** Further entries of the page's dictionary. */
  readonly more?: string;
}

/** A font that readers have and files do not hold, in the encoding of Chinese writers. */
const font =
  "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>";

/** The file. `objects` are added as 10, 11 …. */
export function writePdf(pages: readonly Page[], objects: readonly string[] = []): Uint8Array {
  const body: [number, string][] = [
    [1, "<</Type/Catalog/Pages 2 0 R>>"],
    [3, font],
    ...objects.map((object, index): [number, string] => [10 + index, object]),
  ];
  const first = 10 + objects.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`);
  body.push([2, `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(" ")}]>>`]);
  pages.forEach(({ width, height, content, rotate = 0, cropBox, more = "" }, index) => {
    const crop = cropBox ? `/CropBox[${cropBox.join(" ")}]` : "";
    const id = first + 2 * index;
    body.push([
      id,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]${crop}/Rotate ${rotate}/Resources<</Font<</F1 3 0 R>>${objects.length > 0 ? "/XObject<</X0 10 0 R>>/ExtGState<</G0<</ca 0>>/G2<</ca 0.2>>>>" : ""}>>/Contents ${id + 1} 0 R${more}>>`,
    ]);
    body.push([id + 1, `<</Length ${content.length}>>stream\n${content}\nendstream`]);
  });
  let file = "%PDF-1.5\n";
  const offsets = new Map<number, number>();
  for (const [id, object] of body) {
    offsets.set(id, file.length);
    file += `${id} 0 obj${object}endobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let id = 1; id < size; id += 1) {
    const offset = offsets.get(id);
    file +=
      offset === undefined
        ? "0000000000 00000 f \n"
        : `${String(offset).padStart(10, "0")} 00000 n \n`;
  }
  file += `trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** How wide the text is at that size; half for what is not Chinese. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x80 ? size / 2 : size;
  return width;
}

/** The operators that show the text there. */
export function showText(text: string, x: number, y: number, size: number): string {
  let hex = "";
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).padStart(4, "0");
  }
  return `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${hex}> Tj ET\n`;
}

/** How a line of a table is drawn. */
export type Ruling = "stroke" | "rectangle" | "dashes" | "double" | "none" | "across" | "thick-dot";

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly ruling: Ruling;
  /** Draws each glyph twice, a little apart. */
  readonly bold: boolean;
  /** Leaves out the lines at the sides of tables. */
  readonly open: boolean;
  readonly margin: number;
  /** Draws a line that goes on over several cells in one stroke, as some writers do. */
  readonly long: boolean;
  /** Sets the columns of every third row a few points to the right, as converters do. */
  readonly uneven: boolean;
}

const standard: Drawing = {
  width: 595,
  height: 842,
  size: 9,
  ruling: "stroke",
  bold: false,
  open: false,
  margin: 60,
  long: false,
  uneven: false,
};

function drawLine(x0: number, y0: number, x1: number, y1: number, ruling: Ruling): string {
  const flat = y0 === y1;
  if (ruling === "none" || (ruling === "across" && !flat)) return "";
  if (ruling === "rectangle") {
    return flat
      ? `${x0} ${y0 - 0.25} ${x1 - x0} 0.5 re f\n`
      : `${x0 - 0.25} ${y0} 0.5 ${y1 - y0} re f\n`;
  }
  if (ruling === "dashes") {
    const length = flat ? x1 - x0 : y1 - y0;
    let content = "";
    for (let at = 0; at < length; at += 4) {
      const step = Math.min(2, length - at);
      content += flat
        ? `${x0 + at} ${y0 - 0.25} ${step} 0.5 re f\n`
        : `${x0 - 0.25} ${y0 + at} 0.5 ${step} re f\n`;
    }
    return content;
  }
  if (ruling === "thick-dot") {
    // A dot of a line whose stroke is as wide as the line is long.
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return flat
      ? `${x1 - x0} w ${x} ${y - 0.25} m ${x} ${y + 0.25} l S\n`
      : `${y1 - y0} w ${x - 0.25} ${y} m ${x + 0.25} ${y} l S\n`;
  }
  const line = (dx: number, dy: number) =>
    `0.5 w ${x0 + dx} ${y0 + dy} m ${x1 + dx} ${y1 + dy} l S\n`;
  if (ruling === "double") return flat ? line(0, 0) + line(0, 1.5) : line(0, 0) + line(1.5, 0);
  return line(0, 0);
}

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

/** Each line once, or joined with those that go on from it. */
function joinLines(lines: readonly Line[], long: boolean): Line[] {
  const once = [
    ...new Map(lines.map((line) => [line.map((at) => at.toFixed(2)).join(), line])).values(),
  ];
  if (!long) return once;
  const joined: Line[] = [];
  const sorted = once.toSorted(
    (one, other) =>
      Number(one[0] === one[2]) - Number(other[0] === other[2]) ||
      (one[0] === one[2]
        ? one[0] - other[0] || one[1] - other[1]
        : one[1] - other[1] || one[0] - other[0]),
  );
  for (const line of sorted) {
    const last = joined.at(-1);
    const meets = (index: 0 | 1) =>
      last &&
      Math.abs(last[index] - line[index]) < 0.01 &&
      Math.abs(last[(index + 2) as 2 | 3] - line[(index + 2) as 2 | 3]) < 0.01;
    if (last && meets(1) && line[1] === line[3] && line[0] <= last[2] + 0.01) {
      joined[joined.length - 1] = [last[0], last[1], Math.max(last[2], line[2]), last[3]];
    } else if (last && meets(0) && line[0] === line[2] && line[1] <= last[3] + 0.01) {
      joined[joined.length - 1] = [last[0], last[1], last[2], Math.max(last[3], line[3])];
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && widthOf(line + character, size) > width) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return [...lines, line];
}

/** Draws a report on as many pages as it needs, its tables broken between rows. */
export function drawReport(report: MadeReport, given: Partial<Drawing> = {}): Page[] {
  const style = { ...standard, ...given };
  const { width, height, size, margin } = style;
  const pages: string[] = [""];
  let y = height - margin;
  const write = (content: string) => {
    pages[pages.length - 1] += content;
  };
  const turn = () => {
    const number = `- ${pages.length} -`;
    write(showText(number, width / 2 - 10, margin / 2, size));
    pages.push("");
    y = height - margin;
  };
  const show = (text: string, x: number, at: number, points: number) => {
    write(showText(text, x, at, points));
    if (style.bold) write(showText(text, x + 0.25, at, points));
  };
  for (const part of report.parts) {
    if (typeof part !== "string") {
      drawTable(part);
      continue;
    }
    const title = part.endsWith("工作年度报告");
    const points = title ? size * 1.8 : size * 1.2;
    const lines = wrap(title ? part : `　　${part}`, width - 2 * margin, points);
    for (const line of lines) {
      if (y - points * 1.8 < margin) turn();
      y -= points * 1.8;
      const x = title ? (width - widthOf(line, points)) / 2 : margin;
      const indent = line.length - line.trimStart().length;
      show(line.trimStart(), x + indent * points, y, points);
    }
  }
  turn();
  return pages.slice(0, -1).map((content) => ({ width, height, content }));

  function drawTable({ widths, rows }: Table): void {
    const total = widths.reduce((sum, each) => sum + each, 0);
    const xs = [margin];
    for (const each of widths) xs.push((xs.at(-1) ?? 0) + (each / total) * (width - 2 * margin));
    const taken: number[] = widths.map(() => 0);
    const placed = rows.map((row, index) => {
      let column = 0;
      return row.map((cell) => {
        while ((taken[column] ?? 0) > index) column += 1;
        for (let each = 0; each < cell.columns; each += 1) taken[column + each] = index + cell.rows;
        const shift = (at: number) =>
          style.uneven && index % 3 === 0 && at > 0 && at < xs.length - 1 ? 5 : 0;
        const left = (xs[column] ?? 0) + shift(column);
        column += cell.columns;
        const right = (xs[column] ?? 0) + shift(column);
        const lines = wrap(cell.text, right - left - 6, size);
        return { ...cell, row: index, left, right, lines };
      });
    });
    const heights = placed.map((row) =>
      Math.max(
        ...row.map(({ lines, rows: down }) => (lines.length * size * 1.3 + 6) / down),
        size * 2,
      ),
    );
    y -= 8;
    let open = placed.flat();
    for (let start = 0; start < rows.length; ) {
      let end = start;
      let bottom = y;
      while (end < rows.length && bottom - (heights[end] ?? 0) > margin) {
        bottom -= heights[end] ?? 0;
        end += 1;
      }
      if (end === start) {
        turn();
        continue;
      }
      const topOf = (row: number) =>
        y - heights.slice(start, row).reduce((sum, each) => sum + each, 0);
      const lines: Line[] = [];
      for (const cell of open) {
        if (cell.row >= end) continue;
        const top = topOf(Math.max(cell.row, start));
        const foot = topOf(Math.min(cell.row + cell.rows, end));
        const side = { left: xs[0] === cell.left, right: xs.at(-1) === cell.right };
        lines.push([cell.left, top, cell.right, top], [cell.left, foot, cell.right, foot]);
        if (!(style.open && side.left)) lines.push([cell.left, foot, cell.left, top]);
        if (!(style.open && side.right)) lines.push([cell.right, foot, cell.right, top]);
        // A cell that goes on over the page prints its text on the first one.
        if (cell.row < start) continue;
        const tall = cell.lines.length * size * 1.3;
        let at = Math.min((top + foot + tall) / 2 - size, top - size - 1);
        for (const line of cell.lines) {
          show(line, (cell.left + cell.right - widthOf(line, size)) / 2, at, size);
          at -= size * 1.3;
        }
      }
      for (const line of joinLines(lines, style.long)) write(drawLine(...line, style.ruling));
      open = open.filter((cell) => cell.row + cell.rows > end);
      y = bottom;
      start = end;
      if (start < rows.length) turn();
    }
    y -= 8;
  }
}
